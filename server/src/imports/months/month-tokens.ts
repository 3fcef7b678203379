import { parsePeriod } from '../../values/period';
import type { SourceText } from '../source';
import type { FirstMonth } from './first-month';

const timeLike = /\d[\d./…–-]{5,40}\d/gu;

/** More than a plan has. */
const most = 400;

/**
 * Times that stand in the texts of a source in place of months of the project while it is read: in a
 * notation that everything understands, one for each way in which a time is written, so that what stays
 * text is written back as it was.
 */
export class MonthTokens {
  readonly #tokens = new Map<string, string>();
  readonly #written = new Map<string, string>();
  #restoring: RegExp | undefined;

  /** Times that the document itself has in figures: no token is a part of one. */
  readonly #said: string;

  constructor(
    private readonly first: FirstMonth,
    texts: readonly SourceText[],
  ) {
    this.#said = texts.flatMap(({ text }) => text.match(timeLike) ?? []).join('\n');
  }

  get isEmpty(): boolean {
    return this.#tokens.size === 0;
  }

  /** What stands for a time as it is written; the writing itself where there is no notation left. */
  tokenFor(written: string, from: number, to: number): string {
    const known = this.#tokens.get(written);
    if (known !== undefined) return known;
    if (this.#tokens.size >= most) return written;
    const free = notations(this.first, from, to).find(
      (each) => !this.#written.has(each) && !this.#said.includes(each),
    );
    if (free === undefined) return written;
    this.#tokens.set(written, free);
    this.#written.set(free, written);
    this.#restoring = undefined;
    return free;
  }

  /** A text of the plan as the source has it. */
  asWritten(text: string): string {
    if (this.isEmpty || !/\d{4}/.test(text)) return text;
    return text.replace(this.#pattern(), (token) => this.#written.get(token) ?? token);
  }

  /** A period that is made of these times in the format's own notation; any other as it is. */
  asPeriod(text: string): string {
    const rest = this.isEmpty ? text : text.replace(this.#pattern(), '');
    if (rest === text || /[\p{L}\d]/u.test(rest)) return text;
    const read = parsePeriod(text);
    return read.ok ? read.value.period.canonical : this.asWritten(text);
  }

  #pattern(): RegExp {
    const tokens = [...this.#written.keys()].sort((a, b) => b.length - a.length);
    this.#restoring ??= new RegExp(
      `(?<![\\d/-])(?:${tokens.map((each) => each.replaceAll('.', '\\.')).join('|')})(?!\\d)`,
      'gu',
    );
    return this.#restoring;
  }
}

/** How a time can be written: as many ways as there may be of counting it. */
function notations(first: FirstMonth, from: number, to: number): readonly string[] {
  const start = monthsLater(first.day, from - 1);
  const end = dayBefore(monthsLater(first.day, to));
  if (!first.day.endsWith('-01')) {
    const [a, b] = [start, end].map(dotted);
    return [`${start}..${end}`, `${a ?? ''}–${b ?? ''}`, `${start}...${end}`, `${start}…${end}`];
  }
  const [a, b] = [start.slice(0, 7), end.slice(0, 7)];
  const [x = '', y = ''] = [a, b].map(slashed);
  if (a === b) return [a, x, x.replace(/^0/, ''), x.replace('/', '.')];
  return [`${a}..${b}`, `${x}–${y}`, `${a}...${b}`, `${a}…${b}`, `${x}-${y}`, `${a}–${b}`];
}

/** `03/2026` */
const slashed = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`;
const dotted = (day: string): string =>
  `${Number(day.slice(8))}.${Number(day.slice(5, 7))}.${day.slice(0, 4)}`;

function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10);
}

function dayBefore(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date - 1)).toISOString().slice(0, 10);
}
