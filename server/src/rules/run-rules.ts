import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../model/snapshot';
import { ignoreComments, type IgnoreComment } from '../parse/ignore-comments';
import { comparePositions, type Range } from '../text/source-text';
import type { BoundFinding, Fix, Rule, Severity } from './rule';

/** A finding at its place in the document, with the user's severity. */
export interface PlanDiagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly range: Range; readonly message: string }[];
  /** Made when asked for: most findings are never fixed. */
  readonly fixes: () => readonly Fix[];
}

export interface RuleSettings {
  /** By rule id, or by group (`budget/*`); rules not named keep their own severity. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** At most this many findings a document; the rest are counted in one more. */
  readonly maxFindings: number;
  /** Told of a rule that failed, by name; its other findings and all other rules still count. */
  readonly onCrash: (rule: string, error: unknown) => void;
}

export const defaultMaxFindings = 200;

/** All findings of a document in document order. A crash in one rule costs that rule only. */
export function runRules(
  snapshot: Snapshot,
  rules: readonly Rule[],
  settings: RuleSettings,
): readonly PlanDiagnostic[] {
  const ignores = ignoreComments(snapshot.tree);
  const all: PlanDiagnostic[] = [];
  for (const rule of rules) {
    const wanted = severityOf(rule, settings);
    if (wanted === 'off') continue;
    try {
      for (const finding of rule.check(snapshot)) {
        const diagnostic = place(snapshot, rule, finding, wanted);
        if (!isIgnored(diagnostic, ignores)) all.push(diagnostic);
      }
    } catch (error) {
      settings.onCrash(rule.id, error);
    }
  }
  all.sort((a, b) => comparePositions(a.range.start, b.range.start) || (a.rule < b.rule ? -1 : 1));
  return capped(all, settings.maxFindings);
}

function severityOf(rule: Rule, { severities }: RuleSettings): Severity | 'off' | undefined {
  const group = rule.id.slice(0, rule.id.indexOf('/'));
  return severities.get(rule.id) ?? severities.get(`${group}/*`);
}

function place(
  snapshot: Snapshot,
  rule: Rule,
  finding: BoundFinding,
  wanted: Severity | undefined,
): PlanDiagnostic {
  const { tree } = snapshot;
  return {
    rule: rule.id,
    severity: wanted ?? finding.severity,
    message: finding.message(),
    range: tree.rangeOf(finding.at),
    related: finding.related.map(({ at, message }) => ({ range: tree.rangeOf(at), message })),
    fixes: finding.fixes,
  };
}

function isIgnored(diagnostic: PlanDiagnostic, ignores: readonly IgnoreComment[]): boolean {
  return ignores.some(
    ({ rules, scope }) =>
      rules.some(({ id }) => id === diagnostic.rule) &&
      (scope === 'document' || startsIn(diagnostic.range, scope)),
  );
}

function startsIn(range: Range, scope: Range): boolean {
  return (
    comparePositions(scope.start, range.start) <= 0 && comparePositions(range.start, scope.end) <= 0
  );
}

/** The most severe come first into the list when there are too many to show. */
function capped(all: readonly PlanDiagnostic[], max: number): readonly PlanDiagnostic[] {
  if (all.length <= max) return all;
  const order: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
  const kept = new Set(
    all
      .map((diagnostic, index) => ({ index, weight: order.indexOf(diagnostic.severity) }))
      .sort((a, b) => a.weight - b.weight || a.index - b.index)
      .slice(0, max - 1)
      .map(({ index }) => index),
  );
  const shown = all.filter((_, index) => kept.has(index));
  const last = shown.at(-1);
  if (!last) return [];
  const more = l10n.t(
    '{0} more findings are not shown. Mend some of these first.',
    all.length - shown.length,
  );
  return [
    ...shown,
    { ...last, severity: 'information', message: more, related: [], fixes: () => [] },
  ];
}
