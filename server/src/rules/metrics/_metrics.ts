import type { Item, Metric, PlanNode } from '../../model/plan';
import { entryOf, valueOf, type MapNode, type ScalarNode, type Span } from '../../parse/syntax';
import { objectType } from '../../schema/fields';
import { keyOrder } from '../../schema/order';
import { mayHaveKey } from '../_meant-key';

export const metricKeyOrder: readonly string[] = keyOrder('metric');

/** A metric or a part of one, with what its whole says for it. */
export interface FlatMetric {
  readonly metric: Metric;
  /** It, or the metric that it is a part of, is still being worked out. */
  readonly draft: boolean;
  /** It, or the metric that it is a part of, says when the target is to be reached. */
  readonly dated: boolean;
}

const cache = new WeakMap<PlanNode, readonly FlatMetric[]>();

/** A node's metrics with their parts, in document order. */
export function metricsOf(node: PlanNode): readonly FlatMetric[] {
  const before = cache.get(node);
  if (before) return before;
  const all: FlatMetric[] = [];
  const visit = (metric: Metric, above: Omit<FlatMetric, 'metric'>): void => {
    const draft = above.draft || mayBeDraft(metric);
    const dated = above.dated || mayHave(metric, 'due');
    all.push({ metric, draft, dated });
    for (const part of metric.items) visit(part, { draft, dated });
  };
  for (const metric of node.metrics) visit(metric, { draft: false, dated: false });
  cache.set(node, all);
  return all;
}

/** What stands behind `draft` is no, or nothing does and no line of the metric is unreadable. */
function mayBeDraft({ at, draft }: Metric): boolean {
  const written = valueOf(at, 'draft');
  const isNo = written?.kind === 'scalar' && written.value === false;
  return draft || (written !== undefined && !isNo) || (at.kind === 'map' && at.torn !== undefined);
}

/** Whether its target is yes, or may be: a kind that does not exist may be meant for this one. */
export function mayBeYesNo({ metricKind }: Metric): boolean {
  const known = objectType('metric')?.fields.get('kind')?.choices ?? [];
  return (
    metricKind !== undefined &&
    (metricKind === 'yes-no' || !known.some(({ value }) => value === metricKind))
  );
}

/** Whether the metric has the key, or may have it: misspelt, or in a line that cannot be read. */
export function mayHave({ at }: Metric, key: string): boolean {
  return at.kind === 'map' && mayHaveKey(at, key, 'metric');
}

/** The same, but none of the plan's own: the format gives it no metrics. */
export function metricsToCheck(node: PlanNode): readonly FlatMetric[] {
  return node.kind === 'plan' ? [] : metricsOf(node);
}

/** A target that is a number. */
export interface NumericTarget {
  readonly at: ScalarNode;
  readonly value: number;
  readonly dated: boolean;
}

/** `target` and `targets` as far as they are numbers, in the order in which they are to be reached. */
export function numericTargets({ metric, dated }: FlatMetric): readonly NumericTarget[] {
  const several = metric.targets.map(({ at, value }) => ({
    at: value,
    dated: dated || mayHaveKey(at, 'due', 'metricTarget'),
  }));
  return [...several, { at: metric.target, dated }].flatMap((target) => {
    const value = numberOf(target.at);
    return target.at && value !== undefined ? [{ at: target.at, value, dated: target.dated }] : [];
  });
}

/** The number that is written there; a text such as `noin 80` is none. */
export function numberOf(at: ScalarNode | undefined): number | undefined {
  return typeof at?.value === 'number' && Number.isFinite(at.value) ? at.value : undefined;
}

/** Where an item is told what it lacks: its id, its text, or the key of a text of several lines. */
export function itemSpan(item: Item): Span {
  if (item.id) return item.id.at.span;
  const text = item.text ?? item.title;
  if (!text) return item.at.span;
  const { piece, start, end } = text.at.span;
  const key = item.text ? 'text' : 'title';
  return piece.text.slice(start, end).includes('\n')
    ? (entryOf(item.at, key)?.key.span ?? text.at.span)
    : text.at.span;
}

/** An item that is written as keys, not as a bare text. */
export function mapOfItem({ at }: Item): MapNode | undefined {
  return at.kind === 'map' ? at : undefined;
}

/** The goals themselves, without the headings of groups; parts of a goal are its own matter. */
export function goalsOf(goals: readonly Item[]): readonly Item[] {
  return goals.flatMap((goal) => (goal.text ? [goal] : goalsOf(goal.items)));
}
