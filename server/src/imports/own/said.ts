import { isKeys } from '../compose/money';
import type { DraftValue } from '../parsed';
import type { Outline, OutlineNode } from '../outline/outline';
import type { SourceBlock, SourceText } from '../source';
import { linesOf } from './styles';

/**
 * The paragraphs of an exported plan that stand in the plan as they are, line for line: each line of the
 * plan answers for one. What is left is looked for word by word, as in any other document.
 */
export function saidIn(outline: Outline, plan: DraftValue): readonly SourceText[] {
  const left = new Map<string, number>();
  for (const line of planLines(plan)) left.set(line, (left.get(line) ?? 0) + 1);
  const said: SourceText[] = [];
  for (const text of textsIn(outline)) {
    const lines = text.text.split('\n').map(plain).filter(Boolean);
    if (lines.length === 0 || lines.some((line) => (left.get(line) ?? 0) === 0)) continue;
    for (const line of lines) left.set(line, (left.get(line) ?? 0) - 1);
    said.push(text);
  }
  return said;
}

/** Without the mark of an item. */
function plain(line: string): string {
  return line.trim().replace(/^(?:[-*•]|\d{1,3}[.)]|\p{Ll}\))\s+(?=\S)/u, '');
}

function* planLines(value: DraftValue | undefined): Generator<string> {
  if (typeof value === 'string') yield* value.split('\n').map(plain);
  else if (Array.isArray(value)) {
    for (const each of value as readonly DraftValue[]) yield* planLines(each);
  } else if (isKeys(value)) {
    for (const each of Object.values(value)) yield* planLines(each);
  }
}

function* textsIn({ cover, chapters, nodes }: Outline): Generator<SourceText> {
  yield* textsOfBlocks(cover);
  for (const { blocks } of chapters) yield* textsOfBlocks(blocks);
  yield* textsOfNodes(nodes);
}

function* textsOfNodes(nodes: readonly OutlineNode[]): Generator<SourceText> {
  for (const { blocks, parts, children } of nodes) {
    yield* textsOfBlocks(blocks);
    for (const part of parts) yield* textsOfBlocks(part.blocks);
    yield* textsOfNodes(children);
  }
}

function* textsOfBlocks(blocks: readonly SourceBlock[]): Generator<SourceText> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block;
    else for (const cells of block.rows) for (const cell of cells) yield* linesOf(cell);
  }
}
