import * as l10n from '@vscode/l10n';
import type { CodeAction, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextEdit as PlanEdit } from '../parse/edits';
import { fixAll, type FixedAll } from '../rules/fix-all';
import type { PlanDiagnostic } from '../rules/run-rules';
import { intersects } from '../text/source-text';
import { fixAllKind } from './action-kinds';
import { toLspDiagnostic } from './diagnostics';
import { toLspRange, type PlanDocument } from './document';
import { ignoreActions } from './ignore-actions';

const quickFixKind = 'quickfix';

export interface CodeActionOptions {
  /** Kinds asked for; undefined means all. */
  readonly only: readonly string[] | undefined;
  readonly rulePages: string | undefined;
}

/** The fixes of every finding that the range touches, and the safe ones of the whole document. */
export function codeActions(
  document: PlanDocument,
  range: Range,
  { only, rulePages }: CodeActionOptions,
): CodeAction[] {
  const actions: CodeAction[] = [];
  const wants = (kind: string): boolean =>
    only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
  const touched = document.diagnostics.filter((each) => intersects(each.range, range));
  if (wants(quickFixKind)) {
    for (const diagnostic of touched) actions.push(...quickFixes(document, diagnostic, rulePages));
    for (const diagnostic of firstOfEachRule(touched)) {
      actions.push(...fixAllOfRule(document, diagnostic, rulePages));
    }
    // Last: a slip is to be mended before it is to be silenced.
    for (const diagnostic of firstOfEachRule(touched)) {
      actions.push(...silences(document, diagnostic, rulePages));
    }
  }
  // Asked for by name only: an action list for a place is no place for it.
  if (only !== undefined && wants(fixAllKind)) actions.push(...fixAllOfPlan(document));
  return actions;
}

function quickFixes(
  document: PlanDocument,
  diagnostic: PlanDiagnostic,
  rulePages: string | undefined,
): CodeAction[] {
  const lsp = toLspDiagnostic(diagnostic, document.uri, rulePages);
  return diagnostic.fixes().map(({ title, edits, preferred }) => ({
    title,
    kind: quickFixKind,
    diagnostics: [lsp],
    ...(preferred === true && { isPreferred: true }),
    edit: workspaceEdit(document, edits),
  }));
}

function firstOfEachRule(diagnostics: readonly PlanDiagnostic[]): readonly PlanDiagnostic[] {
  return diagnostics.filter(
    (each, index) => diagnostics.findIndex(({ rule }) => rule === each.rule) === index,
  );
}

function silences(
  document: PlanDocument,
  diagnostic: PlanDiagnostic,
  rulePages: string | undefined,
): CodeAction[] {
  const lsp = toLspDiagnostic(diagnostic, document.uri, rulePages);
  return ignoreActions(document.snapshot, diagnostic).map(({ title, edits }) => ({
    title,
    kind: quickFixKind,
    diagnostics: [lsp],
    edit: workspaceEdit(document, edits),
  }));
}

function fixAllOfRule(
  document: PlanDocument,
  diagnostic: PlanDiagnostic,
  rulePages: string | undefined,
): CodeAction[] {
  const { rule } = diagnostic;
  if (document.diagnostics.filter((each) => each.rule === rule).length < 2) return [];
  const { edits, fixed } = fixedAll(document, rule);
  const count = fixed.get(rule) ?? 0;
  if (count < 2) return [];
  return [
    {
      title: l10n.t('Fix all {0} findings of {1}', count, rule),
      kind: quickFixKind,
      // Editors put what is about no finding behind all that is, and so behind the ignores.
      diagnostics: [toLspDiagnostic(diagnostic, document.uri, rulePages)],
      edit: workspaceEdit(document, edits),
    },
  ];
}

function fixAllOfPlan(document: PlanDocument): CodeAction[] {
  const { edits } = fixedAll(document, undefined);
  if (edits.length === 0) return [];
  return [
    {
      title: l10n.t('Apply all safe fixes of the plan'),
      kind: fixAllKind,
      edit: workspaceEdit(document, edits),
    },
  ];
}

type Fixed = Pick<FixedAll, 'edits' | 'fixed'>;

/**
 * By what was found in one version, then by rule, undefined for all: an editor asks at every move of
 * the cursor.
 */
const fixedBefore = new WeakMap<readonly PlanDiagnostic[], Map<string | undefined, Fixed>>();

function fixedAll(document: PlanDocument, rule: string | undefined): Fixed {
  const { diagnostics, check } = document;
  const known = fixedBefore.get(diagnostics) ?? new Map<string | undefined, Fixed>();
  fixedBefore.set(diagnostics, known);
  const before = known.get(rule);
  if (before) return before;
  const { edits, fixed } = fixAll(document, check, (each) => rule === undefined || each === rule);
  known.set(rule, { edits, fixed });
  return { edits, fixed };
}

/** Bound to the version that it was made for: the editor refuses it for any other. */
function workspaceEdit(document: PlanDocument, edits: readonly PlanEdit[]): WorkspaceEdit {
  const textEdits: TextEdit[] = edits.map(({ range, newText }) => ({
    range: toLspRange(range),
    newText,
  }));
  return {
    documentChanges: [
      { textDocument: { uri: document.uri, version: document.version }, edits: textEdits },
    ],
  };
}
