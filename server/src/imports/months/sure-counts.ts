import type { SourceTable, SourceText } from '../source';
import { deadlineAfter, deadlineBefore } from '../parts/periods-in-text';
import type { FirstMonth } from './first-month';
import { monthCountsIn, type MonthCount } from './month-counts';

/** What the document says as a whole of how it counts months. */
export interface Counting {
  /** Whether `M` with a number is a month. */
  readonly hasSigns: boolean;
  /** Whether the word for a month with a number is one of the project, not of the calendar. */
  readonly hasWords: boolean;
}

/** `M = kuukausi`: no other `M` is meant. */
const legend =
  /(?<![\p{L}\d])(?:M\s*=\s*(?:project\s+|projekti|hanke|projekt)?(?:month|kuukausi|månad)|(?:month|kuukausi|månad)\s*\(?M(?:\s?\d|\)))/iu;
/** Where things are numbered `M1`, `M2`, each begins a line or stands in front of a row. */
const numbered = /^\s*M(\d{1,3})(?=$|[\s.:)])(?!\s?[-–—−])/u;
const zero = /(?<![\p{L}\d])M0(?!\d)/u;
/** In front of a range these say what is numbered by it. */
const things =
  /(?:mittari|indikaattori|tavoit|virstanpylv|moduul|menetelm|riski|toimenpi|mål|mätare|milstolp|modul|åtgärd|milestone|metric|measure|module|goal|objective)\p{L}*\s*:?\s*\(?$/iu;

/** How the document counts: a month is only taken for one of the project where it can be nothing else. */
export function countingOf(texts: readonly SourceText[], first: FirstMonth): Counting {
  const counts: MonthCount[] = [];
  const heads = new Set<number>();
  let isSaid = false;
  let hasZero = false;
  for (const { text } of texts) {
    for (const count of monthCountsIn(text)) counts.push(count);
    const [, number] = numbered.exec(text) ?? [];
    if (number !== undefined) heads.add(Number(number));
    isSaid ||= legend.test(text);
    hasZero ||= zero.test(text);
  }
  const signs = counts.filter(({ kind }) => kind === 'sign');
  if (!isOfYears(counts, first)) return { hasSigns: false, hasWords: false };
  const isNumbering = heads.has(1) && heads.has(2) && !isSaid;
  return {
    hasSigns: !hasZero && !isNumbering && (isSaid || signs.some(({ from, to }) => from < to)),
    hasWords: !hasZero && areOfProject(counts, first),
  };
}

/** Of a project that only says its years, the last month lies in the last of them. */
function isOfYears(counts: readonly MonthCount[], { granularity, months }: FirstMonth): boolean {
  if (granularity !== 'year') return true;
  const last = counts.reduce((most, { to }) => Math.max(most, to), 0);
  return months !== undefined && last <= months && last > months - 12;
}

/** Months of the calendar end at twelve and begin again each year. */
function areOfProject(counts: readonly MonthCount[], { day, months }: FirstMonth): boolean {
  const words = counts.filter(({ kind }) => kind === 'word');
  const isJanuary = day.slice(5, 7) === '01';
  if (counts.some(({ kind }) => kind === 'project')) return true;
  if (words.some(({ to }) => to > 12)) return true;
  const isYear = months !== undefined && months <= 12;
  return isYear && (isJanuary || words.some(({ from }) => from === 1));
}

/** Those of a text that are months of the project, whatever stands around them. */
export function sureCounts(
  text: string,
  { hasSigns, hasWords }: Counting,
  mayBeAlone = false,
): readonly MonthCount[] {
  return monthCountsIn(text).filter((count) => {
    if (count.kind === 'project') return true;
    if (count.kind === 'word') return hasWords;
    return hasSigns && (mayBeAlone || isPlacedAsTime(text, count));
  });
}

/** Whether a text has a time that is counted from a start, whatever start that is. */
export function looksCounted(text: string): boolean {
  return monthCountsIn(text).some((count) => {
    const isRange = count.kind === 'sign' && count.from < count.to;
    return count.kind === 'project' || (isRange && isPlacedAsTime(text, count));
  });
}

/** In brackets, at the start of its line, in front of a deadline or behind one. */
function isPlacedAsTime(text: string, { at, end, from, to, text: written }: MonthCount): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  const after = text.slice(end, end + 40);
  if (things.test(before)) return false;
  if (/[(,;]\s*$/.test(before) && /^\s*[),;]/.test(after) && before.includes('(')) return true;
  if (deadlineBefore.test(before) || deadlineAfter.test(after)) return true;
  const beginsLine = before.trim() === '' || /[\n;]\s*$/.test(before);
  if (beginsLine && /^\s*(?::|$|\n|[–-]\s)/.test(after)) return true;
  const isRange = from < to || /[-–—−]/.test(written);
  if (!isRange) return false;
  return (
    (beginsLine && /^\s+\p{Lu}/u.test(after)) ||
    /(?::|,|months?|kuukau\p{L}+|månad\p{L}*|aikana|ajalla)\s*$/iu.test(before) ||
    /^\s*(?:aikana|ajalla|välillä|:|\.?\s*$)/u.test(after)
  );
}

/** Nothing but months with what parts them: `M3, M6 ja M12`. */
export function isOnlyCounts(text: string, counting: Counting): boolean {
  const counts = sureCounts(text, counting, true);
  let rest = text;
  for (const { at, end } of [...counts].reverse()) rest = rest.slice(0, at) + rest.slice(end);
  return counts.length > 0 && /^(?:[\s,;.•]|ja|och|and|sekä|samt)*$/u.test(rest);
}

/** Whether a head says that its figures are months. */
export function saysMonths(head: string): boolean {
  return monthWord.test(head) || /(?<!\p{L})M(?!\p{L})/u.test(head);
}

const monthWord =
  /(?<!\p{L})(?:kk|kuukau\p{L}*|(?:alku|loppu|aloitus|lopetus|hanke|projekti)kuukau\p{L}*|months?|(?:start|slut|projekt)?månad\p{L}*|mån)(?!\p{L})/iu;

/** Whether a column of a table numbers its rows: `M1`, `M2` below each other. */
export function numbersRows({ rows }: SourceTable, column: number): boolean {
  const numbers = rows.flatMap(
    (row) => Number(/^M(\d{1,3})$/.exec(row[column]?.text ?? '')?.[1]) || [],
  );
  return numbers.length > 1 && numbers.every((number, index) => number === index + 1);
}
