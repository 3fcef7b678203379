import { Paragraph } from 'docx';
import type { DocumentItem, DocumentList } from '../../protocol/document-view';
import { bodySize, listStep } from './looks';
import { lineParagraphs } from './lines';
import { characterStyle, paragraphStyle } from './style-names';
import { bullets, deepestLevel, itemIndent, marked } from './numbering';
import { addedTab, cleanText, plainRuns, runsOf } from './texts';

/** A letter or figure of running text, and the room behind a marker; twips. */
const letter = bodySize * 10 * 0.58;
const gap = 120;
const widestMarker = 1700;

/** A list: bullets are Word's own, markers are the author's and stand as they are written. */
export function listParagraphs({ items }: DocumentList): readonly Paragraph[] {
  const rooms = roomByDepth(items);
  return items.flatMap((item) => {
    const depth = Math.min(item.depth, deepestLevel);
    const indent = itemIndent(depth, item.marker === undefined ? listStep : rooms.get(depth));
    const left =
      item.heads && item.marker === undefined ? indent.left - indent.hanging : indent.left;
    return [
      itemParagraph(item, depth, indent),
      ...lineParagraphs(item.notes, {
        text: 'note',
        note: 'note',
        item: 'noteItem',
        bullets,
        level: Math.min(depth + 1, deepestLevel),
        indent: left,
      }),
    ];
  });
}

function itemParagraph(
  { heads, marker, text }: DocumentItem,
  depth: number,
  indent: ReturnType<typeof itemIndent>,
): Paragraph {
  const style = paragraphStyle(heads ? 'itemHead' : 'item');
  if (marker !== undefined) {
    return new Paragraph({
      style,
      numbering: { reference: marked, level: depth },
      indent,
      children: [
        ...plainRuns(cleanText(marker), { style: characterStyle('marker') }),
        addedTab(),
        ...runsOf(text),
      ],
    });
  }
  if (heads) {
    return new Paragraph({
      style,
      numbering: { reference: marked, level: depth },
      indent: { left: indent.left - indent.hanging, hanging: 0 },
      children: runsOf(text),
    });
  }
  return new Paragraph({
    style,
    numbering: { reference: bullets, level: depth },
    children: runsOf(text),
  });
}

/** Items of a depth stand under each other, however wide their markers are. */
function roomByDepth(items: readonly DocumentItem[]): ReadonlyMap<number, number> {
  const rooms = new Map<number, number>();
  for (const { depth, marker } of items) {
    if (marker === undefined) continue;
    const at = Math.min(depth, deepestLevel);
    const room = Math.ceil(Math.min(widestMarker, marker.length * letter + gap));
    rooms.set(at, Math.max(rooms.get(at) ?? listStep, room));
  }
  return rooms;
}
