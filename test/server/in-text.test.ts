import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type {
  CodeLens,
  ColorInformation,
  ColorPresentation,
  DocumentSymbol,
  InlayHint,
} from 'vscode-languageserver';
import type { PlanStatusInfo } from '../../server/src/protocol';
import { root, useServer } from '../support/lsp-client';

/** With plain spaces. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

const example = fs.readFileSync(path.join(root, 'examples/pohjois-savo.projectplan.yaml'), 'utf8');

describe('what stands in and beside the text, over standard input and output', () => {
  const server = useServer();
  const uri = 'file:///plans/in-text.projectplan.yaml';
  const textDocument = { uri };
  const lineOf = (needle: string): number =>
    example.slice(0, example.indexOf(needle)).split('\n').length - 1;

  before(async () => {
    await server().open(uri, example);
    await server().diagnostics(uri);
  });

  it('hints at sums and unit costs in the range that is asked for', async () => {
    const line = lineOf('personnel: 1690000');
    const hints = await server().request<InlayHint[]>('textDocument/inlayHint', {
      textDocument,
      range: { start: { line, character: 0 }, end: { line: line + 10, character: 0 } },
    });
    assert.deepEqual(
      hints.map(({ label, position }) => [plain(JSON.stringify(label)), position.line]),
      [['"≈ 56 300 €/htv"', lineOf('fte: 30\n')]],
    );
  });

  it('has a lens over the plan and each node, which an editor without our commands can read', async () => {
    const lenses = await server().request<CodeLens[]>('textDocument/codeLens', { textDocument });
    const [first] = lenses;
    assert.match(plain(first?.command?.title ?? ''), /^12 382 000 € · .* problems$/);
    assert.ok(lenses.every(({ command }) => command?.command === ''));
    const over = lenses.find(({ range }) => range.start.line === lineOf('- id: I1-TP1\n'));
    assert.match(plain(over?.command?.title ?? ''), /^2 180 300 € · 30 htv · [\d–Q./]+$/);
  });

  it('names sections and their items in the outline', async () => {
    const symbols = await server().request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument,
    });
    const names = (all: readonly DocumentSymbol[]): readonly string[] =>
      all.flatMap(({ name, children }) => [name, ...names(children ?? [])]);
    assert.ok(names(symbols).some((name) => /^I1-TP1 Alaikäiset nuoret/.test(name)));
    assert.ok(names(symbols).some((name) => /^PT1 /.test(name)));
    assert.ok(names(symbols).every((name) => !/^\d+$/.test(name)));
  });

  it('shows traffic lights as colours and writes words for them', async () => {
    const lit = { uri: 'file:///plans/lights.projectplan.yaml' };
    const text =
      'plan: 1\nevaluation:\n  results:\n    - processes:\n        - {outcome: green, progress: red}\n';
    await server().open(lit.uri, text);
    const colours = await server().request<ColorInformation[]>('textDocument/documentColor', {
      textDocument: lit,
    });
    assert.equal(colours.length, 2);
    const [green, red] = colours;
    assert.ok(green && red);
    const [first, ...others] = await server().request<ColorPresentation[]>(
      'textDocument/colorPresentation',
      { textDocument: lit, color: red.color, range: green.range },
    );
    assert.equal(first?.textEdit?.newText, 'red');
    assert.equal(others.length, 2);
  });

  it('tells how a plan stands, and nothing of one that is not open', async () => {
    const status = await server().request<PlanStatusInfo | null>('planwright/planStatus', { uri });
    assert.ok(status && status.errors > 0);
    assert.deepEqual(
      [status.version, status.profile.id, status.profile.from],
      [1, 'rrf-fi', 'plan'],
    );
    const other = await server().request('planwright/planStatus', { uri: 'file:///none.yaml' });
    assert.equal(other, null);
  });
});
