/** What the project costs and who pays: the chapter of figures (plan-format §1.1, §2). */
import type { FundingRow } from '../../model/plan';
import { valueOf } from '../../parse/syntax';
import type { BudgetRow, CostTable } from '../../protocol/budget-view';
import type { DocumentBlock, DocumentLine, DocumentRow } from '../../protocol/document-view';
import { formatRate } from '../../values/rate';
import { budgetRows } from '../budget';
import { costTable } from '../cost-table';
import type { Drawing } from '../drawing';
import { budgetBlocks } from './budget';
import { amountLines } from './figures';
import { textList } from './items';
import { labelled, placed, type Blocks, type Pens } from './pens';
import { added, addedLine, line, textOf } from './runs';
import { columnOf, tableOf } from './tables';

const labelLevel = 3;

/** The cost table as it is stated, or what the plan adds up to; then its own budget, and its funding. */
export function* costBlocks(key: string, drawing: Drawing, pens: Pens): Generator<DocumentBlock> {
  const { inDocument: words } = pens.words;
  yield* drawing.plan.costSummary?.length
    ? stated(key, drawing, pens)
    : rolledUp(key, drawing, pens);
  const { budget } = drawing.plan.root;
  if (budget) {
    const caption = words.budgetOfAll;
    const figures = drawing.snapshot.figures(drawing.plan.root);
    yield* section(
      `${key} budget`,
      caption,
      budgetBlocks({ key: `${key} budget`, caption, budget, figures }, pens),
      placed(budget.at),
    );
  }
  const at = valueOf(drawing.plan.root.at, 'funding');
  if (at) {
    yield* section(`${key} funding`, words.funding, fundingBlocks(key, drawing, pens), placed(at));
  }
}

function section(
  key: string,
  title: string,
  blocks: Blocks,
  at: ReturnType<typeof placed>,
): Generator<DocumentBlock> {
  return labelled({ key: `${key}.label`, level: labelLevel, title, at }, blocks);
}

/** The plan's `costSummary`. */
function* stated(key: string, drawing: Drawing, pens: Pens): Generator<DocumentBlock> {
  const table = costTable(drawing);
  const at = valueOf(drawing.plan.root.at, 'costSummary');
  if (!table || !at) return;
  const rows = table.rows.map((row, index): DocumentRow => {
    const source = drawing.plan.costSummary?.[index];
    const { title, of, note, range, extent } = row;
    const isOwn = source?.title !== undefined;
    const name = isOwn
      ? textOf(title)
      : [of === undefined ? added(title) : { text: title, refersTo: of }];
    return {
      key: `${key} costSummary.${index}`,
      kind: 'row',
      cells: [
        [
          {
            kind: 'text',
            text: [
              ...(of === undefined
                ? []
                : [{ text: of, refersTo: of, role: 'id' as const }, added(' ')]),
              ...name,
            ],
          },
        ],
        [...amountLines(source?.total, pens), ...(note === undefined ? [] : [line(note, 'note')])],
      ],
      range,
      extent,
    };
  });
  const sum: DocumentRow = {
    key: `${key} costSummary.total`,
    kind: 'sum',
    cells: [[addedLine(pens.words.total)], sumLines(table, pens)],
    ...placed(at),
  };
  yield money(`${key} costSummary`, [...rows, sum], placed(at), pens);
}

/** A sum; in words where an amount in it cannot be read. */
function sumLines(
  { total, incomplete }: Pick<CostTable, 'total' | 'incomplete'>,
  { words }: Pens,
): readonly DocumentLine[] {
  if (incomplete) return [addedLine(words.untold, 'note')];
  return total ? [addedLine(total.figure)] : [];
}

/** A total that is written holds, whatever is in it. */
function rowSum({
  stated: total,
  composed,
  incomplete,
}: BudgetRow): Pick<CostTable, 'total' | 'incomplete'> {
  return incomplete && total
    ? { total, incomplete: false }
    : { total: composed ?? total, incomplete };
}

/** Parts of the plan that a table without a `costSummary` goes down to. */
const deepestRow = 2;

/** What the parts of the plan come to, as the budget view has it. */
function* rolledUp(key: string, drawing: Drawing, pens: Pens): Generator<DocumentBlock> {
  const [whole, ...parts] = budgetRows(drawing).filter(
    ({ depth, kind }) => depth <= deepestRow && kind !== 'part',
  );
  const figureOf = ({ stated: total, composed }: NonNullable<typeof whole>): string =>
    (composed ?? total)?.figure ?? '';
  if (!whole || figureOf(whole) === '') return;
  const rows = [...parts.filter((row) => figureOf(row) !== ''), whole].map((row): DocumentRow => ({
    key: `${key} rollUp.${row.key}`,
    kind: row === whole ? 'sum' : row.depth < deepestRow ? 'row' : 'detail',
    cells: [
      [{ kind: 'text', text: nameOf(row, row === whole, pens) }],
      sumLines(rowSum(row), pens),
    ],
    range: row.range,
    extent: row.range,
  }));
  yield money(`${key} rollUp`, rows, { range: whole.range, extent: whole.range }, pens);
}

function nameOf(
  {
    id,
    title,
    kind,
  }: { readonly id: string | undefined; readonly title: string; readonly kind: string },
  isWhole: boolean,
  { words }: Pens,
): DocumentLine['text'] {
  if (isWhole) return [added(words.total)];
  if (kind === 'projectAdministration') return [added(title)];
  return [{ text: id === undefined ? title : `${id} ${title}`, refersTo: id ?? '' }];
}

function money(
  key: string,
  rows: readonly DocumentRow[],
  at: ReturnType<typeof placed>,
  { words, cells }: Pens,
): DocumentBlock {
  const { inDocument: own, name, costTable: caption } = words;
  const columns = [
    columnOf({ key: 'name', title: name, weight: 3 }),
    columnOf({ key: 'amount', title: `${own.amount}, ${cells.currency}`, align: 'end' }),
  ];
  return { kind: 'table', key, caption, columns, rows, ...at };
}

function* fundingBlocks(key: string, { plan }: Drawing, pens: Pens): Generator<DocumentBlock> {
  const { inDocument: words, funder } = pens.words;
  const at = valueOf(plan.root.at, 'funding');
  if (!at || !plan.funding) return;
  const table = tableOf<FundingRow>(
    { key: `${key} funding`, caption: words.funding, at },
    plan.funding,
    [
      {
        key: 'source',
        title: funder,
        weight: 3,
        lines: ({ source }) => (source ? [line(source.value)] : []),
      },
      {
        key: 'amount',
        title: `${words.amount}, ${pens.cells.currency}`,
        align: 'end',
        lines: ({ amount }) => amountLines(amount, pens),
      },
      {
        key: 'share',
        title: words.share,
        align: 'end',
        lines: ({ rate }) =>
          rate
            ? [
                line(
                  rate.rate === undefined ? rate.at.source : formatRate(rate.rate, plan.language),
                ),
              ]
            : [],
      },
    ],
  );
  if (table) yield table;
  else {
    const sources = plan.funding.flatMap(({ source }) => (source ? [source] : []));
    yield* textList({ key: `${key} funding`, at }, sources);
  }
}
