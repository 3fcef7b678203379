import type { ChapterKind } from '../labels';
import type { OutlineChapter } from '../outline/outline';
import type { SourceBlock } from '../source';

/** A stretch of a chapter; `title` is that of a section that no label of the table fits. */
export interface Section {
  readonly title: string | undefined;
  /** As it is written, known or not. */
  readonly heading?: string;
  readonly line: number;
  readonly blocks: readonly SourceBlock[];
}

/** All that the source says under one kind of heading, in its order. */
export interface Chapter {
  readonly kind: ChapterKind | undefined;
  readonly sections: readonly Section[];
}

/**
 * Chapters by their kinds, in the order of the first of each. A section whose heading says nothing
 * that the table knows belongs to the chapter that it stands in, by its number or its level.
 */
export function chaptersOf(outlines: readonly OutlineChapter[]): readonly Chapter[] {
  const chapters: { kind: ChapterKind | undefined; sections: Section[] }[] = [];
  let above: OutlineChapter | undefined;
  for (const outline of outlines) {
    const { kind, line, title, blocks } = outline;
    const belongs = kind === undefined && above !== undefined && isBelow(outline, above);
    const of = belongs ? above?.kind : kind;
    if (!belongs) above = outline;
    if (outline.isSaid === true) continue;
    const known = of === undefined ? undefined : chapters.find((each) => each.kind === of);
    const chapter = known ?? { kind: of, sections: [] };
    if (!known) chapters.push(chapter);
    chapter.sections.push({
      ...{ title: kind === undefined ? title : undefined, heading: title },
      ...{ line, blocks },
    });
  }
  return chapters;
}

function isBelow({ section, level }: OutlineChapter, above: OutlineChapter): boolean {
  if (section !== undefined && above.section !== undefined) {
    return section.startsWith(`${above.section}.`);
  }
  return level !== undefined && above.level !== undefined && level > above.level;
}
