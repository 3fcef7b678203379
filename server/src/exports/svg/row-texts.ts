import type {
  CutColumns,
  RoadmapEntry,
  RoadmapRow,
  RoadmapView,
} from '../../protocol/roadmap-view';
import type { Words } from '../../protocol/words';
import { oneLine } from './xml-text';
import { entryMarks } from '../roadmap-marks';

/** What a row depends on, and in words what is wrong with it. */
export interface Need {
  /** The id as it is written. */
  readonly name: string;
  readonly wrong: string | undefined;
}

/** By the key of the row that depends. */
export function needsOf(
  { dependencies }: RoadmapView,
  { inRoadmap }: Words,
): ReadonlyMap<string, readonly Need[]> {
  const needs = new Map<string, Need[]>();
  for (const { from, to, name, problem } of dependencies) {
    const wrong = to === undefined ? 'unknown' : problem;
    const need = { name: oneLine(name), wrong: wrong && inRoadmap[wrong] };
    const known = needs.get(from);
    if (known) known.push(need);
    else needs.set(from, [need]);
  }
  return needs;
}

/** That a bar or an entry goes on outside the picture. */
export function cutWords(
  { cutStart, cutEnd }: CutColumns,
  { inRoadmap }: Words,
): readonly string[] {
  return [...(cutStart ? [inRoadmap.startsEarlier] : []), ...(cutEnd ? [inRoadmap.endsLater] : [])];
}

/** The texts of an entry: its title, its tasks. */
export function textsOf({ title, tasks }: RoadmapEntry): readonly string[] {
  return [...(title === undefined ? [] : [title]), ...tasks].map(oneLine).filter(Boolean);
}

/** All that an entry says, on one line. */
export function entryWords(entry: RoadmapEntry, words: Words): string {
  return [
    entry.period,
    ...(entry.dates === undefined ? [] : [entry.dates]),
    ...cutWords(entry, words),
    ...entryMarks(entry).map((mark) => words[mark]),
    ...textsOf(entry),
    ...(entry.note === undefined ? [] : [oneLine(entry.note)]),
  ].join('; ');
}

/** Id and title of a row, when it is, and how it does. */
export function rowWords({ id, kindTitle, title, bar, light }: RoadmapRow, words: Words): string {
  return [
    [id ?? kindTitle, title].map(oneLine).join(' '),
    ...(bar
      ? [
          `${bar.range ? words.ownPeriod : words.derivedPeriod} ${bar.text}`,
          ...cutWords(bar, words),
        ]
      : []),
    ...(light ? [light.word] : []),
  ].join('; ');
}

/** What is scheduled and has no place in the picture, a sentence each. */
export function unplacedWords({ rows }: RoadmapView, words: Words): readonly string[] {
  return rows.flatMap(({ id, title, unplaced }) =>
    unplaced.map((entry) => {
      const what = entry.title === undefined ? '' : ` ${entry.title}`;
      const why = entry.reason === 'unreadable' ? words.unreadablePeriod : words.outsideRoadmap;
      return oneLine(`${id ?? title}: ${entry.text}${what} (${why})`);
    }),
  );
}
