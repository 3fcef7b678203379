import type { Budget, BudgetPart } from '../model/plan';
import type { Figures, RateFigure } from '../model/roll-up';
import type { Snapshot } from '../model/snapshot';
import type { Span } from '../parse/syntax';
import type { BudgetRow, CostElsewhere, MoneyCell } from '../protocol/view-data';
import type { Words } from '../protocol/words';
import { subtractMoney, sumMoney } from '../values/money';
import type { Cells } from './cells';
import type { LabelledNode } from './nodes';
import { extentOf, placeOf } from './places';

/**
 * The node's row, and those of its budget's parts.
 * @param elsewhere where its costs are, should it have none
 */
export function rowsOf(
  snapshot: Snapshot,
  labelled: LabelledNode,
  elsewhere: CostElsewhere | undefined,
  words: Words,
  cells: Cells,
): readonly BudgetRow[] {
  const { node } = labelled;
  const parts = node.budget?.parts ?? [];
  const figures = snapshot.figures(node);
  const row: BudgetRow = {
    ...headOf(labelled),
    elsewhere: figures.figure === undefined && !figures.unreadable ? elsewhere : undefined,
    hasChildren: parts.length + node.children.length > 0,
    ...figureCells(figures, node.budget, cells),
  };
  return [row, ...partRows(snapshot, { parts, figures }, labelled, words, cells)];
}

type Head = Omit<BudgetRow, 'hasChildren' | 'elsewhere' | keyof FigureCells>;

function headOf({ key, id, kind, kindTitle, title, depth, range, extent }: LabelledNode): Head {
  return { key, id, kind, kindTitle, title, depth, range, extent };
}

type FigureCells = Pick<
  BudgetRow,
  | 'lines'
  | 'personYears'
  | 'stated'
  | 'composed'
  | 'difference'
  | 'incomplete'
  | 'openRate'
  | 'share'
>;

export function figureCells(
  figures: Figures,
  budget: Budget | undefined,
  cells: Cells,
): FigureCells {
  const { stated, composed, difference, inOrder, unreadable, rates } = figures;
  return {
    lines: lineCells(figures, cells),
    personYears: cells.personYearsView(figures.personYears, budget?.fte?.at.span),
    stated: stated === undefined ? undefined : cells.money(stated, budget?.total?.at.span),
    composed: composed === undefined ? undefined : cells.money(composed),
    difference: cells.difference(difference, !inOrder),
    incomplete: unreadable,
    openRate: rates.some(isCountedOpen),
    share: cells.share(figures.figure),
  };
}

/** An amount beside the rate is the figure, whatever the rate gives. */
export function isCountedOpen({ cost, isOpen }: RateFigure): boolean {
  return isOpen && cost.amount === undefined;
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
  { parts, figures }: { readonly parts: readonly BudgetPart[]; readonly figures: Figures },
  parent: Pick<BudgetRow, 'key' | 'depth'>,
  words: Words,
  cells: Cells,
): readonly BudgetRow[] {
  return parts.flatMap((part, index) => {
    const inPart = figures.parts[index];
    if (!inPart) return [];
    const row: BudgetRow = {
      key: `${parent.key}#part${index}`,
      id: undefined,
      kind: 'part',
      kindTitle: words.part,
      title: part.title?.value ?? words.untitled,
      depth: parent.depth + 1,
      hasChildren: part.parts.length > 0,
      elsewhere: undefined,
      ...budgetPlace(snapshot, part, part.title?.at.span),
      ...figureCells(inPart, part, cells),
    };
    return [row, ...partRows(snapshot, { parts: part.parts, figures: inPart }, row, words, cells)];
  });
}

/** Where a click leads, and all of the budget's text. */
export function budgetPlace(
  { tree }: Snapshot,
  budget: Budget,
  at: Span | undefined,
): Pick<BudgetRow, 'range' | 'extent'> {
  const place = at ?? (budget.at.entries[0]?.key ?? budget.at).span;
  return { range: placeOf(place), extent: extentOf(tree, budget.at) };
}
