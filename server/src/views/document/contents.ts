import type {
  DocumentBlock,
  DocumentContentsEntry,
  DocumentHeading,
} from '../../protocol/document-view';
import { Kept } from '../kept';

const kept = new Kept<DocumentHeading, DocumentContentsEntry>();

/**
 * The headings that the contents hold, with their numbers. Numbers stand here alone: so a part that
 * is put in above makes no block below it another one.
 */
export function contentsOf(blocks: readonly DocumentBlock[]): readonly DocumentContentsEntry[] {
  const contents: DocumentContentsEntry[] = [];
  /** By level: the number of the last heading there. */
  let last: number[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading' || !block.inContents) continue;
    if (block.numbered) {
      last = [...last.slice(0, block.level - 1), (last[block.level - 1] ?? 0) + 1];
      // A level may be left out: what stands under nothing counts from one.
      for (let level = 0; level < last.length; level++) last[level] ??= 1;
    }
    const number = block.numbered ? last.join('.') : undefined;
    contents.push(kept.of(block, [number], () => entryOf(block, number)));
  }
  return contents;
}

function entryOf(
  { key, level, lead, text }: DocumentHeading,
  number: string | undefined,
): DocumentContentsEntry {
  const title = text.map((run) => run.text).join('');
  return { key, level, number, title: lead === undefined ? title : `${lead}: ${title}` };
}
