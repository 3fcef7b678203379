import type { Amount, Budget, BudgetPart, Cost, Text } from '../../model/plan';
import type { Figures } from '../../model/roll-up';
import type { SyntaxNode } from '../../parse/syntax';
import type {
  DocumentBlock,
  DocumentLine,
  DocumentRow,
  DocumentTable,
} from '../../protocol/document-view';
import { formatRate } from '../../values/rate';
import { sumMoney, type Money } from '../../values/money';
import { placed, type Pens } from './pens';
import { line, note, textOf } from './runs';
import { textBlocks } from './paragraphs';
import { columnOf } from './tables';

interface Printed {
  readonly key: string;
  readonly caption: string;
  readonly budget: Budget;
  readonly figures: Figures;
}

/** A budget as it is written: its cost lines, parts, sum and person-years (plan-format §2). */
export function* budgetBlocks(printed: Printed, pens: Pens): Generator<DocumentBlock> {
  const { key, budget } = printed;
  const { inDocument: words } = pens.words;
  const rows = [
    ...costRows(key, budget, printed.figures, 'row', pens),
    ...budget.parts.flatMap((part, index) =>
      partRows(`${key}.part${index}`, part, printed.figures.parts[index], pens),
    ),
    ...sumRows(printed, pens),
  ];
  if (rows.length > 0) yield moneyTable(printed, words.costLine, rows, pens);
  if (budget.byYear.length > 0 && budget.byYearAt) {
    const years = { key: `${key}.years`, caption: words.byYear, budget };
    yield moneyTable(years, words.year, yearRows(years.key, budget, 'row', pens), pens);
  }
  if (budget.note) yield* textBlocks(`${key}.note`, budget.note.at);
}

function moneyTable(
  { key, caption, budget }: Pick<Printed, 'key' | 'caption' | 'budget'>,
  title: string,
  rows: readonly DocumentRow[],
  { words, cells }: Pens,
): DocumentTable {
  const amount = `${words.inDocument.amount}, ${cells.currency}`;
  const columns = [
    columnOf({ key: 'line', title, weight: 3 }),
    columnOf({ key: 'amount', title: amount, align: 'end' }),
  ];
  return { kind: 'table', key, caption, columns, rows, ...placed(budget.at) };
}

function costRows(
  key: string,
  budget: Budget,
  figures: Figures | undefined,
  kind: DocumentRow['kind'],
  pens: Pens,
): readonly DocumentRow[] {
  return budget.costs.flatMap((cost) => {
    const counted = figures?.addends.find((each) => each.kind === 'line' && each.cost === cost);
    const costKey = `${key}.${cost.key}`;
    const row: DocumentRow = {
      key: costKey,
      kind,
      cells: [costLines(cost, pens), amountLines(cost.amount, pens, counted?.money)],
      ...placed(cost.at, cost.amount?.at ?? cost.keyAt),
    };
    const items = cost.items.map((item, index): DocumentRow => ({
      key: `${costKey}.${index}`,
      kind: 'detail',
      cells: [item.title ? [line(item.title.value)] : [], amountLines(item.amount, pens)],
      ...placed(item.at),
    }));
    return [row, ...items];
  });
}

/** `Välilliset kulut (25 % välittömistä kuluista)`, and what is remarked on it. */
function costLines(cost: Cost, { words, plan }: Pens): readonly DocumentLine[] {
  const { rate, rateOf } = cost;
  const base = rateOf === 'personnel' ? words.inDocument.ofPersonnel : words.inDocument.ofDirect;
  const percent =
    rate && (rate.rate === undefined ? rate.at.source : formatRate(rate.rate, plan.language));
  const of = rateOf === undefined ? '' : ` ${base}`;
  return [
    line(percent === undefined ? words[cost.key] : `${words[cost.key]} (${percent}${of})`),
    ...(cost.note ? [line(cost.note.value, 'note')] : []),
  ];
}

/** As it is written where it cannot be read. */
export function amountLines(
  amount: Amount | undefined,
  { cells }: Pens,
  counted?: Money,
): readonly DocumentLine[] {
  const money = amount?.money ?? counted;
  if (money !== undefined) return [line(cells.money(money).figure)];
  return amount ? [line(amount.at.source.trim())] : [];
}

/** A part of a budget: its heading, its lines, and what they come to. */
function partRows(
  key: string,
  part: BudgetPart,
  figures: Figures | undefined,
  pens: Pens,
): readonly DocumentRow[] {
  const stated = part.total ?? undefined;
  const sum = stated ? amountLines(stated, pens) : amountLines(undefined, pens, figures?.composed);
  const head: DocumentRow = {
    key,
    kind: 'group',
    cells: [[line(part.title?.value ?? pens.words.untitled), ...partNotes(part, pens)], sum],
    ...placed(part.at, part.title?.at ?? part.at),
  };
  return [
    head,
    ...costRows(key, part, figures, 'row', pens),
    ...part.parts.flatMap((each, index) =>
      partRows(`${key}.part${index}`, each, figures?.parts[index], pens),
    ),
    ...yearRows(key, part, 'detail', pens),
  ];
}

function partNotes({ fte, note: remark }: BudgetPart, pens: Pens): readonly DocumentLine[] {
  return [
    ...(fte ? [note(pens.words.personYears, yearsText(fte, pens))] : []),
    ...(remark ? [line(remark.value, 'note')] : []),
  ];
}

function yearRows(
  key: string,
  { byYear }: Budget,
  kind: DocumentRow['kind'],
  pens: Pens,
): readonly DocumentRow[] {
  return byYear.map(({ keyAt, amount }, index) => ({
    key: `${key}.year${index}`,
    kind,
    cells: [[line(keyAt.source)], amountLines(amount, pens)],
    ...placed(amount.at),
  }));
}

function sumRows({ key, budget, figures }: Printed, pens: Pens): readonly DocumentRow[] {
  const { words } = pens;
  const { total, fte } = budget;
  const lines = total ? amountLines(total, pens) : amountLines(undefined, pens, ownSum(figures));
  const row = (
    name: string,
    title: string,
    cells: readonly DocumentLine[],
    at: SyntaxNode,
  ): DocumentRow => ({
    key: `${key}.${name}`,
    kind: 'sum',
    cells: [[line(title)], cells],
    ...placed(at),
  });
  return [
    ...(lines.length > 0 ? [row('total', words.total, lines, (total ?? budget).at)] : []),
    ...(fte ? [row('fte', words.personYears, [line(yearsText(fte, pens))], fte.at)] : []),
  ];
}

function yearsText({ value, at }: NonNullable<Budget['fte']>, { cells }: Pens): string {
  return value === undefined ? at.source.trim() : cells.personYears(value).text;
}

/** Of what stands in the table: the nodes below have tables of their own. */
function ownSum({ addends }: Figures): Money | undefined {
  const own = addends.filter(({ kind }) => kind === 'line' || kind === 'part');
  return own.length === 0 ? undefined : sumMoney(own.map(({ money }) => money));
}

/** A remark in the place of an amount. */
export function remarkLines(remark: Text | undefined): readonly DocumentLine[] {
  return remark ? [{ kind: 'note', text: textOf(remark.value) }] : [];
}
