import assert from 'node:assert/strict';
import fc from 'fast-check';
import { amountPlaces, moveAmount } from '../../../server/src/features/refactorings/move-amount';
import { Refusal } from '../../../server/src/features/refusal';
import type { AmountRef } from '../../../server/src/protocol';
import { moneyToYaml, cents } from '../../../server/src/values/money';
import { check, snapshotOf } from '../../support/check';
import { applied, commentsOf, documentOf, editsOf, positionOf, titlesAt, version } from './support';

const plan = `plan: 1
title: T
organisation: O
period: 2026
pillars:
  - id: P1
    title: Eka
    workPackages:
      - id: TP1
        title: a
        budget:
          personnel: 1000 # palkat
          travel: 500.50
          total: 1500.50 # a
      - id: TP2
        title: b
        budget:
          other: 200
          purchasedServices:
            amount: 300 # yhteensä
            items:
              - { title: luento, amount: 100 }
              - { title: tila, amount: 200 }
          total: 500
    budget:
      total: 2000.50
  - id: P2
    title: Toka
    workPackages:
      - id: TP3
        title: c
        budget:
          total: 700 # vain summa
    budget:
      total: 700
budget:
  total: 2700.50 # kaikki
costSummary:
  - of: P1
    total: 2000.50
  - of: P2
    total: 700
`;

function at(needle: string, text = plan): { readonly line: number; readonly character: number } {
  const { line, character } = positionOf(snapshotOf(text), needle);
  return { line, character: character + needle.lastIndexOf(' ') + 1 };
}

function move(
  from: string,
  to: AmountRef | string,
  amount: string,
  text = plan,
): ReturnType<typeof moveAmount> {
  return moveAmount(documentOf(snapshotOf(text)), {
    textDocument: { uri: '' },
    version,
    from: at(from, text),
    to: typeof to === 'string' ? { at: at(to, text) } : to,
    amount,
  });
}

function moved(from: string, to: AmountRef | string, amount: string, text = plan): string {
  return applied(snapshotOf(text), editsOf(move(from, to, amount, text)));
}

const replaced = (...pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), from);
    return text.replace(from, to);
  }, plan);

describe('moving an amount', () => {
  it('changes no total above both', () => {
    assert.equal(
      moved('personnel: 1000', 'travel: 500.50', '99,50 €'),
      replaced(['1000 # palkat', '900.50 # palkat'], ['travel: 500.50', 'travel: 600']),
    );
    assert.equal(
      moved('personnel: 1000', 'other: 200', '100'),
      replaced(
        ['1000 #', '900 #'],
        ['total: 1500.50', 'total: 1400.50'],
        ['other: 200', 'other: 300'],
        ['total: 500\n', 'total: 600\n'],
      ),
    );
  });

  it('changes totals, items, amounts and rows of the cost table that the two do not share', () => {
    assert.equal(
      moved('luento, amount: 100', 'total: 700 # vain', '100'),
      plan
        .replace('luento, amount: 100', 'luento, amount: 0')
        .replace('amount: 300 # yht', 'amount: 200 # yht')
        .replace('total: 500\n', 'total: 400\n')
        .replaceAll('total: 2000.50', 'total: 1900.50')
        .replaceAll('total: 700', 'total: 800'),
    );
    const { message } = move('personnel: 1000', 'total: 700 # vain', '5');
    assert.equal(message, '€5 moved from personnel of TP1 to TP3.');
  });

  it('writes a line that is not there yet', () => {
    const text = moved('personnel: 1000', { at: at('other: 200'), key: 'equipment' }, '10');
    assert.match(text, / {10}equipment: 10\n/);
    assert.deepEqual(
      check(text)
        .filter(({ rule }) => rule.startsWith('budget/'))
        .map(({ rule }) => rule),
      check(plan)
        .filter(({ rule }) => rule.startsWith('budget/'))
        .map(({ rule }) => rule),
    );
  });

  it('lists where it may go, with figures', () => {
    const document = documentOf(snapshotOf(plan));
    const places = amountPlaces(document, {
      textDocument: { uri: '' },
      position: at('personnel: 1000'),
    });
    assert.ok(places);
    const { from, parts } = places;
    assert.equal(from.label, 'personnel of TP1');
    assert.equal(from.figure, '1000');
    assert.match(from.amount, /^1\s000\s€$/);
    assert.deepEqual(
      parts.map(({ label }) => label),
      ['TP1 a', 'TP2 b', 'TP3 c'],
    );
    assert.deepEqual(
      parts[2]?.lines.map(({ label }) => label),
      ['its total'],
    );
    const [first] = parts[1]?.lines ?? [];
    assert.match(first?.label ?? '', /\(other\)$/);
    assert.ok(!parts[0]?.lines.some(({ label }) => /\(personnel\)/.test(label)), 'not itself');
    assert.ok(parts[0]?.lines.some(({ to }) => to.key === 'equipment'));
    assert.equal(
      amountPlaces(document, { textDocument: { uri: '' }, position: at('total: 1500.50') }),
      null,
    );
  });

  it('is offered on amounts that may be moved, and there only', () => {
    const offered = (needle: string): boolean =>
      titlesAt(plan.replace(needle, `<|>${needle}`)).some((title) =>
        title.startsWith('Move some of'),
      );
    for (const needle of ['personnel: 1000', 'travel: 500.50', 'total: 700 # vain'])
      assert.ok(offered(needle), needle);
    assert.ok(
      titlesAt(plan.replace('amount: 100 }', 'amount: <|>100 }')).includes(
        'Move some of €100 to another line…',
      ),
    );
    for (const needle of ['total: 1500.50', 'amount: 300 # yht', 'id: TP1'])
      assert.ok(!offered(needle), needle);
  });

  it('refuses what cannot be done, and says why', () => {
    const refused = (work: () => unknown, message: RegExp): void => {
      assert.throws(
        work,
        (error: unknown) => error instanceof Refusal && message.test(error.message),
      );
    };
    refused(
      () => move('personnel: 1000', 'travel: 500.50', '1001'),
      /^personnel of TP1 has only €1,000 to move\.$/,
    );
    refused(() => move('personnel: 1000', 'travel: 500.50', 'paljon'), /^paljon is no amount/);
    refused(() => move('personnel: 1000', 'travel: 500.50', '-5'), /^-5 is no amount/);
    refused(() => move('personnel: 1000', 'personnel: 1000', '5'), /there already/);
    refused(() => move('total: 1500.50', 'travel: 500.50', '5'), /no amount here/);
    refused(() => move('personnel: 1000', 'id: TP1', '5'), /no line here/);
    const rate = plan.replace(
      '          travel: 500.50\n',
      '          indirect: { rate: 50.05, of: personnel }\n',
    );
    refused(() => move('personnel: 1000', 'other: 200', '5', rate), /flat rate/);
  });

  it('tells of years that keep the old sum', () => {
    const years = plan.replace(
      'total: 1500.50 # a',
      'byYear: { 2026: 1500.50 }\n          total: 1500.50 # a',
    );
    assert.match(
      move('personnel: 1000', 'other: 200', '5', years).message,
      /The years of TP1 still add up to the old sum\.$/,
    );
  });

  const administered = plan
    .replace('          travel: 500.50\n', '          administration: 500.50\n')
    .replace('costSummary:', 'administration:\n  budget: { total: 500.50 }\ncostSummary:');

  it('changes the budget of the administration that is the sum of what the parts carry', () => {
    const { message } = move('personnel: 1000', 'administration: 500.50', '100', administered);
    assert.ok(!message.includes('costs'), message);
    const text = moved('personnel: 1000', 'administration: 500.50', '100', administered);
    assert.match(text, /personnel: 900 # palkat\n +administration: 600\.50/);
    assert.match(text, /budget: \{ total: 600\.50 \}/);
  });

  it('tells what the administration lacks where it has lines of its own', () => {
    const lines = administered.replace('{ total: 500.50 }', '{ other: 500.50, total: 500.50 }');
    const { message } = move('personnel: 1000', 'administration: 500.50', '100', lines);
    assert.match(message, /The administration costs €500\.50, €100 less than what the parts/);
    const off = lines.replace('other: 500.50, total: 500.50', 'other: 499, total: 499');
    const known = move('personnel: 1000', 'administration: 500.50', '100', off).message;
    assert.ok(!known.includes('costs'), known);
  });

  it('changes a row that gives the sum with a row of no part', () => {
    const split = plan.replace(
      '  - of: P2\n    total: 700\n',
      '  - of: P2\n    total: 600\n  - title: Hallinto\n    total: 100\n',
    );
    const at700 = 'total: 700 # vain';
    const snapshot = snapshotOf(split);
    const to = { at: at('personnel: 1000', split) };
    const from = { ...positionOf(snapshot, at700) };
    const planned = moveAmount(documentOf(snapshot), {
      textDocument: { uri: '' },
      version,
      from: { ...from, character: from.character + 'total: '.length },
      to,
      amount: '50',
    });
    const text = applied(snapshot, editsOf(planned));
    assert.ok(text.includes('- of: P2\n    total: 550\n'), text);
    assert.ok(text.includes('- of: P1\n    total: 2050.50\n'), text);
    assert.deepEqual(
      check(text).filter(({ rule }) => rule.startsWith('budget/summary')),
      [],
    );
  });

  it('names a part of which the cost table loses the row', () => {
    const forgotten = plan.replace('  - of: P2\n', '  - title: Toka\n');
    const { message } = move('travel: 500.50', 'total: 700', '50', forgotten);
    assert.match(message, /The cost table has no row for P2, €750\. Add one\.$/);
  });

  it('names rows that together gave the sum', () => {
    const several = plan.replace(
      '  - of: P2\n    total: 700\n',
      '  - of: P2\n    total: 600\n  - of: P2\n    title: b\n    total: 100\n',
    );
    const { message } = move('travel: 500.50', 'other: 200', '50', several);
    assert.ok(!message.includes('rows'), message);
    const left = move('travel: 500.50', 'total: 700', '50', several).message;
    assert.match(left, /The rows of P2 add up to €700, €50 less than P2 itself, €750/);
  });

  it('keeps every sum to the cent and every comment, and goes back to the very text', () => {
    const places = [
      'personnel: 1000',
      'travel: 500.50',
      'other: 200',
      'luento, amount: 100',
      'total: 700 # vain',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.constantFrom(...places),
        fc.integer({ min: 1, max: 9_999 }),
        (from, to, amount) => {
          fc.pre(from !== to);
          const text = moneyToYaml(cents(amount));
          const there = moved(from, to, text);
          const after = snapshotOf(there);
          assert.ok(after.plan);
          for (const node of [after.plan.root, ...after.plan.nodes]) {
            assert.ok([0, undefined].includes(after.figures(node).difference), there);
          }
          assert.equal(after.figures(after.plan.root).figure, 270_050);
          assert.deepEqual(commentsOf(there), commentsOf(plan));
          const position = (
            needle: string,
          ): { readonly line: number; readonly character: number } => {
            const { line } = at(needle);
            return { line, character: after.text.line(line).search(/[\d.]+(?: }| #|$)/) };
          };
          const back = moveAmount(documentOf(after), {
            textDocument: { uri: '' },
            version,
            from: position(to),
            to: { at: position(from) },
            amount: text,
          });
          assert.equal(applied(after, editsOf(back)), plan);
        },
      ),
      { numRuns: 60 },
    );
  });
});
