import type { Language } from '../../values/language';
import { parsePeriod } from '../../values/period';
import { isDefinite } from './labelled-figures';
import { figuresIn } from './numbers-in-text';
import { periodsIn } from './periods-in-text';
import type { SourceText } from '../source';
import { sourceOf, textOf, type Columns, type GridRow } from './table-grid';

/** What a cell says where a figure is asked for. */
export interface CellFigure {
  /** As it is written, where it is no plain number. */
  readonly value: number | string;
  readonly unit: string | undefined;
  readonly due: string | undefined;
  readonly direction: 'up' | 'down' | undefined;
}

/** Around a figure and its time there may be these. */
const ofTime = /\(\s*\)|(?<!\p{L})(?:mennessä|senast|by)(?!\p{L})|[(),;]/giu;
const unitForm = /^\s*(%|[\p{L}€/][\p{L}/%€.-]*(?:\s\p{L}+){0,2})?\s*$/u;
const bound =
  /^\s*(?:vähintään|väh\.|minst|åtminstone|at least|enintään|korkeintaan|högst|max\.?|at most|no more than|≥|>=|≤|<=)?\s*-?$/iu;

/** `30 % Q4/2023 mennessä`: a figure, its unit and its time; other words stay as they are. */
export function cellFigure(text: string, language: Language): CellFigure | undefined {
  if (text === '') return undefined;
  const asWritten = { value: text, unit: undefined, due: undefined, direction: undefined };
  const [period] = periodsIn(text);
  const rest = period
    ? `${text.slice(0, period.at)} ${text.slice(period.end)}`.replace(ofTime, ' ').trim()
    : text;
  const [figure, ...more] = figuresIn(rest, language);
  if (!figure || more.length > 0 || !isDefinite(figure) || (figure.isYear && !period)) {
    return asWritten;
  }
  const [, unit] = unitForm.exec(rest.slice(figure.end)) ?? [];
  const isPlain = unitForm.test(rest.slice(figure.end)) && bound.test(rest.slice(0, figure.at));
  if (!isPlain || figure.value === undefined) return asWritten;
  const direction =
    figure.bound === 'atLeast' ? 'up' : figure.bound === 'atMost' ? 'down' : undefined;
  return {
    value: figure.value,
    unit: figure.unit === '%' ? '%' : unit,
    due: period?.text,
    direction,
  };
}

/** The period that a cell is, as the plan has it, and nothing else: `May 2025` as `5/2025`. */
export function periodOf(text: string): string | undefined {
  if (parsePeriod(text).ok) return text;
  const [period] = periodsIn(text);
  return period?.at === 0 && period.end === text.length ? period.text : undefined;
}

/** What stands in a row under heads that no value takes, each with its head: `Vastuu: hankejohto`. */
export function othersOf(row: GridRow, { others, at }: Columns<string>): readonly string[] {
  const known = new Set(at.values());
  return row.flatMap((cell, column) => {
    const text = textOf(cell);
    if (known.has(column) || text === '') return [];
    const head = others.get(column)?.replace(/\s*:$/, '');
    return [head === undefined ? text : `${head}: ${text}`];
  });
}

/**
 * Heads of columns that no item says: nothing stands below them.
 * @param keys of the columns without all of which a row is no item
 */
export function emptyHeads<Key extends string>(
  grid: readonly GridRow[],
  columns: Columns<Key>,
  keys: readonly Key[],
): readonly SourceText[] {
  const heading = grid[columns.from - 1];
  const isItem = (row: GridRow): boolean =>
    keys.some((key) => textOf(row[columns.at.get(key) ?? -1]) !== '');
  const rows = grid.slice(columns.from).filter(isItem);
  return [...columns.others.keys()].flatMap((column) =>
    rows.some((row) => textOf(row[column]) !== '') ? [] : (sourceOf(heading?.[column]) ?? []),
  );
}

/** A text with what else its row says of it behind it. */
export function withOthers(text: string, others: readonly string[]): string {
  return others.length === 0 ? text : `${text} (${others.join('; ')})`;
}
