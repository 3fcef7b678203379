import type { DocumentBlock, DocumentTable } from '../../protocol/document-view';
import { lettersIn, neededWidth } from './columns';

/** Blocks that follow each other on pages of one kind; the roadmap stands alone. */
export type Segment =
  | { readonly kind: 'upright' | 'wide'; readonly blocks: readonly DocumentBlock[] }
  | { readonly kind: 'roadmap' };

/** A table of so many parts is wide. */
const wideWeight = 14;
/** So many letters in it are read more easily in longer lines. */
const muchText = 1500;

/**
 * The document in stretches of pages: wide tables of the whole plan on pages on their side, with what
 * heads them, and the roadmap behind the parts of the plan, whose schedules it gathers; an annex
 * where there are none.
 */
export function segmentsOf(
  blocks: readonly DocumentBlock[],
  hasRoadmap: boolean,
  uprightWidth: number,
): readonly Segment[] {
  const parts = blocks.findIndex(isPartsChapter);
  const next = blocks.findIndex(
    (block, index) => index > parts && block.kind === 'heading' && block.level === 1,
  );
  const behind = parts < 0 || next < 0 ? blocks.length : next;
  const before = parts < 0 ? behind : parts;
  return joined([
    ...turned(blocks.slice(0, before), uprightWidth),
    ...upright(blocks.slice(before, behind)),
    ...(hasRoadmap ? [{ kind: 'roadmap' as const }] : []),
    ...turned(blocks.slice(behind), uprightWidth),
  ]);
}

/** Begins upright, as the title page stands there; what follows in the same way is one stretch. */
function joined(segments: readonly Segment[]): readonly Segment[] {
  const all: Segment[] = [];
  let last: Segment = { kind: 'upright', blocks: [] };
  for (const segment of segments) {
    if (last.kind === 'upright' && segment.kind === 'upright') {
      last = { kind: 'upright', blocks: [...last.blocks, ...segment.blocks] };
    } else {
      all.push(last);
      last = segment;
    }
  }
  return [...all, last];
}

function isPartsChapter(block: DocumentBlock): boolean {
  return block.kind === 'heading' && block.key.endsWith(' parts.heading');
}

function upright(blocks: readonly DocumentBlock[]): readonly Segment[] {
  return blocks.length > 0 ? [{ kind: 'upright', blocks }] : [];
}

/** A part of the plan has many small tables: only those of the whole plan turn a page. */
function turned(blocks: readonly DocumentBlock[], width: number): readonly Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let at = 0;
  while (at < blocks.length) {
    const end = endOfWide(blocks, at);
    if (end > at && needsRoom(blocks.slice(at, end), width)) {
      segments.push(...upright(blocks.slice(from, at)));
      segments.push({ kind: 'wide', blocks: blocks.slice(at, end) });
      from = end;
    }
    at = Math.max(end, at + 1);
  }
  return [...segments, ...upright(blocks.slice(from))];
}

/** Behind the wide tables that begin here, each under its own headings; the same place where none do. */
function endOfWide(blocks: readonly DocumentBlock[], start: number): number {
  let end = start;
  for (;;) {
    let at = end;
    while (blocks[at]?.kind === 'heading') at++;
    const table = blocks[at];
    if (table?.kind !== 'table' || !isWide(table)) return end;
    end = at + 1;
  }
}

function isWide({ columns }: DocumentTable): boolean {
  return columns.reduce((sum, { weight }) => sum + weight, 0) >= wideWeight;
}

/** Few short words are well upright. */
function needsRoom(blocks: readonly DocumentBlock[], width: number): boolean {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  const letters = tables.reduce((sum, { rows }) => sum + lettersIn(rows), 0);
  return letters > muchText || tables.some((table) => neededWidth(table) > width);
}
