import type { Budget, BudgetPart, Cost } from '../../model/plan';
import type { Figures } from '../../model/roll-up';
import type {
  DocumentBlock,
  DocumentLine,
  DocumentRow,
  DocumentTable,
} from '../../protocol/document-view';
import { formatRate } from '../../values/rate';
import { isCountedOpen } from '../budget-rows';
import { sumRows, yearsText, type Summed } from './budget-sums';
import { amountLines, composedLines } from './figures';
import { placed, type Pens } from './pens';
import { addedLine, line, note } from './runs';
import { textBlocks } from './paragraphs';
import { columnOf } from './tables';

interface Printed extends Summed {
  readonly caption: string;
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
      cells: [
        [...costLines(cost, figures, pens), ...ownYears(cost, budget, figures, pens)],
        amountLines(cost.amount, pens, counted?.money),
      ],
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
function costLines(
  cost: Cost,
  figures: Figures | undefined,
  { words, plan }: Pens,
): readonly DocumentLine[] {
  const { rate, rateOf } = cost;
  const base = rateOf === 'personnel' ? words.inDocument.ofPersonnel : words.inDocument.ofDirect;
  const percent =
    rate && (rate.rate === undefined ? rate.at.source : formatRate(rate.rate, plan.language));
  const of = rateOf === undefined ? '' : ` ${base}`;
  const isOpen = figures?.rates.some((each) => each.cost === cost && isCountedOpen(each));
  return [
    line(percent === undefined ? words[cost.key] : `${words[cost.key]} (${percent}${of})`),
    ...(isOpen ? [addedLine(words.openRate, 'note')] : []),
    ...(cost.note ? [line(cost.note.value, 'note')] : []),
  ];
}

/** Person-years of the personnel line alone: those of parts and of what is below add to them. */
function ownYears(
  { key }: Cost,
  { fte }: Budget,
  figures: Figures | undefined,
  pens: Pens,
): readonly DocumentLine[] {
  const addends = figures?.personYears.addends ?? [];
  const isOneOfSeveral = addends.length > 1 && addends.some(({ kind }) => kind === 'own');
  if (key !== 'personnel' || !fte || !isOneOfSeveral) return [];
  return [note(pens.words.personYears, yearsText(fte, pens))];
}

/** A part of a budget: its heading, its lines, and what they come to. */
function partRows(
  key: string,
  part: BudgetPart,
  figures: Figures | undefined,
  pens: Pens,
  depth = 0,
): readonly DocumentRow[] {
  const stated = part.total ?? undefined;
  const sum = stated ? amountLines(stated, pens) : composedLines(figures, pens);
  const head: DocumentRow = {
    key,
    kind: 'group',
    ...(depth === 0 ? {} : { depth }),
    cells: [[line(part.title?.value ?? pens.words.untitled), ...partNotes(part, pens)], sum],
    ...placed(part.at, part.title?.at ?? part.at),
  };
  return [
    head,
    ...costRows(key, part, figures, 'row', pens),
    ...yearRows(key, part, 'detail', pens),
    ...part.parts.flatMap((each, index) =>
      partRows(`${key}.part${index}`, each, figures?.parts[index], pens, depth + 1),
    ),
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
    cells: [
      [{ kind: 'text', text: [{ text: keyAt.source, role: 'id' }] }],
      amountLines(amount, pens),
    ],
    ...placed(amount.at),
  }));
}
