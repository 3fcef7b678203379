import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { documentSymbols } from '../../server/src/features/symbols';
import type { Snapshot } from '../../server/src/model/snapshot';
import { snapshotOf } from '../support/check';
import { plain } from '../views/view-of';

const plan = (language = 'fi', currency = 'EUR'): string => `plan: 1
language: ${language}
currency: ${currency}
workPackages:
  - id: TP1
    title: Saatavuus
    period: 2024-Q1..2024-Q2
    budget:
      personnel: 1000
  - title: Ilman tunnusta
  - period: 2024
`;

function outline(snapshot: Snapshot): readonly unknown[] {
  const told = ({ name, detail, children, range }: DocumentSymbol): unknown => [
    name,
    plain(detail),
    range.start.line,
    ...(children ?? []).map(told),
  ];
  return documentSymbols(snapshot).map(told);
}

describe('outline', () => {
  it('names chapters and nodes, with total and period beside them', () => {
    assert.deepEqual(outline(snapshotOf(plan())), [
      [
        'workPackages',
        'Työpaketit',
        3,
        ['TP1 Saatavuus', '1 000 € · 2024-Q1..2024-Q2', 4],
        ['Ilman tunnusta', '', 9],
        ['workPackage', '2024', 10],
      ],
    ]);
  });

  it('follows the language, the currency and the text above', () => {
    let snapshot = snapshotOf(plan());
    outline(snapshot);
    for (const text of [plan('en'), plan('en', 'SEK'), `# uusi\n${plan('en', 'SEK')}`]) {
      snapshot = snapshot.update(snapshotOf(text).text);
      assert.deepEqual(outline(snapshot), outline(snapshotOf(text)));
    }
    assert.match(JSON.stringify(outline(snapshot)), /SEK/);
  });

  it('writes the total of a node once', () => {
    const before = snapshotOf(plan());
    documentSymbols(before);
    const place = { line: 9, character: 11 };
    const after = before.update(
      before.text.apply({ range: { start: place, end: place }, text: 'Työ ' }),
    );
    let written = 0;
    const counting = (snapshot: Snapshot): Snapshot => {
      const { planFormat: format } = snapshot;
      return Object.defineProperty(snapshot, 'planFormat', {
        get: () => {
          written++;
          return format;
        },
      });
    };
    const [chapter] = documentSymbols(counting(after));
    assert.equal(chapter?.children?.[1]?.name, 'Työ Ilman tunnusta');
    assert.equal(written, 0);
    documentSymbols(counting(snapshotOf(plan())));
    assert.equal(written, 1, 'of a plan that was never seen');
  });
});
