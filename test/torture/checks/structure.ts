import type {
  DocumentSymbol,
  FoldingRange,
  Range,
  SelectionRange,
  SemanticTokens,
} from 'vscode-languageserver-types';
import { splitsPair, type Mirror } from '../mirror';
import { say } from './ranges';

/** What is wrong with the form of an answer beyond its ranges; the text is the one it is about. */
export function* wrongForm(method: string, answer: unknown, text: Mirror): Generator<string> {
  if (answer === null) return;
  switch (method) {
    case 'textDocument/documentSymbol':
      for (const symbol of answer as readonly DocumentSymbol[]) yield* wrongSymbol(symbol);
      return;
    case 'textDocument/foldingRange':
      for (const fold of answer as readonly FoldingRange[]) yield* wrongFold(fold, text);
      return;
    case 'textDocument/selectionRange':
      for (const selection of answer as readonly SelectionRange[]) yield* wrongSelection(selection);
      return;
    case 'textDocument/semanticTokens/full':
    case 'textDocument/semanticTokens/range':
      yield* wrongTokens(answer as SemanticTokens, text);
  }
}

function* wrongSymbol(symbol: DocumentSymbol): Generator<string> {
  const { name, range, selectionRange, children } = symbol;
  if (name.trim() === '') yield `a symbol at ${say(range)} has no name, which editors refuse`;
  if (!isInside(selectionRange, range)) {
    yield `"${name.slice(0, 40)}": ${say(selectionRange)} is not inside ${say(range)}`;
  }
  for (const child of children ?? []) yield* wrongSymbol(child);
}

function* wrongFold({ startLine, endLine }: FoldingRange, text: Mirror): Generator<string> {
  if (startLine < 0 || endLine < startLine || endLine >= text.lineCount) {
    yield `lines ${startLine} to ${endLine} of ${text.lineCount}`;
  }
}

function* wrongSelection({ range, parent }: SelectionRange): Generator<string> {
  if (!parent) return;
  if (!isInside(range, parent.range)) yield `${say(range)} is not inside ${say(parent.range)}`;
  yield* wrongSelection(parent);
}

function* wrongTokens({ data }: SemanticTokens, text: Mirror): Generator<string> {
  let [line, character, end] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0] = data.slice(at, at + 3);
    if (lines > 0) [line, character, end] = [line + lines, 0, 0];
    character += characters;
    const written = text.line(line);
    const where = `token ${at / 5} at ${line}:${character}, ${length} long`;
    if (line >= text.lineCount || character + length > written.length) yield `${where}: outside`;
    if (character < end) yield `${where}: begins inside the one before`;
    if (length <= 0) yield `${where}: is empty`;
    if (splitsPair(written, character) || splitsPair(written, character + length)) {
      yield `${where}: splits a character`;
    }
    end = character + length;
  }
}

function isInside(inner: Range, outer: Range): boolean {
  return before(outer.start, inner.start) && before(inner.end, outer.end);
}

function before(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
