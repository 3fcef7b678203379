/** The roadmap in letters and blocks, for terminals. */
import type { RoadmapRow, RoadmapView } from '../protocol/roadmap-view';
import type { PlanView } from '../protocol/view-data';
import { filled } from '../util/filled';
import { noBreakSpace } from '../values/language';
import { drawableRoadmap } from './drawable-roadmap';
import { fillOf, fills, markNames, marks, marksOf, stateOf } from './roadmap-marks';
import { columnsOf, cutToColumns, padded } from './markdown/text-columns';
import type { ExportSource } from './source';
import { needsOf, unplacedWords } from './svg/row-texts';
import { roadmapPictureWords } from './svg/words';
import { gridOf, headLines, joined, nameOf, tidy, type Grid } from './text-roadmap-grid';

/**
 * Each part of the plan on a line of at most `width` columns, the legend and what has no place in the
 * picture below.
 * @throws ExportRefused where there is nothing to draw; its message says what to write
 */
export function roadmapText(source: ExportSource, width: number): string {
  const { view, name } = source;
  const { words, views } = view;
  const roadmap = drawableRoadmap(source);
  const grid = gridOf(roadmap, width);
  const lines = [
    ...wrappedLines(tidy(views?.summary.title?.text ?? name), width),
    ...wrappedLines(
      [words.roadmap, ...(views?.summary.period ? [tidy(views.summary.period.text)] : [])].join(
        ' · ',
      ),
      width,
    ),
    '',
    ...headLines(roadmap, grid),
    ...roadmap.rows.map((row) => rowLine(row, roadmap, grid)),
    '',
    ...wrappedLines(legendOf(roadmap, view, grid), width).map((line) =>
      line.replaceAll(noBreakSpace, ' '),
    ),
    ...noteLines(roadmap, view, width),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function rowLine(row: RoadmapRow, roadmap: RoadmapView, grid: Grid): string {
  const cells = grid.cells.map((columns) => {
    const state = stateOf(row, columns);
    const signs = marksOf(state).join('').slice(-grid.cell);
    const fill = fillOf(state) || ' ';
    return fill.repeat(grid.cell - signs.length) + signs;
  });
  const name = padded(cutToColumns(nameOf(row), grid.name), grid.name);
  const light = row.light ? ` ${tidy(row.light.word)}` : '';
  return `${name} ${joined(roadmap, grid, cells, '│')}${light}`;
}

/** A sign and its meaning stay on one line. */
function legendOf({ rows, today }: RoadmapView, { words, language }: PlanView, grid: Grid): string {
  const own = roadmapPictureWords[language];
  const entries = rows.flatMap((row) => row.entries);
  const used = markNames.filter((name) =>
    entries.some((entry) => (name === 'finalReport' ? entry.finalReport : entry.kind === name)),
  );
  const [first = { from: 0, to: 0 }] = grid.cells;
  const together = first.to - first.from + 1;
  return [
    `${fills.runs} ${own.runs}`,
    `${fills.scheduled} ${own.scheduled}`,
    ...used.map((name) => `${marks[name]} ${words[name].toLowerCase()}`),
    ...(today === undefined ? [] : [`▼ ${words.today.toLowerCase()}`]),
    ...(together > 1 ? [filled(own.together, together)] : []),
  ]
    .map((sign) => sign.replaceAll(' ', noBreakSpace))
    .join(`${noBreakSpace} `);
}

/** What rows depend on, and what has no place in the picture. */
function noteLines(
  roadmap: RoadmapView,
  { words, language }: PlanView,
  width: number,
): readonly string[] {
  const needs = needsOf(roadmap, words);
  const { dependencies } = words.inRoadmap;
  const depends = roadmap.rows.flatMap(({ key, id, title }) =>
    (needs.get(key) ?? []).map(({ name, wrong }) =>
      tidy(`${id ?? title} ← ${name}${wrong === undefined ? '' : ` (${wrong})`}`),
    ),
  );
  const unplaced = unplacedWords(roadmap, words).map(tidy);
  const listed = (title: string, texts: readonly string[]): readonly string[] =>
    texts.length === 0
      ? []
      : [
          '',
          `${title}:`,
          ...texts.flatMap((text) => wrappedLines(text, width - 2).map((line) => `  ${line}`)),
        ];
  return [
    ...listed(dependencies, depends),
    ...listed(roadmapPictureWords[language].unplaced, unplaced),
  ];
}

/** Words that are longer than a line are cut. */
function wrappedLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const next = line === '' ? word : `${line} ${word}`;
    if (columnsOf(next) <= width) line = next;
    else {
      if (line !== '') lines.push(line);
      line = cutToColumns(word, width);
    }
  }
  return [...lines, line];
}
