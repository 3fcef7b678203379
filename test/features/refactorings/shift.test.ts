import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Refusal } from '../../../server/src/features/refusal';
import { shiftSchedule } from '../../../server/src/features/refactorings/shift';
import { check, snapshotOf } from '../../support/check';
import {
  applied,
  commentsOf,
  documentOf,
  editsOf,
  positionOf,
  takenAt,
  titlesAt,
  version,
} from './support';

const plan = `plan: 1
title: T
organisation: O
period: 2026-Q1..2028-Q4 # koko hanke
workPackages:
  - id: TP1
    title: Eka
    period: "Q1/2026-Q2/2026" # alku
    measures:
      - text: m
        period: I/2026
        items: [{ text: s, period: 2026-02 }]
    outputs:
      - text: o
        due: 30.6.2026 # valmis
    metrics:
      - text: x
        due: 2026-Q2
        targets:
          - { value: 3, due: Q2/2026 }
    schedule:
      - period: Q1-2/2026 # 1) alku
        tasks: Kokous 5.5.2026
      - title: koko ajan
    workPackages:
      - id: TP1.1
        title: Sisällä
        period: 2026-Q1
  - id: TP2
    title: Toka
    dependsOn: [TP1]
    period: Q3/2026
  - id: TP3
    title: Kolmas
    dependsOn: [TP2]
    period: 2026-Q4
  - id: TP4
    title: Muu
    period: 2026-Q1
`;

function at(id: string): string {
  return plan.replace(`id: ${id}\n`, `id: <|>${id}\n`);
}

function shift(
  text: string,
  id: string,
  quarters: number,
  seen = version,
): ReturnType<typeof shiftSchedule> {
  const snapshot = snapshotOf(text);
  const position = positionOf(snapshot, `id: ${id}`);
  return shiftSchedule(documentOf(snapshot), {
    textDocument: { uri: '' },
    version: seen,
    position,
    quarters,
  });
}

function shifted(text: string, id: string, quarters: number): string {
  return applied(snapshotOf(text), editsOf(shift(text, id, quarters)));
}

describe('moving a work package in time', () => {
  it('moves all its periods in their own notation, what stands in it and what depends on it', () => {
    const taken = takenAt(at('TP1'), 'Move TP1 one quarter later, with TP2, TP3 that depend on it');
    const expected = [
      ['"Q1/2026-Q2/2026"', '"Q2/2026-Q3/2026"'],
      ['I/2026', 'II/2026'],
      ['2026-02', '2026-05'],
      ['30.6.2026', '30.9.2026'],
      ['due: 2026-Q2', 'due: 2026-Q3'],
      ['due: Q2/2026', 'due: Q3/2026'],
      ['Q1-2/2026', 'Q2-3/2026'],
      ['Sisällä\n        period: 2026-Q1', 'Sisällä\n        period: 2026-Q2'],
      ['period: Q3/2026\n', 'period: Q4/2026\n'],
      ['period: 2026-Q4\n', 'period: 2027-Q1\n'],
    ].reduce((text, [from = '', to = '']) => {
      assert.ok(text.includes(from), from);
      return text.replace(from, to);
    }, plan);
    assert.equal(taken, expected);
    assert.deepEqual(commentsOf(taken), commentsOf(plan));
  });

  it('is offered both ways where both fit, and only at the head of a part', () => {
    const moves = (marked: string): readonly string[] =>
      titlesAt(marked).filter((title) => title.startsWith('Move'));
    assert.deepEqual(moves(at('TP3')), [
      'Move TP3 one quarter later',
      'Move TP3 one quarter earlier',
      'Move TP3 by several quarters…',
    ]);
    assert.deepEqual(moves(at('TP4')), [
      'Move TP4 one quarter later',
      'Move TP4 by several quarters…',
    ]);
    assert.deepEqual(moves(at('TP2')).slice(0, 1), [
      'Move TP2 one quarter later, with TP3 that depends on it',
    ]);
    assert.deepEqual(moves(plan.replace('Kokous', '<|>Kokous')), []);
    assert.deepEqual(moves(plan.replace('title: T\n', '<|>title: T\n')), []);
    assert.deepEqual(moves(at('TP4').replaceAll(/\n +period: 2026-Q1\n$/g, '\n')), []);
  });

  it('says by how much, and what stays', () => {
    assert.equal(shift(plan, 'TP2', 2).message, 'TP2, TP3 moved 2 quarters later.');
    assert.equal(shift(plan, 'TP3', -1).message, 'TP3 moved one quarter earlier.');
    const torn = plan.replace('due: 2026-Q2', 'due: kesällä');
    assert.equal(
      shift(torn, 'TP1', 1).message,
      'TP1, TP2, TP3 moved one quarter later. A period that cannot be read stays as it is.',
    );
    assert.ok(shifted(torn, 'TP1', 1).includes('due: kesällä'));
  });

  it('refuses to leave the period around it, and says which', () => {
    const refused = (work: () => unknown, message: RegExp): void => {
      assert.throws(
        work,
        (error: unknown) => error instanceof Refusal && message.test(error.message),
      );
    };
    refused(
      () => shift(plan, 'TP1', -1),
      /^TP1 would then have something in 2025-Q4\.\.2026-Q1, outside the period of the project, 2026-Q1\.\.2028-Q4\./,
    );
    refused(() => shift(plan, 'TP2', 10), /^TP2 would then have something in 2029-Q1, outside/);
    refused(() => shift(plan, 'TP1.1', 2), /outside the period of TP1, Q1\/2026-Q2\/2026/);
    refused(() => shift(plan, 'TP1', 0), /from 1 to 80/);
    refused(() => shift(plan, 'TP1', 0.5), /from 1 to 80/);
    refused(() => shift(plan, 'TP1', 1, version - 1), /changed meanwhile/);
  });

  it('does not run in circles, nor move what it stands in', () => {
    const circle = plan.replace(
      '    period: "Q1/2026-Q2/2026" # alku\n',
      '    dependsOn: [TP3, TP1]\n    period: "Q1/2026-Q2/2026" # alku\n',
    );
    assert.equal(shift(circle, 'TP1', 1).message, 'TP1, TP2, TP3 moved one quarter later.');
    const inner = plan
      .replace('dependsOn: [TP1]\n', 'dependsOn: [TP1.1]\n')
      .replace('measures:', 'dependsOn: [TP1.1]\n    measures:');
    assert.equal(shift(inner, 'TP1.1', 1).message, 'TP1.1, TP2, TP3 moved one quarter later.');
  });

  it('goes back to the very text, and keeps the findings', () => {
    const rules = (text: string): readonly string[] =>
      check(text)
        .map(({ rule }) => rule)
        .toSorted();
    fc.assert(
      fc.property(
        fc.constantFrom('TP1', 'TP2', 'TP3'),
        fc.constantFrom(1, 2, 4, 8),
        (id, quarters) => {
          const there = shifted(plan, id, quarters);
          assert.deepEqual(rules(there), rules(plan));
          assert.equal(shifted(there, id, -quarters), plan);
        },
      ),
      { numRuns: 20 },
    );
  });
});
