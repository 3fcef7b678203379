import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pointsInText } from '../../../server/src/features/refactorings/points-in-text';
import { toData, valueOf } from '../../../server/src/parse/syntax';
import { check, snapshotOf } from '../../support/check';
import {
  applied as apply,
  checkedDocument,
  commentsOf,
  documentOf,
  head,
  offeredIn,
  positionOf,
  takenAt,
  titlesAt,
} from './support';

const workPackage = (rest: string): string => `${head}workPackages:
  - id: TP1
    title: Eka
    goals:
      - id: TP1-T1
        text: Tavoite
  - id: TP2
    title: Toka
${rest}`;

describe('an entry and its id', () => {
  it('is named as other parts name theirs', () => {
    const plan = workPackage('    goals:\n      - <|>Hoitoon pääsee # heti\n      - Muu\n');
    assert.equal(
      takenAt(plan, 'Give this entry the id TP2-T1'),
      workPackage(
        '    goals:\n      - id: TP2-T1\n        text: Hoitoon pääsee # heti\n      - Muu\n',
      ),
    );
  });

  it('goes on after those beside it', () => {
    const plan = workPackage(
      '    goals:\n      - id: TP2-T4\n        text: x\n      - <|>text: y # z\n        effects: [a]\n',
    );
    assert.equal(
      takenAt(plan, 'Give this entry the id TP2-T5'),
      plan.replace('<|>text', 'id: TP2-T5\n        text'),
    );
  });

  it('has the part and a letter where the plan has none', () => {
    for (const [key, id] of [
      ['measures', 'TP2-TO1'],
      ['outputs', 'TP2-TU1'],
      ['metrics', 'TP2-M1'],
      ['risks', 'TP2-R1'],
    ] as const) {
      assert.ok(
        titlesAt(workPackage(`    ${key}:\n      - <|>x\n`)).includes(
          `Give this entry the id ${id}`,
        ),
      );
    }
    assert.ok(titlesAt(`${head}goals:\n  - <|>x\n`).includes('Give this entry the id PT1'));
  });

  it('keeps texts of several lines, quotes and brackets', () => {
    for (const [before, after] of [
      [
        '      - <|>>-\n        eka\n\n        toka\n      - muu\n',
        '      - id: ID\n        text: >-\n          eka\n\n          toka\n      - muu\n',
      ],
      ['      - <|>"a: b" # c\n', '      - id: ID\n        text: "a: b" # c\n'],
      [
        '      -   <|>eka\n          toka\n',
        '      -   id: ID\n          text: eka\n              toka\n',
      ],
    ] as const) {
      const plan = workPackage(`    measures:\n${before}`);
      const taken = takenAt(plan, /^Give this entry the id/);
      assert.equal(taken, workPackage(`    measures:\n${after.replace('ID', 'TP2-TO1')}`));
      const text = (source: string): unknown => {
        const { plan: made } = snapshotOf(source);
        return made?.nodeById('TP2')?.measures[0]?.text?.value;
      };
      assert.equal(text(taken), text(plan.replace('<|>', '')));
    }
    const flow = workPackage('    measures: [<|>eka, toka]\n');
    assert.match(takenAt(flow, /^Give/), /measures: \[\{ id: TP2-TO1, text: eka \}, toka\]/);
  });

  it('goes back to the very text it came from', () => {
    const words = fc.stringMatching(/^[a-zåäö][a-zåäö ,:#-]{0,30}[a-zåäö]$/u);
    const layouts = fc.constantFrom(
      (text: string) => `- ${JSON.stringify(text)}`,
      (text: string) => `- >-\n  ${text}\n  ${text}`,
      (text: string) => `-  |\n   ${text}\n\n   ${text} # ei`,
      (text: string) => `- '${text}'`,
    );
    fc.assert(
      fc.property(words, layouts, fc.constantFrom('\n', '\r\n'), (text, layout, eol) => {
        const list = `measures:\n${layout(text)}\n- muu # c\n`
          .replaceAll('\n', '\n      ')
          .trimEnd();
        const plan =
          `${workPackage('    ')}${list.replace('measures:\n', 'measures:\n')}\n`.replaceAll(
            '\n',
            eol,
          );
        const snapshot = snapshotOf(plan);
        fc.pre(snapshot.tree.problems.length === 0);
        const line = positionOf(snapshot, 'measures:').line + 1;
        const there = take(plan, line, /^Give this entry the id/);
        assert.notEqual(there, plan);
        assert.equal(take(there, line, /^Leave only the text/), plan);
      }),
      { numRuns: 60 },
    );
  });

  it('stays where something names it, where more is said, and where a comment would go', () => {
    for (const item of [
      '{ id: TP2-T1, text: x }\n    measures: [{ text: y, goals: [TP2-T1] }]',
      'id: TP2-T1\n        text: x\n        effects: [a]',
      'id: TP2-T1 # tärkeä\n        text: x',
      'id: TP2-T1\n        # tärkeä\n        text: x',
    ]) {
      const plan = workPackage(`    goals:\n      - <|>${item}\n`);
      assert.ok(!titlesAt(plan).some((title) => title.startsWith('Leave only')), item);
    }
    const main = `${head}risks:\n  - <|>text: vain\n`;
    assert.ok(
      !titlesAt(main).some((title) => title.startsWith('Leave only')),
      'a risk of the plan',
    );
  });
});

function take(text: string, line: number, title: RegExp): string {
  const snapshot = snapshotOf(text);
  const character = snapshot.text.line(line).search(/[^\s-]/);
  const offer = offeredIn(documentOf(snapshot), { line, character }).find((each) =>
    title.test(each.title),
  );
  assert.ok(
    offer && offer.command === undefined,
    `no ${String(title)} in line ${line} of\n${text}`,
  );
  return offer.edits.length === 0 ? text : apply(snapshot, offer.edits);
}

describe('a text that is a list', () => {
  it('becomes one where a list may stand', () => {
    const tasks = (value: string): string =>
      `${workPackage('')}    schedule:\n      - period: 2026-Q1\n        tasks: ${value}\n`;
    for (const text of [
      '<|>"1) Eka, 2) toka ja 3) kolmas" # c',
      '<|>"• Eka • toka • kolmas" # c',
      '<|>| # c\n          Eka\n          toka\n          kolmas',
      '<|>| # c\n          - Eka\n          – toka\n          * kolmas',
      '<|>a) Eka, b) toka, c) kolmas # c',
      '<|>>- # c\n          1. Eka\n          2. Toka\n          3. Kolmas',
    ]) {
      const taken = takenAt(tasks(text), 'Split into a list of 3');
      const { plan } = snapshotOf(taken);
      const [entry] = plan?.nodeById('TP2')?.schedule ?? [];
      assert.deepEqual(
        entry?.tasks.map(({ value }) => value.toLowerCase()),
        ['eka', 'toka', 'kolmas'],
        text,
      );
      assert.deepEqual(commentsOf(taken), ['# c'], text);
    }
  });

  it('becomes entries beside it, or under a heading', () => {
    const goals = workPackage('    goals:\n      - <|>"• Eka • toka"\n      - muu # c\n');
    assert.equal(
      takenAt(goals, 'Split into a list of 2'),
      workPackage('    goals:\n      - Eka\n      - toka\n      - muu # c\n'),
    );
    const nested = workPackage('    goals:\n      - <|>"Otsikko: • eka • toka"\n');
    const { plan } = snapshotOf(takenAt(nested, 'Split into a list of 2'));
    const [goal] = plan?.nodeById('TP2')?.goals ?? [];
    assert.equal(goal?.text?.value, 'Otsikko');
    assert.deepEqual(
      goal.items.map(({ text }) => text?.value),
      ['eka', 'toka'],
    );
  });

  it('is left alone in prose, in dates and where the finding offers it', () => {
    for (const text of [
      workPackage('    description: <|>"• Eka • toka"\n'),
      workPackage('    goals:\n      - <|>Kokous 1. Helmikuuta\n'),
      workPackage('    goals:\n      - <|>Eka – toka – kolmas\n'),
      workPackage('    goals:\n      - <|>Tulos a) tai b) on hyvä\n'),
      workPackage('    goals:\n      - <|>\n'),
      workPackage('    goals: <|>"1) Eka 2)\n'),
    ]) {
      assert.ok(!titlesAt(text).some((title) => title.startsWith('Split')), text);
    }
    const numbered = workPackage('    goals:\n      - 1) Eka 2) toka\n');
    const document = checkedDocument(numbered);
    assert.ok(document.diagnostics.some(({ rule }) => rule === 'content/numbering'));
    const { line } = positionOf(document.snapshot, '1) Eka');
    const titles = offeredIn(document, { line, character: 8 }).map(({ title }) => title);
    assert.ok(!titles.some((title) => title.startsWith('Split')), titles.join());
  });

  for (const [text, byLine, expected] of [
    ['a\nb', true, 'a | b'],
    ['a\nb', false, undefined],
    ['1. Eka 2. Toka', false, 'Eka | Toka'],
    ['1. eka 2. toka', false, undefined],
    ['2. Toka 3. Kolmas', false, undefined],
    ['Sanoja • a • b', false, undefined],
    ['• a', false, undefined],
    ['', true, undefined],
  ] as const) {
    it(`${JSON.stringify(text)}${byLine ? ' by line' : ''} has the points ${String(expected)}`, () => {
      assert.equal(pointsInText(text, byLine)?.points.join(' | '), expected);
    });
  }
});

describe('the schedule', () => {
  it('is sorted by start, each entry with its comments', () => {
    const plan = workPackage(`    schedule:
      # toinen
      - period: 2026-Q3 # b
      <|>- period: 2026-Q1 # a
        # kesken
        tasks: x
`);
    const taken = takenAt(plan, 'Sort the schedule of TP2 by time');
    const periods = valueOf(snapshotOf(taken).plan?.nodeById('TP2')?.at, 'schedule');
    assert.deepEqual(
      periods && toData(periods),
      [{ period: '2026-Q1', tasks: 'x' }, { period: '2026-Q3' }].map((each) =>
        Object.assign(Object.create(null) as object, each),
      ),
    );
    assert.deepEqual(commentsOf(taken).toSorted(), commentsOf(plan).toSorted());
    assert.deepEqual(
      check(taken).filter(({ rule }) => rule === 'schedule/order'),
      [],
    );
    assert.ok(
      !titlesAt(taken.replace('- period: 2026-Q1', '- <|>period: 2026-Q1')).some((title) =>
        title.startsWith('Sort'),
      ),
    );
  });
});

describe('half-typed text', () => {
  it('gets no offer that would fail, wherever it is torn', () => {
    const plan = workPackage(
      '    period: 2026\n    goals: [a, {text: b}]\n    budget: {personnel: 5 €, total: 6}\n    schedule:\n      - period: Q1/2026\n        tasks: "1) a 2) b"\n',
    );
    for (let end = 60; end <= plan.length; end += 5) {
      for (const tail of ['', '"', '\t', ' - ', '\n']) {
        const snapshot = snapshotOf(plan.slice(0, end) + tail);
        const { line } = snapshot.text.end;
        for (const at of [line, Math.max(0, line - 1)]) {
          for (const offer of offeredIn(documentOf(snapshot), { line: at, character: 4 })) {
            if (offer.command === undefined) apply(snapshot, offer.edits);
          }
        }
      }
    }
  });
});
