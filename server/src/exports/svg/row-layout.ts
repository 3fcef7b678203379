import type { RoadmapRow } from '../../protocol/roadmap-view';
import type { Words } from '../../protocol/words';
import { placedEntries, type PlacedEntry } from './entry-layout';
import { linesIn } from './measure';
import { cutWords, type Need } from './row-texts';
import { lineStep, textSize, type Sheet } from './sheet';
import { oneLine } from './xml-text';

/** A row of the picture with all of its texts in lines; `height` is all that it takes. */
export interface RowLayout {
  readonly row: RoadmapRow;
  readonly height: number;
  /** Of its name from the left of the sheet. */
  readonly indent: number;
  /** Shown before the title, on its first line. */
  readonly id: string | undefined;
  readonly name: readonly string[];
  readonly notes: readonly RowNote[];
  readonly entries: readonly PlacedEntry[];
}

export interface RowNote {
  readonly kind: 'plain' | 'light' | 'warning';
  readonly lines: readonly string[];
}

/** From the top of a row: the middle of its bar, and where its entries begin. */
export const barMiddle = 15;
const lanesFrom = 26;
const padding = 7;
const indentStep = 13;
const deepestIndent = 6;
/** Of longer names the rest is told when the row is pointed at, and read aloud. */
const nameLines = 8;
const noteLines = 4;
export const signRoom = 15;
const longestId = 24;

export function rowLayout(
  row: RoadmapRow,
  needs: readonly Need[],
  sheet: Sheet,
  words: Words,
): RowLayout {
  const indent = Math.min(row.depth, deepestIndent) * indentStep;
  const width = sheet.start - sheet.left - indent - 14;
  const isBold = row.depth === 0;
  const id = row.id !== undefined && row.id.length <= longestId ? oneLine(row.id) : undefined;
  const title = oneLine(row.title);
  const text =
    id === undefined ? [row.id ?? '', title].filter(Boolean).join(' ') : `${id} ${title}`;
  const name = linesIn(text, { width, size: textSize.name, isBold, lines: nameLines });
  const notes = notesOf(row, needs, width, words);
  const { entries, height: lanes } = placedEntries(row, sheet);
  const noted = notes.reduce((sum, { lines }) => sum + lines.length * lineStep.under, 0);
  return {
    row,
    indent,
    id: id !== undefined && name[0]?.startsWith(id) ? id : undefined,
    name,
    notes,
    entries: entries.map((entry) => ({ ...entry, top: entry.top + lanesFrom })),
    height: Math.max(padding + name.length * lineStep.name + noted, lanesFrom + lanes) + padding,
  };
}

function notesOf(
  row: RoadmapRow,
  needs: readonly Need[],
  width: number,
  words: Words,
): readonly RowNote[] {
  const { bar, elsewhere, light } = row;
  const { scheduleAbove, dependsOn, dependsOnSeveral } = words.inRoadmap;
  const note = (kind: RowNote['kind'], text: string): RowNote => ({
    kind,
    lines: linesIn(text, {
      width: kind === 'plain' ? width : width - signRoom,
      size: textSize.under,
      lines: noteLines,
    }),
  });
  return [
    ...(bar ? [note('plain', [bar.text, ...cutWords(bar, words)].join('; '))] : []),
    ...(elsewhere
      ? [note('plain', `${scheduleAbove} ${oneLine(elsewhere.id ?? elsewhere.title)}`)]
      : []),
    ...(light ? [note('light', light.word)] : []),
    ...(needs.length > 0
      ? [
          note(
            'plain',
            `${needs.length > 1 ? dependsOnSeveral : dependsOn} ${needs.map(({ name }) => name).join(', ')}`,
          ),
        ]
      : []),
    ...needs.flatMap(({ name, wrong }) =>
      wrong === undefined ? [] : [note('warning', `${name}: ${wrong}`)],
    ),
  ];
}
