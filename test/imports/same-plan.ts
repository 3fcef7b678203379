import { parsePeriod } from '../../server/src/values/period';
import { moneyToYaml, parseMoney } from '../../server/src/values/money';

/**
 * What a plan says, in one way of saying it: two plans that differ in this alone are the same.
 *
 * - Periods and dates are days, however they are written; ids are texts.
 * - A list of one text is that text; a thing of which only its text, name, title, status or amount is
 *   said is that; nothing is said by an empty list, and by what holds without being said.
 * - Amounts are figures, where they can be read.
 * - In a text the lines count, and what begins an item: not the blank lines between them, nor blanks
 *   at their ends.
 */
export function said(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return saidList(value, key);
  if (typeof value === 'object' && value !== null) return saidMap(value);
  if (periods.has(key)) return days(value);
  if (ids.has(key) || (key === 'goals' && typeof value === 'number')) return String(value);
  if (costs.has(key)) return amount(value);
  return typeof value === 'string' ? saidText(value) : value;
}

const periods: ReadonlySet<string> = new Set(['period', 'due', 'date', 'updated']);
const ids: ReadonlySet<string> = new Set([
  ...['id', 'of', 'output', 'benefit', 'node', 'measureRef', 'benefits'],
  ...['targetGroups', 'contributesTo', 'dependsOn'],
]);
const costs: ReadonlySet<string> = new Set([
  ...['personnel', 'purchasedServices', 'travel', 'equipment', 'premises', 'other', 'indirect'],
  ...['administration', 'amount', 'total', 'byYear', 'fte', 'rate'],
]);
const alone: ReadonlySet<string> = new Set([
  ...['text', 'name', 'title', 'status', 'amount', 'summary', 'points'],
]);
/** What holds where nothing is said. */
const unsaid: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['complete', true],
  ['milestone', false],
  ['draft', false],
  ['currency', 'EUR'],
  ['language', 'fi'],
]);

function saidList(all: readonly unknown[], key: string): unknown {
  const made = all.map((each) => said(each, isMap(each) ? '' : key));
  const isText = made.length === 1 && typeof made[0] === 'string';
  return isText && !lists.has(key) && !ids.has(key) ? made[0] : made;
}

/** Lists that no text can stand for. */
const lists: ReadonlySet<string> = new Set(['goals', 'measures', 'outputs', 'risks', 'items']);

function saidMap(map: object): unknown {
  const entries: [string, unknown][] = [];
  for (const [key, each] of Object.entries(map)) {
    const value: unknown = said(each, key in map && isYear(key) ? 'amount' : key);
    if (!isNothing(value) && unsaid.get(key) !== value) entries.push([key, value]);
  }
  const [only, ...rest] = entries;
  if (only && rest.length === 0 && alone.has(only[0])) return only[1];
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isYear(key: string): boolean {
  return /^\d{4}$/.test(key);
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function days(value: unknown): unknown {
  const read = parsePeriod(String(value));
  return read.ok ? [read.value.period.first, read.value.period.last] : String(value);
}

function amount(value: unknown): unknown {
  const read = typeof value === 'string' ? parseMoney(value, true) : undefined;
  return read?.ok ? Number(moneyToYaml(read.value.amount)) : value;
}

function saidText(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd().replace(/^(\s*)[*•] /, '$1- '))
    .filter((line) => line !== '')
    .join('\n');
}
