import type { Snapshot } from '../../model/snapshot';
import type { IgnoreComment } from '../../parse/ignore-comments';
import { pathAt } from '../../parse/path-at';
import type { Range } from '../../text/source-text';
import { isIn } from '../ignores';
import type { IgnoreReport } from '../rule';

/** What cannot be read may hold what any rule would find. */
const unreadable = ['yaml/', 'schema/type', 'schema/unknown-key'];
const unreadableMoney = ['budget/amount-format'];
const unreadablePeriod = ['schedule/invalid-period', 'schedule/reversed'];

/** What else keeps rules silent, by group or by rule. */
const causes: ReadonlyMap<string, readonly string[]> = new Map([
  ['budget', unreadableMoney],
  ['budget/year-mismatch', [...unreadableMoney, ...unreadablePeriod]],
  ['schedule', unreadablePeriod],
  ['metrics/due', unreadablePeriod],
  ['evaluation/missing', unreadablePeriod],
]);

/**
 * Tells whether a rule may be silent only for want of something to read, so that a comment which
 * names it may have its use once that is mended: a line of the document that is no YAML, or a value
 * in the part of the plan that the comment is in, with all below it, or in a period above it.
 */
export function doubtOf(
  snapshot: Snapshot,
  { findings }: IgnoreReport,
): (rule: string, comment: IgnoreComment) => boolean {
  if (snapshot.tree.problems.length > 0) return () => true;
  const all = [...unreadable, ...[...causes.values()].flat()];
  const unread = findings.filter((found) => all.some((kind) => found.rule.startsWith(kind)));
  if (unread.length === 0) return () => false;
  return (rule, { scope }) => {
    const group = rule.slice(0, rule.indexOf('/'));
    const kinds = [...unreadable, ...(causes.get(rule) ?? causes.get(group) ?? [])];
    const found = unread.filter((each) => kinds.some((kind) => each.rule.startsWith(kind)));
    if (found.length === 0) return false;
    const places = scope === 'document' ? [scope] : placesAround(rule, scope, snapshot);
    return found.some(({ range }) => places.some((place) => isIn(range.start, place)));
  };
}

/** The innermost part of the plan, and the periods above it; of the plan's own keys the one. */
function placesAround(
  rule: string,
  scope: Range,
  snapshot: Snapshot,
): readonly IgnoreComment['scope'][] {
  const { tree, plan } = snapshot;
  const { steps } = pathAt(tree, scope.start);
  const around = steps.flatMap(({ node }) =>
    node.kind === 'map' ? (plan?.nodeOf(node) ?? []) : [],
  );
  const innermost = around.at(-1);
  const periods = around.flatMap(({ period }) => (period ? [tree.rangeOf(period.at.span)] : []));
  if (innermost && innermost.kind !== 'plan') return [tree.extentOf(innermost.at), ...periods];
  // The plan's own figures are made of all that stands in its parts.
  if (rule.startsWith('budget/')) return ['document'];
  const section = steps[1];
  return [scope, ...(section ? [tree.extentOf(section.node)] : []), ...periods];
}
