import assert from 'node:assert/strict';
import { comparePositions, type Range } from '../../server/src/text/source-text';
import type { SyntaxTree } from '../../server/src/parse/syntax-tree';
import type { SyntaxNode } from '../../server/src/parse/syntax';

/** Without prototypes, so that only the data counts. */
export function plain(data: unknown): unknown {
  return data === undefined ? undefined : (JSON.parse(JSON.stringify(data)) as unknown);
}

/** All that a tree says about its text, with document positions; checks that these are inside it. */
export function shapeOf(tree: SyntaxTree): string {
  const range = (each: Range): string => {
    const { start, end } = each;
    for (const position of [start, end]) {
      const isInside = comparePositions(tree.text.clamp(position), position) === 0;
      if (!isInside) assert.fail(`line ${position.line}, ${position.character} is outside`);
    }
    if (comparePositions(start, end) > 0) assert.fail('a range that ends before it starts');
    return `${start.line}:${start.character}-${end.line}:${end.character}`;
  };
  const walk = (node: SyntaxNode): unknown => {
    const place = `${node.kind} ${range(tree.rangeOf(node.span))} ${range(tree.extentOf(node))}`;
    switch (node.kind) {
      case 'scalar':
        return [place, node.value, node.source, node.style];
      case 'list':
        return [place, node.flow, node.items.map(walk)];
      case 'map':
        return [place, node.flow, node.entries.map(({ key, value }) => [walk(key), walk(value)])];
    }
  };
  const shape = {
    root: tree.root && walk(tree.root),
    problems: tree.problems.map(({ code, span, detail }) => [
      code,
      range(tree.rangeOf(span)),
      detail,
    ]),
    pieces: tree.pieces.map(({ piece, line }) => [line, piece.text]),
  };
  return JSON.stringify(shape, null, 1);
}
