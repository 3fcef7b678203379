/** Months by their names, in Finnish, Swedish and English, from January. Finnish ones are stems. */
const months: readonly (readonly string[])[] = [
  ['tammi', 'januari', 'january', 'jan'],
  ['helmi', 'februari', 'february', 'feb'],
  ['maalis', 'mars', 'march', 'mar'],
  ['huhti', 'april', 'apr'],
  ['touko', 'maj', 'may'],
  ['kesä', 'juni', 'june', 'jun'],
  ['heinä', 'juli', 'july', 'jul'],
  ['elo', 'augusti', 'august', 'aug'],
  ['syys', 'september', 'sept', 'sep'],
  ['loka', 'oktober', 'october', 'oct', 'okt'],
  ['marras', 'november', 'nov'],
  ['joulu', 'december', 'dec'],
];

const longestFirst = (words: readonly (string | undefined)[]): string =>
  words
    .filter((word) => word !== undefined)
    .sort((a, b) => b.length - a.length)
    .join('|');
const stems = longestFirst(months.map(([stem]) => stem));
const others = longestFirst(months.flatMap((each) => each.slice(1)));

/** `huhtikuuta`, `januari`, `Sept.`; `kesä` alone is the summer. */
const name = (group: string): string =>
  String.raw`(?<${group}>(?:${stems})(?=kuu)|(?:${others})(?!\p{L}))(?:kuu\p{L}{0,4})?\.?`;
/** Before a dash a Finnish stem may stand alone: `tammi–kesäkuu`. */
const firstName = String.raw`(?<fromMonth>(?:${stems})(?=kuu|\s?[-–—−])|(?:${others})(?!\p{L}))(?:kuu\p{L}{0,4})?\.?`;
const dash = String.raw`\s?[-–—−]\s?|\s(?:to|till|until)\s`;
const ordinal = String.raw`(?:\.|:?a|:?e|st|nd|rd|th)?`;
const blank = String.raw`\s{1,3}`;
const year = String.raw`(?<year>(?:19|20)\d{2})(?!\d)`;
const before = String.raw`(?<![\p{L}\d])`;

/** `1.–15. maaliskuuta 2024`, `1 March – 30 June 2024`, `1 January 2024`, `May 2024`. */
const dayFirst = String.raw`${before}(?:(?:den${blank})?(?:(?<fromDay>\d{1,2})${ordinal}(?:${blank}${name('fromDayMonth')})?(?:${dash}))?(?:den${blank})?(?<day>\d{1,2})${ordinal}${blank}(?:of${blank})?)?${before.replace('\\d', '')}${name('month')},?${blank}(?:of${blank})?${year}`;
/** `tammi–kesäkuu 2024`, `January to June 2024`, `tammikuusta kesäkuuhun 2024`. */
const monthRange = String.raw`${before}${firstName}(?:${dash}|(?<=kuusta)\s)${name('toMonth')},?${blank}${year}`;
/** `March 1, 2024` */
const monthFirst = String.raw`${before}${name('month')}${blank}(?<day>\d{1,2})(?:st|nd|rd|th)?,${blank}${year}`;

const quarterWord = String.raw`(?:vuosi)?neljänne\p{L}{1,4}|kvartaal\p{L}{1,4}|kvartal\p{L}{0,3}|kv\.?|quarter`;
/** `1. kvartaali 2024`, `kvartal 1/2024`, `Q1, 2024`. */
const quarterFirst = String.raw`${before}(?<quarter>[1-4])${ordinal}${blank}(?:${quarterWord})(?:\s?/\s?|,?${blank}(?:of${blank})?)${year}`;
const quarterLast = String.raw`${before}(?:${quarterWord})${blank}(?<quarter>[1-4])(?:\s?/\s?|,?${blank}(?:of${blank})?)${year}`;
const quarterSign = String.raw`${before}[Qq]\s?(?<quarter>[1-4])(?:,${blank}|${blank}of${blank})${year}`;

const forms = [monthRange, dayFirst, monthFirst, quarterFirst, quarterLast, quarterSign];

/** Each notation in words; for use in longer patterns, without the names of its groups. */
export const namedForms: readonly string[] = forms.map((form) =>
  form.replaceAll(/\(\?<(?![=!])\w+>/g, '(?:'),
);

/** What stands first in a notation in words, and may stand first in something else. */
export const namedStarts = `(?:den|${stems}|${others}|${quarterWord}|q)`;

/** All of them say their year. */
const anyYear = /(?:19|20)\d{2}/;

const patterns = forms.map((form) => new RegExp(form, 'giu'));

function numberOfMonth(written: string | undefined): number {
  return months.findIndex((each) => each.includes(written?.toLowerCase() ?? '')) + 1;
}

type Groups = Readonly<Partial<Record<string, string>>>;

function inFigures(groups: Groups): string {
  const { year: inYear = '', quarter, fromMonth, toMonth, month, day, fromDay } = groups;
  if (quarter !== undefined) return `Q${quarter}/${inYear}`;
  if (toMonth !== undefined) {
    return `${numberOfMonth(fromMonth)}/${inYear}–${numberOfMonth(toMonth)}/${inYear}`;
  }
  const number = numberOfMonth(month);
  if (day === undefined) return `${number}/${inYear}`;
  const end = `${Number(day)}.${number}.${inYear}`;
  if (fromDay === undefined) return end;
  const { fromDayMonth } = groups;
  const start = fromDayMonth === undefined ? '' : `${numberOfMonth(fromDayMonth)}.`;
  return `${Number(fromDay)}.${start}–${end}`;
}

/**
 * A text with the times that it writes in words as the plan format has them (plan-format §3):
 * `5. huhtikuuta 2023` and `1 Jan 2024` as `5.4.2023` and `1.1.2024`, `May 2024` as `5/2024`,
 * `tammi–kesäkuu 2024` as `1/2024–6/2024`, `1. kvartaali 2024` as `Q1/2024`.
 */
export function withoutMonthNames(text: string): string {
  if (!anyYear.test(text)) return text;
  return patterns.reduce(
    (all, pattern) =>
      all.replace(pattern, (...found: readonly unknown[]) => inFigures(found.at(-1) as Groups)),
    text,
  );
}
