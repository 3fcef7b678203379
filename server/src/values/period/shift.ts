import { dateOf, dayOf, daysInMonth, isPlanYear, twoDigits, type Day } from './calendar';
import { parsePeriod } from './parse-period';
import { periodBetween, unitAt, type Period, type PeriodEnd } from './span';
import { tokenize, type Token } from './tokens';

/**
 * A period as it is written, moved by so many quarters: `Q1-2/2023` by one is `Q2-3/2023`. Where its
 * notation cannot say it (`Q1-Q4/2023`), both ends are written out in it (`Q2/2023-Q1/2024`), else in
 * the plain form. The last day of a month stays the last; a year moved by parts of one becomes
 * quarters. Undefined where the text is no period, or would leave the years that a plan may speak of.
 */
export function shiftPeriod(text: string, quarters: number): string | undefined {
  const parsed = parsePeriod(text);
  if (!parsed.ok || parsed.value.reversed || !Number.isSafeInteger(quarters)) return undefined;
  if (quarters === 0) return text;
  const { period } = parsed.value;
  const target = shifted(period, quarters);
  const years = [target.first, target.last].map((day) => dateOf(day).year);
  if (!years.every(isPlanYear)) return undefined;
  if (parsed.value.canonical) return target.canonical;
  // Years that become quarters, and half-years, have no notation of their own to go on in.
  const tellsQuarters = /q|(?<!\p{L})(?:i{1,3}|iv)(?!\p{L})/iu.test(text);
  const isOwn = target.start.granularity === period.start.granularity;
  const full = tellsQuarters || (isOwn && period.start.granularity !== 'quarter');
  const candidates = [
    ...rewritten(text, period, target),
    ...(full ? [writtenOut(text, target)] : []),
  ];
  return candidates.find((each) => says(each, target)) ?? target.canonical;
}

function says(text: string, target: Period): boolean {
  const parsed = parsePeriod(text);
  return parsed.ok && !parsed.value.reversed && parsed.value.period.canonical === target.canonical;
}

function shifted({ start, end }: Period, quarters: number): Period {
  const isPoint = start === end;
  const from = shiftedEnd(start, quarters, isPoint ? 'last' : 'first');
  if (!isPoint) return periodBetween(from, shiftedEnd(end, quarters, 'last'));
  if (start.granularity !== 'year' || quarters % 4 === 0) return periodBetween(from, from);
  return periodBetween(
    unitAt(monthsLater(start.first, quarters, 'first'), 'quarter'),
    unitAt(monthsLater(start.last, quarters, 'last'), 'quarter'),
  );
}

function shiftedEnd(
  { granularity, first, last }: PeriodEnd,
  quarters: number,
  side: 'first' | 'last',
): PeriodEnd {
  if (granularity === 'day') return unitAt(monthsLater(first, quarters, side), 'day');
  const unit = granularity === 'year' && quarters % 4 !== 0 ? 'quarter' : granularity;
  return unitAt(monthsLater(side === 'first' ? first : last, quarters, side), unit);
}

/** The last day of a month goes to the last day, where the end of something is meant. */
function monthsLater(day: Day, quarters: number, side: 'first' | 'last'): Day {
  const { year, month, day: dayOfMonth } = dateOf(day);
  const start = dateOf(dayOf(year, month + 3 * quarters, 1));
  const length = daysInMonth(start.year, start.month);
  const isLast = side === 'last' && dayOfMonth === daysInMonth(year, month);
  return dayOf(start.year, start.month, isLast ? length : Math.min(dayOfMonth, length));
}

/** What one end may be told by. */
const parts: readonly ((end: Day) => number)[] = [
  (end) => dateOf(end).year,
  (end) => Math.ceil(dateOf(end).month / 3),
  (end) => Math.ceil(dateOf(end).month / 6),
  (end) => dateOf(end).month,
  (end) => dateOf(end).day,
];

const mostTries = 512;

/** The text with its numbers changed, in every way that they can be read. */
function* rewritten(text: string, before: Period, after: Period): Generator<string> {
  const numbers = tokenize(text).filter(({ shape }) => '12yr'.includes(shape));
  const ends = [
    [before.first, after.first],
    [before.last, after.last],
  ] as const;
  const options = numbers.map((token) => [
    ...new Set(
      ends.flatMap(([was, is]) =>
        parts.flatMap((part) => replacementOf(token, part(was), part(is)) ?? []),
      ),
    ),
  ]);
  const count = options.reduce((all, each) => all * each.length, 1);
  for (let number = 0; number < Math.min(count, mostTries); number++) {
    let rest = number;
    let result = '';
    let done = 0;
    for (const [index, token] of numbers.entries()) {
      const choices = options[index] ?? [];
      result += text.slice(done, token.at) + (choices[rest % choices.length] ?? '');
      rest = Math.floor(rest / choices.length);
      done = token.end;
    }
    yield result + text.slice(done);
  }
}

const romans = ['I', 'II', 'III', 'IV'];

/** The number in the token's own spelling; undefined where the token does not say it. */
function replacementOf({ shape, text }: Token, was: number, is: number): string | undefined {
  if (shape === 'r') {
    const number = romans.indexOf(text.toUpperCase()) + 1;
    const roman = romans[is - 1];
    if (number !== was || roman === undefined) return undefined;
    return text === text.toUpperCase() ? roman : roman.toLowerCase();
  }
  if (Number(text) === was) return String(is).padStart(text.startsWith('0') ? text.length : 1, '0');
  const isShortYear = shape === '2' && was > 999 && Number(text) === was % 100;
  return isShortYear ? twoDigits(is % 100) : undefined;
}

/** Both ends in full, in the style of the text. */
function writtenOut(text: string, { start, end }: Period): string {
  const joint = /\s*(?:\.\.+|…|[-–—])\s*/.exec(text)?.[0] ?? '-';
  const from = writeEnd(text, start.granularity, start.first);
  const to = writeEnd(text, end.granularity, end.last);
  return start === end ? from : `${from}${joint}${to}`;
}

function writeEnd(text: string, granularity: PeriodEnd['granularity'], at: Day): string {
  const { year, month, day } = dateOf(at);
  const written = /\d{4}/.test(text) ? String(year) : twoDigits(year % 100);
  const quarter = Math.ceil(month / 3);
  const padded = /(?<!\d)0\d(?!\d)/.test(text);
  switch (granularity) {
    case 'year':
      return written;
    case 'quarter':
      return `${/q/i.test(text) ? `Q${quarter}` : (romans[quarter - 1] ?? '')}/${written}`;
    case 'month':
      return `${padded ? twoDigits(month) : month}/${written}`;
    case 'day':
      return `${padded ? twoDigits(day) : day}.${padded ? twoDigits(month) : month}.${written}`;
  }
}
