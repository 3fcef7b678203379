import type { RoadmapRow, RoadmapView } from '../../protocol/roadmap-view';
import type { PlanView } from '../../protocol/view-data';
import { pageWords } from '../html/words';
import { needsOf, unplacedWords, type Need } from '../svg/row-texts';
import { roadmapPictureWords } from '../svg/words';
import { wordWords } from '../word/words';
import { inLine, strong } from './escape';
import { inCell, lightWord } from './lines';
import { ganttOf } from './mermaid';
import { fillOf, fills, markNames, marks, marksOf, stateOf } from '../roadmap-marks';
import { tableOf, type MarkdownColumn } from './table';

/** Of more quarters a column has a year. */
const mostQuarters = 24;

export function hasRoadmap(roadmap: RoadmapView | undefined): roadmap is RoadmapView {
  return roadmap !== undefined && roadmap.quarters.length > 0 && roadmap.rows.length > 0;
}

/** The roadmap as blocks: a chart, what the signs of the table mean, the table, and what is not in it. */
export function roadmapBlocks(roadmap: RoadmapView, view: PlanView): readonly string[] {
  const { words, language } = view;
  const chart = ganttOf(roadmap);
  const unplaced = unplacedWords(roadmap, words);
  return [
    ...(chart === undefined ? [] : [chart]),
    legendOf(roadmap, view),
    roadmapTable(roadmap, view),
    ...(unplaced.length > 0
      ? [
          strong(pageWords[language].unplaced),
          unplaced.map((text) => `- ${inLine(text)}`).join('\n'),
        ]
      : []),
  ];
}

function legendOf({ rows }: RoadmapView, { words, language }: PlanView): string {
  const own = roadmapPictureWords[language];
  const entries = rows.flatMap((row) => row.entries);
  const used = markNames.filter((name) =>
    entries.some((entry) => (name === 'finalReport' ? entry.finalReport : entry.kind === name)),
  );
  return [
    `${fills.runs} ${own.runs}`,
    `${fills.scheduled} ${own.scheduled}`,
    ...used.map((name) => `${marks[name]} ${words[name].toLowerCase()}`),
  ].join(' · ');
}

interface Stretch {
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

function roadmapTable(roadmap: RoadmapView, { words, language }: PlanView): string {
  const own = pageWords[language];
  const stretches = stretchesOf(roadmap);
  const needs = needsOf(roadmap, words);
  const hasLights = roadmap.rows.some(({ light }) => light);
  const columns: readonly MarkdownColumn[] = [
    { title: own.part, align: 'start' },
    { title: own.time, align: 'start' },
    ...(hasLights ? [{ title: own.light, align: 'start' as const }] : []),
    ...stretches.map(({ title }) => ({ title, align: 'start' as const })),
  ];
  const rows = roadmap.rows.map((row) => [
    inCell(nameLines(row, needs.get(row.key) ?? [], words.inRoadmap)),
    timeOf(row, words.inRoadmap.scheduleAbove) || wordWords[language].noTime,
    ...(hasLights ? [row.light ? lightWord(row.light.light, row.light.word) : ''] : []),
    ...stretches.map((stretch) => {
      const state = stateOf(row, stretch);
      return [fillOf(state), ...marksOf(state)].filter(Boolean).join(' ');
    }),
  ]);
  return tableOf(columns, rows);
}

function stretchesOf({ quarters, years }: RoadmapView): readonly Stretch[] {
  if (quarters.length <= mostQuarters) {
    return quarters.map(({ name }, column) => ({ title: name, from: column, to: column }));
  }
  let from = 0;
  return years.map(({ year, columns }) => {
    const stretch = { title: String(year), from, to: from + columns - 1 };
    from += columns;
    return stretch;
  });
}

function nameLines(
  { id, title, depth }: RoadmapRow,
  needs: readonly Need[],
  { dependsOn, dependsOnSeveral }: PlanView['words']['inRoadmap'],
): readonly string[] {
  const named = [id === undefined ? '' : strong(inLine(id)), inLine(title)]
    .filter(Boolean)
    .join(' ');
  const said = needs.map(({ name, wrong }) => (wrong === undefined ? name : `${name} (${wrong})`));
  return [
    `${'› '.repeat(depth)}${named}`,
    ...(needs.length > 0
      ? [inLine(`${needs.length > 1 ? dependsOnSeveral : dependsOn} ${said.join(', ')}`)]
      : []),
  ];
}

function timeOf({ bar, elsewhere }: RoadmapRow, scheduleAbove: string): string {
  if (bar) return inLine(bar.text);
  return elsewhere ? inLine(`${scheduleAbove} ${elsewhere.id ?? elsewhere.title}`) : '';
}
