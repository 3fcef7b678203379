import * as l10n from '@vscode/l10n';
import type { CodeAction, Range } from 'vscode-languageserver-types';
import { fixAll, type FixedAll } from '../rules/fix-all';
import type { PlanDiagnostic } from '../rules/run-rules';
import { intersects } from '../text/source-text';
import { fixAllKind, refactorKind } from './action-kinds';
import { toLspDiagnostic } from './diagnostics';
import type { PlanDocument } from './document';
import { ignoreActions } from './ignore-actions';
import { refactorings } from './refactorings';
import { versionedEdit } from './versioned-edit';

const quickFixKind = 'quickfix';

export interface CodeActionOptions {
  /** Kinds asked for; undefined means all. */
  readonly only: readonly string[] | undefined;
  readonly rulePages: string | undefined;
  /** The editor has our commands. */
  readonly commands?: boolean;
  /** Somebody asked, and not the editor by itself at a move of the cursor; absent: somebody. */
  readonly isAskedFor?: boolean;
}

/** The fixes of every finding that the range touches, and the safe ones of the whole document. */
export function codeActions(
  document: PlanDocument,
  range: Range,
  { only, rulePages, commands = false, isAskedFor = true }: CodeActionOptions,
): CodeAction[] {
  const actions: CodeAction[] = [];
  const wants = (kind: string): boolean =>
    only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
  // `refactor.move` may be asked for, of which `refactor` knows.
  const wantsAny = (kind: string): boolean =>
    wants(kind) || only === undefined || only.some((asked) => asked.startsWith(`${kind}.`));
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
  if (wantsAny(refactorKind) && (isAskedFor || only !== undefined)) {
    for (const each of refactorings(document, range)) {
      const { title, kind, command } = each;
      if (!wants(kind)) continue;
      if (!command) actions.push({ title, kind, edit: versionedEdit(document, each.edits) });
      else if (commands) {
        const { id, arguments: asked } = command;
        actions.push({ title, kind, command: { title, command: id, arguments: [...asked] } });
      }
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
    edit: versionedEdit(document, edits),
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
    edit: versionedEdit(document, edits),
  }));
}

function fixAllOfRule(
  document: PlanDocument,
  diagnostic: PlanDiagnostic,
  rulePages: string | undefined,
): CodeAction[] {
  const { rule } = diagnostic;
  const found = document.diagnostics.filter((each) => each.rule === rule).length;
  if (found < 2 || !isQuick(document, found)) return [];
  const { edits, fixed } = fixedAll(document, rule);
  const count = fixed.get(rule) ?? 0;
  if (count < 2) return [];
  return [
    {
      title: l10n.t('Fix all {0} findings of {1}', count, rule),
      kind: quickFixKind,
      // Editors put what is about no finding behind all that is, and so behind the ignores.
      diagnostics: [toLspDiagnostic(diagnostic, document.uri, rulePages)],
      edit: versionedEdit(document, edits),
    },
  ];
}

function fixAllOfPlan(document: PlanDocument): CodeAction[] {
  if (!isQuick(document, document.diagnostics.length)) return [];
  const { edits } = fixedAll(document, undefined);
  if (edits.length === 0) return [];
  return [
    {
      title: l10n.t('Apply all safe fixes of the plan'),
      kind: fixAllKind,
      edit: versionedEdit(document, edits),
    },
  ];
}

/**
 * A fix may look at the whole plan, so many fixes of a large one take long: somebody who works in an
 * editor would wait for what no plan has. `planwright fix` takes any number.
 */
function isQuick({ snapshot }: PlanDocument, findings: number): boolean {
  return findings * snapshot.tree.pieces.length <= mostLooks;
}

/** Three hundred findings in a plan of two hundred parts. */
const mostLooks = 60_000;

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
