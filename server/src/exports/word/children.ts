import { Paragraph, type FileChild } from 'docx';
import type { DocumentView } from '../../protocol/document-view';
import type { RoadmapView } from '../../protocol/roadmap-view';
import { blockOf, deepLevels } from './blocks';
import { contentsBlocks } from './contents';
import { onItsSide, textWidth } from './looks';
import { nextTurn } from './next-turn';
import type { Pen } from './pen';
import { hasRoadmap, roadmapBlocks } from './roadmap';
import { segmentsOf } from './segments';
import { plainRuns, wordsOf } from './texts';

export type Made =
  /** All that stands on the pages of a section. */
  | { readonly kind: 'section'; readonly isWide: boolean; readonly children: readonly FileChild[] }
  /** How many blocks of the document are made by now. */
  | { readonly kind: 'progress'; readonly blocks: number };

/** So many are made at a time. */
const blocksATurn = 100;

/** The document section by section: title page and contents, then the blocks in their order. */
export async function* sectionsOf(
  document: DocumentView,
  roadmap: RoadmapView | undefined,
  title: string,
  pen: Pen,
): AsyncGenerator<Made> {
  const drawn = hasRoadmap(roadmap) ? roadmap : undefined;
  const segments = segmentsOf(document.blocks, drawn !== undefined, textWidth(pen.page));
  let blocks = 0;
  let heading: string | undefined;
  let children: FileChild[] = frontOf(document, drawn !== undefined, title, pen);
  for (const [index, segment] of segments.entries()) {
    const isWide = segment.kind !== 'upright';
    if (segment.kind === 'roadmap') {
      if (drawn) children.push(...roadmapBlocks(drawn, pen));
    } else {
      const width = textWidth(isWide ? onItsSide(pen.page) : pen.page);
      const alike = isWide ? segment.blocks.filter((block) => block.kind === 'table') : [];
      for (const [place, block] of segment.blocks.entries()) {
        if (block.kind === 'heading') heading = wordsOf(block.text);
        const isFirst = index > 0 && place === 0;
        children.push(...blockOf(block, { width, heading, alike, isFirst }, pen));
        blocks++;
        if (blocks % blocksATurn !== 0) continue;
        yield { kind: 'progress', blocks };
        await nextTurn();
      }
    }
    yield { kind: 'section', isWide, children };
    children = [];
  }
}

/** The title page and the contents; a plan without a title is called by its file. */
function frontOf(
  { cover, contents, blocks }: DocumentView,
  hasRoadmap: boolean,
  title: string,
  pen: Pen,
): FileChild[] {
  const place = { width: textWidth(pen.page), heading: undefined, alike: [], isFirst: true };
  const hasTitle = cover.some(
    (block) => block.kind === 'title' && block.lines.some(({ role }) => role === 'title'),
  );
  return [
    ...(hasTitle ? [] : [new Paragraph({ style: pen.styles.title, children: plainRuns(title) })]),
    ...cover.flatMap((block) => blockOf(block, place, pen)),
    ...(contents.length > 0 || hasRoadmap ? contentsBlocks(pen, deepLevels({ blocks })) : []),
  ];
}
