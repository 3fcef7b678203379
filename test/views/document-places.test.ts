import assert from 'node:assert/strict';
import { linesOf } from '../../client/webview/state/places';
import type { Spot } from '../../server/src/protocol';
import { viewOf, viewsOf } from './view-of';

describe('views/document: places', () => {
  it('have their end after their start, in whatever order the facts are written', () => {
    const text = `plan: 1
title: Koe
updated: 2024-03-01
owner: Maija Virtanen
status: draft
funder: Ministeriö
organisation: Koealue
period: 2023-Q1..2024-Q4
workPackages:
  - dependsOn: [TP2]
    lead: Ville
    period: 2023-Q1..2023-Q2
    title: Ensimmäinen
    id: TP1
  - id: TP2
    title: Toinen
`;
    const { cover, blocks } = viewsOf(text).document;
    const all = [...cover, ...blocks];
    const items = all.flatMap((block) => (block.kind === 'terms' ? block.items : []));
    const placed = [...all, ...items];
    const lines = linesOf(viewOf(text).blocks);
    const offset = ([block, line, character]: Spot): number =>
      ((lines.get(block) ?? NaN) + line) * 1000 + character;
    assert.ok(placed.some(({ key }) => key === 'TP1 facts'));
    for (const { key, extent } of placed) {
      assert.ok(offset(extent.start) <= offset(extent.end), key);
    }
  });
});
