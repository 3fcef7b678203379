import type { DocumentColumn, DocumentRow, DocumentTable } from '../../protocol/document-view';
import { cellMargin, cellSize } from './looks';

/** A letter of a cell and of a head in bold, in twips. */
const letter = cellSize * 10 * 0.56;
const headLetter = cellSize * 10 * 0.6;
/** A column of prose is not widened for a longer word: that is broken. */
const longestWord = 25;

/**
 * Widths of the columns in twips, which come to the whole: by their weights, but none so narrow that
 * a figure or a word of its head is broken as long as there is room for all.
 */
export function columnWidths(
  columns: readonly DocumentColumn[],
  rows: readonly DocumentRow[],
  whole: number,
): readonly number[] {
  const needs = columns.map((column, index) => needOf(column, index, rows));
  const needed = needs.reduce((sum, need) => sum + need, 0);
  const scaled = needed > whole ? needs.map((need) => (need / needed) * whole) : needs;
  const widths = shared(
    columns.map(({ weight }) => weight),
    scaled,
    whole,
  ).map(Math.floor);
  const rest = whole - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === 0 ? width + rest : width));
}

/** What a table needs in all so that no word is broken; twips. */
export function neededWidth({ columns, rows }: Pick<DocumentTable, 'columns' | 'rows'>): number {
  return columns.reduce((sum, column, index) => sum + needOf(column, index, rows), 0);
}

/** By weight; those that need more than their share have it, and the others share what is left. */
function shared(
  weights: readonly number[],
  needs: readonly number[],
  whole: number,
): readonly number[] {
  const fixed = new Set<number>();
  for (;;) {
    const taken = [...fixed].reduce((sum, index) => sum + (needs[index] ?? 0), 0);
    const weight = weights.reduce((sum, each, index) => sum + (fixed.has(index) ? 0 : each), 0);
    const partOf = (each: number): number => (weight > 0 ? (each / weight) * (whole - taken) : 0);
    const short = weights.findIndex(
      (each, index) => !fixed.has(index) && partOf(each) < (needs[index] ?? 0),
    );
    if (short < 0) {
      return weights.map((each, index) => (fixed.has(index) ? (needs[index] ?? 0) : partOf(each)));
    }
    fixed.add(short);
  }
}

function needOf(
  { title, align }: DocumentColumn,
  index: number,
  rows: readonly DocumentRow[],
): number {
  let longest = 0;
  for (const { cells } of rows) {
    for (const { text } of cells[index] ?? []) {
      for (const { text: run } of text) {
        const length = longestIn(run);
        longest = Math.max(longest, align === 'end' ? length : Math.min(length, longestWord));
      }
    }
  }
  const need = Math.max(longest * letter, longestIn(title) * headLetter);
  return Math.ceil(need) + 2 * cellMargin;
}

/** No-break spaces are part of a word: figures are written with them. */
function longestIn(text: string): number {
  return text.split(/[ \t\n\-–/]/).reduce((longest, word) => Math.max(longest, word.length), 0);
}

export function lettersIn(rows: readonly DocumentRow[]): number {
  let letters = 0;
  for (const { cells } of rows) {
    for (const lines of cells) {
      for (const { text } of lines) {
        for (const { text: run } of text) letters += run.length;
      }
    }
  }
  return letters;
}
