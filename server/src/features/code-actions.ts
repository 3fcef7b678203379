import * as l10n from '@vscode/l10n';
import type { CodeAction, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextEdit as PlanEdit } from '../parse/edits';
import type { PlanDiagnostic } from '../rules/run-rules';
import { comparePositions, intersects } from '../text/source-text';
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
    for (const rule of new Set(touched.map((each) => each.rule))) {
      actions.push(...fixAllOfRule(document, rule));
    }
    // Last: a slip is to be mended before it is to be silenced.
    for (const diagnostic of firstOfEachRule(touched)) {
      actions.push(...silences(document, diagnostic, rulePages));
    }
  }
  // Asked for by name only: an action list for a place is no place for it.
  if (only !== undefined && wants(fixAllKind)) actions.push(...fixAll(document));
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

function fixAllOfRule(document: PlanDocument, rule: string): CodeAction[] {
  const same = document.diagnostics.filter((each) => each.rule === rule);
  const edits = safeEdits(same);
  if (same.length < 2 || edits.length < 2) return [];
  return [
    {
      title: l10n.t('Fix all {0} findings of {1}', edits.length, rule),
      kind: quickFixKind,
      edit: workspaceEdit(document, edits),
    },
  ];
}

function fixAll(document: PlanDocument): CodeAction[] {
  const edits = safeEdits(document.diagnostics);
  if (edits.length === 0) return [];
  return [
    {
      title: l10n.t('Apply all safe fixes of the plan'),
      kind: fixAllKind,
      edit: workspaceEdit(document, edits),
    },
  ];
}

/** The safe fixes that do not touch each other, first come first taken; the rest need another round. */
function safeEdits(diagnostics: readonly PlanDiagnostic[]): readonly PlanEdit[] {
  const taken: PlanEdit[] = [];
  for (const diagnostic of diagnostics) {
    const fix = diagnostic.fixes().find(({ safe }) => safe);
    if (!fix) continue;
    const clash = fix.edits.some((edit) =>
      taken.some((other) => intersects(edit.range, other.range)),
    );
    if (!clash) taken.push(...fix.edits);
  }
  return taken.sort((a, b) => comparePositions(a.range.start, b.range.start));
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
