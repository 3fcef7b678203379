import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import {
  addWorkPackage,
  raiseTotals,
} from '../../../server/src/features/refactorings/add-work-package';
import { workPackageParents } from '../../../server/src/features/refactorings/add-work-package/parents';
import { Refusal } from '../../../server/src/features/refusal';
import type { AddedWorkPackage } from '../../../server/src/protocol';
import { check, snapshotOf } from '../../support/check';
import {
  applied,
  commentsOf,
  documentOf,
  editsOf,
  head,
  positionOf,
  titlesAt,
  version,
} from './support';

const starter = fs.readFileSync(
  path.join(__dirname, '../../../examples/starter.projectplan.yaml'),
  'utf8',
);

interface Given {
  readonly parent?: string;
  readonly title?: string;
  readonly period?: string;
  readonly budget?: string;
}

function add(
  text: string,
  { parent = 'title', title = 'Uusi', period = '', budget = '' }: Given,
): AddedWorkPackage {
  const snapshot = snapshotOf(text);
  return addWorkPackage(documentOf(snapshot), {
    textDocument: { uri: '' },
    version,
    parent: positionOf(snapshot, parent),
    title,
    period,
    budget,
  });
}

function added(text: string, given: Given): string {
  return applied(snapshotOf(text), editsOf(add(text, given)));
}

const findings = (text: string): readonly string[] =>
  check(text)
    .map(({ rule }) => rule)
    .toSorted();

describe('adding a work package', () => {
  it('writes one that is whole and in balance, at the end and spaced as the others', () => {
    const text = added(starter, { period: 'Q1-Q2/2027', budget: '240 000 €; 3' });
    const start = starter.indexOf('\nbudget:\n  fte: 5');
    assert.equal(text.slice(0, start - 1), starter.slice(0, start - 1));
    assert.ok(text.endsWith(starter.slice(start)), text.slice(start - 40));
    assert.equal(
      text.slice(start, text.length - starter.slice(start).length),
      `
  - id: TP3
    title: Uusi
    period: 2027-Q1..2027-Q2
    contributesTo:
      - PT1
    goals:
      - id: TP3-T1
        text: TODO
    measures:
      - text: TODO
        goals:
          - TP3-T1
    outputs:
      - text: TODO
        due: 2027-Q2
    metrics:
      - text: TODO
        goals:
          - TP3-T1
        due: 2027-Q2
        draft: true
    schedule:
      - period: 2027-Q1..2027-Q2
        tasks: TODO
      - period: 2027-Q2
        tasks: Loppuraportti
    budget:
      personnel: 181200
      purchasedServices: 58800
      fte: 3
      total: 240000
`,
    );
    assert.deepEqual(commentsOf(text), commentsOf(starter));
  });

  it('brings no finding but the words to fill in, and the totals above that lack it', () => {
    const text = added(starter, { period: '2027-Q1..2027-Q4', budget: '180000; 3' });
    const before = findings(starter);
    const more = findings(text).filter((rule) => !before.includes(rule));
    assert.deepEqual([...new Set(more)].toSorted(), [
      'budget/fte-mismatch',

      'budget/total-mismatch',
      'content/placeholder',
    ]);
    const free = added(starter, { title: '' });
    const left = new Set(findings(free).filter((rule) => !before.includes(rule)));
    assert.deepEqual([...left].toSorted(), ['budget/missing', 'content/placeholder']);
  });

  it('says what totals above lack, and raises them on demand', () => {
    const answer = add(starter, { period: '2027-Q1..2027-Q4', budget: '180000; 3' });
    assert.equal(answer.id, 'TP3');
    assert.equal(
      answer.message,
      'Work package TP3 added. The stated total of the project now lacks its €180,000.',
    );
    assert.equal(answer.canRaise, true);
    const text = applied(snapshotOf(starter), editsOf(answer));
    const after = snapshotOf(text);
    const raised = raiseTotals(documentOf(after), {
      textDocument: { uri: '' },
      version,
      id: 'TP3',
    });
    assert.equal(raised.message, 'Total of the project raised.');
    const whole = applied(after, editsOf(raised));
    assert.equal(whole, text.replace('fte: 5\n  total: 494500.50', 'fte: 8\n  total: 674500.50'));
    assert.throws(
      () =>
        raiseTotals(documentOf(snapshotOf(whole)), {
          textDocument: { uri: '' },
          version,
          id: 'TP3',
        }),
      Refusal,
    );
  });

  it('leads to the first place to fill in', () => {
    const answer = add(starter, {});
    const after = snapshotOf(applied(snapshotOf(starter), editsOf(answer)));
    assert.equal(after.text.slice(answer.fill), 'TODO');
    assert.ok(answer.fill.start.line > positionOf(after, 'id: TP3').line);
    const nameless = add(starter, { title: ' ' });
    const again = snapshotOf(applied(snapshotOf(starter), editsOf(nameless)));
    assert.equal(nameless.fill.start.line, positionOf(again, 'id: TP3').line + 1);
  });

  it('names it as its neighbours are named', () => {
    const nested = (rest: string): string =>
      `${head}pillars:\n  - id: P1\n    title: a\n    workPackages:\n      - id: P1-TP1\n        title: b\n${rest}`;
    assert.equal(add(nested(''), { parent: 'id: P1\n'.trim() }).id, 'P1-TP2');
    const empty = nested('  - id: P2\n    title: c\n');
    assert.equal(add(empty, { parent: 'id: P2' }).id, 'P2-TP1');
    assert.equal(add(`${head}workPackages:\n`, {}).id, 'TP1');
    assert.equal(add(`${head}language: sv\n`, {}).id, 'AP1');
    assert.equal(add(`${head}workPackages: [{ id: 7, title: x }]\n`, {}).id, '8');
    assert.match(
      added(`${head}workPackages: [{ id: 7, title: x }]\n`, {}),
      /\{ id: 8, title: Uusi/,
    );
  });

  it('reads figures as a planner answers', () => {
    const budget = (given: string): Readonly<Record<string, unknown>> => {
      const { plan } = snapshotOf(added(starter, { budget: given }));
      const made = plan?.nodeById('TP3')?.budget;
      const lines = (made?.costs ?? []).map(({ key, amount }) => [key, amount?.money] as const);
      return Object.fromEntries<unknown>([
        ...lines,
        ['fte', made?.fte?.value],
        ['total', made?.total?.money],
      ]);
    };
    assert.deepEqual(budget('240000'), {
      purchasedServices: 24_000_000,
      fte: undefined,
      total: 24_000_000,
    });
    assert.deepEqual(budget('50 000 € ; 2 htv'), {
      personnel: 5_000_000,
      fte: 200,
      total: 5_000_000,
    });
    assert.deepEqual(budget('1,5 htv'), { personnel: 9_060_000, fte: 150, total: 9_060_000 });
    assert.deepEqual(budget('100000.50; 1'), {
      personnel: 6_040_000,
      purchasedServices: 3_960_050,
      fte: 100,
      total: 10_000_050,
    });
    assert.deepEqual(budget('0'), { purchasedServices: 0, fte: undefined, total: 0 });
  });

  it('refuses answers that cannot be, and says why', () => {
    const refused = (given: Given, message: RegExp): void => {
      assert.throws(
        () => add(starter, given),
        (error: unknown) => error instanceof Refusal && message.test(error.message),
      );
    };
    refused({ period: 'joskus' }, /^joskus is no period/);
    refused(
      { period: '2028-Q1' },
      /^2028-Q1 is not inside the period of the project, 2026-Q1\.\.2027-Q4/,
    );
    refused({ budget: 'paljon' }, /^paljon is no total/);
    refused({ budget: '1;2;3' }, /is no total/);
    refused({ budget: '100; kolme' }, /is no total/);
    const aliased = `${head}pillars:\n  - id: P1\n    title: a\n    workPackages: &w\n      - id: TP1\n        title: b\n  - id: P2\n    title: c\n    workPackages: *w\n`;
    assert.throws(() => add(aliased, { parent: 'id: P2' }), Refusal);
  });

  it('offers the parts that may hold one, with figures', () => {
    const document = documentOf(snapshotOf(starter));
    const all = workPackageParents(document, { textDocument: { uri: '' } });
    assert.deepEqual(
      all?.parents.map(({ label, period }) => [label, period]),
      [['Lähipalvelut liikkeelle', '2026-Q1..2027-Q4']],
    );
    assert.match(all.parents[0]?.total ?? '', /^494\s500,50\s€$/);
    const position = positionOf(document.snapshot, 'id: TP1');
    const one = workPackageParents(document, { textDocument: { uri: '' }, position });
    assert.deepEqual(
      one?.parents.map(({ label }) => label),
      ['TP1 Palveluauto'],
    );
  });

  it('is offered at the head of a part and on the list', () => {
    const title = 'Add a work package to the project…';
    assert.ok(titlesAt(starter.replace('workPackages:', '<|>workPackages:')).includes(title));
    assert.ok(titlesAt(starter.replace('title: Läh', '<|>title: Läh')).includes(title));
    assert.ok(
      !titlesAt(starter.replace('id: TP1\n', '<|>id: TP1\n')).some((each) =>
        each.startsWith('Add'),
      ),
    );
  });
});
