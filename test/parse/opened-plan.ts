import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { applyEdits, type TextEdit } from '../../server/src/parse/edits';
import { SyntaxTree } from '../../server/src/parse/syntax-tree';
import { entryOf, toData, type Entry, type SyntaxNode } from '../../server/src/parse/syntax';
import { SourceText } from '../../server/src/text/source-text';
import {
  dataOf,
  render,
  type Collection,
  type Data,
  type Layout,
  type Rendered,
} from './random-plan';
import { plain } from './tree-shape';

export type Path = readonly (string | number)[];
export type DataMap = Readonly<Record<string, Data>>;

/** A random plan, opened, with what it was made from. */
export class Opened {
  readonly text: SourceText;
  readonly tree: SyntaxTree;
  readonly data: Data;
  readonly parts: readonly Rendered[];

  constructor(plan: Collection, layout: Layout) {
    const { text, parts } = render(plan, layout);
    this.text = SourceText.from(text);
    this.tree = SyntaxTree.parse(this.text);
    this.data = dataOf(plan);
    this.parts = parts;
  }

  pick(seed: number, fits: (part: Rendered) => boolean): Rendered {
    const fitting = this.parts.filter(fits);
    fc.pre(fitting.length > 0);
    const part = fitting[seed % fitting.length];
    assert.ok(part);
    return part;
  }

  node(path: Path): SyntaxNode {
    const node = nodeAt(this.tree, path);
    assert.ok(node, `nothing at ${path.join('.')}`);
    return node;
  }

  map(path: Path): Extract<SyntaxNode, { kind: 'map' }> {
    const node = this.node(path);
    assert.ok(node.kind === 'map');
    return node;
  }

  entry(path: Path): Entry {
    const entry = entryOf(this.node(path.slice(0, -1)), String(path.at(-1)));
    assert.ok(entry);
    return entry;
  }

  /** Comments in what stands at a path, those of its own line and above it not counted. */
  commentsIn(path: Path): ReadonlySet<string> {
    return new Set(
      this.parts
        .filter(
          (part) =>
            part.path.length > path.length && path.every((step, i) => part.path[i] === step),
        )
        .flatMap(({ comments }) => comments),
    );
  }

  /** Applies the edits and checks what must hold after any edit. */
  check(
    edits: readonly TextEdit[],
    expected: Data,
    options: {
      /** The lines that may change. */
      readonly within?: readonly [number, number];
      /** Nothing that is written may go. */
      readonly onlyAdds?: boolean;
      readonly lost?: ReadonlySet<string>;
      readonly mayLose?: ReadonlySet<string>;
    } = {},
  ): SyntaxTree {
    const changed = applyEdits(this.text, edits);
    const shown = `\n${this.text.toString()}\n=== edited ===\n${changed.toString()}`;
    const tree = SyntaxTree.parse(changed);
    assert.deepEqual(
      tree.problems.map(({ code, detail }) => `${code} ${detail}`),
      [],
      shown,
    );
    assert.ok(tree.root);
    assert.deepStrictEqual(plain(toData(tree.root)), plain(expected), shown);
    const full = parseDocument(changed.toString(), {
      version: '1.2',
      schema: 'core',
      uniqueKeys: false,
    });
    assert.deepStrictEqual(plain(full.toJS()), plain(expected), shown);
    for (const comment of this.parts.flatMap(({ comments }) => comments)) {
      const times = changed.toString().split(comment).length - 1;
      const isLost = options.lost?.has(comment) ?? false;
      if (options.mayLose?.has(comment)) assert.ok(times <= 1, shown);
      else assert.equal(times, isLost ? 0 : 1, `${comment} ${shown}`);
    }
    if (options.onlyAdds) {
      // Empty brackets may become a block list, and a comment behind them comes before it.
      const gone = edits.map(({ range }) => this.text.slice(range)).join('');
      assert.match(gone, /^\s*(?:[[{]\s*[\]}])?\s*(?:# c\d+\.)?$/, shown);
    }
    const [first, last] = options.within ?? [0, this.text.lineCount];
    for (const { range } of edits) {
      assert.ok(range.start.line >= first && range.end.line <= last, shown);
    }
    assert.equal(changed.eol, this.text.eol);
    assert.ok(edits.every(({ newText }) => !/(?<!\r)\n/.test(newText) || this.text.eol === '\n'));
    return tree;
  }
}

/** The node at a path, if there is one. */
export function nodeAt(tree: SyntaxTree, path: Path): SyntaxNode | undefined {
  let node = tree.root;
  for (const step of path) {
    node = typeof step === 'number' ? listOf(node).items[step] : entryOf(node, step)?.value;
  }
  return node;
}

export function listOf(node: SyntaxNode | undefined): Extract<SyntaxNode, { kind: 'list' }> {
  assert.ok(node?.kind === 'list');
  return node;
}

/** The data with another value at a path; nothing where `change` gives undefined. */
export function changeAt(data: Data, path: Path, change: (old: Data) => Data | undefined): Data {
  const [step, ...rest] = path;
  if (step === undefined) return change(data) ?? null;
  if (Array.isArray(data)) {
    return (data as readonly Data[]).flatMap((item, index) => {
      if (index !== step) return [item];
      const changed = rest.length === 0 ? change(item) : changeAt(item, rest, change);
      return changed === undefined ? [] : [changed];
    });
  }
  const entries = Object.entries(data as DataMap).flatMap(([key, value]) => {
    if (key !== String(step)) return [[key, value] as const];
    const changed = rest.length === 0 ? change(value) : changeAt(value, rest, change);
    return changed === undefined ? [] : [[key, changed] as const];
  });
  return Object.fromEntries(entries);
}

export function isEntry({ path }: Rendered): boolean {
  return typeof path.at(-1) === 'string';
}

export function linesOf(part: Rendered): readonly [number, number] {
  return [part.first, part.last + 1];
}
