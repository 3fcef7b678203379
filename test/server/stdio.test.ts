import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type {
  CodeAction,
  CompletionList,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  Position,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlanView } from '../../server/src/protocol';
import { LspClient, messageOf, root, useServer } from '../support/lsp-client';

const example = fs.readFileSync(path.join(root, 'examples/pohjois-savo.projectplan.yaml'), 'utf8');
const uri = 'file:///plans/pohjois-savo.projectplan.yaml';

function positionOf(text: string, needle: string, inside = 0): Position {
  const offset = text.indexOf(needle);
  assert.ok(offset >= 0, `the text has no "${needle}"`);
  return TextDocument.create('', '', 0, text).positionAt(offset + inside);
}

describe('the server over standard input and output', () => {
  const server = useServer();

  it('publishes the findings of the example with version, links and related places', async () => {
    await server().open(uri, example);
    const found = await server().diagnostics(uri);
    const summary = found.find(({ code }) => code === 'budget/summary-mismatch');
    assert.ok(summary);
    assert.match(messageOf(summary), /2,552,427.*2,836,000/su);
    assert.match(summary.codeDescription?.href ?? '', /docs\/rules\/budget\/summary-mismatch\.md$/);
    assert.ok((summary.relatedInformation ?? []).length > 0);
    assert.ok(found.every(({ source }) => source === 'planwright'));
  });

  it('answers hover, completion, symbols, folding and definition', async () => {
    const textDocument = { uri };
    const hover = await server().request<Hover | null>('textDocument/hover', {
      textDocument,
      position: positionOf(example, 'total: 5698576', 8),
    });
    assert.match(JSON.stringify(hover?.contents), /5,698,576/u);

    const symbols = await server().request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument,
    });
    assert.match(JSON.stringify(symbols), /"name":"I1-TP2 /);

    const folds = await server().request<FoldingRange[]>('textDocument/foldingRange', {
      textDocument,
    });
    assert.ok(
      folds.some(({ startLine }) => startLine === positionOf(example, '- id: I1-TP2').line),
    );

    const [place] = await server().request<Location[]>('textDocument/definition', {
      textDocument,
      position: positionOf(example, '- of: I1a', 7),
    });
    assert.deepEqual(place?.range.start, positionOf(example, 'id: I1a', 4));

    const completion = await server().request<CompletionList>('textDocument/completion', {
      textDocument,
      position: positionOf(example, '- of: I1a', 7),
    });
    assert.ok(completion.items.some(({ label }) => label === 'I1a'));
  });

  it('fixes a slip with one edit, and says so after the edit', async () => {
    const own = 'file:///plans/own.projectplan.yaml';
    const text = fs.readFileSync(
      path.join(root, 'test/fixtures/rules/budget/total-mismatch/bad.fixed.plan.yaml'),
      'utf8',
    );
    await server().open(own, text);
    assert.ok(
      !(await server().diagnostics(own)).some(({ code }) => code === 'budget/total-mismatch'),
    );
    const at = positionOf(text, '716007');
    const range = { start: at, end: { ...at, character: at.character + 6 } };
    await server().change(own, [{ range, text: '717000' }]);
    const [wrong] = (await server().diagnostics(own)).filter(
      ({ code }) => code === 'budget/total-mismatch',
    );
    assert.deepEqual(wrong?.range, range);

    const actions = await server().request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: own },
      range,
      context: { diagnostics: [wrong] },
    });
    const preferred = actions.find(({ isPreferred }) => isPreferred);
    assert.equal(preferred?.title, 'Set total to 716007');
    const [change] = preferred.edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(change.textDocument, { uri: own, version: 2 });
    assert.deepEqual(change.edits, [{ range, newText: '716007' }]);
    await server().closeDocument(own);
  });

  it('gives the preview its data', async () => {
    const view = await server().request<PlanView | null>('planwright/planView', { uri });
    assert.equal(view?.views?.summary.total.composed?.cents, 1_238_200_000);
  });

  it('takes back the findings of a closed plan', async () => {
    await server().closeDocument(uri);
    await server().request('textDocument/documentSymbol', { textDocument: { uri } });
    assert.deepEqual(server().lastPublished(uri)?.diagnostics, []);
  });
});

describe('planwright lsp --stdio', () => {
  it('is the same server', async () => {
    const client = await LspClient.start({
      args: [path.join(root, 'dist/cli.js'), 'lsp', '--stdio'],
    });
    await client.open(uri, example);
    const found = await client.diagnostics(uri);
    assert.ok(found.some(({ code }) => code === 'budget/fte-mismatch'));
    assert.equal(await client.close(), 0);
  });
});
