import type { Snapshot } from '../model/snapshot';
import { ignoreComments, type IgnoreComment } from '../parse/ignore-comments';
import { comparePositions, type Range } from '../text/source-text';
import { NodeChecks, type Found } from './node-checks';
import type { Fix, Rule, Severity } from './rule';

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

/** By the list of rules: what was found in a node is kept as long as the node is. */
const nodeChecks = new WeakMap<readonly Rule[], NodeChecks>();

/** All findings of a document in document order. A crash in one rule costs that rule only. */
export function runRules(
  snapshot: Snapshot,
  rules: readonly Rule[],
  settings: RuleSettings,
): readonly PlanDiagnostic[] {
  const isOff = (rule: Rule): boolean => severityOf(rule, settings) === 'off';
  const onCrash = (rule: Rule, error: unknown): void => {
    if (!isOff(rule)) settings.onCrash(rule.id, error);
  };
  let checks = nodeChecks.get(rules);
  if (!checks) {
    checks = new NodeChecks(rules);
    nodeChecks.set(rules, checks);
  }
  const found = [...checks.run(snapshot, onCrash)];
  for (const rule of rules) {
    if (!rule.check || isOff(rule)) continue;
    try {
      for (const finding of rule.check(snapshot)) found.push({ rule, finding });
    } catch (error) {
      onCrash(rule, error);
    }
  }
  const ignores = ignoreComments(snapshot.tree);
  const all: PlanDiagnostic[] = [];
  for (const each of found) {
    const wanted = severityOf(each.rule, settings);
    if (wanted === 'off') continue;
    const diagnostic = place(snapshot, each, wanted, settings);
    if (!isIgnored(diagnostic, ignores)) all.push(diagnostic);
  }
  all.sort((a, b) => comparePositions(a.range.start, b.range.start) || (a.rule < b.rule ? -1 : 1));
  return all;
}

function severityOf(rule: Rule, { severities }: RuleSettings): Severity | 'off' | undefined {
  if (severities.size === 0) return undefined;
  const group = rule.id.slice(0, rule.id.indexOf('/'));
  return severities.get(rule.id) ?? severities.get(`${group}/*`);
}

function place(
  snapshot: Snapshot,
  { rule, finding }: Found,
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
      return guarded(() => finding.message(snapshot), rule.id);
    },
    range: tree.rangeOf(finding.at),
    get related() {
      const places = guarded(() => finding.related(snapshot), []);
      return places.map(({ at, message }) => ({ range: tree.rangeOf(at), message }));
    },
    fixes: () => guarded(() => finding.fixes(snapshot), []),
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
