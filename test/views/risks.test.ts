import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { profileFrom } from '../../server/src/model/own-profile';
import type { RiskRow, RisksView } from '../../server/src/protocol';
import { planView } from '../../server/src/views/plan-view';
import { check, snapshotOf } from '../support/check';
import { examplePath, rangeIn, someDay, uri } from './view-of';

function risksOf(text: string): RisksView {
  const snapshot = snapshotOf(text);
  const document = { uri, version: 1, snapshot, diagnostics: check(snapshot) };
  const { views } = planView(document, { today: someDay, tabs: ['risks'] });
  assert.ok(views?.risks);
  return views.risks;
}

function risk(lines: string, before = ''): RiskRow {
  const [row] = risksOf(`plan: 1\ntitle: Koe\nlanguage: en\n${before}risks:\n  - ${lines}\n`).rows;
  assert.ok(row);
  return row;
}

const figures = ({ score, stated, differs, cell, judged }: RiskRow): readonly unknown[] => [
  score?.value,
  score?.band,
  stated?.text,
  differs,
  cell,
  judged,
];

describe('views/risks: figures', () => {
  it('score likelihood times impact, in the profile’s bands', () => {
    const rows = [
      '{ text: a, likelihood: 4, impact: 5, score: 20 }',
      '{ text: b, likelihood: 1, impact: 4 }',
      '{ text: c, likelihood: 2, impact: 5 }',
    ].map((each) => figures(risk(each)));
    assert.deepEqual(rows, [
      [20, 'high', undefined, undefined, '4x5', true],
      [4, 'low', undefined, undefined, '1x4', true],
      [10, 'medium', undefined, undefined, '2x5', true],
    ]);
  });

  it('show a stated score that is another, and count likelihood times impact', () => {
    const row = risk('{ text: a, likelihood: 3, impact: 4, score: 20 }');
    assert.deepEqual(figures(row), [12, 'medium', '20', 'Stated 20, but 3 × 4 = 12', '3x4', true]);
  });

  it('take a score alone, which has no place on the map', () => {
    assert.deepEqual(figures(risk('{ text: a, score: 15 }')), [
      15,
      'high',
      undefined,
      undefined,
      undefined,
      true,
    ]);
  });

  it('do not count what is not on the scale, and say so', () => {
    const row = risk('{ text: a, likelihood: 6, impact: 2 }');
    assert.deepEqual(figures(row), [undefined, undefined, undefined, undefined, undefined, true]);
    assert.deepEqual(
      [row.likelihood?.text, row.likelihood?.problem],
      ['6', 'Not on the scale from 1 to 5'],
    );
    assert.equal(row.impact?.problem, undefined);
    const alone = risk('{ text: a, score: 26 }');
    assert.deepEqual(
      [alone.score, alone.stated?.text, alone.stated?.problem],
      [undefined, '26', 'Not on the scale from 1 to 25'],
    );
    assert.equal(risk('{ text: a, likelihood: paljon, impact: 2 }').score, undefined);
  });

  it('are none in a plain text', () => {
    const row = risk('Hoitajia ei saada');
    assert.deepEqual([row.judged, row.text, row.label], [false, 'Hoitajia ei saada', '1.']);
  });
});

describe('views/risks: what is done about them', () => {
  const high = 'text: a\n    likelihood: 5\n    impact: 5';

  it('is listed, each where it is written', () => {
    const text = `plan: 1\ntitle: Koe\nrisks:\n  - ${high}\n    mitigation: [eka, toka]\n    owner: johto\n`;
    const [row] = risksOf(text).rows;
    assert.ok(row);
    assert.deepEqual(
      row.mitigation.map(({ text: said }) => said),
      ['eka', 'toka'],
    );
    assert.deepEqual(
      row.owner.map(({ text: said }) => said),
      ['johto'],
    );
    assert.deepEqual(row.lacks, { mitigation: false, owner: false });
  });

  it('is missed where the rules ask for it: from the threshold on, of the whole project', () => {
    assert.deepEqual(risk(high).lacks, { mitigation: true, owner: true });
    assert.deepEqual(risk(`${high}\n    owner: johto`).lacks, { mitigation: true, owner: false });
    assert.deepEqual(risk('{ text: a, likelihood: 3, impact: 3 }').lacks, {
      mitigation: false,
      owner: false,
    });
    assert.deepEqual(risk(high, '# planwright-ignore risk/mitigation\n').lacks, {
      mitigation: false,
      owner: false,
    });
  });

  it('is not missed in a part of the plan', () => {
    const { rows } = risksOf(
      'plan: 1\ntitle: K\nworkPackages:\n  - id: A\n    title: a\n    risks:\n      - { text: x, likelihood: 5, impact: 5 }\n',
    );
    assert.deepEqual(rows[0]?.lacks, { mitigation: false, owner: false });
  });
});

describe('views/risks: where they stand', () => {
  const text = `plan: 1
title: Koe
risks:
  - { id: R1, text: koko, likelihood: 1, impact: 1 }
workPackages:
  - id: A
    title: Osa
    workPackages:
      - id: B
        title: Sisempi
        risks:
          - sisempi
    risks:
      - ulompi
      - { id: R1, text: kaksoiskappale, likelihood: 1, impact: 1 }
`;
  const { rows, cells } = risksOf(text);

  it('is in the order of the text, under what they threaten, with keys of their own', () => {
    assert.deepEqual(
      rows.map(({ key, label, node }) => [key, label, node?.id]),
      [
        ['R1', 'R1', undefined],
        ['B#risk0', '1.', 'B'],
        ['A#risk0', '1.', 'A'],
        ['R1~2', 'R1', 'A'],
      ],
    );
  });

  it('leads to their texts, and covers all of them', () => {
    const snapshot = snapshotOf(text);
    const document = { uri, version: 1, snapshot, diagnostics: [] };
    const [row] = planView(document, { today: someDay, tabs: ['risks'] }).views?.risks?.rows ?? [];
    assert.ok(row);
    assert.deepEqual(rangeIn(snapshot, row.range).start, { line: 3, character: 20 });
    assert.deepEqual(rangeIn(snapshot, row.extent).end.line, 3);
  });

  it('is the cell of likelihood and impact, the most likely row first', () => {
    assert.equal(cells.length, 25);
    assert.deepEqual([cells[0]?.key, cells[4]?.key, cells[24]?.key], ['5x1', '5x5', '1x5']);
    const cell = cells.find(({ key }) => key === '1x1');
    assert.equal(cell?.name, 'todennäköisyys 1, vaikutus 1, pisteet 1, pieni');
    assert.deepEqual(
      cell.risks.map(({ key, label }) => [key, label]),
      [
        ['R1', 'R1'],
        ['R1~2', 'R1'],
      ],
    );
  });
});

describe('views/risks: the scale', () => {
  it('is the profile’s', () => {
    const view = risksOf(
      'plan: 1\ntitle: Koe\nlanguage: sv\nprofile: profiles/three-steps.json\nrisks:\n  - { text: a, likelihood: 3, impact: 3 }\n',
    );
    const file = path.join(__dirname, '../fixtures/profiles/three-steps.json');
    const { riskScale } = profileFrom(JSON.parse(fs.readFileSync(file, 'utf8')));
    assert.equal(view.size, riskScale.size);
    assert.equal(view.cells.length, riskScale.size ** 2);
    assert.equal(view.bands.length, riskScale.bands.length);
    assert.equal(view.rows[0]?.score?.value, 9);
    assert.match(view.threshold, new RegExp(`^Från ${riskScale.threshold} poäng`));
  });

  it('has its bands in words, with their scores', () => {
    const { bands } = risksOf('plan: 1\ntitle: Koe\n');
    assert.deepEqual(
      bands.map(({ title, scores }) => [title, scores]),
      [
        ['pieni', '1–4'],
        ['kohtalainen', '5–14'],
        ['suuri', '15–25'],
      ],
    );
  });
});

describe('views/risks: the example plan', () => {
  const { rows, cells } = risksOf(fs.readFileSync(examplePath, 'utf8'));

  it('has seven risks of the whole project on the map, and 19 of its parts as texts', () => {
    assert.deepEqual(
      rows.filter(({ judged }) => judged).map(({ label, score }) => [label, score?.value]),
      [
        ['RISKI-1', 20],
        ['RISKI-2', 15],
        ['RISKI-3', 12],
        ['RISKI-4', 8],
        ['RISKI-5', 10],
        ['RISKI-6', 12],
        ['RISKI-7', 3],
      ],
    );
    assert.deepEqual(
      cells.find(({ key }) => key === '3x4')?.risks.map(({ label }) => label),
      ['RISKI-3', 'RISKI-6'],
    );
    const texts = rows.filter(({ judged }) => !judged);
    assert.deepEqual([texts.length, new Set(texts.map(({ node }) => node?.id)).size], [19, 2]);
  });
});
