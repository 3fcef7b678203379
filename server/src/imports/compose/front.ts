import type { Outline } from '../outline/outline';
import type { SourceBlock } from '../source';
import type { Chapter } from './chapters';

/** A document's title page, and the chapters behind it. */
export interface Front {
  readonly cover: readonly SourceBlock[];
  readonly rest: readonly Chapter[];
}

/** A document that begins with a heading which is no chapter's: its title, with what follows. */
export function frontOf({ cover }: Outline, chapters: readonly Chapter[]): Front {
  const [first, ...rest] = chapters;
  const [section, ...sections] = first?.sections ?? [];
  if (first?.kind !== undefined || cover.length > 0 || !first || !section)
    return { cover, rest: chapters };
  const title = { kind: 'paragraph' as const, line: section.line, text: section.title ?? '' };
  const front = [title, ...section.blocks];
  return { cover: front, rest: sections.length > 0 ? [{ ...first, sections }, ...rest] : rest };
}
