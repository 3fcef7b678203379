import { spanOfNode, spanOfPeriod } from '../model/node-span';
import type { PlanNode } from '../model/plan';
import type {
  Columns,
  CutColumns,
  HeldAbove,
  NodeLight,
  RoadmapBar,
  RoadmapRow,
  RoadmapView,
} from '../protocol/view-data';
import { quarterOf, quarterPeriod, shownPeriod, unionOf } from '../values/period';
import { dependenciesOf } from './dependencies';
import type { Drawing } from './drawing';
import { heldIn } from './elsewhere';
import { Kept } from './kept';
import { lightsOf } from './lights';
import type { LabelledNode } from './nodes';
import { placeOf } from './places';
import { axisOf, columnsOf, columnsOfSpan, headOf } from './quarters';
import { placeEntries } from './roadmap-entries';
import type { RoadmapPens } from './roadmap-placing';

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
  const project = spanOfPeriod(plan.root.period?.period);
  const pens: RoadmapPens = { snapshot, axis, project, words, language: plan.language };
  const column = quarterOf(today) - axis.first;
  const all = { from: 0, to: axis.count - 1 };
  const lights = lightsOf(drawing);
  /** By depth: what the node that was last there runs through, and who schedules it. */
  const wholes: Columns[] = [];
  const schedulers: (LabelledNode | undefined)[] = [];
  const rows = nodes.flatMap((labelled) => {
    const { node, depth } = labelled;
    const whole = barColumns(node, pens) ?? wholes[depth - 1] ?? all;
    wholes[depth] = whole;
    const scheduler = schedulers[depth - 1];
    schedulers[depth] = node.schedule.length > 0 ? labelled : scheduler;
    const given = { whole, above: scheduler && heldIn(scheduler), light: lights.get(node) };
    return node === plan.root ? [] : rowOf(labelled, given, pens);
  });
  return {
    ...headOf(axis, plan.language),
    today: column >= 0 && column < axis.count ? column : undefined,
    rows,
    dependencies: dependenciesOf(drawing),
  };
}

const keptRows = new Kept<PlanNode, RoadmapRow>();

interface Given {
  /** What an entry without a period runs through: the node, else the nearest above that has a bar. */
  readonly whole: Columns;
  /** The nearest node above that has a schedule. */
  readonly above: HeldAbove | undefined;
  readonly light: NodeLight | undefined;
}

function rowOf(labelled: LabelledNode, given: Given, pens: RoadmapPens): RoadmapRow {
  const { node } = labelled;
  const { whole, above, light } = given;
  const { first, count } = pens.axis;
  const time = [first, count, pens.project !== undefined, whole.from, whole.to];
  return keptRows.of(node, [labelled, ...time, light, JSON.stringify(above)], () =>
    newRow(labelled, given, pens),
  );
}

function newRow(labelled: LabelledNode, given: Given, pens: RoadmapPens): RoadmapRow {
  const { node, key, id, kind, kindTitle, title, depth, range, extent } = labelled;
  const bar = barOf(node, pens);
  const placed = placeEntries(node, key, given.whole, pens);
  const isBlank = !bar && placed.entries.length + placed.unplaced.length === 0;
  return {
    key,
    id,
    kind,
    kindTitle,
    title,
    depth: depth - 1,
    range,
    extent,
    bar,
    elsewhere: isBlank ? given.above : undefined,
    light: given.light,
    ...placed,
  };
}

/** Those of the node's own period, else what its entries and the nodes below it span. */
function barColumns(node: PlanNode, { axis, project }: RoadmapPens): CutColumns | undefined {
  const span = spanOfNode(node, project);
  return span && columnsOfSpan(span, axis);
}

function barOf(node: PlanNode, pens: RoadmapPens): RoadmapBar | undefined {
  const { axis, project, language } = pens;
  const { period, at } = node.period ?? {};
  if (period && at) {
    const columns = columnsOf(period, axis);
    return columns && { ...columns, text: shownPeriod(period, language), range: placeOf(at.span) };
  }
  const span = spanOfNode(node, project);
  const columns = span && columnsOfSpan(span, axis);
  return columns && { ...columns, text: textOfColumns(columns, pens), range: undefined };
}

function textOfColumns({ from, to }: Columns, { axis, language }: RoadmapPens): string {
  const [start, end] = [quarterPeriod(axis.first + from), quarterPeriod(axis.first + to)];
  return shownPeriod(unionOf(start, end), language);
}
