import { parsePeriod } from '../../values/period';
import { remembering } from '../remembering';
import { namedForms, namedStarts, withoutMonthNames } from './named-times';

/**
 * - `figures`: every notation of plan-format §3, and the slips that planners make in them (`Q4/20234`,
 *   `1-Q4/2025`, `Q1-2024`). Whether it is a period is not asked.
 * - `named`: months and quarters by their names, which the format has a notation for.
 * - `season`: a part of a year that people take differently, `kevät 2024 – syksy 2025`.
 * - `count`: weeks, and what is counted from the project's start: `vko 12/2024`, `kk 1–6`.
 */
export type TimeKind = 'figures' | 'named' | 'season' | 'count';

export interface FoundPeriod {
  readonly at: number;
  readonly end: number;
  /** As the plan has it: as it is written, but for names that are put in figures. */
  readonly text: string;
  /** Counted in quarters or half-years: a notation that stands for nothing else. */
  readonly strong: boolean;
}

export interface FoundTime extends FoundPeriod {
  readonly kind: TimeKind;
}

const dash = String.raw`\s?[-–—−]\s?`;
const joint = String.raw`(?:${dash}|\s?\.\.\.?\s?|\s?…\s?)`;
const wordJoint = String.raw`(?:${joint}|\s(?:to|till|until)\s)`;
const noDigit = String.raw`(?!\d)`;
const fullYear = String.raw`(?:19|20)\d{2}`;
const year = fullYear + noDigit;
const anyOf = (forms: readonly string[]): string => `(?:${forms.join('|')})`;
const rangeOf = (from: string, to = from, between = joint): string => `${from}(?:${between}${to})?`;

const quarters = String.raw`(?:[1-4]${dash})?[Qq]\s?\d(?:${dash}[Qq]?\d(?![\d.]))?`;
const halves = String.raw`[Hh]\s?\d(?:${dash}[Hh]?\d(?![\d.]))?`;
const roman = String.raw`(?:I{1,3}|IV)`;
const quarter = anyOf([
  String.raw`${quarters}(?:\s?/\s?|${dash})\d{2,5}${noDigit}(?:${dash}${year}(?!/))?`,
  String.raw`${quarters}\s?${year}`,
  String.raw`${fullYear}[-–/. ]?[QqHh]\s?\d(?:${dash}[QqHh]?\d)?${noDigit}(?![/.]\d)`,
  String.raw`[1-4][QqHh]\s?/?\s?\d{2,4}${noDigit}`,
  String.raw`${halves}(?:\s?/\s?|\s)\d{2,4}${noDigit}`,
  String.raw`${roman}(?:${dash}${roman})?\s?/\s?\d{2,4}${noDigit}`,
]);
const calendar = anyOf([
  String.raw`\d{1,2}\.\s?(?:${dash}\d{1,2}\.\s?)?\d{1,2}\.\s?(?:\d{4}|\d{2})?${noDigit}`,
  String.raw`\d{1,2}\.${year}`,
  String.raw`${fullYear}-\d{2}(?:-\d{2})?${noDigit}`,
  String.raw`(?:\d{1,2}${dash})?\d{1,2}/(?:${fullYear}|\d{2})${noDigit}`,
  String.raw`${year}(?!/\d)`,
]);
const figures = anyOf([quarter, calendar]);
const strict = [
  rangeOf(quarter),
  String.raw`${rangeOf(calendar)}(?:[-–](?=[\s,;)]|$))?`,
  `${figures}${joint}${figures}`,
  String.raw`${year}[-–/]${year}(?!/)`,
  String.raw`${fullYear}-\d{2}-\d{2}/${fullYear}-\d{2}-\d{2}`,
];

const named = anyOf(namedForms);
const namedRange = [
  rangeOf(named, anyOf([...namedForms, figures]), wordJoint),
  `${figures}${wordJoint}${named}`,
];

const ofYear = String.raw`\s(?:of\s|in\s|vuonna\s|vuoden\s|år\s)?${year}`;
const seasons = [
  String.raw`(?:alku|loppu|keski)?(?:kevä|syks|talv|kesä(?!kuu))\p{L}{0,6}|(?:alku|loppu)(?:vuo\p{L}{1,5})?`,
  String.raw`(?:tidig|sen)?(?:vår|sommar|höst|vinter)(?:en|n|s|terminen)?|början\sav|slutet\sav`,
  String.raw`(?:(?:early|late|mid)[\s-])?(?:spring|summer|autumn|fall|winter)|(?:early|late|mid)`,
].join('|');
const ordinalWords =
  'ensimmäinen|toinen|kolmas|neljäs|första|andra|tredje|fjärde|first|second|third|fourth|last';
const ordinals = String.raw`(?:[1-4]\.?|I{1,3}|IV|${ordinalWords}|1st|2nd|3rd|4th)`;
const partsOfYear = String.raw`puolivuo\p{L}{1,5}|vuosipuolis\p{L}{1,5}|neljänne\p{L}{1,5}|vuosineljänne\p{L}{1,5}|kvartaal\p{L}{1,4}|halvåret|halvår|kvartalet|kvartal|half|quarter`;
const schoolYears = String.raw`(?:lukuvuo\p{L}{1,6}|läsår\p{L}{0,4}|school\syears?|academic\syears?)`;
const schoolSpan = String.raw`${fullYear}(?:\s?[-–—−/]\s?(?:${fullYear}|\d{2}))?${noDigit}`;
const season = String.raw`(?:${seasons})(?:${dash}(?:${seasons}))?${ofYear}`;
const seasonRange = [
  rangeOf(season, anyOf([season, named, figures]), wordJoint),
  `${anyOf([named, figures])}${wordJoint}${season}`,
  // A year of school begins in one year and ends in the next: it is neither both of them nor one.
  String.raw`${schoolYears}\s${schoolSpan}`,
  String.raw`${schoolSpan}\s${schoolYears}`,
  String.raw`[KkTt]\d(?:${dash}[KkTt]?\d)?/\d{2,4}${noDigit}`,
  String.raw`${ordinals}\s(?:${partsOfYear})${ofYear}`,
  // Several quarters of one year are none of them alone.
  String.raw`[Qq]\d(?:\s?(?:,|\+|&|\sja|\soch|\sand)\s?[Qq]\d)+(?:\s?/\s?|\s)\d{2,4}${noDigit}`,
];

const weeks = String.raw`(?:vko|vk|viik\p{L}{1,8}|v|veck\p{L}{1,3}|weeks?|wk|w)`;
const months = String.raw`(?:kk|kuuka\p{L}{2,8}|months?|mån(?:ad|ader|aderna)?|m)`;
const years = '(?:vuosi|vuodet|vuonna|year|years|år)';
const week = String.raw`${weeks}\.?\s?\d{1,2}(?:${dash}\d{1,2})?(?:(?:\s?/\s?|,?\s)${year})?`;
const counts = [
  rangeOf(week),
  String.raw`${fullYear}-W\d{1,2}`,
  String.raw`${months}\.?\s?\d{1,2}(?:${dash}m?\d{1,2})?`,
  String.raw`${years}\s\d(?:${dash}\d)?`,
].map((form) => String.raw`${form}(?![\d/]|\.\d)(?!\p{L})`);

const forms: readonly (readonly [TimeKind, string])[] = [
  ...strict.map((form) => ['figures', form] as const),
  ...namedRange.map((form) => ['named', form] as const),
  ...seasonRange.map((form) => ['season', form] as const),
  ...counts.map((form) => ['count', form] as const),
];

const patterns = forms.map(
  ([kind, form]) => [kind, new RegExp(form, kind === 'figures' ? 'uy' : 'iuy')] as const,
);

/** What stands first in a time: a year, a figure that no amount goes on with, or one of these words. */
const begins = new RegExp(
  anyOf([
    String.raw`${year}|\d{1,2}\s*[\p{L}./:…–—−-]`,
    String.raw`[QHKT]\s?\d|I|(?:${weeks}|${months})\.?\s?\d|${years}\s\d`,
    ...[namedStarts, seasons, schoolYears, ordinalWords],
  ]),
  'iuy',
);

/** All of them at once: most words and figures begin none. */
const anyTime = new RegExp(anyOf(forms.map(([, form]) => form)), 'iuy');

/** A time begins with a word or a figure, and never in the middle of one that is not known. */
const starts = /(?<![\p{L}\d/,.-]|\d[–—−])[\p{L}\d]/gu;

/** Words without a figure near them are not looked at. */
const reach = 60;

/** All times in their order; they do not overlap, and none is a part of a longer one. */
export const timesIn = remembering(allTimesIn);

function allTimesIn(text: string): readonly FoundTime[] {
  const found: FoundTime[] = [];
  let digit = -1;
  starts.lastIndex = 0;
  for (let start = starts.exec(text); start; start = starts.exec(text)) {
    const at = start.index;
    if (digit < at) digit = nextDigit(text, at);
    if (digit < 0) break;
    const time = digit - at < reach ? longestAt(text, at) : undefined;
    if (!time) continue;
    found.push(time);
    starts.lastIndex = time.end;
  }
  return found;
}

function nextDigit(text: string, from: number): number {
  digits.lastIndex = from;
  return digits.exec(text)?.index ?? -1;
}

const digits = /\d/g;

function longestAt(text: string, at: number): FoundTime | undefined {
  begins.lastIndex = at;
  anyTime.lastIndex = at;
  if (!begins.test(text) || !anyTime.test(text)) return undefined;
  let best = '';
  let bestKind: TimeKind = 'figures';
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const [written = ''] = pattern.exec(text) ?? [];
    if (written.length > best.length) [best, bestKind] = [written, kind];
  }
  const written = best.trimEnd();
  return written === '' ? undefined : timeOf(at, written, bestKind);
}

function timeOf(at: number, written: string, kind: TimeKind): FoundTime {
  const end = at + written.length;
  const plain = kind === 'named' ? inNotation(written) : written;
  if (kind === 'named' && !parsePeriod(plain).ok)
    return { at, end, text: written, strong: false, kind: 'season' };
  const strong = kind !== 'season' && kind !== 'count' && /[QqHh]|[IV]\s?[/–—−-]/.test(plain);
  return { at, end, text: plain, strong, kind };
}

/** `January 2024 to June 2025` */
function inNotation(written: string): string {
  return withoutMonthNames(written).replace(/\s(?:to|till|until)\s/, ' – ');
}

/** Of all times those that the plan format has a notation for, and slips in it. */
export function periodsIn(text: string): readonly FoundPeriod[] {
  return timesIn(text).filter(({ kind }) => kind === 'figures' || kind === 'named');
}

/** Words behind a period that make a deadline of it (`30.9.2023 mennessä`, `Q4/25 loppuun mennessä`). */
export const deadlineAfter = /^\s*(?:(?:vuoden\s)?loppuun\s+|alkuun\s+)?mennessä(?!\p{L})/u;

/** Words before a period that make a deadline of it. */
export const deadlineBefore =
  /(?:^|[\s(])(?:viimeistään|senast(?: den)?|före utgången av|by(?: the end of)?|no later than|before)\s*$/iu;
