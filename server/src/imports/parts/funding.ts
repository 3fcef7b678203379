import { append } from '../append';
import { headUnitOf, sumRow } from '../../values/cost-heads';
import type { Language } from '../../values/language';
import type { Money } from '../../values/money';
import { parseRate, rateToYaml } from '../../values/rate';
import type { Parsed } from '../parsed';
import type { SourceTable, SourceText } from '../source';
import { draftOf, figuresIn, readAmount, sumOf, type FoundFigure } from './amounts-in-text';
import { readCostCell } from './cost-cells';
import { isNothing } from './cost-columns';
import type { DraftFunding, DraftMoney } from './drafts';
import { keptAsText } from './notes';
import { cleaned, hasWords, type PartText } from './passage';
import { sentencesOf } from './sentences';
import { gridOf, isEmptyRow, textOf, type GridRow } from './table-grid';

const joints = /^[\s,;.|–-]+(?:(?:ja|sekä|och|samt|and|plus)\s+)?|^(?:ja|sekä|och|samt|and)\s+/iu;
const ends = /(?:\s(?:on|är|is))?[\s,;:=|–-]*$/iu;
/** `Rahoittajat ovat EU …` is no payer's name. */
const verb = /\s(?:ovat|är|are)\s/iu;
const closely = /^[\s|,;/]*$/;
/** No payer is called longer. */
const longest = 80;

interface Payers {
  readonly rows: readonly DraftFunding[];
  /** The sum of them, as it is written. */
  readonly sum: string | undefined;
}

/**
 * Who pays, of a sentence such as `EU 80 %, omarahoitus 92 000 € (20 %)`. Undefined where a figure in
 * it is none of a payer's, or words are left.
 */
function payersIn(sentence: string, language: Language | undefined): Payers | undefined {
  const found = figuresIn(sentence, language).flatMap((each) => withinBracket(each, language));
  const rows: { source: string; at: number; amount?: DraftMoney; rate?: number }[] = [];
  let end = 0;
  for (const figure of found) {
    const between = sentence.slice(end, figure.at);
    const last = rows.at(-1);
    const key = figure.kind === 'percent' ? 'rate' : 'amount';
    const goesOn = last !== undefined && closely.test(between) && last[key] === undefined;
    const source = between.replace(joints, '').replace(ends, '');
    const row = goesOn ? last : { source, at: end + between.indexOf(source) };
    if (!goesOn) rows.push(row);
    const rate = figure.kind === 'percent' ? rateOf(figure.text) : undefined;
    if (rate !== undefined) row.rate = rate;
    else if (figure.kind === 'amount' && figure.money !== undefined && !figure.notes)
      row.amount = draftOf(figure);
    else return undefined;
    end = figure.end;
  }
  const total = isSum(rows.at(-1)?.source ?? '') ? rows.pop() : undefined;
  if (rows.length === 0 || hasWords(sentence.slice(end))) return undefined;
  if (!rows.every(({ source }) => isPayer(source))) return undefined;
  return {
    rows: rows.map(({ source, amount, rate }) => ({
      source,
      ...(amount === undefined ? {} : { amount }),
      ...(rate === undefined ? {} : { rate }),
    })),
    sum: total && sentence.slice(total.at, end),
  };
}

function isPayer(source: string): boolean {
  const isName = hasWords(source) && source.length <= longest && !verb.test(source);
  return isName && !isSum(source) && !/[.!?:]\s/.test(source);
}

/** `(80 %)` as the figure in it. */
function withinBracket(
  figure: FoundFigure,
  language: Language | undefined,
): readonly FoundFigure[] {
  if (figure.kind !== 'bracket') return [figure];
  const { text, at, end } = figure;
  const [only, another] = figuresIn(text, language);
  const isAll = only && !another && (only.kind === 'percent' || only.text === text);
  // Words in brackets are part of the payer's name.
  return isAll ? [{ ...only, at, end }] : hasFigures(text) ? [figure] : [];
}

const hasFigures = (text: string): boolean => /\d/.test(text);

function rateOf(text: string): number | undefined {
  const read = parseRate(text);
  return read.ok ? Number(rateToYaml(read.value)) : undefined;
}

const isSum = (source: string): boolean =>
  sumRow.test(source) || /yhteensä|totalt|total/iu.test(source);

/** A row of a table: who, and in other cells how much and which share, as they or their heads say. */
function rowOf(
  row: GridRow,
  heads: readonly string[],
  language: Language | undefined,
): DraftFunding | undefined {
  const [source, ...cells] = row.map(textOf);
  const amounts: DraftMoney[] = [];
  const rates: number[] = [];
  for (const [index, cell] of cells.entries()) {
    const head = heads[index + 1] ?? '';
    if (isNothing(cell)) continue;
    const isShare =
      /%\s*$/.test(cell) ||
      (/%|osuus|prosent|procent|andel|share/iu.test(head) && !headUnitOf(head));
    const rate = isShare ? rateOf(cell.replace(/\s*%$/, '')) : undefined;
    const amount = isShare ? undefined : readCostCell(cell, headUnitOf(head), language);
    if (rate !== undefined) rates.push(rate);
    else if (amount?.amount?.money !== undefined && amount.notes.length === 0)
      amounts.push(amount.amount.draft);
    else return undefined;
  }
  const [[amount, otherAmount], [rate, otherRate]] = [amounts, rates];
  const isClear = otherAmount === undefined && otherRate === undefined;
  if (!isClear || source === undefined || !hasWords(source)) return undefined;
  if (amount === undefined && rate === undefined) return undefined;
  return {
    source,
    ...(amount === undefined ? {} : { amount }),
    ...(rate === undefined ? {} : { rate }),
  };
}

/**
 * Who pays (plan-format §1.1, `funding`): a row each, with an amount, a share, or both. What is no
 * such sentence or row is kept whole. A sum that the rows come to says nothing of its own.
 */
export function parseFunding(
  texts: readonly PartText[],
  tables: readonly SourceTable[],
  language?: Language,
): Parsed<readonly DraftFunding[]> {
  const rows: DraftFunding[] = [];
  const kept: SourceText[] = [];
  const said: SourceText[] = [];
  for (const { line, text } of texts) {
    for (const sentence of sentencesOf(cleaned(text))) {
      const found = payersIn(sentence, language);
      if (found) append(rows, found.rows);
      if (found?.sum !== undefined) kept.push({ line, text: found.sum });
      if (!found && hasWords(sentence)) kept.push({ line, text: sentence });
    }
  }
  for (const table of tables) {
    const grid = gridOf(table).filter((row) => !isEmptyRow(row));
    const heads = (grid[0] ?? []).map(textOf);
    const isHeaded = grid.length > 1 && rowOf(grid[0] ?? [], [], language) === undefined;
    const own: DraftFunding[] = [];
    for (const row of isHeaded ? grid.slice(1) : grid) {
      const found = rowOf(row, isHeaded ? heads : [], language);
      if (found && !isSum(found.source)) own.push(found);
      else if (found && comeTo(own, found)) said.push(...row.flatMap(({ source }) => source ?? []));
      else kept.push({ line: row[0]?.line ?? 1, text: rowText(row, isHeaded ? heads : []) });
    }
    if (isHeaded) said.push(...(grid[0] ?? []).flatMap(({ source }) => source ?? []));
    append(rows, own);
  }
  return { value: rows, kept, notes: kept.map(keptAsText), said };
}

function comeTo(rows: readonly DraftFunding[], { amount, rate }: DraftFunding): boolean {
  const amounts = rows.map((row) => moneyOf(row.amount));
  const rates = rows.reduce((sum, row) => sum + Math.round((row.rate ?? 0) * 10_000), 0);
  const isSumOfAmounts = amount === undefined || sumOf(amounts) === moneyOf(amount);
  return isSumOfAmounts && (rate === undefined || rates === Math.round(rate * 10_000));
}

function moneyOf(amount: DraftMoney | undefined): Money | undefined {
  return amount === undefined ? undefined : readAmount(String(amount));
}

/** Cells behind their heads, as far as there are any. */
function rowText(row: GridRow, heads: readonly string[]): string {
  return row
    .map((cell, place) => ({ text: textOf(cell), head: place === 0 ? '' : (heads[place] ?? '') }))
    .filter(({ text }) => text !== '')
    .map(({ text, head }) => (head === '' ? text : `${head}: ${text}`))
    .join(' | ');
}
