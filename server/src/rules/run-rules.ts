import type { Snapshot } from '../model/snapshot';
import { ignoreComments, type IgnoreComment } from '../parse/ignore-comments';
import { comparePositions, type Range } from '../text/source-text';
import type { BoundFinding, Fix, Rule, Severity } from './rule';

/** A finding at its place in the document, with the user's severity. */
export interface PlanDiagnostic {
  readonly rule: string;
  readonly severity: Severity;
  /** Made when asked for, as the fixes are. */
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly range: Range; readonly message: string }[];
  /** Made when asked for: most findings are never fixed. */
  readonly fixes: () => readonly Fix[];
}

export interface RuleSettings {
  /** By rule id, or by group (`budget/*`); rules not named keep their own severity. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Told of a rule that failed, by name; its other findings and all other rules still count. */
  readonly onCrash: (rule: string, error: unknown) => void;
}

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
        const diagnostic = place(snapshot, rule, finding, wanted, settings);
        if (!isIgnored(diagnostic, ignores)) all.push(diagnostic);
      }
    } catch (error) {
      settings.onCrash(rule.id, error);
    }
  }
  all.sort((a, b) => comparePositions(a.range.start, b.range.start) || (a.rule < b.rule ? -1 : 1));
  return all;
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
  { onCrash }: RuleSettings,
): PlanDiagnostic {
  const { tree } = snapshot;
  // What is made later fails as alone as what is made now.
  const guarded = <T>(make: () => T, none: T): T => {
    try {
      return make();
    } catch (error) {
      onCrash(rule.id, error);
      return none;
    }
  };
  return {
    rule: rule.id,
    severity: wanted ?? finding.severity,
    get message() {
      return guarded(finding.message, rule.id);
    },
    range: tree.rangeOf(finding.at),
    related: finding.related.map(({ at, message }) => ({ range: tree.rangeOf(at), message })),
    fixes: () => guarded(finding.fixes, []),
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
