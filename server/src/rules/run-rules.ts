import type { Snapshot } from '../model/snapshot';
import { ignoreComments } from '../parse/ignore-comments';
import { comparePositions, type Range } from '../text/source-text';
import { Ignores } from './ignores';
import { NodeChecks, type Found } from './node-checks';
import { PlacedFinding } from './placed-finding';
import type { BoundFinding, Fix, IgnoreReport, Rule, Severity } from './rule';

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
  /** Lines that are being written: what they still lack is told as a hint. */
  readonly isFresh?: (line: number) => boolean;
}

/** By the list of rules: what was found in a node is kept as long as the node is. */
const nodeChecks = new WeakMap<readonly Rule[], NodeChecks>();

type OnCrash = (rule: Rule, error: unknown) => void;

/** All findings of a document in document order. A crash in one rule costs that rule only. */
export function runRules(
  snapshot: Snapshot,
  rules: readonly Rule[],
  settings: RuleSettings,
): readonly PlanDiagnostic[] {
  const isOff = (rule: Rule): boolean => severityOf(rule, settings) === 'off';
  const unasked = new Set(rules.filter(isOff).map(({ id }) => id));
  const onCrash: OnCrash = (rule, error) => {
    if (!isOff(rule)) settings.onCrash(rule.id, error);
    unasked.add(rule.id);
  };
  const asked = rules.filter((rule) => !isOff(rule));
  const findings = [
    ...foundInNodes(snapshot, rules, onCrash),
    ...foundInPlan(snapshot, asked, onCrash),
  ]
    .filter(({ rule }) => !isOff(rule))
    .map((each) => place(snapshot, each, settings))
    .sort(inDocumentOrder);
  const ignores = new Ignores(ignoreComments(snapshot.tree));
  if (ignores.comments.length === 0) return findings;
  const left = findings.filter(({ rule, range }) => !ignores.silences(rule, range.start));
  const report: IgnoreReport = {
    comments: ignores.comments.map((comment) => ({ comment, idle: ignores.idleIn(comment) })),
    rules: rules.map(({ id }) => id),
    unasked,
    findings,
  };
  const aboutComments = asked
    .flatMap((rule) => collect(rule, () => rule.checkIgnores?.(report, snapshot), onCrash))
    .filter(({ rule, finding }) => !ignores.silencesComment(rule.id, finding.at))
    .map((each) => place(snapshot, each, settings));
  return aboutComments.length === 0 ? left : [...left, ...aboutComments].sort(inDocumentOrder);
}

/** By all rules, whatever is switched off: what is kept with a node holds for every setting. */
function foundInNodes(
  snapshot: Snapshot,
  rules: readonly Rule[],
  onCrash: OnCrash,
): readonly Found[] {
  let checks = nodeChecks.get(rules);
  if (!checks) {
    checks = new NodeChecks(rules);
    nodeChecks.set(rules, checks);
  }
  return checks.run(snapshot, onCrash);
}

function foundInPlan(
  snapshot: Snapshot,
  rules: readonly Rule[],
  onCrash: OnCrash,
): readonly Found[] {
  return rules.flatMap((rule) => collect(rule, () => rule.check?.(snapshot), onCrash));
}

/** What a rule found before it failed counts. */
function collect(
  rule: Rule,
  check: () => Iterable<BoundFinding> | undefined,
  onCrash: OnCrash,
): readonly Found[] {
  const found: Found[] = [];
  try {
    for (const finding of check() ?? []) found.push({ rule, finding });
  } catch (error) {
    onCrash(rule, error);
  }
  return found;
}

function inDocumentOrder(a: PlanDiagnostic, b: PlanDiagnostic): number {
  // Of one rule at one place as it found them.
  const byRule = a.rule < b.rule ? -1 : Number(a.rule > b.rule);
  return comparePositions(a.range.start, b.range.start) || byRule;
}

function severityOf(rule: Rule, { severities }: RuleSettings): Severity | 'off' | undefined {
  if (severities.size === 0) return undefined;
  const group = rule.id.slice(0, rule.id.indexOf('/'));
  return severities.get(rule.id) ?? severities.get(`${group}/*`);
}

function place(snapshot: Snapshot, found: Found, settings: RuleSettings): PlanDiagnostic {
  return new PlacedFinding(snapshot, found, severityOf(found.rule, settings), settings);
}
