import type { Snapshot } from '../../model/snapshot';
import { applyEdits, type TextEdit } from '../../parse/edits';
import { pathAt, type PathAt } from '../../parse/path-at';
import type { SyntaxTree } from '../../parse/syntax-tree';
import { isEmpty } from '../../parse/syntax';
import type { Position } from '../../text/source-text';
import { tablesAround, type TablePlace } from './place';

/** Where a table is pasted, in the text without the line that was made for it. */
export interface Site {
  readonly snapshot: Snapshot;
  readonly place: TablePlace;
  /** What makes the snapshot's text of the planner's. */
  readonly cleared: readonly TextEdit[];
}

const loneDash = /^( *)- *$/;

/**
 * On an empty line, behind a lone dash, behind a key without a value or at the end of a line of the
 * table. Undefined inside lines, texts and comments, and where no table belongs.
 */
export function siteAt(snapshot: Snapshot, given: Position): Site | undefined {
  const { text } = snapshot;
  const position = text.clamp(given);
  const line = text.line(position.line);
  if (line.slice(position.character).trim() !== '') return undefined;
  const dash = loneDash.exec(line)?.[1]?.length;
  if (dash === undefined && line.trim() !== '') return atLineEnd(snapshot, position);
  const anchor = contentAbove(snapshot, position.line);
  if (anchor === undefined) return undefined;
  const cleared = clearing(snapshot, position.line);
  const without = snapshot.update(applyEdits(text, cleared));
  const path = pathAt(without.tree, { line: anchor, character: without.text.line(anchor).length });
  if (!endsOn(without.tree, path, anchor) || isInText(without.tree, path, position))
    return undefined;
  const place = tableIn(without.tree, path, dash ?? position.character);
  return place && { snapshot: without, place, cleared };
}

function atLineEnd(snapshot: Snapshot, { line, character }: Position): Site | undefined {
  const { tree, text } = snapshot;
  if (/(?:^|\s)#/.test(text.line(line).slice(0, character))) return undefined;
  const path = pathAt(tree, { line, character });
  if (!endsOn(tree, path, line)) return undefined;
  const last = path.steps.at(-1);
  const [place] = tablesAround(tree, path);
  // Behind a key that waits for a text there is none to be added to.
  const isOwn = last !== undefined && (!isEmpty(last.node) || place?.node === last.node);
  return place && isOwn && !isSpread(tree, path) ? { snapshot, place, cleared: [] } : undefined;
}

/** The next line above that says something. */
function contentAbove({ text }: Snapshot, line: number): number | undefined {
  for (let above = line - 1; above >= 0; above--) {
    if (!/^\s*(?:#.*)?$/.test(text.line(above))) return above;
  }
  return undefined;
}

/** Takes the line away that is to be filled; an empty one that parts others stays. */
function clearing({ text }: Snapshot, line: number): readonly TextEdit[] {
  const own = text.line(line);
  const start = { line, character: 0 };
  const isLast = line + 1 >= text.lineCount;
  if (own === '' && (isLast || (text.line(line - 1) !== '' && text.line(line + 1) !== '')))
    return [];
  const end = isLast ? { line, character: own.length } : { line: line + 1, character: 0 };
  return [{ range: { start, end }, newText: '' }];
}

/** What the path leads to has a part of itself on the line. */
function endsOn(tree: SyntaxTree, { steps }: PathAt, line: number): boolean {
  const last = steps.at(-1);
  if (!last || steps.length < 2) return false;
  const { start } = last.entry ? tree.rangeOf(last.entry.key.span) : tree.extentOf(last.node);
  return start.line <= line && line <= tree.extentOf(last.node).end.line;
}

/** Deeper than the key of a text over several lines that ends above: that text may go on here. */
function isInText(tree: SyntaxTree, path: PathAt, { character }: Position): boolean {
  const last = path.steps.at(-1);
  if (last?.node.kind !== 'scalar') return false;
  const key = last.entry ? tree.rangeOf(last.entry.key.span).start.character : undefined;
  const isBlock = last.node.style === 'literal' || last.node.style === 'folded';
  return (isBlock || isSpread(tree, path)) && key !== undefined && character > key;
}

function isSpread(tree: SyntaxTree, { steps }: PathAt): boolean {
  const last = steps.at(-1);
  if (last?.node.kind !== 'scalar') return false;
  const { start, end } = tree.rangeOf(last.node.span);
  return end.line > start.line;
}

/** The innermost table that the column allows; at the left edge the innermost. */
function tableIn(tree: SyntaxTree, path: PathAt, character: number): TablePlace | undefined {
  const last = path.steps.at(-1);
  return tablesAround(tree, path).find(({ node, column }) => {
    if (last && isEmpty(last.node) && last.entry) return node === last.node;
    return column === undefined || character === 0 || character >= column;
  });
}
