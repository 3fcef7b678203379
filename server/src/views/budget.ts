import { costKeys, type Budget, type BudgetPart, type Plan } from '../model/plan';
import { budgetFigures, nodesAdministration, type Figures } from '../model/roll-up';
import type { Snapshot } from '../model/snapshot';
import type { Span } from '../parse/syntax';
import type { BudgetRow, BudgetView, MoneyCell } from '../protocol/view-data';
import type { Words } from '../protocol/words';
import { subtractMoney, sumMoney, type Money } from '../values/money';
import type { Cells } from './cells';
import { costTable } from './cost-table';
import type { LabelledNode } from './nodes';

/** Money that is stated without cost lines stands in a column of its own, the last. */
const columnKeys = [...costKeys, 'unspecified'] as const;

/**
 * The roll-up as a tree table (plan-format §2): the plan, its nodes in document order, under a node
 * the parts of its budget, and last the project administration where no node carries any.
 */
export function budgetView(
  snapshot: Snapshot,
  plan: Plan,
  nodes: readonly LabelledNode[],
  words: Words,
  cells: Cells,
): BudgetView {
  const administration = administrationRow(snapshot, plan, words, cells);
  const rows = nodes.flatMap((labelled) => {
    const { node } = labelled;
    const parts = node.budget?.parts ?? [];
    const isParent = parts.length + node.children.length > 0;
    const row: BudgetRow = {
      ...headOf(labelled),
      hasChildren: isParent || (node === plan.root && administration !== undefined),
      ...(node === plan.root ? ownExtent(snapshot, labelled) : {}),
      ...figureCells(snapshot.figures(node), node.budget, cells),
    };
    return [row, ...partRows(snapshot, parts, labelled, words, cells)];
  });
  if (administration) rows.push(administration);
  const used = new Set(rows.flatMap(({ lines }) => Object.keys(lines)));
  return {
    currency: cells.currency,
    columns: columnKeys.filter((key) => used.has(key)).map((key) => ({ key, title: words[key] })),
    rows,
    costTable: costTable(snapshot, plan, words, cells),
  };
}

type Head = Omit<BudgetRow, 'hasChildren' | keyof FigureCells>;

function headOf({ key, id, kind, kindTitle, title, depth, range, extent }: LabelledNode): Head {
  return { key, id, kind, kindTitle, title, depth, range, extent };
}

/** All other sections lie inside the plan too: they are not what its row shows. */
function ownExtent({ tree }: Snapshot, { node, range }: LabelledNode): Pick<BudgetRow, 'extent'> {
  return { extent: node.budget ? tree.extentOf(node.budget.at) : range };
}

type FigureCells = Pick<
  BudgetRow,
  'lines' | 'personYears' | 'stated' | 'composed' | 'difference' | 'incomplete' | 'share'
>;

function figureCells(figures: Figures, budget: Budget | undefined, cells: Cells): FigureCells {
  const { stated, composed, difference, inOrder, unreadable } = figures;
  return {
    lines: lineCells(figures, cells),
    personYears: cells.personYearsView(figures.personYears, budget?.fte?.at.span),
    stated: stated === undefined ? undefined : cells.money(stated, budget?.total?.at.span),
    composed: composed === undefined ? undefined : cells.money(composed),
    difference: unreadable ? undefined : cells.difference(difference, !inOrder),
    incomplete: unreadable,
    share: cells.share(figures.figure),
  };
}

function lineCells(figures: Figures, cells: Cells): Readonly<Record<string, MoneyCell>> {
  const lines: Record<string, MoneyCell> = {};
  for (const [key, money] of figures.lines)
    lines[key] = cells.money(money, writtenAt(figures, key));
  const rest = subtractMoney(figures.figure ?? sumMoney([]), sumMoney(figures.lines.values()));
  if (rest !== 0) lines['unspecified'] = cells.money(rest);
  return lines;
}

/** The place of a line that is written as a whole in this budget; undefined for a sum of several. */
function writtenAt({ addends, lines }: Figures, key: string): Span | undefined {
  for (const addend of addends) {
    if (addend.kind !== 'line' || addend.cost.key !== key) continue;
    const isAll: boolean = lines.get(addend.cost.key) === addend.money;
    return isAll ? (addend.cost.amount?.at ?? addend.cost.keyAt).span : undefined;
  }
  return undefined;
}

function partRows(
  snapshot: Snapshot,
  parts: readonly BudgetPart[],
  parent: Pick<BudgetRow, 'key' | 'depth'>,
  words: Words,
  cells: Cells,
): readonly BudgetRow[] {
  return parts.flatMap((part, index) => {
    const row: BudgetRow = {
      key: `${parent.key}#part${index}`,
      id: undefined,
      kind: 'part',
      kindTitle: words.part,
      title: part.title?.value ?? words.untitled,
      depth: parent.depth + 1,
      hasChildren: part.parts.length > 0,
      ...placeOf(snapshot, part, part.title?.at.span),
      ...figureCells(budgetFigures(part), part, cells),
    };
    return [row, ...partRows(snapshot, part.parts, row, words, cells)];
  });
}

function administrationRow(
  snapshot: Snapshot,
  plan: Plan,
  words: Words,
  cells: Cells,
): BudgetRow | undefined {
  const budget = plan.administration;
  if (!budget || nodesAdministration(plan) !== undefined) return undefined;
  const figures = budgetFigures(budget);
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
    ...placeOf(snapshot, budget, budget.total?.at.span),
    ...figureCells(figures, budget, cells),
    lines: money === undefined ? {} : { administration: cells.money(money) },
  };
}

function placeOf(
  { tree }: Snapshot,
  budget: Budget,
  at: Span | undefined,
): Pick<BudgetRow, 'range' | 'extent'> {
  const place = at ?? (budget.at.entries[0]?.key ?? budget.at).span;
  return { range: tree.rangeOf(place), extent: tree.extentOf(budget.at) };
}
