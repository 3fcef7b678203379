import { costKeys, type Plan, type PlanNode } from '../model/plan';
import type { Figures } from '../model/roll-up';
import type { Snapshot } from '../model/snapshot';
import type { BudgetColumn, BudgetRow, BudgetView, CostElsewhere } from '../protocol/view-data';
import type { Words } from '../protocol/words';
import type { Money } from '../values/money';
import { budgetPlace, figureCells, rowsOf } from './budget-rows';
import type { Cells } from './cells';
import { costTable } from './cost-table';
import type { Drawing } from './drawing';
import { costBelow, costOf } from './elsewhere';
import { fundingTable } from './funding-table';
import { Kept } from './kept';
import type { LabelledNode } from './nodes';
import { extentOf } from './places';
import { timeView } from './time';

/** Money that is stated without cost lines stands in a column of its own, the last. */
const columnKeys = [...costKeys, 'unspecified'] as const;

/**
 * The roll-up as the rows of a tree table (plan-format §2): the plan, its nodes in document order,
 * under a node the parts of its budget, and last the project administration where no node carries any.
 */
export function budgetRows({ snapshot, plan, nodes, words, cells }: Drawing): readonly BudgetRow[] {
  const administration = administrationRow(snapshot, plan, words, cells);
  const rows: BudgetRow[] = [];
  /** By depth: where the costs are of what stands below the node that was last there. */
  const below: (CostElsewhere | undefined)[] = [];
  for (const labelled of nodes) {
    const above = below[labelled.depth - 1];
    below[labelled.depth] = costBelow(labelled, above);
    const ofNode =
      labelled.node === plan.root
        ? wholeRows(snapshot, labelled, administration !== undefined, words, cells)
        : nodeRows(snapshot, labelled, costOf(labelled, above), words, cells);
    for (const row of ofNode) rows.push(row);
  }
  if (administration) rows.push(administration);
  return rows;
}

/** @param rows those of {@link budgetRows} */
export function budgetView(drawing: Drawing, rows: readonly BudgetRow[]): BudgetView {
  const { words, cells } = drawing;
  return {
    currency: cells.currency,
    columns: columnsOf(rows, words),
    rows,
    costTable: costTable(drawing),
    funding: fundingTable(drawing),
    time: timeView(drawing),
  };
}

/** The columns that any row has money in. */
export function columnsOf(rows: readonly BudgetRow[], words: Words): readonly BudgetColumn[] {
  const used = new Set<string>();
  for (const { lines } of rows) for (const key in lines) used.add(key);
  return columnKeys.filter((key) => used.has(key)).map((key) => ({ key, title: words[key] }));
}

/** The plan's figures hold its administration too, which is no part of its node. */
function wholeRows(
  snapshot: Snapshot,
  labelled: LabelledNode,
  withAdministration: boolean,
  words: Words,
  cells: Cells,
): readonly BudgetRow[] {
  const [row, ...parts] = rowsOf(snapshot, labelled, undefined, words, cells);
  return row
    ? [
        {
          ...row,
          hasChildren: row.hasChildren || withAdministration,
          ...ownExtent(snapshot, labelled),
        },
        ...parts,
      ]
    : [];
}

const keptRows = new Kept<PlanNode, readonly BudgetRow[]>();
const keptPercents = new Kept<PlanNode, readonly (number | undefined)[]>();

/** All of a row comes from the node, but for its label, and its share of the whole. */
function nodeRows(
  snapshot: Snapshot,
  labelled: LabelledNode,
  elsewhere: CostElsewhere | undefined,
  words: Words,
  cells: Cells,
): readonly BudgetRow[] {
  const { node } = labelled;
  const percents = keptPercents.of(node, [cells.whole, snapshot.rollUp], () => [
    cells.percent(snapshot.figures(node).figure),
    ...partPercents(snapshot.figures(node), cells),
  ]);
  const given = [labelled, JSON.stringify(elsewhere), cells.currency, snapshot.rollUp, ...percents];
  return keptRows.of(node, given, () => rowsOf(snapshot, labelled, elsewhere, words, cells));
}

function partPercents({ parts }: Figures, cells: Cells): readonly (number | undefined)[] {
  return parts.flatMap((part) => [cells.percent(part.figure), ...partPercents(part, cells)]);
}

/** All other sections lie inside the plan too: they are not what its row shows. */
function ownExtent({ tree }: Snapshot, { node, range }: LabelledNode): Pick<BudgetRow, 'extent'> {
  return { extent: node.budget ? extentOf(tree, node.budget.at) : range };
}

function administrationRow(
  snapshot: Snapshot,
  plan: Plan,
  words: Words,
  cells: Cells,
): BudgetRow | undefined {
  const budget = plan.administration;
  const { rollUp } = snapshot;
  if (!budget || rollUp.carriedAdministration(plan)) return undefined;
  const figures = rollUp.budget(budget);
  // All of it counts as administration in the plan's columns, whatever it is spent on.
  const money: Money | undefined = figures.figure;
  return {
    key: '#administration',
    id: undefined,
    kind: 'projectAdministration',
    kindTitle: words.projectAdministration,
    title: words.projectAdministration,
    depth: 1,
    hasChildren: false,
    elsewhere: undefined,
    ...budgetPlace(snapshot, budget, budget.total?.at.span),
    ...figureCells(figures, budget, cells),
    lines: money === undefined ? {} : { administration: cells.money(money) },
  };
}
