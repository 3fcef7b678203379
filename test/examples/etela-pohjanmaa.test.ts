import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import type { EvaluatedProcess, EvaluationPoint } from '../../server/src/model/evaluation';
import { toData } from '../../server/src/parse/syntax';
import { check, snapshotOf, underlined } from '../support/check';

const file = path.resolve(__dirname, '../../examples/etela-pohjanmaa.hanke.yaml');
const silencing = / *# planwright-ignore evaluation\/missing -- .*\n/;

/** The rows of the published table: by result goal the benefits of each, `-` where a row names none. */
const published: Readonly<Record<string, string>> = {
  T1: '12345',
  T2: '1234 134 - 134 134 1345 1234 1234 134 12345 125',
  T3: '12345 - 1234 134 - 12345 12345 12345 12345 12345',
  T4: '1234 - 34 1234 - 123 23 1234 1234 12345 12345 12345 1235 12345 12',
  T5: '24 1234 12 124 124 1234 1234 12',
  T6: '345 135 34 345',
  T7: '12345 1345 35 345 45',
  T8: '123 124 12345 134 135 345',
};

/** Those with a remark of their own: 12 on what the metric shows, one on how the measure moved. */
const remarks = {
  outcome: 'T2.4 T2.8 T2.11 T3.1 T3.4 T3.6 T7.1 T7.2 T7.4 T8.1 T8.5 T8.6',
  progress: 'T6.4',
} as const;

describe('examples/etela-pohjanmaa.hanke.yaml', () => {
  const text = fs.readFileSync(file, 'utf8');
  const snapshot = snapshotOf(text);
  const evaluation = snapshot.plan?.evaluation;
  assert.ok(evaluation);
  const rows = evaluation.results.flatMap(({ processes }) => processes);
  const idsOf = (processes: readonly EvaluatedProcess[]): string =>
    processes.map(({ id }) => id?.value).join(' ');

  it('reads as the very data that it is for every other YAML reader', () => {
    const expected: unknown = parseDocument(text).toJS();
    assert.ok(snapshot.root);
    assert.deepEqual(JSON.parse(JSON.stringify(toData(snapshot.root))), expected);
  });

  it('has nothing to mend but the lights, which the published text lost', () => {
    assert.deepEqual(check(text), []);
    assert.match(text, silencing);
    const spoken = snapshotOf(text.replace(silencing, ''));
    const found = check(spoken);
    assert.deepEqual([...new Set(found.map(({ rule }) => rule))], ['evaluation/missing']);
    const named = new Set(found.map((finding) => underlined(spoken, finding)));
    const unremarked = rows.filter(
      ({ benefits, outcome, progress }) => benefits.length > 0 && !outcome && !progress,
    );
    assert.equal(unremarked.length, 55 - 13);
    for (const { id } of unremarked) assert.ok(named.has(id?.value ?? ''), id?.value);
  });

  it('has the 8 result goals and 60 rows of the table, each with its benefits', () => {
    assert.equal(rows.length, 60);
    const written = evaluation.results.map(({ id, processes }) => [
      id?.value,
      processes.map(({ benefits }) => benefits.map(({ value }) => value).join('') || '-').join(' '),
    ]);
    assert.deepEqual(Object.fromEntries(written), published);
    for (const { id, processes } of evaluation.results) {
      assert.equal(idsOf(processes), processes.map((_, at) => `${id?.value}.${at + 1}`).join(' '));
    }
  });

  it('counts 45, 37, 46, 44 and 26 rows for the five benefits, 55 in all', () => {
    const served = (benefit: number): number =>
      rows.filter(({ benefits }) => benefits.some(({ value }) => value === String(benefit))).length;
    assert.deepEqual([1, 2, 3, 4, 5].map(served), [45, 37, 46, 44, 26]);
    assert.equal(rows.filter(({ benefits }) => benefits.length > 0).length, 55);
    assert.deepEqual(
      snapshot.plan?.benefits.map(({ id }) => id?.value),
      ['1', '2', '3', '4', '5'],
    );
  });

  it('goes on from the row above where a process goal has no measure or metric of its own', () => {
    assert.equal(idsOf(rows.filter(({ measures }) => measures.length === 0)), 'T2.3 T3.2 T3.5 T4.5');
    assert.equal(
      idsOf(rows.filter(({ metrics }) => metrics.length === 0)),
      'T2.3 T3.2 T3.5 T4.2 T4.5',
    );
    // With the three whose measure stood in the column of the process goal.
    assert.equal(rows.filter(({ goals }) => goals.length === 0).length, 17 + 3);
  });

  it('has 12 remarks on outcomes and one on progress, and no light', () => {
    for (const key of ['outcome', 'progress'] as const) {
      const remarked = rows.filter((row) => row[key] !== undefined);
      assert.equal(idsOf(remarked), remarks[key]);
      for (const row of remarked) {
        assert.ok(row[key]?.note, idsOf([row]));
        assert.equal(row[key].status, undefined, idsOf([row]));
      }
    }
  });

  it('has the summary point by point: 35 points, 23 under them', () => {
    const shape = ({ points }: EvaluationPoint): number => points.length;
    assert.deepEqual(
      evaluation.summary.map(({ benefit, points }) => [benefit?.value, points.map(shape)]),
      [
        ['1', [0, 0, 5, 3, 0, 0, 0, 0, 0, 0]],
        ['2', [0, 8, 0, 0, 0, 0, 0, 3, 2, 0, 2]],
        ['3', [0, 0, 0, 0, 0, 0, 0, 0, 0]],
        ['4', [0, 0, 0]],
        ['5', [0, 0]],
      ],
    );
  });

  it('names the figures, instruments and projects of the published evaluation', () => {
    const said = text.replaceAll(/\s+/g, ' ');
    const facts = [
      ['2/8', '6/8', '5/8', '2021–2022', '0–3 v', '1.8.2023', '7 vuorokaudessa', 'liitteessä 4'],
      ['Alle 25-vuotiaat', 'alle 18-vuotiaita', 'Vuonna 2022', 'vuoden 2023'],
      ['IPC', 'ART', 'KKT', 'PEPP', 'PROMIS', 'Kykyviisari', 'AVAIN', 'MARAK', 'T3-aika'],
      ['Omaolo', 'Omasuuntima', 'Voimaperheet', 'Ihmeelliset vuodet', 'Terapiat etulinjaan'],
      ['IkäKoti', 'TulKoti', 'RRP', 'TOIMEKSI', 'Hyvinvoiva Etelä-Pohjanmaa', 'SoTe-Tike'],
      ['HYVAEP', 'EpPAL', 'TKIO', 'THL', 'Kela', 'Senioritupa', 'Talousneuvola', 'Innokyl'],
    ].flat();
    assert.deepEqual(
      facts.filter((fact) => !said.toLowerCase().includes(fact.toLowerCase())),
      [],
    );
  });
});
