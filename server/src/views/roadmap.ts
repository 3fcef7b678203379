import type { Plan, PlanNode } from '../model/plan';
import type { Snapshot } from '../model/snapshot';
import type { Columns, RoadmapBar, RoadmapRow, RoadmapView } from '../protocol/view-data';
import type { Words } from '../protocol/words';
import { quarterOf, quarterPeriod, unionOf, type Day } from '../values/period';
import type { LabelledNode } from './nodes';
import { axisOf, columnsOf, dueOutputs, headOf, shownPeriod, unionOfColumns } from './quarters';
import { placeEntries, type RoadmapPens } from './roadmap-entries';

const noRoadmap: RoadmapView = { quarters: [], years: [], today: undefined, rows: [] };

/**
 * Quarters under years, a row a node (plan-format §3). The columns are the project period's; what
 * lies outside them is cut there, or listed with its row where nothing of it is inside.
 */
export function roadmapView(
  snapshot: Snapshot,
  plan: Plan,
  nodes: readonly LabelledNode[],
  words: Words,
  today: Day,
): RoadmapView {
  const axis = axisOf(plan);
  if (!axis) return noRoadmap;
  const pens: RoadmapPens = { snapshot, axis, words, language: plan.language };
  const spans = new Map<PlanNode, Columns | undefined>();
  const derived = (node: PlanNode): Columns | undefined => {
    if (!spans.has(node)) spans.set(node, ownSpan(node, pens) ?? spanBelow(node, pens, derived));
    return spans.get(node);
  };
  const column = quarterOf(today) - axis.first;
  return {
    ...headOf(axis),
    today: column >= 0 && column < axis.count ? column : undefined,
    rows: nodes
      .filter(({ node }) => node !== plan.root)
      .map((labelled) => rowOf(labelled, derived, plan, pens)),
  };
}

function rowOf(
  labelled: LabelledNode,
  derived: (node: PlanNode) => Columns | undefined,
  plan: Plan,
  pens: RoadmapPens,
): RoadmapRow {
  const { node, key, id, kind, kindTitle, title, depth, range, extent } = labelled;
  return {
    key,
    id,
    kind,
    kindTitle,
    title,
    depth: depth - 1,
    range,
    extent,
    bar: barOf(node, derived(node), pens),
    ...placeEntries(node, key, wholeOf(node, derived, plan, pens), pens),
  };
}

function barOf(
  node: PlanNode,
  columns: Columns | undefined,
  pens: RoadmapPens,
): RoadmapBar | undefined {
  if (!columns) return undefined;
  const { period, at } = node.period ?? {};
  return period && at && ownSpan(node, pens)
    ? {
        ...columns,
        text: shownPeriod(period, pens.language),
        range: pens.snapshot.tree.rangeOf(at.span),
      }
    : { ...columns, text: textOfColumns(columns, pens), range: undefined };
}

/** What an entry without a period runs through: the node, else the nearest node above with a period. */
function wholeOf(
  node: PlanNode,
  derived: (node: PlanNode) => Columns | undefined,
  plan: Plan,
  pens: RoadmapPens,
): Columns {
  const above = plan.ancestorsOf(node).map((each) => ownSpan(each, pens));
  const all = { from: 0, to: pens.axis.count - 1 };
  return ownSpan(node, pens) ?? above.find((each) => each) ?? derived(node) ?? all;
}

function ownSpan({ period }: PlanNode, { axis }: RoadmapPens): Columns | undefined {
  return period?.period && columnsOf(period.period, axis);
}

function spanBelow(
  node: PlanNode,
  { axis }: RoadmapPens,
  derived: (node: PlanNode) => Columns | undefined,
): Columns | undefined {
  const periods = [
    ...node.schedule.flatMap(({ period }) => period?.period ?? []),
    ...dueOutputs(node.outputs).flatMap(({ due }) => due?.period ?? []),
  ];
  return unionOfColumns([
    ...periods.flatMap((period) => columnsOf(period, axis) ?? []),
    ...node.children.flatMap((child) => derived(child) ?? []),
  ]);
}

function textOfColumns({ from, to }: Columns, { axis, language }: RoadmapPens): string {
  const [start, end] = [quarterPeriod(axis.first + from), quarterPeriod(axis.first + to)];
  return shownPeriod(unionOf(start, end), language);
}
