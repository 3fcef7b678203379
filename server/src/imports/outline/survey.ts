import { chapterOf, nodeHeadingOf, type NodeHeading } from '../label-match';
import type { ChapterKind } from '../labels';
import type { SourceBlock } from '../source';
import { plainOf } from './numbers';

/** What is known of a document before its outline is built. */
export interface Survey {
  /** Headings of the table of contents, as `headingKey` gives them. */
  readonly headings: ReadonlySet<string>;
  /** What `nodeKey` says of all nodes that are headed by more than an item of a list. */
  readonly headed: ReadonlySet<string>;
  /** Lines that are a chapter of the plan by their words alone. */
  readonly bareChapters: ReadonlySet<SourceBlock>;
  /** Numbered lines that count on between chapters which are known by their words. */
  readonly counted: ReadonlySet<SourceBlock>;
}

export function surveyOf(blocks: readonly SourceBlock[], headings: ReadonlySet<string>): Survey {
  return {
    headings,
    headed: headedIn(blocks),
    bareChapters: bareChapters(blocks, headings),
    counted: countedChapters(blocks),
  };
}

/** The same for two headings of one node. */
export function nodeKey({ kind, number }: Pick<NodeHeading, 'kind' | 'number'>): string {
  return `${kind} ${plainOf(number ?? '')}`;
}

function headedIn(blocks: readonly SourceBlock[]): ReadonlySet<string> {
  const headed = new Set<string>();
  for (const block of blocks) {
    if (block.kind === 'table' || block.depth !== undefined) continue;
    const node = nodeHeadingOf(block.text, block.level !== undefined);
    if (node) headed.add(nodeKey(node));
  }
  return headed;
}

/** Chapters that only a plan has: their names alone end the node in front of them. */
const ofPlanOnly: ReadonlySet<ChapterKind> = new Set<ChapterKind>([
  ...(['communication', 'monitoring', 'relatedProjects', 'funding', 'impact', 'effects'] as const),
  ...(['people', 'competition', 'benefits', 'abbreviations', 'evaluation'] as const),
]);
/** So does a name that says whose it is: `Hankkeen kustannukset`. */
const ofProject = /^(?:hankkeen|projektin|projektets)\s|\sof the project$/iu;
const longestName = 60;

/**
 * Lines that are the name of such a chapter and nothing else, of a document that marks its headings
 * neither by numbers nor by levels. What is said several times heads parts of nodes.
 */
function bareChapters(
  blocks: readonly SourceBlock[],
  headings: ReadonlySet<string>,
): ReadonlySet<SourceBlock> {
  const bare = new Map<ChapterKind, SourceBlock | undefined>();
  if (headings.size > 0) return new Set();
  for (const block of blocks) {
    if (block.kind === 'table') continue;
    const { text, depth, level, marker } = block;
    if (level !== undefined) return new Set();
    const kind = mayBeName(text) ? chapterOf(text) : undefined;
    if (kind === undefined) continue;
    if (/^\d/.test(text) || marker !== undefined) return new Set();
    if (depth === undefined && (ofPlanOnly.has(kind) || ofProject.test(text)))
      bare.set(kind, bare.has(kind) ? undefined : block);
  }
  return new Set([...bare.values()].filter((block) => block !== undefined));
}

const chapterNumber = /^(\d{1,2})\.?\s+(?=\p{Lu})/u;

/**
 * `4. Budget summary` between `3. Work packages` and `5. Risks`: a chapter, whatever it is called. It
 * stands alone, since the items of a list have others beside them.
 */
function countedChapters(blocks: readonly SourceBlock[]): ReadonlySet<SourceBlock> {
  const counted = new Set<SourceBlock>();
  let open: { readonly number: number; readonly block: SourceBlock }[] = [];
  let last = 0;
  for (const [index, block] of blocks.entries()) {
    const number = numberOf(block);
    if (number === undefined || block.kind === 'table') continue;
    if (chapterOf(block.text) !== undefined && number > last) {
      if (number === last + open.length + 1) for (const each of open) counted.add(each.block);
      last = number;
      open = [];
    } else if (last > 0 && number === last + open.length + 1 && isAlone(blocks, index)) {
      open.push({ number, block });
    }
  }
  return counted;
}

function numberOf(block: SourceBlock): number | undefined {
  if (block.kind === 'table' || block.level !== undefined || !mayBeName(block.text))
    return undefined;
  const { marker, text } = block;
  const written = marker !== undefined && /^\d{1,2}\.$/.test(marker) ? `${marker} ${text}` : text;
  const number = chapterNumber.exec(written)?.[1];
  return number === undefined ? undefined : Number(number);
}

function isAlone(blocks: readonly SourceBlock[], index: number): boolean {
  return [blocks[index - 1], blocks[index + 1]].every(
    (beside) => beside?.kind !== 'paragraph' || numberOf(beside) === undefined,
  );
}

function mayBeName(text: string): boolean {
  return text.length <= longestName && /^[\p{Lu}\d]/u.test(text) && !/[.;,]$/.test(text);
}
