import { Paragraph, ShadingType } from 'docx';
import type { RoadmapRow, RoadmapView, UnplacedEntry } from '../../protocol/roadmap-view';
import { colours, lightLooks } from './looks';
import type { Pen } from './pen';
import { characterStyle, paragraphStyle } from './style-names';
import { plainRuns } from './texts';

const depthStep = 150;

/** Id and title of a part, what it needs, and how the evaluation judges it. */
export function nameParagraphs(
  row: RoadmapRow,
  { dependencies }: RoadmapView,
  { words }: Pen,
): readonly Paragraph[] {
  const { key, id, title, kindTitle, depth, light } = row;
  const needs = dependencies.filter(({ from }) => from === key).map(({ name }) => name);
  const { dependsOn, dependsOnSeveral } = words.inRoadmap;
  const place = { style: paragraphStyle('roadmapCell'), indent: { left: depth * depthStep } };
  const look = light && lightLooks[light.light];
  return [
    new Paragraph({
      ...place,
      children: [
        ...plainRuns(`${id ?? kindTitle} `, { bold: true }),
        ...plainRuns(title, depth === 0 ? { bold: true } : {}),
      ],
    }),
    ...(needs.length > 0
      ? [
          new Paragraph({
            ...place,
            children: plainRuns(
              `${needs.length > 1 ? dependsOnSeveral : dependsOn} ${needs.join(', ')}`,
              { color: colours.quiet },
            ),
          }),
        ]
      : []),
    ...(light && look
      ? [
          new Paragraph({
            ...place,
            spacing: { before: 30 },
            children: plainRuns(light.word, {
              style: characterStyle('light'),
              bold: true,
              color: look.on,
              shading: { type: ShadingType.CLEAR, color: 'auto', fill: look.strong },
            }),
          }),
        ]
      : []),
  ];
}

/** When a part runs, in words; else where its schedule is. */
export function timeParagraph({ bar, elsewhere }: RoadmapRow, { own, words }: Pen): Paragraph {
  const { startsEarlier, endsLater, scheduleAbove } = words.inRoadmap;
  const text = bar
    ? [bar.text, ...(bar.cutStart ? [startsEarlier] : []), ...(bar.cutEnd ? [endsLater] : [])].join(
        ', ',
      )
    : elsewhere
      ? `${scheduleAbove} ${elsewhere.id ?? elsewhere.title}`
      : own.noTime;
  return new Paragraph({
    style: paragraphStyle('roadmapCell'),
    children: plainRuns(text, bar ? {} : { color: colours.quiet }),
  });
}

/** What is scheduled and has no place in the table, under it. */
export function unplacedParagraphs(
  { rows }: RoadmapView,
  { own, words }: Pen,
): readonly Paragraph[] {
  const reasonOf = ({ reason }: UnplacedEntry): string =>
    reason === 'unreadable' ? words.unreadablePeriod : words.outsideRoadmap;
  const all = rows.flatMap(({ id, title, unplaced }) =>
    unplaced.map((entry) => {
      const what = entry.title === undefined ? '' : ` ${entry.title}`;
      return `${id ?? title}: ${entry.text}${what} (${reasonOf(entry)})`;
    }),
  );
  if (all.length === 0) return [];
  return [
    new Paragraph({
      style: paragraphStyle('roadmap'),
      keepNext: true,
      children: plainRuns(own.unplaced, { bold: true }),
    }),
    ...all.map(
      (text) => new Paragraph({ style: paragraphStyle('roadmap'), children: plainRuns(text) }),
    ),
  ];
}
