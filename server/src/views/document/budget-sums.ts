import type { Budget, NodeKind, PlanNode } from '../../model/plan';
import type { Addend, Figures } from '../../model/roll-up';
import type { SyntaxNode } from '../../parse/syntax';
import type { DocumentLine, DocumentRow } from '../../protocol/document-view';
import { filled } from '../../util/filled';
import { sumMoney } from '../../values/money';
import { amountLines, composedLines } from './figures';
import { titleOfKinds } from './kinds';
import { placed, type Pens } from './pens';
import { addedLine, line } from './runs';

/** A budget with what it adds up to, and the key of its table. */
export interface Summed {
  readonly key: string;
  readonly budget: Budget;
  readonly figures: Figures;
}

/**
 * What stands under the lines and parts of a budget: what the nodes below it and the administration
 * add, so that the table adds up to its total, and its person-years.
 */
export function sumRows(summed: Summed, pens: Pens): readonly DocumentRow[] {
  const { budget, figures } = summed;
  const below = belowRows(summed, pens);
  const { total } = budget;
  const isSaid = total !== undefined || below.length > 0 || hasOwn(figures);
  const composed = figures.addends.length === 0 ? undefined : figures;
  const lines = isSaid ? wholeLines(total, composed, pens) : [];
  const years = yearLines(summed, below.length > 0, pens);
  const row = (name: string, title: string, cells: readonly DocumentLine[], at: Places) => ({
    key: `${summed.key}.${name}`,
    kind: 'sum' as const,
    cells: [[addedLine(title)], cells],
    ...at,
  });
  return [
    ...below,
    ...(lines.length > 0 ? [row('total', pens.words.total, lines, placeOfSum(total, budget))] : []),
    ...(years.length > 0
      ? [row('fte', pens.words.personYears, years, placeOfSum(budget.fte, budget))]
      : []),
  ];
}

function wholeLines(
  total: Budget['total'],
  composed: Figures | undefined,
  pens: Pens,
): readonly DocumentLine[] {
  return total ? amountLines(total, pens) : composedLines(composed, pens);
}

type Places = Pick<DocumentRow, 'range' | 'extent'>;

/** A sum that nobody wrote leads to its budget, and is none of that text. */
function placeOfSum(written: Budget['total'] | Budget['fte'], { at }: Budget): Places {
  if (written) return placed(written.at);
  const { range } = placed(at);
  // From its end back to its start: nothing that is selected stands in it.
  return { range, extent: { start: range.end, end: range.start } };
}

function hasOwn({ addends }: Figures): boolean {
  return addends.some(({ kind }) => kind === 'line' || kind === 'part');
}

/** Where the budget has lines of its own: without these a total stands for all of it. */
function belowRows({ key, figures }: Summed, pens: Pens): readonly DocumentRow[] {
  if (!hasOwn(figures)) return [];
  const { addends } = figures;
  const { words, cells } = pens;
  const row = (name: string, title: string, of: readonly Addend[], at: Places): DocumentRow => ({
    key: `${key}.${name}`,
    kind: 'row',
    cells: [
      [addedLine(title)],
      [addedLine(cells.money(sumMoney(of.map(({ money }) => money))).figure)],
    ],
    ...at,
  });
  const children = addends.flatMap((addend) => (addend.kind === 'child' ? [addend] : []));
  const [first] = children;
  const shares = addends.flatMap((addend) => (addend.kind === 'administration' ? [addend] : []));
  const [share] = shares;
  return [
    ...(first ? [row('below', sumOf(children, pens), children, placed(nameOf(first.node)))] : []),
    ...(share
      ? [row('administration', words.projectAdministration, shares, placed(share.budget.at))]
      : []),
  ];
}

function nameOf({ title, id, at }: PlanNode): SyntaxNode {
  return title?.at ?? id?.at ?? at;
}

/** `Työpaketit yhteensä`. */
function sumOf(children: readonly { readonly node: PlanNode }[], pens: Pens): string {
  const kinds: ReadonlySet<NodeKind> = new Set(children.map(({ node }) => node.kind));
  return filled(pens.words.inDocument.allOf, titleOfKinds(kinds, pens));
}

/** As written where that is the budget's whole; else what it adds up to with the parts and below. */
function yearLines(
  { budget, figures }: Summed,
  withBelow: boolean,
  pens: Pens,
): readonly DocumentLine[] {
  const { fte, parts } = budget;
  const { stated, addends, composed, unreadable } = figures.personYears;
  const isWhole = stated !== undefined || addends.length < 2 || unreadable;
  if (fte && isWhole) return [line(yearsText(fte, pens))];
  const isAsked = fte !== undefined || withBelow || parts.length > 0;
  if (!isAsked || composed === undefined || unreadable) return [];
  return [addedLine(pens.cells.personYears(composed).text)];
}

/** `8,2 htv`; as it is written where it cannot be read. */
export function yearsText({ value, at }: NonNullable<Budget['fte']>, { cells }: Pens): string {
  return value === undefined ? at.source.trim() : cells.personYears(value).text;
}
