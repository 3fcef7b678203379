import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { applyEdits } from '../server/src/parse/edits';
import { toData } from '../server/src/parse/syntax';
import { check, snapshotOf, underlined } from './support/check';

const folder = path.resolve(__dirname, '../examples');
const read = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8');

describe('the starters', () => {
  const starters = ['starter', 'starter-sv', 'starter-en'].map((name) =>
    read(`${name}.projectplan.yaml`),
  );

  it('have nothing to mend', () => {
    for (const starter of starters) assert.deepEqual(check(starter), []);
  });

  it('are one plan in three languages: the same keys, figures and periods', () => {
    const shapeOf = (text: string): readonly string[] =>
      text
        .split('\n')
        .filter((line) => /^\s*(?:- )?\w+:/.test(line) && !line.startsWith('language:'))
        .map(
          (line) =>
            /^\s*(?:- )?\w+:(?: (?:[\d.]+(?:-Q.*)?|draft|true|"%"|>-)$)?/.exec(line)?.[0] ?? '',
        );
    const [finnish, ...others] = starters.map(shapeOf);
    assert.ok(finnish && finnish.length > 80);
    for (const other of others) assert.deepEqual(other, finnish);
  });
});

describe('examples/pohjois-savo.projectplan.yaml', () => {
  const text = read('pohjois-savo.projectplan.yaml');
  const snapshot = snapshotOf(text);
  const found = check(snapshot);
  /** The id of the node that a finding stands in, read upwards from its line. */
  const nodeAt = (line: number): string | undefined => {
    for (let above = line; above >= 0; above--) {
      const id = /^ *- id: ((?:P\d|I\d)\S*)$/.exec(snapshot.text.line(above))?.[1];
      if (id !== undefined) return id;
      if (/^[a-z]/i.test(snapshot.text.line(above))) return undefined;
    }
    return undefined;
  };

  it('reads as the very data that it is for every other YAML reader', () => {
    const expected: unknown = parseDocument(text).toJS();
    assert.ok(snapshot.root);
    assert.deepEqual(JSON.parse(JSON.stringify(toData(snapshot.root))), expected);
  });

  it('holds the slips of the published plan, each found once and at its place', () => {
    const serious = found
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map((finding) => {
        const { line } = finding.range.start;
        return [finding.rule, nodeAt(line) ?? 'plan', underlined(snapshot, finding)].join(' | ');
      });
    assert.deepEqual(serious, [
      'schedule/early-report | I1-TP2 | Q1/2023',
      'schedule/invalid-period | I1-TP2-SHA | Q1-2024',
      'content/missing-goals | I1-TP1b-OHJAUS | I1-TP1b-OHJAUS',
      'content/missing-measures | I1-TP1b-OHJAUS | I1-TP1b-OHJAUS',
      'content/missing-outputs | I1-TP1b-OHJAUS | I1-TP1b-OHJAUS',
      'metrics/missing | I1-TP1b-OHJAUS | I1-TP1b-OHJAUS',
      'schedule/missing | I1-TP1b-OHJAUS | I1-TP1b-OHJAUS',
      'schedule/invalid-period | I3-TP3 | 1-Q4/2025',
      'content/missing-goals | I3-TP4 | I3-TP4',
      'content/missing-outputs | I3-TP4 | I3-TP4',
      'metrics/missing | I3-TP4 | I3-TP4',
      'schedule/missing | I3-TP4 | I3-TP4',
      'schedule/invalid-period | I4-TP4 | Q4/20234',
      'budget/fte-mismatch | plan | 126.75',
      'budget/summary-mismatch | plan | 1234899',
    ]);
  });

  it('says the figures of the two budget slips, and knows no third', () => {
    const budget = found.filter(({ rule }) => rule.startsWith('budget/'));
    assert.equal(budget.length, 2);
    const [personYears, table] = budget.map(({ message }) => message.replaceAll('\u00A0', ' '));
    assert.match(personYears ?? '', /126\.75 person-years.*140\.75 person-years/);
    assert.match(table ?? '', /€2,552,427.*€283,573.*€2,836,000/);
    assert.ok(budget.every(({ related }) => related.length > 0));
  });

  it('loses every hint of notation by its safe fixes, and keeps every value otherwise', () => {
    const fixes = found
      .filter(({ rule }) => rule === 'schedule/notation')
      .flatMap((finding) => finding.fixes().filter(({ safe }) => safe === true));
    assert.ok(fixes.length > 80);
    const mended = applyEdits(
      snapshot.text,
      fixes.flatMap(({ edits }) => edits),
    ).toString();
    const left = check(mended);
    assert.ok(!left.some(({ rule }) => rule === 'schedule/notation'));
    const others = (all: typeof found): readonly string[] =>
      all.filter(({ rule }) => rule !== 'schedule/notation').map(({ rule }) => rule);
    assert.deepEqual(others(left), others(found));
    assert.equal(mended.match(/#/g)?.length, text.match(/#/g)?.length, 'comments stay');
  });
});
