import type { RoadmapBar } from '../../protocol/roadmap-view';
import type { Words } from '../../protocol/words';
import type { Colour } from './colours';
import { element, paint } from './element';
import { markSize, markStep, type PlacedEntry } from './entry-layout';
import { barMiddle, signRoom, type RowLayout, type RowNote } from './row-layout';
import { entryWords, rowWords } from './row-texts';
import { acrossOf, barHeight, lineStep, textSize, type Sheet } from './sheet';
import { lightSign, sign } from './signs';
import { namedLine, textLine, told } from './texts';

/** A row of the roadmap at this height: its name, its bar, and what is scheduled in it. */
export function drawRow(layout: RowLayout, top: number, sheet: Sheet, words: Words): string {
  const { row } = layout;
  return element(
    'g',
    { role: 'listitem' },
    told(rowWords(row, words)),
    element('path', { ...paint('none', 'line'), d: `M${sheet.left} ${top}H${sheet.end}` }),
    ...nameLines(layout, top, sheet),
    ...(row.bar ? bar(layout, row.bar, top, sheet) : []),
    ...layout.entries.map((entry) => drawEntry(entry, top, words)),
  );
}

/** Behind a part that heads others. */
export function drawBand({ row, height }: RowLayout, top: number, { left, end }: Sheet): string {
  if (row.depth > 0 || row.kind === 'workPackage') return '';
  return element('rect', { ...paint('band'), x: left, y: top, width: end - left, height });
}

function nameLines(layout: RowLayout, top: number, sheet: Sheet): readonly string[] {
  const { row, id, name, notes } = layout;
  const x = sheet.left + layout.indent + 6;
  const look = { size: textSize.name, isBold: row.depth === 0 };
  const named = name.map((line, index) => {
    const y = top + 19 + index * lineStep.name;
    return index === 0 && id !== undefined
      ? namedLine(id, line, x, y, look)
      : textLine(line, x, y, look);
  });
  let y = top + 19 + name.length * lineStep.name - 2;
  const noted = notes.flatMap((note) => {
    const drawn = drawNote(note, x, y, layout);
    y += note.lines.length * lineStep.under;
    return drawn;
  });
  return [...named, ...noted];
}

function drawNote(
  { kind, lines }: RowNote,
  x: number,
  y: number,
  { row }: RowLayout,
): readonly string[] {
  const color: Colour = kind === 'warning' ? 'warning' : kind === 'light' ? 'ink' : 'quiet';
  const room = kind === 'plain' ? 0 : signRoom;
  const texts = lines.map((line, index) =>
    textLine(line, x + room, y + index * lineStep.under, { size: textSize.under, color }),
  );
  const middle = y - 4;
  if (kind === 'warning') return [sign('warning', x, middle, 11), ...texts];
  if (kind === 'light' && row.light) return [lightSign(row.light.light, x, middle, 11), ...texts];
  return texts;
}

/** A line of its own colour, or of its light's; broken where it is only what the entries span. */
function bar({ row }: RowLayout, of: RoadmapBar, top: number, sheet: Sheet): readonly string[] {
  const [left, right] = acrossOf(of, sheet);
  const y = top + barMiddle;
  const color: Colour = row.light?.light ?? 'bar';
  const thick = row.kind === 'workPackage' ? barHeight.package : barHeight.node;
  const isDerived = of.range === undefined;
  return [
    element('path', {
      ...paint('none', color),
      d: `M${left} ${y}H${right}`,
      'stroke-width': thick,
      'stroke-dasharray': isDerived ? '6 4' : undefined,
    }),
    ...(of.cutStart ? [arrowTip(left, y, -1, color)] : []),
    ...(of.cutEnd ? [arrowTip(right, y, 1, color)] : []),
    ...(row.light ? [lightSign(row.light.light, right - 14, y, 14)] : []),
  ];
}

/** It goes on outside the picture. */
function arrowTip(x: number, y: number, way: 1 | -1, color: Colour): string {
  return element('path', {
    ...paint(color),
    d: `M${x} ${y - 6}L${x + 7 * way} ${y}L${x} ${y + 6}z`,
  });
}

function drawEntry(placed: PlacedEntry, top: number, words: Words): string {
  const { entry, left, right, height, marks } = placed;
  const y = top + placed.top;
  const isBox = entry.kind === 'entry';
  const markX = isBox ? left + 5 : right - marks.length * markStep - 2;
  return element(
    'g',
    { role: 'img' },
    told(entryWords(entry, words)),
    ...(isBox
      ? [
          element('rect', {
            ...paint('entry', 'entry-edge'),
            x: left,
            y,
            width: Math.max(1, right - left),
            height,
            rx: 3,
          }),
          ...(entry.cutStart ? [arrowTip(left, y + height / 2, -1, 'entry-edge')] : []),
          ...(entry.cutEnd ? [arrowTip(right, y + height / 2, 1, 'entry-edge')] : []),
        ]
      : []),
    ...marks.map((mark, index) => sign(mark, markX + index * markStep, y + 10, markSize)),
    ...entryLines(placed, y),
  );
}

function entryLines({ entry, marks, lines, text }: PlacedEntry, y: number): readonly string[] {
  const signs = entry.kind === 'entry' ? marks.length * markStep : 0;
  return lines.map((line, index) =>
    textLine(line, text.x + (index === 0 ? signs : 0), y + 13 + index * lineStep.entry, {
      size: textSize.entry,
      anchor: text.anchor,
    }),
  );
}
