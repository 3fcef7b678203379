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

function fixture(name: string): string {
  const folder = path.join(__dirname, '../../fixtures/rules/budget');
  return fs.readFileSync(path.join(folder, `${name}.plan.yaml`), 'utf8');
}

function raise(text: string, id: string): { readonly message: string; readonly text: string } {
  const snapshot = snapshotOf(text);
  const planned = raiseTotals(documentOf(snapshot), { textDocument: { uri: '' }, version, id });
  return { message: planned.message, text: applied(snapshot, editsOf(planned)) };
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
      'Work package TP3 added. The stated total of the project now lacks its €180,000. ' +
        'The stated sum of the project now lacks its 3\u00A0person-years.',
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

  it('leaves lines that cannot be read to what they stand in', () => {
    const torn = fixture('administration-mismatch/ok-torn');
    const text = added(torn, { budget: '333,33; 0,01' });
    assert.ok(text.startsWith(`${torn.trimEnd()}\n  - id: TP3\n`), text);
    for (const end of [
      'need:\n  "Alueen "sairastavuus"\n',
      'need:\n\n  "Alueen "sairastavuus" # a\n  # b\n',
      'goals:\n- "Alueen "sairastavuus"\n',
      'goals:\n  - id: "T1\n    text: "a "b"\n',
      'period:\n\t2026\n',
    ]) {
      const plan = `plan: 1\ntitle: T\n${end}`;
      const after = added(plan, {});
      assert.ok(after.startsWith(`${plan}workPackages:\n`), after);
    }
  });

  it('refuses where it would take lines that cannot be read for its own', () => {
    const text = `${head}workPackages:\n  "Alueen "sairastavuus"\n`;
    assert.throws(() => add(text, {}), Refusal);
  });

  it('raises rows of the cost table that agreed before', () => {
    const rows = fixture('summary-mismatch/bad-other-rows.fixed');
    const text = added(rows, { parent: 'title: Digi', budget: '333,33; 0,01' });
    const { message, text: raised } = raise(text, 'TP1');
    assert.equal(message, 'Total of B raised.');
    assert.equal(
      raised,
      text.replace('total: 330}', 'total: 663.33}').replace('total: 400}', 'total: 733.33}'),
    );
  });

  it('raises the row of a part that states no total', () => {
    const rows = fixture('summary-mismatch/bad-other-rows.fixed')
      .replace('{other: 400, total: 400}', '{other: 400}')
      .replace('total: 330', 'total: 400');
    const given = { parent: 'title: Digi', budget: '333,33' };
    const { message, canRaise } = add(rows, given);
    assert.match(message, /The stated total of B now lacks its €333\.33\.$/);
    assert.ok(canRaise);
    assert.match(raise(added(rows, given), 'TP1').text, /of: B, total: 733\.33/);
  });

  it('names rows of the cost table that it cannot raise', () => {
    const rows = fixture('summary-mismatch/bad-other-rows.fixed').replace(
      '{of: B, total: 330}',
      '{of: B, title: a, total: 300}\n  - {of: B, title: b, total: 100}',
    );
    const text = added(rows, { parent: 'title: Digi', budget: '333,33' });
    const { message, text: raised } = raise(text, 'TP1');
    assert.match(
      message,
      /^Total of B raised\. The rows of B add up to €400, €333\.33 less than B itself, €733\.33/,
    );
    assert.equal(raised, text.replace('total: 400}', 'total: 733.33}'));
  });

  it('raises stated person-years, those in order by what is stated below among them', () => {
    const plan = fixture('fte-mismatch/bad-parts');
    const given = { parent: 'plan: 1', budget: '333,33; 0,01' };
    const { message, canRaise } = add(plan, given);
    assert.match(
      message,
      /^Work package TP2 added\. The stated sum of the project now lacks its 0\.01\sperson-years\.$/,
    );
    assert.ok(canRaise);
    const text = added(plan, given);
    const raised = raise(text, 'TP2');
    assert.equal(raised.text, text.replace('fte: 30\n', 'fte: 30.01\n'));
    assert.equal(raised.message, 'Total of the project raised.');
    assert.throws(() => raise(raised.text, 'TP2'), Refusal);
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

  it('offers the part first that the cursor is in', () => {
    const text = `plan: 1
title: Koe
pillars:
  - id: P1
    investments:
      - id: I1
        workPackages:
          - id: TP1
            title: Eka
  - id: P2
    title: Toka
`;
    const document = documentOf(snapshotOf(text));
    const labels = (marked: string): readonly string[] => {
      const near = positionOf(document.snapshot, marked);
      const given = workPackageParents(document, { textDocument: { uri: '' }, near });
      return (given?.parents ?? []).map(({ label }) => label.split(' ')[0] ?? '');
    };
    assert.deepEqual(labels('title: Eka'), ['I1', 'P1', 'Koe', 'P2']);
    assert.deepEqual(labels('title: Toka'), ['P2', 'Koe', 'P1', 'I1']);
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
