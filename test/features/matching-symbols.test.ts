import assert from 'node:assert/strict';
import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { matchingSymbols } from '../../server/src/features/matching-symbols';

const start = { line: 0, character: 0 };
const symbol = (name: string, kind: SymbolKind = SymbolKind.Class): WorkspaceSymbol => ({
  name,
  kind,
  containerName: 'Kestävä Savo',
  location: { uri: 'file:///a.hanke.yaml', range: { start, end: start } },
});

const all = [
  symbol('TP1-T1 Saatavuus paranee', SymbolKind.Constant),
  symbol('I1-TP1 Saatavuuden ydinprosessi'),
  symbol('TP1 Etävastaanotto'),
  symbol('TP12 Ääniohjaus'),
  symbol('R1 Henkilöstöä ei saada', SymbolKind.Key),
];
const found = (query: string, from: readonly WorkspaceSymbol[] = all): readonly string[] =>
  matchingSymbols(from, query).map(({ name }) => name.split(' ')[0] ?? '');

describe('symbols that match', () => {
  it('are all of them for an empty query, nodes first', () => {
    assert.deepEqual(found(' '), ['I1-TP1', 'TP1', 'TP12', 'TP1-T1', 'R1']);
  });

  it('have the id itself first, then what starts with the query, then what holds it', () => {
    assert.deepEqual(found('tp1'), ['TP1', 'TP12', 'TP1-T1', 'I1-TP1']);
  });

  it('need neither case nor accents', () => {
    assert.deepEqual(found('AANIOHJ'), ['TP12']);
    assert.deepEqual(found('ÄÄNIOHJ'), ['TP12']);
    assert.deepEqual(found('etava'), ['TP1']);
  });

  it('may hold the words anywhere, also in the title of the plan', () => {
    assert.deepEqual(found('ydin saatav'), ['I1-TP1']);
    assert.deepEqual(found('savo etä'), ['TP1']);
  });

  it('may hold no more than the letters in their order', () => {
    assert.deepEqual(found('etavasto'), ['TP1']);
    assert.deepEqual(found('satvu'), ['I1-TP1', 'TP1-T1']);
    assert.deepEqual(found('ozz'), []);
  });

  it('are some hundreds at most, the best of all', () => {
    const many = Array.from({ length: 2_000 }, (_, index) => symbol(`X${index} tp1`));
    const names = found('tp1', [...many, ...all]);
    assert.equal(names.length, 300);
    assert.deepEqual(names.slice(0, 3), ['TP1', 'TP12', 'TP1-T1']);
  });
});
