import assert from 'node:assert/strict';
import { applyEdits, type TextEdit } from '../../server/src/parse/edits';
import { SyntaxTree } from '../../server/src/parse/syntax-tree';
import {
  entryOf,
  type Entry,
  type ListNode,
  type MapNode,
  type SyntaxNode,
} from '../../server/src/parse/syntax';
import { SourceText } from '../../server/src/text/source-text';

/** Keys and indexes with dots between: `workPackages.0.budget`; the whole plan is ''. */
export type Path = string;
export type Case = readonly [what: string, before: string, path: Path, after: string];

export function nodeAt(tree: SyntaxTree, path: Path): SyntaxNode {
  let node = tree.root;
  for (const step of path === '' ? [] : path.split('.')) {
    node = node?.kind === 'list' ? node.items[Number(step)] : entryOf(node, step)?.value;
  }
  assert.ok(node, `nothing at ${path}`);
  return node;
}

export function mapAt(tree: SyntaxTree, path: Path): MapNode {
  const node = nodeAt(tree, path);
  assert.ok(node.kind === 'map', `no map at ${path}`);
  return node;
}

export function listAt(tree: SyntaxTree, path: Path): ListNode {
  const node = nodeAt(tree, path);
  assert.ok(node.kind === 'list', `no list at ${path}`);
  return node;
}

export function entryAt(tree: SyntaxTree, path: Path): readonly [MapNode, Entry] {
  const steps = path.split('.');
  const map = mapAt(tree, steps.slice(0, -1).join('.'));
  const entry = entryOf(map, steps.at(-1) ?? '');
  assert.ok(entry, `no entry at ${path}`);
  return [map, entry];
}

export function open(text: string): SyntaxTree {
  return SyntaxTree.parse(SourceText.from(text));
}

export function changed(tree: SyntaxTree, edits: readonly TextEdit[] | TextEdit): string {
  return applyEdits(tree.text, Array.isArray(edits) ? edits : [edits as TextEdit]).toString();
}

/** Every case also with CRLF. */
export function table(
  cases: readonly Case[],
  edit: (tree: SyntaxTree, path: Path) => readonly TextEdit[] | TextEdit,
): void {
  for (const [what, before, path, after] of cases) {
    it(what, () => {
      const tree = open(before);
      assert.equal(changed(tree, edit(tree, path)), after);
      const windows = open(before.replaceAll('\n', '\r\n'));
      assert.equal(changed(windows, edit(windows, path)), after.replaceAll('\n', '\r\n'));
    });
  }
}
