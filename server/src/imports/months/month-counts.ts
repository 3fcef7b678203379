/**
 * A time that is counted from the start of the project: `M1–M6`, `kk 7–12`, `projektmånad 3`.
 *
 * - `sign`: `M` with a number. What it numbers else (goals, metrics, milestones) is told by its place.
 * - `word`: the word for a month, which may be one of the calendar.
 * - `project`: a word that says it is a month of the project.
 */
export interface MonthCount {
  readonly kind: 'sign' | 'word' | 'project';
  readonly at: number;
  readonly end: number;
  /** As it is written. */
  readonly text: string;
  /** From 1. */
  readonly from: number;
  readonly to: number;
}

const joint = String.raw`(?:\s?[-–—−]\s?|\s?\.\.\.?\s?|\s(?:to|till|until)\s)`;
const number = String.raw`0?\d{1,3}`;
const notInside = String.raw`(?<![\p{L}\d/.,–—−-])`;
const ends = String.raw`(?![\p{L}\d/]|[.,:]\d|\s?[-–—−]\s?M?\d|\s\d{3}(?!\d)|\s?[€%])`;
const project = String.raw`(?:hanke|projekti|projekt|project\s)`;
const months = String.raw`(?:kk\.?|kuukausi(?:na|en|lla)?|kuukaudet|kuukaudessa|months?|månad(?:er|erna|en)?|mån\.?)`;

const forms: readonly (readonly [MonthCount['kind'], RegExp])[] = [
  [
    'project',
    new RegExp(
      `${notInside}${project}${months}\\s?M?(?<from>${number})(?:${joint}M?(?<to>${number}))?${ends}`,
      'giu',
    ),
  ],
  [
    'word',
    new RegExp(
      `${notInside}${months}\\s?(?<sign>M)?(?<from>${number})(?:${joint}M?(?<to>${number}))?${ends}`,
      'giu',
    ),
  ],
  [
    'sign',
    new RegExp(`${notInside}M ?(?<from>${number})${joint}M? ?(?<to>${number})${ends}`, 'gu'),
  ],
  ['sign', new RegExp(`${notInside}M(?<from>${number})${ends}`, 'gu')],
];

/** Ten years: more months than that are something else. */
const most = 120;

const anyCount = /(?:M|kk|kuuka|month|mån)\D{0,8}\d/iu;

/** All of them in their order; a range that goes back is none, nor is month 0. */
export function monthCountsIn(text: string): readonly MonthCount[] {
  if (!anyCount.test(text)) return [];
  const found: MonthCount[] = [];
  for (const [kind, form] of forms) {
    for (const match of text.matchAll(form)) {
      const count = countOf(kind, match);
      const isNew = found.every(({ at, end }) => count.end <= at || count.at >= end);
      if (isNew && isInOrder(count)) found.push(count);
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

function countOf(
  kind: MonthCount['kind'],
  { index, 0: text, groups }: RegExpExecArray,
): MonthCount {
  const from = Number(groups?.['from']);
  const to = Number(groups?.['to'] ?? from);
  const isSigned = kind === 'word' && groups?.['sign'] !== undefined;
  return { kind: isSigned ? 'project' : kind, at: index, end: index + text.length, text, from, to };
}

const isInOrder = ({ from, to }: MonthCount): boolean => from > 0 && from <= to && to <= most;
