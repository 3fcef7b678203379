import type { PlanNode } from '../model/plan';
import type {
  LogicAim,
  LogicColumn,
  LogicContribution,
  LogicElsewhere,
  LogicHole,
  LogicRow,
  LogicStep,
  LogicView,
} from '../protocol/view-data';
import type { Drawing } from './drawing';
import { Kept } from './kept';
import { aimRows, aimsOf, type Aims } from './logic-aims';
import { findingsByNode, nothingFound } from './findings-by-node';
import { eachStep, holeOf, holeRules, logicSteps } from './logic-holes';
import { countItems, logicItems, type LogicPens } from './logic-items';
import { nothingAbove, passedOn, saidOf, type Said } from './logic-said';
import type { LabelledNode } from './nodes';

/**
 * The plan as an argument (editor §2.4): what each part serves, and how it gets from its goals to
 * what shows that they are reached. Holes are where the rules find them.
 */
export function logicView(drawing: Drawing): LogicView {
  const { snapshot, plan, nodes, words } = drawing;
  const aims = aimsOf(plan);
  const foundIn = findingsByNode(drawing, holeRules);
  /** By depth: what the node that was last there passes on to those below it. */
  const above: Said[] = [];
  const placed = nodes.flatMap((labelled) => {
    const { node, depth } = labelled;
    if (node === plan.root) return [];
    const pens = { snapshot, words, language: plan.language, found: foundIn(labelled) };
    const before = above[depth - 1] ?? nothingAbove;
    const own = saidOf(labelled, aims, pens);
    above[depth] = passedOn(own, before);
    return isShown(node, own) ? [{ row: rowOf(labelled, aims, own, before, pens), depth }] : [];
  });
  const rows = placed.map(({ row }) => row);
  const [whole] = nodes;
  const aimed = aimRows(
    aims,
    servedBy(placed),
    snapshot,
    whole ? foundIn(whole) : nothingFound,
    words,
  );
  return { counts: countsOf(aimed, rows), aims: aimed, rows };
}

function isShown(node: PlanNode, { serves }: Said): boolean {
  const holds = logicSteps.some((step) => node[step].length > 0);
  return node.kind === 'workPackage' || holds || serves.length > 0;
}

function countsOf(aims: readonly LogicAim[], rows: readonly LogicRow[]): LogicView['counts'] {
  const sum = (count: (row: LogicRow) => number): number =>
    rows.reduce((all, row) => all + count(row), 0);
  return {
    parts: rows.filter(isArgued).length,
    goals: sum(({ steps }) => steps.goals.count),
    metrics: sum(({ steps }) => steps.metrics.count),
    holes: sum(({ holes }) => holes) + aims.filter(({ hole }) => hole).length,
  };
}

interface PlacedRow {
  readonly row: LogicRow;
  readonly depth: number;
}

/** A part that only passes on what it serves gives way to the parts below that do. */
function servedBy(rows: readonly PlacedRow[]): ReadonlyMap<string, readonly string[]> {
  const served = new Map<string, string[]>();
  rows.forEach(({ row, depth }, index) => {
    const below = isArgued(row) ? [] : rowsBelow(rows, index, depth);
    const isBelow = (aim: string): boolean =>
      below.some((each) => each.row.serves.some((one) => one.aim === aim));
    for (const aim of new Set(row.serves.flatMap((each) => each.aim ?? []))) {
      if (isBelow(aim)) continue;
      const keys = served.get(aim);
      if (keys) keys.push(row.key);
      else served.set(aim, [row.key]);
    }
  });
  return served;
}

function rowsBelow(rows: readonly PlacedRow[], index: number, depth: number): readonly PlacedRow[] {
  const end = rows.findIndex((each, at) => at > index && each.depth <= depth);
  return rows.slice(index + 1, end < 0 ? rows.length : end);
}

/** A work package, or a part with a step of its own. */
function isArgued({ kind, steps }: LogicRow): boolean {
  return kind === 'workPackage' || logicSteps.some((step) => steps[step].items.length > 0);
}

const keptRows = new Kept<PlanNode, LogicRow>();

function rowOf(
  labelled: LabelledNode,
  aims: Aims,
  own: Said,
  above: Said,
  pens: LogicPens,
): LogicRow {
  const { node } = labelled;
  const says = own.serves.length > 0;
  const lacked = logicSteps.filter((step) => node[step].length === 0);
  const given = [
    ...[labelled, aims.sign, pens.found.sign, says ? '' : above.servesSign],
    ...lacked.map((step) => above.listSigns[step]),
  ];
  return keptRows.of(node, given, () => {
    const { key, id, kind, kindTitle, title, range, extent } = labelled;
    const serves = says ? own.serves : above.serves;
    const noContribution = nodeHole(node, 'noContribution', pens);
    const steps = eachStep((step) => columnOf(labelled, step, above.lists[step], pens));
    return {
      ...{ key, id, kind, kindTitle, title, range, extent },
      serves,
      through: says ? undefined : above.through,
      noContribution,
      steps,
      holes: countHoles(serves, steps) + (noContribution ? 1 : 0),
    };
  });
}

/** The rules tell what a node lacks at its id, or at its title. */
function nodeHole(
  node: PlanNode,
  kind: LogicStep | 'noContribution',
  { found, words }: LogicPens,
): LogicHole | undefined {
  return holeOf(kind, (node.id?.at ?? node.title?.at ?? node.at).span, found, words);
}

function columnOf(
  labelled: LabelledNode,
  step: LogicStep,
  above: LogicElsewhere | undefined,
  pens: LogicPens,
): LogicColumn {
  const { node, key, id, title, range } = labelled;
  const items = logicItems(node, step, key, pens);
  const hole = nodeHole(node, step, pens);
  const isAsked = node.kind === 'workPackage' && items.length === 0 && !hole;
  const below: LogicElsewhere = { where: 'below', id, title, range };
  const elsewhere = above ?? (holdsBelow(node, step) ? below : undefined);
  return {
    items,
    count: countItems(node[step]),
    hole,
    elsewhere: isAsked ? elsewhere : undefined,
  };
}

function holdsBelow({ children }: PlanNode, step: LogicStep): boolean {
  return children.some((child) => child[step].length > 0 || holdsBelow(child, step));
}

function countHoles(
  serves: readonly LogicContribution[],
  steps: Readonly<Record<LogicStep, LogicColumn>>,
): number {
  const ofStep = ({ hole, items }: LogicColumn): number =>
    items.reduce(
      (sum, item) => sum + (item.hole ? 1 : 0) + item.names.filter((name) => name.hole).length,
      hole ? 1 : 0,
    );
  const inSteps = logicSteps.reduce((sum, step) => sum + ofStep(steps[step]), 0);
  return inSteps + serves.filter(({ hole }) => hole).length;
}
