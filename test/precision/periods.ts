/** Periods written in other ways, and periods that are none (plan-format §3). */
import type { Random } from '../support/random';

type Rule = readonly [RegExp, readonly string[]];

const roman = ['', 'I', 'II', 'III', 'IV'];

/** By canonical form; `$1` and so on are its parts, `%` is a year's last two digits of the part before it. */
const notations: readonly Rule[] = [
  [/^(\d{4})-Q([1-4])$/, ['Q$2/$1', '$1 Q$2', '$1Q$2', '$2Q$1', 'Q$2/%1', 'R2/$1']],
  [
    /^(\d{4})-Q([1-4])\.\.\1-Q([1-4])$/,
    ['Q$2-$3/$1', 'Q$2–Q$3/$1', 'Q$2-Q$3/$1', 'Q$2/$1 – Q$3/$1'],
  ],
  [/^(\d{4})-Q([1-4])\.\.(\d{4})-Q([1-4])$/, ['Q$2/$1-Q$4/$3', 'Q$2/$1 – Q$4/$3', 'Q$2/%1–Q$4/%3']],
  [/^(\d{4})-0?(\d{1,2})$/, ['$2/$1']],
  [/^(\d{4})-0?(\d{1,2})\.\.(\d{4})-0?(\d{1,2})$/, ['$2/$1–$4/$3', '$2/$1 - $4/$3']],
  [/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, ['$3.$2.$1']],
  [
    /^(\d{4})-0?(\d{1,2})-0?(\d{1,2})\.\.(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/,
    ['$3.$2.$1-$6.$5.$4', '$3.$2.$1 – $6.$5.$4'],
  ],
  [/^(\d{4})\.\.(\d{4})$/, ['$1–$2', '$1-$2']],
];

/** Every other way in which a canonical period is understood; none for a bare year. */
export function otherNotations(canonical: string): readonly string[] {
  return notations.flatMap(([form, ways]) => {
    const parts = form.exec(canonical);
    return parts ? ways.map((way) => fill(way, parts)) : [];
  });
}

function fill(way: string, parts: RegExpExecArray): string {
  return way
    .replace(/R(\d)/g, (_, part: string) => roman[Number(parts[Number(part)])] ?? '')
    .replace(/%(\d)/g, (_, part: string) => (parts[Number(part)] ?? '').slice(2))
    .replace(/\$(\d)/g, (_, part: string) => parts[Number(part)] ?? '');
}

/** A period of that year which the calendar does not have, or that nobody can read for sure. */
export function impossible(year: string, random: Random): string {
  const ways = [
    `Q5/${year}`,
    `Q0/${year}`,
    `${year}-Q7`,
    `13/${year}`,
    `${year}-14`,
    `31.2.${year}`,
    `${year}-02-30`,
    `Q4/${year}4`,
    `Q1-${year}`,
    `1-Q4/${year}`,
    `H3/${year}`,
    `${year}-Q1..`,
    `kesällä ${year}`,
  ];
  return random.pick(ways) ?? `Q5/${year}`;
}

/** The same period that ends some years later: `2026-Q3..2029-Q3`. */
export function endingLater(canonical: string, years: number): string {
  const [first = canonical, last = first] = canonical.split('..');
  return `${first}..${Number(last.slice(0, 4)) + years}${last.slice(4)}`;
}
