import type { DocumentBlock, DocumentTable } from '../../protocol/document-view';

/** Blocks that follow each other on sheets of one kind; the roadmap stands by itself. */
export type Stretch =
  | { readonly kind: 'upright' | 'wide'; readonly blocks: readonly DocumentBlock[] }
  | { readonly kind: 'roadmap' };

/** Prose in columns of so much weight together needs a sheet on its side. */
const wideWeight = 14;
/** For fewer rows no sheet is turned. */
const fewestRows = 3;

/**
 * The document in stretches of sheets: wide tables lie on their side with the headings over them, the
 * roadmap stands behind the parts of the plan whose schedules it gathers, else at the end.
 */
export function stretchesOf(
  blocks: readonly DocumentBlock[],
  hasRoadmap: boolean,
): readonly Stretch[] {
  const [from, to] = partsOf(blocks);
  const parts = blocks.slice(from, to);
  return [
    ...turned(blocks.slice(0, from)),
    ...(parts.length > 0 ? [{ kind: 'upright' as const, blocks: parts }] : []),
    ...(hasRoadmap ? [{ kind: 'roadmap' as const }] : []),
    ...turned(blocks.slice(to)),
  ];
}

/** From the chapter of the parts up to the next; both at the end where there is none. */
function partsOf(blocks: readonly DocumentBlock[]): readonly [number, number] {
  const isChapter = (block: DocumentBlock): boolean =>
    block.kind === 'heading' && block.level === 1;
  const from = blocks.findIndex(
    (block) => isChapter(block) && block.key.endsWith(' parts.heading'),
  );
  if (from < 0) return [blocks.length, blocks.length];
  const next = blocks.findIndex((block, index) => index > from && isChapter(block));
  return [from, next < 0 ? blocks.length : next];
}

function turned(blocks: readonly DocumentBlock[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let upright: DocumentBlock[] = [];
  const close = (): void => {
    if (upright.length > 0) stretches.push({ kind: 'upright', blocks: upright });
    upright = [];
  };
  let at = 0;
  for (let block = blocks[at]; block; block = blocks[at]) {
    const end = endOfWide(blocks, at);
    if (end > at) {
      close();
      stretches.push({ kind: 'wide', blocks: blocks.slice(at, end) });
      at = end;
    } else {
      upright.push(block);
      at++;
    }
  }
  close();
  return stretches;
}

/** Behind the wide tables that begin here, each under headings of its own; the same place for none. */
function endOfWide(blocks: readonly DocumentBlock[], start: number): number {
  let end = start;
  let rows = 0;
  let at = start;
  for (let block = blocks[at]; block; block = blocks[at]) {
    at++;
    if (block.kind === 'heading') continue;
    if (block.kind !== 'table' || !isWide(block)) break;
    rows += block.rows.length;
    end = at;
  }
  return rows < fewestRows ? start : end;
}

function isWide({ columns }: DocumentTable): boolean {
  return columns.reduce((sum, { weight }) => sum + weight, 0) >= wideWeight;
}
