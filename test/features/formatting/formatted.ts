import assert from 'node:assert/strict';
import { Lexer, parseDocument } from 'yaml';
import { formatText } from '../../../server/src/features/formatting';
import { applyEdits, type TextEdit } from '../../../server/src/parse/edits';
import { toData } from '../../../server/src/parse/syntax';
import { SyntaxTree } from '../../../server/src/parse/syntax-tree';
import { SourceText, type Range } from '../../../server/src/text/source-text';
import { plain } from '../../parse/tree-shape';

export interface Formatted {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** Undefined where nothing is formatted because the text cannot be read. */
export function tryFormat(text: string, range?: Range): Formatted | undefined {
  const tree = SyntaxTree.parse(SourceText.from(text));
  const edits = formatText(tree, range);
  return edits && { text: spliced(text, edits), edits };
}

export function format(text: string, range?: Range): string {
  const formatted = tryFormat(text, range);
  assert.ok(formatted, `cannot be read:\n${text}`);
  return formatted.text;
}

/** As an editor applies edits: line ends that no edit holds stay what they are. */
export function spliced(text: string, edits: readonly TextEdit[]): string {
  const lines = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length);
  const offset = ({ line, character }: Range['start']): number =>
    (starts[line] ?? text.length) + character;
  let at = 0;
  const parts = edits.flatMap(({ range, newText }) => {
    const kept = text.slice(at, offset(range.start));
    at = offset(range.end);
    return [kept, newText];
  });
  return parts.join('') + text.slice(at);
}

/** The other reader knows no line ends of this kind. */
const withoutReturns = (text: string): string => text.replaceAll(/\r(?!\n)/g, '\n');

/** In order, without the blanks at their ends. */
export function commentsOf(text: string): readonly string[] {
  let before = '';
  const comments: string[] = [];
  for (const token of new Lexer().lex(withoutReturns(text))) {
    // The mark comes before the source of a value, which may begin with anything.
    if (token.startsWith('#') && before !== '\u001f') comments.push(token.trimEnd());
    before = token;
  }
  return comments;
}

/** What another reader makes of the text; undefined where it finds fault with it. */
export function read(text: string): unknown {
  const document = parseDocument(withoutReturns(text).replace(/^\uFEFF/, ''), {
    logLevel: 'silent',
  });
  return document.errors.length > 0 ? undefined : plain(document.toJS());
}

export function ownReading(text: string): unknown {
  const { root } = SyntaxTree.parse(SourceText.from(text));
  return root && plain(toData(root));
}

/** All that formatting promises of any text that can be read. */
export function assertKept(before: string): void {
  const formatted = tryFormat(before);
  assert.ok(formatted, `cannot be read:\n${before}`);
  const { text, edits } = formatted;
  const tree = SyntaxTree.parse(SourceText.from(before));
  assert.equal(
    applyEdits(tree.text, edits).lines.join('\n'),
    SourceText.from(text).lines.join('\n'),
    'the edits overlap, or stand in no order',
  );
  for (const { range, newText } of edits) {
    assert.match(tree.text.slice(range), /^\s*$/, `more than blanks is replaced in\n${before}`);
    assert.match(newText, /^\s*$/);
    assert.notEqual(tree.text.slice(range), newText, 'an edit changes nothing');
  }
  assert.deepEqual(commentsOf(text), commentsOf(before), `comments of\n${before}\nin\n${text}`);
  assert.deepEqual(read(text), read(before), `values of\n${before}\nin\n${text}`);
  assert.deepEqual(ownReading(text), ownReading(before), `values of\n${before}\nin\n${text}`);
  assert.deepEqual(tryFormat(text)?.edits, [], `formatted once\n${before}\nand again\n${text}`);
}
