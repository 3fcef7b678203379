import type { PlanView } from '../../protocol/view-data';
import type { RoadmapView } from '../../protocol/roadmap-view';
import { filled } from '../../util/filled';
import { drawArrows, type DrawnRow } from './arrows';
import { drawGrid, drawHead, headHeight } from './draw-head';
import { drawBand, drawRow } from './draw-row';
import { element, paint } from './element';
import { drawLegend, type Drawn } from './legend';
import { fonts, linesIn } from './measure';
import { rowLayout, type RowLayout } from './row-layout';
import { needsOf } from './row-texts';
import { sheetOf, textSize, type Sheet } from './sheet';
import { textLine } from './texts';
import { endedTurns, escapeXml } from './xml-text';
import { roadmapPictureWords } from './words';

/** A roadmap laid out for a width, to be drawn whole or in parts. */
export interface LaidOut {
  readonly view: PlanView;
  readonly roadmap: RoadmapView;
  readonly sheet: Sheet;
  readonly rows: readonly RowLayout[];
}

/** @param edge pixels left free at the left and the right */
export function layOut(view: PlanView, roadmap: RoadmapView, width: number, edge: number): LaidOut {
  const sheet = sheetOf(width, roadmap, edge);
  const needs = needsOf(roadmap, view.words);
  const rows = roadmap.rows.map((row) =>
    rowLayout(row, needs.get(row.key) ?? [], sheet, view.words),
  );
  return { view, roadmap, sheet, rows };
}

export interface PicturePart {
  /** Those rows of {@link LaidOut} that are drawn. */
  readonly rows: readonly RowLayout[];
  /** Of the picture, for readers that hear it. */
  readonly name: string;
  /** Written over it; undefined: the picture stands under a heading. */
  readonly title: { readonly text: string; readonly under: string } | undefined;
  readonly hasLegend: boolean;
  /** Written below it, a line each and more where they are long. */
  readonly notes: readonly string[];
  /** Begins ids, which are to be others than those of pictures in the same page. */
  readonly id: string;
  /** Pixels above and below. */
  readonly edge: number;
}

/** One whole picture. */
export function drawPicture(laidOut: LaidOut, part: PicturePart): string {
  const { view, roadmap, sheet } = laidOut;
  const { words } = view;
  const title = drawTitle(part, sheet);
  const legend = part.hasLegend
    ? drawLegend(roadmap, title.height, sheet, words)
    : { drawn: '', height: 0 };
  const headTop = title.height + legend.height + (part.hasLegend ? 6 : 0);
  const { bands, drawn, bottom } = drawRows(laidOut, part.rows, headTop + headHeight);
  const notes = drawNotes(part.notes, bottom, sheet);
  const height = Math.ceil(bottom + notes.height + part.edge);
  const [titleId, descId] = [`${part.id}-title`, `${part.id}-desc`];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${sheet.width} ${height}`,
      width: sheet.width,
      height,
      'font-family': fonts,
      role: 'graphics-document document',
      'aria-labelledby': titleId,
      'aria-describedby': descId,
      'xml:lang': view.language,
      lang: view.language,
    },
    element('title', { id: titleId }, escapeXml(endedTurns(part.name))),
    element('desc', { id: descId }, escapeXml(describedBy(laidOut, part))),
    element('rect', { ...paint('paper'), width: sheet.width, height, 'aria-hidden': 'true' }),
    title.drawn,
    legend.drawn,
    ...bands,
    drawHead(roadmap, headTop, sheet, words),
    drawGrid(roadmap, headTop + 4, bottom, sheet),
    ...drawn,
    notes.drawn,
  );
}

function describedBy({ view, roadmap }: LaidOut, { rows }: PicturePart): string {
  const { quarters } = roadmap;
  return filled(
    roadmapPictureWords[view.language].describes,
    rows.length,
    quarters[0]?.name ?? '',
    quarters.at(-1)?.name ?? '',
  );
}

function drawTitle({ title, edge }: PicturePart, sheet: Sheet): Drawn {
  if (!title) return { drawn: '', height: edge };
  const size = textSize.title;
  const width = sheet.end - sheet.left;
  const lines = linesIn(title.text, { width, size, isBold: true, lines: 4 });
  const drawn = lines.map((line, index) =>
    textLine(line, sheet.left, edge + size + index * 24, { size, isBold: true }),
  );
  const under = edge + size + lines.length * 24 - 3;
  return {
    drawn: [...drawn, textLine(title.under, sheet.left, under, { size: 13, color: 'quiet' })].join(
      '',
    ),
    height: under + 14,
  };
}

interface DrawnRows {
  /** Stand behind the lines of the quarters. */
  readonly bands: readonly string[];
  readonly drawn: readonly string[];
  readonly bottom: number;
}

/** Arrows first, so that texts stand over them. */
function drawRows(
  { view, roadmap, sheet }: LaidOut,
  layouts: readonly RowLayout[],
  top: number,
): DrawnRows {
  const rows: DrawnRow[] = [];
  let y = top;
  for (const layout of layouts) {
    rows.push({ layout, top: y });
    y += layout.height;
  }
  return {
    bands: rows.map((row) => drawBand(row.layout, row.top, sheet)),
    drawn: [
      ...drawArrows(roadmap.dependencies, rows, sheet),
      element(
        'g',
        { role: 'list' },
        ...rows.map((row) => drawRow(row.layout, row.top, sheet, view.words)),
      ),
      element('path', { ...paint('none', 'line'), d: `M${sheet.left} ${y}H${sheet.end}` }),
    ],
    bottom: y,
  };
}

const noteStep = 16;

function drawNotes(notes: readonly string[], top: number, sheet: Sheet): Drawn {
  const width = sheet.end - sheet.left;
  const lines = notes.flatMap((note, index) => {
    const isBold = index === 0;
    return linesIn(note, { width, size: 11.5, isBold, lines: 6 }).map((text) => ({ text, isBold }));
  });
  return {
    drawn: lines
      .map(({ text, isBold }, index) =>
        textLine(text, sheet.left, top + 24 + index * noteStep, { size: 11.5, isBold }),
      )
      .join(''),
    height: lines.length === 0 ? 0 : 12 + lines.length * noteStep,
  };
}
