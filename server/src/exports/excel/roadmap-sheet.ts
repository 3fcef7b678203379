import type { RoadmapRow, RoadmapView } from '../../protocol/view-data';
import type { Cell, Look, Row, Sheet } from './book';
import { blank, headCells, number, text, texts } from './cells';
import { looks, roadmapLooks, rowLook } from './looks';
import type { Pens } from './pens';
import { entryMarks, marks } from '../roadmap-marks';
import { entryRows } from './roadmap-entries';

/** Columns before the first quarter. */
const before = 4;

export function hasRoadmap({ quarters, rows }: RoadmapView): boolean {
  const isDrawn = rows.some(({ bar, entries }) => bar !== undefined || entries.length > 0);
  return (quarters.length > 0 && isDrawn) || rows.some(({ unplaced }) => unplaced.length > 0);
}

/** Years over quarters; each part of the plan with its period, under it what is scheduled in it. */
export function roadmapSheet(name: string, roadmap: RoadmapView, pens: Pens): Sheet {
  const { quarters, years, rows } = roadmap;
  let column = before;
  const merges = years.map(({ columns }) => {
    const merge = { row: 0, column, rows: 1, columns };
    column += columns;
    return merge;
  });
  return {
    name,
    columns: [...[11, 52, 17, 24], ...quarters.map(() => 5), 44].map((width) => ({ width })),
    rows: [
      ...headRows(roadmap, pens),
      ...rows.flatMap((row) => [
        nodeRow(row, roadmap, pens),
        ...entryRows(row, quarters.length, pens),
      ]),
      ...legendRows(pens),
    ],
    headRows: 2,
    headColumns: 2,
    merges: merges.filter(({ columns }) => columns > 1),
  };
}

function headRows({ quarters, years }: RoadmapView, { words, own }: Pens): readonly Row[] {
  const { head } = looks;
  const middle: Look = { ...head, align: 'center' };
  return [
    {
      cells: [
        ...headCells(['', '', '', ''], head),
        ...years.flatMap(({ year, columns }) => [
          number(year, middle),
          ...Array.from({ length: columns - 1 }, () => blank(middle)),
        ]),
        blank(head),
      ],
    },
    {
      cells: [
        ...headCells([own.id, words.name, own.kind, own.when], head),
        ...quarters.map(({ quarter }) => text(`Q${quarter}`, middle)),
        text(own.note, head),
      ],
    },
  ];
}

/** Folded in, a part shows what is in it too: shaded quarters, and marks. */
function nodeRow(row: RoadmapRow, { quarters, dependencies }: RoadmapView, pens: Pens): Row {
  const { key, id, title, kindTitle, depth, bar } = row;
  // The plan's own row is not here: what stands right under it is the first level.
  const look = rowLook(depth + 1, false);
  const needs = dependencies.filter(({ from }) => from === key);
  return {
    level: Math.min(depth, 7),
    cells: [
      text(id, look),
      text(title, { ...look, indent: Math.min(depth, 12) }),
      text(kindTitle, look),
      text(bar?.text, look),
      ...quarters.map((_, column) => quarterCell(row, column)),
      texts([...cutNotes(row, pens), ...needNotes(needs, pens), aboveNote(row, pens)], looks.text),
    ],
  };
}

function quarterCell({ bar, entries }: RoadmapRow, column: number): Cell {
  const here = entries.filter(({ from, to }) => from <= column && column <= to);
  const isBusy = here.some(({ kind, whole }) => kind === 'entry' && !whole);
  const isIn = bar !== undefined && bar.from <= column && column <= bar.to;
  const ends = here.filter(({ to }) => to === column).flatMap(entryMarks);
  const look = isBusy ? roadmapLooks.entry : isIn ? roadmapLooks.bar : roadmapLooks.empty;
  return text([...new Set(ends)].map((mark) => marks[mark]).join(''), look);
}

function cutNotes({ bar }: RoadmapRow, { words }: Pens): readonly (string | undefined)[] {
  return [
    bar?.cutStart ? words.inRoadmap.startsEarlier : undefined,
    bar?.cutEnd ? words.inRoadmap.endsLater : undefined,
  ];
}

function needNotes(needs: RoadmapView['dependencies'], { words }: Pens): readonly string[] {
  const { inRoadmap } = words;
  if (needs.length === 0) return [];
  const told = needs.map(({ name, problem, to }) => {
    const slip = problem ? inRoadmap[problem] : to === undefined ? inRoadmap.unknown : undefined;
    return slip === undefined ? name : `${name} (${slip})`;
  });
  const label = needs.length === 1 ? inRoadmap.dependsOn : inRoadmap.dependsOnSeveral;
  return [`${label} ${told.join(', ')}`];
}

function aboveNote({ elsewhere }: RoadmapRow, { words }: Pens): string | undefined {
  if (!elsewhere) return undefined;
  const { id, title } = elsewhere;
  return [words.inRoadmap.scheduleAbove, id, title].filter((part) => part).join(' ');
}

function legendRows({ words, own }: Pens): readonly Row[] {
  const shades: readonly (readonly [Look, string])[] = [
    [roadmapLooks.bar, words.ownPeriod],
    [roadmapLooks.entry, words.entry],
  ];
  return [
    { cells: [] },
    { cells: [undefined, text(own.legend, { bold: true })] },
    ...shades.map(([look, title]) => ({ cells: [blank(look), text(title, {})] })),
    ...(['milestone', 'output', 'finalReport'] as const).map((mark) => ({
      cells: [text(marks[mark], { ...roadmapLooks.empty, align: 'center' }), text(words[mark], {})],
    })),
  ];
}
