import type { Words } from '../../protocol/words';
import type { DraftMap } from '../draft';
import type { DraftValue } from '../parsed';
import type { SourceParagraph } from '../source';
import { piecesOf } from './pieces';
import { ownStyle } from './styles';

/** Paragraphs as a text of the plan, items with their marks, those inside others further in. */
export function ownText(paragraphs: readonly SourceParagraph[]): string | undefined {
  const lines = paragraphs.map(({ text, depth, marker }) =>
    depth === undefined ? text : `${'  '.repeat(depth)}${marker ?? '-'} ${text}`,
  );
  // Where a paragraph has lines of its own, a blank line tells it from the next one.
  const between = paragraphs.some(({ text }) => text.includes('\n')) ? '\n\n' : '\n';
  return lines.length === 0 ? undefined : lines.join(between);
}

/** Links with what stands under each: an address, a file or a remark. */
export function ownLinks(paragraphs: readonly SourceParagraph[]): readonly DraftValue[] {
  return entries(paragraphs).map(annexed);
}

/** Pictures by their captions. */
export function ownFigures(
  paragraphs: readonly SourceParagraph[],
  { inDocument: own }: Words,
): readonly DraftValue[] {
  return entries(paragraphs).map((entry) => {
    const { title, ...rest } = annexed(entry);
    return { title: typeof title === 'string' ? title : own.figure, ...rest };
  });
}

type Entry = readonly SourceParagraph[];

/** A title, or what stands in its place, with the notes under it. */
function entries(paragraphs: readonly SourceParagraph[]): readonly Entry[] {
  const found: SourceParagraph[][] = [];
  for (const paragraph of paragraphs) {
    const last = found.at(-1);
    if (ownStyle(paragraph).startsWith('Note') && last) last.push(paragraph);
    else found.push([paragraph]);
  }
  return found;
}

function annexed(entry: Entry): DraftMap {
  const facts: DraftMap = {};
  for (const paragraph of entry) {
    const kind = piecesOf(paragraph)[0]?.kind;
    const isNote = ownStyle(paragraph).startsWith('Note');
    const key = kind === 'address' ? 'url' : kind === 'file' ? 'file' : isNote ? 'note' : 'title';
    const before = facts[key];
    facts[key] = typeof before === 'string' ? `${before}\n${paragraph.text}` : paragraph.text;
  }
  return facts;
}
