import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { SemanticTokens } from 'vscode-languageserver';
import { root, useServer } from '../support/lsp-client';

const uri = 'file:///plans/colours.projectplan.yaml';
const textDocument = { uri };
const plan = `plan: 1
title: Koe
workPackages:
  - id: TP1
    period: 2024
    budget: {total: 5}
`;

/** [line, character, length, type, modifiers] with places counted from the token before. */
const wanted = [...[3, 8, 3, 0, 1], ...[1, 12, 4, 3, 0], ...[1, 20, 1, 2, 2]];

describe('colours over standard input and output', () => {
  const server = useServer();

  it('are announced with their names', () => {
    const { semanticTokensProvider } = server().capabilities;
    assert.ok(semanticTokensProvider);
    const { tokenTypes, tokenModifiers } = semanticTokensProvider.legend;
    assert.deepEqual(
      [tokenTypes[0], tokenTypes[3], tokenTypes[2]],
      ['class', 'enumMember', 'number'],
    );
    assert.deepEqual(tokenModifiers.slice(0, 2), ['declaration', 'money']);
  });

  it('are told for a whole plan, after a change, and for some lines', async () => {
    await server().open(uri, plan);
    const whole = (): Promise<SemanticTokens> =>
      server().request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual((await whole()).data, wanted);
    const start = { line: 4, character: 12 };
    await server().change(uri, [{ range: { start, end: start }, text: 'Q1/' }]);
    assert.deepEqual((await whole()).data, wanted.with(7, 7));
    const range = { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } };
    const some = await server().request<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument,
      range,
    });
    assert.deepEqual(some.data, [5, 20, 1, 2, 2]);
  });

  it('are told of plans torn anywhere, and of no plan at all', async () => {
    const example = fs.readFileSync(path.join(root, 'examples/starter.projectplan.yaml'), 'utf8');
    for (const [number, text] of ['', '[', '\u0000', example.slice(0, 900), '- a\n: b'].entries()) {
      const each = `file:///plans/torn-${String(number)}.projectplan.yaml`;
      await server().open(each, text);
      const { data } = await server().request<SemanticTokens>('textDocument/semanticTokens/full', {
        textDocument: { uri: each },
      });
      assert.equal(data.length % 5, 0);
      assert.equal(data.length > 0, text.startsWith('#') || text.startsWith('plan'), text);
    }
  });
});
