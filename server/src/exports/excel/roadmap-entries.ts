import type { RoadmapEntry, RoadmapRow, UnplacedEntry } from '../../protocol/view-data';
import { entryMarks, marks } from '../roadmap-marks';
import type { Cell, Row } from './book';
import { blank, text, texts } from './cells';
import { looks, roadmapLooks } from './looks';
import type { Pens } from './pens';

/** What is scheduled in a part of the plan, and what has no place in the picture. */
export function entryRows(
  { entries, unplaced, depth }: RoadmapRow,
  quarters: number,
  pens: Pens,
): readonly Row[] {
  const level = Math.min(depth + 1, 7);
  return [
    ...entries.map((entry) => ({ level, cells: entryCells(entry, depth + 1, quarters, pens) })),
    ...unplaced.map((entry) => ({ level, cells: unplacedCells(entry, depth + 1, quarters, pens) })),
  ];
}

const { text: look, quiet } = looks;

function entryCells(
  entry: RoadmapEntry,
  depth: number,
  quarters: number,
  { words }: Pens,
): readonly Cell[] {
  const { title, tasks, period, dates, note, whole, cutStart, cutEnd, from, to } = entry;
  return [
    blank(look),
    texts([title, ...tasks], { ...look, indent: Math.min(depth, 12) }),
    texts(kindsOf(entry, words), look),
    texts([whole ? words.wholePeriod : period, dates], look),
    ...Array.from({ length: quarters }, (_, column) => {
      const isIn = from <= column && column <= to;
      const ends = column === to ? entryMarks(entry).map((mark) => marks[mark]) : [];
      return text(ends.join(''), isIn ? roadmapLooks.entry : roadmapLooks.empty);
    }),
    texts(
      [
        note,
        cutStart ? words.inRoadmap.startsEarlier : undefined,
        cutEnd ? words.inRoadmap.endsLater : undefined,
      ],
      look,
    ),
  ];
}

/** What a line of the roadmap is, in words. */
export function kindsOf(
  entry: Pick<RoadmapEntry, 'kind' | 'finalReport'>,
  words: Pens['words'],
): readonly string[] {
  const found = entryMarks(entry);
  return found.length === 0 ? [words.entry] : found.map((mark) => words[mark]);
}

function unplacedCells(
  { title, text: written, reason }: UnplacedEntry,
  depth: number,
  quarters: number,
  { words }: Pens,
): readonly Cell[] {
  return [
    blank(quiet),
    text(title, { ...quiet, indent: Math.min(depth, 12) }),
    text(words.entry, quiet),
    text(written, quiet),
    ...Array.from({ length: quarters }, () => blank(roadmapLooks.empty)),
    text(reason === 'outside' ? words.outsideRoadmap : words.unreadablePeriod, quiet),
  ];
}
