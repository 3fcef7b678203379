import assert from 'node:assert/strict';
import { loadTexts, speaking } from '../../server/src/l10n/speak';
import { planView } from '../../server/src/views/plan-view';
import { rules } from '../../server/src/rules';
import type { PlanDiagnostic } from '../../server/src/rules/run-rules';
import { snapshotOf } from '../support/check';
import { byId, exampleText, plain, rangeIn, someDay, uri, viewOf, viewsOf } from './view-of';

describe('views/plan-view', () => {
  it('has no views for a text that is no plan', () => {
    for (const text of ['', 'vain tekstiä\n', '- 1\n- 2\n']) {
      const view = viewOf(text);
      assert.equal(view.views, undefined, text);
    }
  });

  it('speaks of a text that is no plan as the editor does', async () => {
    await loadTexts('sv');
    assert.equal(viewOf('').words.noPlan, 'The file holds no plan yet.');
    const view = speaking('sv', () => viewOf(''));
    assert.equal(view.language, 'sv');
    assert.equal(view.words.noPlan, 'Filen innehåller ännu ingen plan.');
  });

  it('speaks the plan’s language', () => {
    const view = viewOf(
      'plan: 1\ntitle: X\nlanguage: sv\nworkPackages:\n  - { id: A, title: a }\n',
    );
    assert.equal(view.language, 'sv');
    assert.equal(view.words.budget, 'Budget');
    assert.equal(view.views?.budget?.rows[1]?.kindTitle, 'Arbetspaket');
  });

  it('leads to what cannot be read, in the words of the finding, and shows what can', () => {
    const text = 'plan: 1\ntitle: "auki\nworkPackages:\n  - id: A\n    title: a\n';
    const view = viewOf(text);
    assert.ok(view.broken);
    assert.equal(rangeIn(text, view.broken.range).start.line, 1);
    assert.equal(
      view.broken.message,
      view.views?.readiness?.problems.find((each) => each.rule === 'yaml/syntax')?.message,
    );
    assert.ok(view.views?.budget?.rows.some(({ id }) => id === 'A'));
  });

  it('says so in its own words where the rule is off', () => {
    const snapshot = snapshotOf('plan: 1\ntitle: "auki\n');
    const view = planView({ uri, version: 1, snapshot, diagnostics: [] }, { today: someDay });
    assert.equal(view.broken?.message, 'Tekstiä ei voi lukea kokonaan.');
    assert.equal(rangeIn(snapshot, view.broken.range).start.line, 1);
  });
});

describe('views/readiness: findings', () => {
  const text = `plan: 1
title: Koe
workPackages:
  - id: A
    title: Eka
    budget: { personnel: 1, total: 2 }
`;
  const found = (line: number, fixes: number, message = 'väärin'): PlanDiagnostic => ({
    rule: 'budget/total-mismatch',
    severity: 'error',
    message,
    range: { start: { line, character: 4 }, end: { line, character: 6 } },
    related: [],
    fixes: () => Array.from({ length: fixes }, () => ({ title: 'korjaa', edits: [] })),
  });

  it('name the innermost node, the place, and whether there is a fix', () => {
    const diagnostics = [found(1, 0), found(5, 2), found(5, 0, 'pielessä')];
    const snapshot = snapshotOf(text);
    const { views } = planView({ uri, version: 1, snapshot, diagnostics }, { today: someDay });
    assert.deepEqual(
      views?.readiness?.problems.map(({ key, range, fixable, node }) => [
        key,
        rangeIn(snapshot, range).start.line,
        fixable,
        node?.id,
      ]),
      [
        ['budget/total-mismatch@#plan', 1, false, undefined],
        ['budget/total-mismatch@A', 5, true, 'A'],
        ['budget/total-mismatch~2@A', 5, false, 'A'],
      ],
    );
  });

  it('ask few of many findings for their fixes again, all of them in turns', () => {
    const snapshot = snapshotOf(text);
    const asked = new Set<number>();
    let withFix = true;
    const diagnostics = Array.from({ length: 100 }, (_, number) => ({
      ...found(5, 0, `${number}`),
      fixes: () => {
        asked.add(number);
        return withFix ? [{ title: 'korjaa', edits: [] }] : [];
      },
    }));
    const fixable = (version: number): number => {
      const { views } = planView({ uri, version, snapshot, diagnostics }, { today: someDay });
      return views?.readiness?.problems.filter((each) => each.fixable).length ?? 0;
    };
    assert.equal(fixable(1), 100);
    assert.equal(asked.size, 100);
    asked.clear();
    withFix = false;
    assert.equal(fixable(2), 80);
    assert.equal(asked.size, 20);
    for (const version of [3, 4, 5]) fixable(version);
    assert.equal(fixable(6), 0);
  });

  it('never ask a rule that has no fixes', () => {
    const without = rules.find(({ hasFix }) => !hasFix);
    assert.ok(without);
    const diagnostic: PlanDiagnostic = {
      ...found(5, 1),
      rule: without.id,
      fixes: () => assert.fail('its fixes were asked for'),
    };
    const snapshot = snapshotOf(text);
    const document = { uri, version: 1, snapshot, diagnostics: [diagnostic] };
    assert.equal(
      planView(document, { today: someDay }).views?.readiness?.problems[0]?.fixable,
      false,
    );
  });
});

describe('views: the example plan', () => {
  const { summary, budget, roadmap } = viewsOf(exampleText());

  it('adds up to 12 382 000 euros', () => {
    assert.equal(plain(summary.total.composed?.text), '12 382 000 €');
    assert.equal(summary.total.stated, undefined);
    assert.equal(byId(budget.rows, 'I1a').composed?.cents, 569_857_600);
    assert.equal(byId(budget.rows, 'I1a').difference, undefined);
    assert.equal(byId(budget.rows, 'I4').composed?.cents, 283_600_000);
    assert.ok(budget.rows.every(({ difference }) => !difference));
  });

  it('has 140.75 person-years in its work packages, where 126.75 are stated', () => {
    const { stated, composed, difference, administration } = summary.personYears;
    assert.deepEqual(
      [stated?.hundredths, composed?.hundredths, difference?.hundredths],
      [12_675, 14_075, -1400],
    );
    assert.equal(administration?.hundredths, 1650);
    assert.equal(summary.workPackages, 23);
  });

  it('shows where the cost table misses 283 573 euros', () => {
    const rows = budget.costTable?.rows.filter(({ of }) => of === 'I4') ?? [];
    assert.deepEqual(
      rows.map(({ rowsTotal, rolledUp, difference }) => [
        rowsTotal?.cents,
        rolledUp?.cents,
        plain(difference?.text),
      ]),
      [
        [undefined, undefined, undefined],
        [255_242_700, 283_600_000, '−283 573 €'],
      ],
    );
    assert.deepEqual(
      summary.differences.map((each) =>
        each.kind === 'money' ? each.difference.cents : plain(each.difference.text),
      ),
      [-28_357_300, '−14 htv'],
    );
  });

  it('names the six blocks that its money goes to', () => {
    assert.deepEqual(
      summary.blocks.map(({ id }) => id),
      ['P3-TK', 'P3-IPS', 'I1', 'I2', 'I3', 'I4'],
    );
  });

  it('runs over twelve quarters, with the periods that cannot be read beside their rows', () => {
    assert.equal(roadmap.quarters.length, 12);
    assert.equal(roadmap.today, 1);
    assert.deepEqual(
      roadmap.rows.flatMap(({ id, unplaced }) => unplaced.map(({ text }) => [id, text])),
      [
        ['I1-TP2-SHA', 'Q1-2024'],
        ['I3-TP3', '1-Q4/2025'],
      ],
    );
    const early = byId(roadmap.rows, 'I1-TP2').entries.find(({ finalReport }) => finalReport);
    assert.deepEqual([early?.from, early?.lane], [0, 1]);
  });
});
