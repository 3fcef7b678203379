import { Snapshot } from '../../model/snapshot';
import type { TextEdit } from '../../parse/edits';
import { applyEdits } from '../../parse/edits';
import { ComposedEdits } from '../../parse/edits/composed-edits';
import { SyntaxTree } from '../../parse/syntax-tree';
import { yamlSyntax } from '../../rules/yaml/syntax';
import { SourceText, type Range } from '../../text/source-text';
import { formatLines, type Lines } from './format-lines';
import { saysTheSame } from './same-values';

/**
 * The edits of a whole text, or of the nodes that a range touches: in document order, none over
 * another, each of blanks in one line or of whole blank lines.
 * @returns undefined where the text has syntax problems, but for a whole text whose only ones are tabs
 *   that can be read in one way alone: these become spaces
 */
export function formatText(tree: SyntaxTree, range?: Range): readonly TextEdit[] | undefined {
  if (tree.problems.length > 0) return range ? undefined : withoutTabs(tree);
  if (tree.root?.kind !== 'map') return [];
  const edits = formatLines(tree, linesOf(tree.text, range));
  return edits.length === 0 || isKept(tree, edits) ? edits : [];
}

function linesOf({ lineCount }: SourceText, range: Range | undefined): Lines {
  if (!range) return { from: 0, to: lineCount };
  const { start, end } = range;
  // A selection of whole lines ends at the start of the next one.
  const isBefore = end.character === 0 && end.line > start.line;
  const inside = (line: number): number => Math.min(line, lineCount);
  return { from: inside(start.line), to: inside(isBefore ? end.line : end.line + 1) };
}

/** Where nothing is wrong but tabs that can be read in one way alone, as the rule's own fix reads them. */
function withoutTabs(tree: SyntaxTree): readonly TextEdit[] | undefined {
  if (tree.problems.some(({ code }) => code !== 'tab-indent')) return undefined;
  const snapshot = Snapshot.of(tree.text);
  const [finding] = yamlSyntax.check?.(snapshot) ?? [];
  const spaces = finding?.fixes(snapshot).find(({ safe }) => safe === true)?.edits;
  if (!spaces) return undefined;
  const text = applyEdits(tree.text, spaces);
  const edits = formatText(SyntaxTree.parse(text));
  return edits && ComposedEdits.of(tree.text).then(tree.text, spaces).then(text, edits).edits;
}

/** Applied one by one, they leave most of a long text unread. */
const fewEdits = 50;

/** No value is worth a nicer layout: read again, the text must say what it said. */
function isKept(tree: SyntaxTree, edits: readonly TextEdit[]): boolean {
  const { text } = tree;
  const isFew = edits.length < fewEdits;
  const after = tree.update(
    isFew ? applyEdits(text, edits) : SourceText.from(applied(text, edits)),
  );
  return (
    after.problems.length === 0 &&
    tree.root !== undefined &&
    after.root !== undefined &&
    saysTheSame(tree.root, after.root)
  );
}

/** @param edits in document order; many of them cost little more than few */
function applied(text: SourceText, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = { line: 0, character: 0 };
  const copyTo = (line: number, character: number): void => {
    for (; at.line < line; at = { line: at.line + 1, character: 0 }) {
      parts.push(text.line(at.line).slice(at.character), '\n');
    }
    parts.push(text.line(line).slice(at.character, character));
  };
  for (const { range, newText } of edits) {
    copyTo(range.start.line, range.start.character);
    parts.push(newText);
    at = range.end;
  }
  copyTo(text.end.line, text.end.character);
  return parts.join('');
}
