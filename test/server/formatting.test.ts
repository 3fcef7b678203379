import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LspClient, useServer } from '../support/lsp-client';

const uri = 'file:///plans/muotoilu.projectplan.yaml';
const options = { tabSize: 4, insertSpaces: true };
const untidy =
  'plan: 1\r\ntitle: T # nimi\r\ngoals:\r\n- id:   G1\r\n  text: >\r\n     😀 rivi\r\n- id: G2 \r\n';
const tidy =
  'plan: 1\r\ntitle: T # nimi\r\ngoals:\r\n  - id: G1\r\n    text: >\r\n      😀 rivi\r\n  - id: G2\r\n';

const applied = (text: string, edits: TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), edits);

describe('formatting over standard input and output', () => {
  const server = useServer();
  const ask = (method: string, params: object): Promise<TextEdit[]> =>
    server().request<TextEdit[]>(method, { textDocument: { uri }, options, ...params });

  it('formats the whole plan, whatever width of a tab the editor names', async () => {
    await server().open(uri, untidy);
    const edits = await ask('textDocument/formatting', {});
    assert.equal(applied(untidy, edits), tidy);
    assert.ok(
      edits.every(({ range }) => range.start.line === range.end.line && range.start.line > 1),
    );
    await server().closeDocument(uri);
  });

  it('formats a range', async () => {
    await server().open(uri, untidy);
    const range = { start: { line: 6, character: 0 }, end: { line: 6, character: 9 } };
    const edits = await ask('textDocument/rangeFormatting', { range });
    assert.equal(applied(untidy, edits), untidy.replace('G2 ', 'G2'));
    await server().closeDocument(uri);
  });

  it('mends the line that was left with Enter', async () => {
    const text = 'plan: 1\ntitle:   T\n\n';
    await server().open(uri, text);
    const edits = await ask('textDocument/onTypeFormatting', {
      position: { line: 2, character: 0 },
      ch: '\n',
    });
    assert.equal(applied(text, edits), 'plan: 1\ntitle: T\n\n');
    await server().closeDocument(uri);
  });

  it('gives no edits of a plan that cannot be read, and fails at nothing while one is typed', async () => {
    await server().open(uri, '');
    for (let end = 1; end <= untidy.length; end += 5) {
      await server().change(uri, [{ text: `${untidy.slice(0, end)}"` }]);
      const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
      const typed = `${untidy.slice(0, end)}"`;
      assert.equal(typeof applied(typed, await ask('textDocument/formatting', {})), 'string');
      await ask('textDocument/rangeFormatting', { range });
      await ask('textDocument/onTypeFormatting', { position: { line: 1, character: 0 }, ch: '\n' });
    }
    await server().change(uri, [{ text: 'a:\n- 1\nb: "open\n' }]);
    assert.deepEqual(await ask('textDocument/formatting', {}), []);
    await server().closeDocument(uri);
  });

  it('does nothing where it is switched off', async () => {
    const other = await LspClient.start({
      settings: { format: { enable: false } },
      capabilities: { workspace: { configuration: true } },
    });
    await other.open(uri, untidy);
    await other.diagnostics(uri);
    const params = { textDocument: { uri }, options };
    assert.deepEqual(await other.request('textDocument/formatting', params), []);
    await other.close();
  });
});
