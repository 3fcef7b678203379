import type { PlanView } from '../../protocol/view-data';
import type { Look } from './book';

type Language = PlanView['language'];

/** Number formats of a plan's language and currency. */
export interface Formats {
  readonly money: string;
  /** With its sign; nothing to tell is a dash. */
  readonly moneyDifference: string;
  readonly personYears: string;
  readonly personYearsDifference: string;
  readonly percent: string;
  /** A share as somebody writes it. */
  readonly rate: string;
  readonly count: string;
  /** How wide a column is, in characters, for amounts up to this many cents, in bold. */
  readonly moneyWidth: (cents: number) => number;
}

/** What a file calls Finnish, the Swedish of Finland and British English. */
const locales: Readonly<Record<Language, string>> = { fi: '40B', sv: '81D', en: '809' };

/** @param currency `€`, or a code as the plan writes it */
export function formatsOf(language: Language, currency: string): Formats {
  const locale = locales[language];
  // A comma stands for the thousands separator of whoever reads it: a space in Finnish and Swedish.
  // In Excel that is the computer's; others take it from the locale.
  const inLocale = (format: string): string => `[$-${locale}]${format}`;
  const money = withCurrency('#,##0.00', currency, language);
  const signed = (format: string): string =>
    `${inLocale(`+${format}`)};${inLocale(`"−"${format}`)};"–"`;
  const years = '0.00';
  return {
    money: inLocale(money),
    moneyDifference: signed(money),
    personYears: inLocale(years),
    personYearsDifference: signed(years),
    rate: inLocale(language === 'en' ? '0.00%' : '0.00\\ %'),
    percent: inLocale(language === 'en' ? '0.0%' : '0.0\\ %'),
    count: '0',
    moneyWidth: (cents) => {
      const digits = String(Math.trunc(Math.abs(cents) / 100)).length;
      const groups = Math.floor((digits - 1) / 3);
      // Sign, decimals, the currency behind a blank, and the edges of the cell.
      const written = 1 + digits + groups + 3 + 1 + Math.min(currency.length, 20);
      return Math.max(12, Math.ceil(written * 1.12) + 1);
    },
  };
}

/** The euro before the figure in English, as the plan's readers have it, all else behind. */
function withCurrency(figure: string, currency: string, language: Language): string {
  const name = currency.replace(/["\p{Cc}]/gu, '').slice(0, 20);
  return name === '€' && language === 'en' ? `"€"${figure}` : `${figure}"\u00A0${name}"`;
}

const line = { lines: 'all' } as const;

/** Of the cells that every sheet has. Inks and grounds have a contrast of at least 4.5 to 1. */
export const looks = {
  title: { bold: true, size: 16 },
  subtitle: { size: 12, ink: '404040' },
  section: { bold: true, size: 12, fill: 'D9E2F3', wrap: true, vertical: 'center', ...line },
  headOfFigures: {
    ...{ bold: true, fill: 'D9E2F3', wrap: true, vertical: 'center', align: 'right' },
    ...line,
  },
  head: { bold: true, fill: 'D9E2F3', wrap: true, vertical: 'center', ...line },
  text: { wrap: true, vertical: 'top', ...line },
  quiet: { wrap: true, vertical: 'top', italic: true, ink: '595959', ...line },
  whole: { wrap: true, vertical: 'top', bold: true, fill: 'E7ECF5', ...line },
  block: { wrap: true, vertical: 'top', bold: true, fill: 'F5F7FB', ...line },
} as const satisfies Readonly<Record<string, Look>>;

/** By depth: the plan, what stands right under it, all else. */
export function rowLook(depth: number, isPart: boolean): Look {
  if (depth === 0) return looks.whole;
  if (isPart) return looks.quiet;
  return depth === 1 ? looks.block : looks.text;
}

/** Ground and ink, as spreadsheets paint good, middling and bad. */
export const lightLooks = {
  green: { fill: 'C6EFCE', ink: '006100', bold: true },
  yellow: { fill: 'FFEB9C', ink: '7F4F00', bold: true },
  red: { fill: 'FFC7CE', ink: '9C0006', bold: true },
} as const satisfies Readonly<Record<string, Look>>;

export const bandLooks = {
  low: { fill: 'C6EFCE', ink: '006100' },
  medium: { fill: 'FFEB9C', ink: '7F4F00' },
  high: { fill: 'F8CBAD', ink: '833C0B' },
  critical: { fill: 'FFC7CE', ink: '9C0006' },
} as const satisfies Readonly<Record<string, Look>>;

export const slipLook = { fill: 'FFC7CE', ink: '9C0006' } as const satisfies Look;

export const roadmapLooks = {
  bar: { fill: 'CFDFF2', lines: 'all', align: 'center', vertical: 'top' },
  entry: { fill: '2F6DB5', ink: 'FFFFFF', lines: 'all', align: 'center', vertical: 'top' },
  empty: { lines: 'all' },
} as const satisfies Readonly<Record<string, Look>>;

const formatted = new WeakMap<Look, Map<string, Look>>();

/** The look for figures in a format; the same object for the same two. */
export function figureLook(look: Look, format: string): Look {
  const known = formatted.get(look) ?? new Map<string, Look>();
  formatted.set(look, known);
  const made = known.get(format) ?? { ...look, format, wrap: false, align: 'right' };
  known.set(format, made);
  return made;
}
