import type { PlanNode } from '../model/plan';
import type {
  Columns,
  CutColumns,
  NodeLight,
  RoadmapBar,
  RoadmapRow,
  RoadmapView,
} from '../protocol/view-data';
import { quarterOf, quarterPeriod, unionOf } from '../values/period';
import { dependenciesOf } from './dependencies';
import type { Drawing } from './drawing';
import { Kept } from './kept';
import { lightsOf } from './lights';
import type { LabelledNode } from './nodes';
import { placeOf } from './places';
import { axisOf, columnsOf, dueOutputs, headOf, shownPeriod, unionOfColumns } from './quarters';
import { placeEntries, type RoadmapPens } from './roadmap-entries';

const noRoadmap: RoadmapView = {
  quarters: [],
  years: [],
  today: undefined,
  rows: [],
  dependencies: [],
};

/**
 * Quarters under years, a row a node (plan-format §3). The columns are the project period's; what
 * lies outside them is cut there, or listed with its row where nothing of it is inside.
 */
export function roadmapView(drawing: Drawing): RoadmapView {
  const { snapshot, plan, nodes, words, today } = drawing;
  const axis = axisOf(plan);
  if (!axis) return noRoadmap;
  const pens: RoadmapPens = { snapshot, axis, words, language: plan.language };
  const column = quarterOf(today) - axis.first;
  const all = { from: 0, to: axis.count - 1 };
  const lights = lightsOf(drawing);
  /** By depth: the period of the node that was last there, or of the nearest one above it. */
  const above: (Columns | undefined)[] = [];
  const rows = nodes.flatMap((labelled) => {
    const { node, depth } = labelled;
    const { own, derived } = spansOf(node, pens);
    const period = own ?? above[depth - 1];
    above[depth] = period;
    const whole = period ?? derived ?? all;
    return node === plan.root ? [] : rowOf(labelled, whole, lights.get(node), pens);
  });
  return {
    ...headOf(axis, plan.language),
    today: column >= 0 && column < axis.count ? column : undefined,
    rows,
    dependencies: dependenciesOf(drawing),
  };
}

const keptRows = new Kept<PlanNode, RoadmapRow>();

/**
 * @param whole what an entry without a period runs through: the node, else the nearest node above
 * with a period
 */
function rowOf(
  labelled: LabelledNode,
  whole: Columns,
  light: NodeLight | undefined,
  pens: RoadmapPens,
): RoadmapRow {
  const { node, key, id, kind, kindTitle, title, depth, range, extent } = labelled;
  const { first, count } = pens.axis;
  return keptRows.of(node, [labelled, first, count, whole.from, whole.to, light], () => ({
    key,
    id,
    kind,
    kindTitle,
    title,
    depth: depth - 1,
    range,
    extent,
    bar: barOf(node, pens),
    light,
    ...placeEntries(node, key, whole, pens),
  }));
}

interface Spans {
  /** Of the node's own period. */
  readonly own: CutColumns | undefined;
  /** The same, or else what its entries and the nodes below it span. */
  readonly derived: CutColumns | undefined;
}

const keptSpans = new Kept<PlanNode, Spans>();

function spansOf(node: PlanNode, pens: RoadmapPens): Spans {
  const { axis } = pens;
  return keptSpans.of(node, [axis.first, axis.count], () => {
    const own = node.period?.period && columnsOf(node.period.period, axis);
    return { own, derived: own ?? spanBelow(node, pens) };
  });
}

function barOf(node: PlanNode, pens: RoadmapPens): RoadmapBar | undefined {
  const { own, derived } = spansOf(node, pens);
  const { period, at } = node.period ?? {};
  if (own && period && at) {
    return { ...own, text: shownPeriod(period, pens.language), range: placeOf(at.span) };
  }
  return derived && { ...derived, text: textOfColumns(derived, pens), range: undefined };
}

function spanBelow(node: PlanNode, pens: RoadmapPens): CutColumns | undefined {
  const periods = [
    ...node.schedule.flatMap(({ period }) => period?.period ?? []),
    ...dueOutputs(node.outputs).flatMap(({ due }) => due?.period ?? []),
  ];
  return unionOfColumns([
    ...periods.flatMap((period) => columnsOf(period, pens.axis) ?? []),
    ...node.children.flatMap((child) => spansOf(child, pens).derived ?? []),
  ]);
}

function textOfColumns({ from, to }: Columns, { axis, language }: RoadmapPens): string {
  const [start, end] = [quarterPeriod(axis.first + from), quarterPeriod(axis.first + to)];
  return shownPeriod(unionOf(start, end), language);
}
