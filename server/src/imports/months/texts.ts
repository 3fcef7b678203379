import type { Outline, OutlineNode, OutlinePart } from '../outline/outline';
import type { SourceBlock, SourceText } from '../source';

/** All texts of an outline, in any order: paragraphs, cells, titles of nodes. */
export function* textsOf(outline: Outline): Generator<SourceText> {
  for (const block of blocksOf(outline)) {
    if (block.kind === 'paragraph') yield block;
    else yield* block.rows.flat();
  }
  for (const node of nodesOf(outline.nodes)) yield { line: node.line, text: node.title };
}

/** All blocks of an outline, in any order. */
export function* blocksOf(outline: Outline): Generator<SourceBlock> {
  yield* outline.cover;
  for (const { blocks } of outline.chapters) yield* blocks;
  for (const { blocks } of outline.parts) yield* blocks;
  for (const node of nodesOf(outline.nodes)) {
    yield* node.blocks;
    for (const { blocks } of node.parts) yield* blocks;
  }
}

function* nodesOf(nodes: readonly OutlineNode[]): Generator<OutlineNode> {
  for (const node of nodes) {
    yield node;
    yield* nodesOf(node.children);
  }
}

/** What is put in the place of a block or of the title of a node. */
export interface Placing {
  readonly block: (block: SourceBlock) => SourceBlock;
  readonly title: (title: string) => string;
}

/** The same outline with other texts. */
export function withTexts(outline: Outline, placing: Placing): Outline {
  const { block, title } = placing;
  const part = (each: OutlinePart): OutlinePart => ({ ...each, blocks: each.blocks.map(block) });
  const node = (each: OutlineNode): OutlineNode => ({
    ...each,
    title: title(each.title),
    blocks: each.blocks.map(block),
    parts: each.parts.map(part),
    children: each.children.map(node),
  });
  return {
    cover: outline.cover.map(block),
    chapters: outline.chapters.map((each) => ({ ...each, blocks: each.blocks.map(block) })),
    nodes: outline.nodes.map(node),
    parts: outline.parts.map(part),
  };
}
