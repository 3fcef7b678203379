import assert from 'node:assert/strict';
import type { DocumentSymbol, TextEdit } from 'vscode-languageserver-types';
import { Refusal } from '../../server/src/features/refusal';
import { applyEdits } from '../../server/src/parse/edits';
import { toData } from '../../server/src/parse/syntax';
import { SyntaxTree } from '../../server/src/parse/syntax-tree';
import { requests } from '../../server/src/requests';
import type { SourceText } from '../../server/src/text/source-text';
import type { Planner } from './planner';
import type { Position } from '../../server/src/text/source-text';

/** What VS Code asks of the whole text after a change, and where the cursor is. */
export function afterChange(text: SourceText, cursor: Position): ReadonlyMap<string, object> {
  const range = { start: { line: cursor.line, character: 0 }, end: cursor };
  const whole = { start: { line: 0, character: 0 }, end: text.end };
  const shown = {
    start: { line: Math.max(0, cursor.line - 30), character: 0 },
    end: text.clamp({ line: cursor.line + 30, character: 0 }),
  };
  const at = { position: cursor };
  return new Map<string, object>([
    ['textDocument/documentSymbol', {}],
    ['textDocument/foldingRange', {}],
    ['textDocument/codeAction', { range, context: { diagnostics: [] } }],
    ['textDocument/inlayHint', { range: shown }],
    ['textDocument/codeLens', {}],
    ['textDocument/semanticTokens/full', {}],
    ['textDocument/semanticTokens/range', { range: whole }],
    ['textDocument/documentLink', {}],
    ['textDocument/documentColor', {}],
    ['textDocument/completion', at],
    ['textDocument/hover', at],
    ['textDocument/definition', at],
    ['textDocument/references', { ...at, context: { includeDeclaration: true } }],
    ['textDocument/selectionRange', { positions: [cursor] }],
    ['textDocument/documentHighlight', at],
    ['textDocument/prepareRename', at],
    ['textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } }],
    ['textDocument/onTypeFormatting', { ...at, ch: '\n', options: { tabSize: 2 } }],
  ]);
}

/** May say in a sentence why they do nothing. */
const mayRefuse: ReadonlySet<string> = new Set([
  'textDocument/prepareRename',
  'textDocument/formatting',
]);

/** The answer; a failure fails the test. @returns undefined where the request was refused */
export async function ask(planner: Planner, method: string, params: object): Promise<unknown> {
  const request = requests.get(method);
  assert.ok(request, method);
  const textDocument = { uri: planner.uri };
  try {
    return await request.answer(planner.service.answers, { textDocument, ...params });
  } catch (error) {
    assert.ok(mayRefuse.has(method) && error instanceof Refusal, `${method}: ${String(error)}`);
    assert.ok(error.message.length > 0);
    return undefined;
  }
}

/** Asks all of it; formatting, where it is not refused, keeps every value. */
export async function askAll(planner: Planner, cursor: Position): Promise<void> {
  for (const [method, params] of afterChange(planner.text, planner.text.clamp(cursor))) {
    const answer = await ask(planner, method, params);
    if (method === 'textDocument/formatting' && Array.isArray(answer) && answer.length > 0) {
      const after = applyEdits(planner.text, answer as TextEdit[]);
      assert.deepEqual(dataOf(after), dataOf(planner.text), 'formatting changes a value');
    }
  }
}

function dataOf(text: SourceText): unknown {
  const { root } = SyntaxTree.parse(text);
  return root && toData(root);
}

/** Every node of the outline, with the line of its name. */
export function named(symbols: readonly DocumentSymbol[]): readonly Named[] {
  return symbols.flatMap(({ name, selectionRange, range, children }) => [
    { name, line: selectionRange.start.line, from: range.start.line },
    ...named(children ?? []),
  ]);
}

export interface Named {
  readonly name: string;
  /** Of its name, and the first of its own lines. */
  readonly line: number;
  readonly from: number;
}
