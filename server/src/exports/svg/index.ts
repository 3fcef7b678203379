/** The roadmap as pictures: one by itself, or parts that fit on pages. */
import type { PlanView } from '../../protocol/view-data';
import { drawableRoadmap } from '../drawable-roadmap';
import type { ExportSource } from '../source';
import { drawPicture, layOut, type LaidOut } from './picture';
import type { RowLayout } from './row-layout';
import { unplacedWords } from './row-texts';
import { margin } from './sheet';
import { roadmapPictureWords } from './words';
import { oneLine } from './xml-text';

export interface RoadmapSvgOptions {
  /** CSS pixels; the height comes from what there is to draw. */
  readonly width?: number;
}

const usualWidth = 1200;
const leastWidth = 400;

/**
 * The roadmap as one picture that needs nothing but itself: no script, no style sheet, no other
 * file, and every text in it as text.
 * @throws ExportRefused where there is nothing to draw; its message says what to write
 */
export function roadmapSvg(source: ExportSource, options: RoadmapSvgOptions = {}): string {
  const { view, name } = source;
  const { words, language, views } = view;
  const roadmap = drawableRoadmap(source);
  const width = Math.max(leastWidth, Math.round(options.width ?? usualWidth));
  const laidOut = layOut(view, roadmap, width, margin);
  const title = oneLine(views?.summary.title?.text ?? name);
  const unplaced = unplacedWords(roadmap, words);
  const svg = drawPicture(laidOut, {
    rows: laidOut.rows,
    name: `${title}: ${words.roadmap}`,
    title: {
      text: title,
      under: [words.roadmap, views?.summary.period?.text ?? []].flat().join(' · '),
    },
    hasLegend: true,
    notes: unplaced.length > 0 ? [roadmapPictureWords[language].unplaced, ...unplaced] : [],
    id: 'roadmap',
    edge: margin,
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

export interface PagesOfRoadmap {
  /** CSS pixels of each picture, and how high it may be; a row that is higher has one for itself. */
  readonly width: number;
  readonly height: number;
  /** What stands over the first of them. */
  readonly heading: number;
}

/**
 * The same as elements for a page that says what the roadmap is of and what is not in it: as many as
 * are needed so that each is whole on a sheet. None where there is nothing to draw.
 */
export function roadmapPages(view: PlanView, pages: PagesOfRoadmap): readonly string[] {
  const roadmap = view.views?.roadmap;
  if (!roadmap || roadmap.quarters.length === 0 || roadmap.rows.length === 0) return [];
  const laidOut = layOut(view, roadmap, pages.width, 1);
  const parts = partsOf(laidOut, pages);
  return parts.map((rows, index) =>
    drawPicture(laidOut, {
      rows,
      name: [
        view.words.roadmap,
        ...(parts.length > 1 ? [`${index + 1}/${parts.length}`] : []),
      ].join(' '),
      title: undefined,
      hasLegend: index === 0,
      notes: [],
      id: `roadmap-${index + 1}`,
      edge: 2,
    }),
  );
}

/** What years and quarters take of a sheet, and what the legend takes of the first. */
const headRoom = 52;
const legendRoom = 32;

function partsOf(
  { rows }: LaidOut,
  { height, heading }: PagesOfRoadmap,
): readonly (readonly RowLayout[])[] {
  const parts: RowLayout[][] = [];
  let free = height - headRoom - legendRoom - heading;
  for (const row of rows) {
    const last = parts.at(-1);
    if (last && row.height <= free) last.push(row);
    else {
      if (last) free = height - headRoom;
      parts.push([row]);
    }
    free -= row.height;
  }
  return parts;
}
