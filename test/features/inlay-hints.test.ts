import assert from 'node:assert/strict';
import type { InlayHint, Position } from 'vscode-languageserver-types';
import { generatePlan } from '../../scripts/bench/generate-plan.mjs';
import { inlayHints, type InlayHintOptions } from '../../server/src/features/inlay-hints';
import type { PlanNode } from '../../server/src/model/plan';
import type { Snapshot } from '../../server/src/model/snapshot';
import { applyEdits } from '../../server/src/parse/edits';
import { snapshotOf } from '../support/check';
import { Random } from '../support/random';

/** With plain spaces. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

const all = { sums: true, unitCosts: true, periods: true };
const none = { sums: false, unitCosts: false, periods: false };

function hintsIn(
  snapshot: Snapshot,
  { lines, ...options }: Partial<InlayHintOptions> & { readonly lines?: [number, number] } = {},
): InlayHint[] {
  const [first, last] = lines ?? [0, snapshot.text.lineCount];
  const range = {
    start: { line: first, character: 0 },
    end: { line: last, character: 0 },
  };
  return inlayHints(snapshot, range, { inlayHints: all, language: 'en', ...options });
}

function labelOf({ label }: InlayHint): string {
  assert.ok(typeof label === 'string');
  return label;
}

/** Each line with a hint, with the hints in their places between `⟨` and `⟩`. */
function shown(text: string, options: Parameters<typeof hintsIn>[1] = {}): string[] {
  const snapshot = snapshotOf(text);
  const edits = hintsIn(snapshot, options).map((hint) => ({
    range: { start: hint.position, end: hint.position },
    newText: `⟨${labelOf(hint)}⟩`,
  }));
  const lines = applyEdits(snapshot.text, edits).toString().split('\n');
  return lines.filter((line) => line.includes('⟨')).map((line) => plain(line.trim()));
}

const head = 'plan: 1\ntitle: Koe\norganisation: Alue\n';
const workPackage = (budget: string): string =>
  `${head}workPackages:\n  - id: TP1\n    title: Eka\n${budget.replace(/^(?=.)/gm, '    ')}`;
const sums = { inlayHints: { ...none, sums: true } };

describe('inlay hints', () => {
  describe('sums', () => {
    it('stand beside a total that its parts do not give, with the difference', () => {
      const budget = 'budget:\n  personnel: 300000\n  other: 180000\n  total: 500000\n';
      assert.deepEqual(shown(workPackage(budget), sums), [
        'total: 500000⟨= 480 000 € (−20 000 €)⟩',
      ]);
    });

    it('are silent beside a total that agrees', () => {
      const budget = 'budget:\n  personnel: 300000\n  other: 180000\n  total: 480000\n';
      assert.deepEqual(shown(workPackage(budget), sums), []);
    });

    it('stand behind a budget without a total, and behind a total that is not written yet', () => {
      const budget = 'budget:\n  personnel: 300000\n  other: 180000\n';
      assert.deepEqual(shown(workPackage(budget), sums), ['budget:⟨= 480 000 €⟩']);
      assert.deepEqual(shown(workPackage(`${budget}  total:\n`), sums), ['total:⟨= 480 000 €⟩']);
      assert.deepEqual(shown(workPackage(`${budget}  total: # tulossa\n`), sums), [
        'total:⟨= 480 000 €⟩ # tulossa',
      ]);
      assert.deepEqual(shown(workPackage('budget: {other: 1, travel: 2}\n'), sums), [
        'budget: {other: 1, travel: 2}⟨= 3 €⟩',
      ]);
    });

    it('are written where a hint for an empty value is taken over', () => {
      const text = workPackage('budget:\n  personnel: 300000.5\n  other: 180000\n  total:\n');
      const snapshot = snapshotOf(text);
      const [hint] = hintsIn(snapshot, sums);
      assert.ok(hint?.textEdits);
      const taken = applyEdits(snapshot.text, hint.textEdits).toString();
      assert.equal(taken, text.replace('total:\n', 'total: 480000.50\n'));
      assert.deepEqual(shown(taken, sums), []);
    });

    it('do not repeat a single figure', () => {
      assert.deepEqual(shown(workPackage('budget:\n  personnel: 300000\n'), sums), []);
    });

    it('are silent where a figure cannot be read, or is being typed', () => {
      for (const line of [
        'other:',
        'other: paljon',
        'other',
        'other: {amount: }',
        'othr: 180000',
      ]) {
        for (const total of ['', '  total: 1\n', '  total:\n']) {
          const budget = `budget:\n  personnel: 300000\n  travel: 5\n  ${line}\n${total}`;
          assert.deepEqual(shown(workPackage(budget), sums), [], budget);
        }
      }
      const twice = 'budget:\n  personnel: 3\n  travel: 5\n  total: mitä?\n';
      assert.deepEqual(shown(workPackage(twice), sums), []);
    });

    it('tell what items and rates give', () => {
      const budget = [
        'budget:',
        '  personnel:',
        '    items: [{title: A, amount: 100}, {title: B, amount: 200}]',
        '  travel:',
        '    amount: 500',
        '    items: [{title: A, amount: 100}, {title: B, amount: 200}]',
        '  other:',
        '    amount: 500',
        '    complete: false',
        '    items: [{title: A, amount: 100}]',
        '  indirect:',
        '    rate: 25',
        '    of: personnel',
        '  administration:',
        '    rate: 10',
        '    of: personnel',
        '    amount: 40',
        '  total: 1415',
        '',
      ].join('\n');
      assert.deepEqual(shown(workPackage(budget), sums), [
        'personnel:⟨= 300 €⟩',
        'amount: 500⟨= 300 € (−200 €)⟩',
        'rate: 25⟨= 75 €⟩',
        'amount: 40⟨= 30 € (−10 €)⟩',
      ]);
    });

    it('tell what the years add up to where that is not the total', () => {
      const years = 'budget:\n  byYear:\n    2024: 100\n    2025: 200\n';
      assert.deepEqual(shown(workPackage(years), sums), ['byYear:⟨= 300 €⟩']);
      assert.deepEqual(shown(workPackage(`${years}  total: 300\n`), sums), []);
      assert.deepEqual(shown(workPackage(`${years}  total: 350\n`), sums), [
        'byYear:⟨= 300 € (−50 €)⟩',
      ]);
      assert.deepEqual(shown(workPackage(`${years}  total: x\n`), sums), []);
      assert.deepEqual(shown(workPackage(`${years}    2026: paljon\n`), sums), []);
    });

    const parent = (budget: string): string => `${head}pillars:
  - id: P1
    title: Pilari
${budget}    workPackages:
      - {id: A, title: a, budget: {personnel: 100, fte: 1.5, total: 100}}
      - {id: B, title: b, budget: {personnel: 200, fte: 2, total: 200}}
`;

    it('of person-years and money below stand behind a budget that says neither', () => {
      assert.deepEqual(shown(parent('    budget:\n      note: sovittu\n'), sums), [
        'budget:⟨= 300 €⟩⟨= 3,5 htv⟩',
      ]);
      assert.deepEqual(shown(parent('    budget:\n      fte:\n      total: 250\n'), sums), [
        'fte:⟨= 3,5 htv⟩',
        'total: 250⟨= 300 € (+50 €)⟩',
      ]);
      assert.deepEqual(shown(parent('    budget: {fte: 4, total: 300}\n'), sums), [
        'budget: {fte: 4⟨= 3,5 htv (−0,5 htv)⟩, total: 300}',
      ]);
    });

    it('of a list stand behind its key where nothing states them', () => {
      assert.deepEqual(shown(parent(''), sums), ['workPackages:⟨= 300 €⟩']);
      assert.deepEqual(shown(parent('    budget:\n'), sums), []);
    });

    it('follow the administration of the plan and the parts of a budget', () => {
      const text = `${workPackage('budget:\n  parts:\n    - title: x\n      other: 1\n      travel: 2\n      total: 4\n  total: 4\n')}administration:
  budget:
    personnel: 5
    travel: 6
`;
      assert.deepEqual(shown(text, sums), [
        'total: 4⟨= 3 € (−1 €)⟩',
        'total: 4⟨= 3 € (−1 €)⟩',
        'budget:⟨= 11 €⟩',
      ]);
    });
  });

  describe('the cost of a person-year', () => {
    const unitCosts = { inlayHints: { ...none, unitCosts: true } };

    it('stands beside person-years that have personnel costs, in round figures', () => {
      const budget = 'budget:\n  personnel: 175000\n  fte: 3\n';
      assert.deepEqual(shown(workPackage(budget), unitCosts), ['fte: 3⟨≈ 58 300 €/htv⟩']);
      const swedish = `language: sv\ncurrency: SEK\n${workPackage(budget)}`;
      assert.deepEqual(shown(swedish, unitCosts), ['fte: 3⟨≈ 58 300 SEK/årsv.⟩']);
    });

    it('is silent without one of the two, and where one is none', () => {
      for (const budget of [
        'budget: {personnel: 175000}\n',
        'budget: {fte: 3}\n',
        'budget: {personnel: 175000, fte: 0}\n',
        'budget: {personnel: 0, fte: 3}\n',
        'budget: {personnel: paljon, fte: 3}\n',
        'budget: {personnel: 175000, fte: paljon}\n',
        'budget: {personnel: 175000, fte: }\n',
      ]) {
        assert.deepEqual(shown(workPackage(budget), unitCosts), [], budget);
      }
    });
  });

  describe('the days of a period', () => {
    const periods = { inlayHints: { ...none, periods: true } };

    it('stand beside quarters and half-years, and beside nothing else', () => {
      const node = [
        'period: 2024-Q1',
        'metrics: [{text: m, targets: [{value: 1, due: 2025-Q2}]}]',
        'schedule:',
        '  - {period: H2/2024}',
        '  - {period: 2024-05}',
        '  - {period: 2024}',
        '  - {period: 2024-05-01..2024-06-30}',
        '  - {period: Q9/2024}',
        '  - {period: 2024-Q4..2024-Q1}',
        '',
      ].join('\n');
      assert.deepEqual(shown(workPackage(node), periods), [
        'period: 2024-Q1⟨= 1.1.–31.3.2024⟩',
        'metrics: [{text: m, targets: [{value: 1, due: 2025-Q2⟨= 1.4.–30.6.2025⟩}]}]',
        '- {period: H2/2024⟨= 1.7.–31.12.2024⟩}',
      ]);
    });
  });

  it('explain themselves as Markdown in which nothing that a plan says is markup', () => {
    const text = workPackage('budget:\n  personnel: 300000\n  fte: 5\n  other: 180000\n').replace(
      'Eka',
      '"*Eka* <b>"',
    );
    const [sum, unit] = hintsIn(snapshotOf(text), { language: 'en' });
    const said = JSON.stringify(sum?.tooltip);
    assert.match(plain(said), /€480,000\*\* · TP1 \\\\\*Eka\\\\\* /);
    assert.match(plain(said), /€480,000 = €300,000 \+ €180,000/);
    assert.match(said, /no total is stated/);
    assert.doesNotMatch(said, /[^\\]<b>/);
    assert.match(plain(JSON.stringify(unit?.tooltip)), /€60,000\*\* per person-year/);
  });

  it('can be switched off one by one', () => {
    const budget = 'budget: {personnel: 200000, other: 2, fte: 2}\n';
    const snapshot = snapshotOf(workPackage(`period: 2024-Q1\n${budget}`));
    const labels = (wanted: InlayHintOptions['inlayHints']): string[] =>
      hintsIn(snapshot, { inlayHints: wanted }).map((hint) => plain(labelOf(hint)));
    assert.deepEqual(labels(none), []);
    assert.deepEqual(labels({ ...none, sums: true }), ['= 200 002 €']);
    assert.deepEqual(labels({ ...none, unitCosts: true }), ['≈ 100 000 €/htv']);
    assert.deepEqual(labels({ ...none, periods: true }), ['= 1.1.–31.3.2024']);
    assert.equal(labels(all).length, 3);
  });

  it('are those of the whole text in any part of it', () => {
    const { text } = generatePlan(1_500);
    const snapshot = snapshotOf(text);
    const whole = hintsIn(snapshot);
    assert.ok(whole.length > 100);
    const random = new Random(3);
    for (let round = 0; round < 40; round++) {
      const first = random.below(snapshot.text.lineCount);
      const last = first + random.below(90);
      assert.deepEqual(
        hintsIn(snapshot, { lines: [first, last] }),
        whole.filter(({ position: { line } }) => line >= first && line < last),
      );
    }
  });

  it('stand inside the range to the character', () => {
    const snapshot = snapshotOf(workPackage('period: 2024-Q1\nbudget: {other: 1, travel: 2}\n'));
    const places = hintsIn(snapshot).map(({ position }) => position);
    const [period, budget] = places;
    assert.ok(period && budget && places.length === 2);
    const placesFrom = (start: Position, end: Position): readonly Position[] =>
      inlayHints(snapshot, { start, end }, { inlayHints: all, language: 'en' }).map(
        ({ position }) => position,
      );
    const moved = ({ line, character }: Position, by: number): Position => ({
      line,
      character: character + by,
    });
    assert.deepEqual(placesFrom(period, budget), [period, budget]);
    assert.deepEqual(placesFrom(period, moved(budget, -1)), [period]);
    assert.deepEqual(placesFrom(moved(period, 1), budget), [budget]);
    assert.deepEqual(placesFrom(moved(period, 1), moved(budget, -1)), []);
  });

  it('look at nothing outside the range', () => {
    const snapshot = snapshotOf(generatePlan(5_000).text);
    const figures = snapshot.figures.bind(snapshot);
    let asked = 0;
    Object.defineProperty(snapshot, 'figures', {
      value: (node: PlanNode) => {
        asked++;
        return figures(node);
      },
    });
    hintsIn(snapshot, { lines: [2_000, 2_080] });
    const ofSome = asked;
    hintsIn(snapshot);
    assert.ok(ofSome < 30, `${ofSome} nodes were looked at`);
    assert.ok(asked - ofSome > 150);
  });

  it('are those of a fresh look after each change', () => {
    let snapshot = snapshotOf(workPackage('budget:\n  personnel: 3\n  other: 4\n'));
    hintsIn(snapshot);
    const place = { line: 7, character: 18 };
    for (const text of ['0', '0', '\n      fte: 2', '\n# x']) {
      snapshot = snapshot.update(
        snapshot.text.apply({ range: { start: place, end: place }, text }),
      );
      assert.deepEqual(hintsIn(snapshot), hintsIn(snapshotOf(snapshot.text.toString())));
    }
    const other = hintsIn(snapshot, { language: 'fi' });
    assert.notDeepEqual(other, hintsIn(snapshot, { language: 'en' }));
  });

  it('stand once where an alias brings the same text in twice', () => {
    const text = `${head}workPackages:
  - &a {id: A, title: a, budget: {other: 1, travel: 2}}
  - *a
`;
    const labels = hintsIn(snapshotOf(text), sums).map((hint) => plain(labelOf(hint)));
    assert.deepEqual(labels, ['= 6 €', '= 3 €']);
  });

  it('say nothing of a text that is no plan', () => {
    for (const text of ['', 'x', '- 1', 'budget', 'budget:\n  total:\n', '\t', '"']) {
      assert.deepEqual(shown(text), [], text);
    }
  });
});
