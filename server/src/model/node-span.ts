/** How long a node runs: what its bar in the roadmap covers, and what its money is spread over. */
import { quarterOf, type Period, type Quarter } from '../values/period';
import type { Item, PlanNode } from './plan';

/** A longer period is a slip of the pen in a year. */
const mostQuarters = 80;

/** Both included. */
export interface QuarterSpan {
  readonly first: Quarter;
  readonly last: Quarter;
}

export interface NodeSpan extends QuarterSpan {
  /** The node's own period; else it is what its entries and the nodes below it span. */
  readonly isOwn: boolean;
}

interface Kept {
  readonly within: QuarterSpan | undefined;
  readonly span: NodeSpan | undefined;
}

const kept = new WeakMap<PlanNode, Kept>();

/**
 * The node's own period (plan-format §1.2, §3), wherever it lies; else what the entries of its
 * schedule and the nodes below it span, with the outputs that are due beside them. Of these only
 * what lies at least in part `within` counts, and what is longer than twenty years does not.
 * @param within the project, where its time is known
 */
export function spanOfNode(node: PlanNode, within: QuarterSpan | undefined): NodeSpan | undefined {
  const before = kept.get(node);
  if (before && isSameSpan(before.within, within)) return before.span;
  const own = spanOfPeriod(node.period?.period, within);
  const span = own ? { ...own, isOwn: true } : derivedSpan(node, within);
  kept.set(node, { within, span });
  return span;
}

/** A period as its quarters; of one that is too long what lies inside the project. */
export function spanOfPeriod(
  period: Period | undefined,
  within?: QuarterSpan,
): QuarterSpan | undefined {
  if (!period || period.last < period.first) return undefined;
  return notLong({ first: quarterOf(period.first), last: quarterOf(period.last) }, within);
}

/** Undefined where nothing of it lies inside. */
export function cutTo(span: QuarterSpan, within: QuarterSpan): QuarterSpan | undefined {
  const first = Math.max(span.first, within.first);
  const last = Math.min(span.last, within.last);
  return first <= last ? { first, last } : undefined;
}

export function quartersOfSpan({ first, last }: QuarterSpan): readonly Quarter[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Outputs and their sub-items that say when they are due. */
export function dueOutputs(outputs: readonly Item[]): readonly Item[] {
  return outputs.flatMap((output) => [
    ...(output.due ? [output] : []),
    ...dueOutputs(output.items),
  ]);
}

function derivedSpan(node: PlanNode, within: QuarterSpan | undefined): NodeSpan | undefined {
  const running = unionOf([
    ...node.schedule.flatMap(({ period }) => spansOf(period?.period, within)),
    ...node.children.flatMap((child) => inside(spanOfNode(child, within), within)),
  ]);
  if (!running) return undefined;
  // An output has no length of its own: it is due in what runs, or prolongs it.
  const due = dueOutputs(node.outputs).flatMap((output) => spansOf(output.due?.period, within));
  const span = notLong(unionOf([running, ...due]), within);
  return span && { ...span, isOwn: false };
}

function spansOf(
  period: Period | undefined,
  within: QuarterSpan | undefined,
): readonly QuarterSpan[] {
  return inside(spanOfPeriod(period, within), within);
}

function inside(
  span: QuarterSpan | undefined,
  within: QuarterSpan | undefined,
): readonly QuarterSpan[] {
  return span && (!within || cutTo(span, within)) ? [span] : [];
}

function unionOf(spans: readonly QuarterSpan[]): QuarterSpan | undefined {
  const [one] = spans;
  if (!one) return undefined;
  return spans.reduce((all, { first, last }) => ({
    first: Math.min(all.first, first),
    last: Math.max(all.last, last),
  }));
}

function notLong(
  span: QuarterSpan | undefined,
  within: QuarterSpan | undefined,
): QuarterSpan | undefined {
  if (!span || span.last - span.first < mostQuarters) return span;
  return within && cutTo(span, within);
}

function isSameSpan(a: QuarterSpan | undefined, b: QuarterSpan | undefined): boolean {
  return a === b || (a !== undefined && a.first === b?.first && a.last === b.last);
}
