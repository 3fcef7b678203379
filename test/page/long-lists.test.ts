import assert from 'node:assert/strict';
import type { PageState, ViewTab } from '../../server/src/protocol';
import type { Page } from '../host/browser.mjs';
import { generatePlan } from '../../scripts/bench/generate-plan.mjs';
import { planView } from '../../server/src/views/plan-view';
import { check, snapshotOf } from '../support/check';
import { someDay, viewOf } from '../views/view-of';
import { previewSuite } from './preview-suite';

const many = 200;
const times = (one: (number: number) => string): string =>
  Array.from({ length: many }, (_, number) => one(number)).join('');

/** A plan with long lists in all of these views. */
const plan = `plan: 1
title: Koe
language: en
workPackages:
${times(
  (number) => `  - id: TP${number}
    title: Part ${number}
    budget: { total: ${number + 1} }
    tasks: [Do it]
    metrics: [Metric ${number}]
`,
)}risks:
${times(
  (number) => `  - { risk: Risk ${number}, likelihood: 1, impact: 2, mitigation: m, owner: o }
`,
)}evaluation:
  results:
    - id: T1
      goal: All of it
      processes:
${times(
  (number) => `        - { goal: Goal ${number}, measure: Measure ${number}, outcome: green }
        - goal: Also ${number}
`,
)}`;
const view = viewOf(plan);

interface TopRow {
  readonly key: string;
  /** Pixels from the panel's top. */
  readonly place: number;
}

/** The row at the top of the panel. */
const topRow = `(() => {
  const panel = document.querySelector('.panel').getBoundingClientRect().top;
  const head = document.querySelector('.panel thead')?.getBoundingClientRect().height ?? 0;
  const row = [...document.querySelectorAll('.panel [data-row]')]
    .find((each) => each.getBoundingClientRect().bottom > panel + head);
  return { key: row?.dataset.row, place: row?.getBoundingClientRect().top - panel };
})()`;

/** Something in the list that takes the focus. */
const inner: Partial<Record<ViewTab, string>> = {
  budget: 'tbody th button',
  logic: '.logic-list .open',
  metrics: 'tbody .open',
  risks: 'tbody .row-title',
  evaluation: '.process-row .open',
  readiness: '.readiness-lines button',
};

const scrollTo = async (page: Page, top: number): Promise<void> => {
  await page.evaluate(`(() => {
    document.querySelector('.panel').scrollTop = ${top};
    return new Promise((done) => {
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
    });
  })()`);
};

describe('page: long lists', () => {
  const openPage = previewSuite();
  const shown = async (tab: ViewTab): Promise<Page> => {
    const { page, show } = await openPage({ state: { tab, uri: view.uri } });
    await show(view);
    await page.locator('.panel [data-row]').first().waitFor();
    return page;
  };

  for (const [tab, selector] of Object.entries(inner) as readonly [ViewTab, string][]) {
    it(`keep what has the focus in ${tab} when it is scrolled away`, async () => {
      const page = await shown(tab);
      const isFocused = `document.activeElement === window.focusedOne`;
      await page.evaluate(`(() => {
        window.focusedOne = document.querySelectorAll(${JSON.stringify(selector)})[1];
        window.focusedOne.focus({ preventScroll: true });
      })()`);
      assert.equal(await page.evaluate(isFocused), true);
      for (const top of [1500, 4000, 7000]) {
        await scrollTo(page, top);
        assert.equal(await page.evaluate(isFocused), true, `at ${top}`);
      }
      assert.ok(await page.evaluate('document.querySelector(".panel").scrollTop > 6000'));
      await page.close();
    });
  }

  it('are drawn in part in the evaluation, rows with the goals that share their cells', async () => {
    const page = await shown('evaluation');
    const drawn = (): Promise<readonly number[]> =>
      page.evaluate(
        `[...document.querySelectorAll('.evaluation-table tbody tr[data-row]')].map((row) => Number(row.ariaRowIndex))`,
      );
    const rows = async (): Promise<readonly (string | null)[]> =>
      page.evaluate(
        `[...document.querySelectorAll('.evaluation-table tbody')].flatMap((part) => part.querySelector('.process-row')
          ? [[...part.rows].map((row) => row.className).join(', ')] : [])`,
      );
    assert.equal(
      await page.evaluate("document.querySelector('.evaluation-table').ariaRowCount"),
      String(1 + 1 + 2 * many),
    );
    const first = await drawn();
    assert.deepEqual(first.slice(0, 3), [2, 3, 4]);
    assert.ok(first.length < 200, `${first.length} rows`);
    await scrollTo(page, 6000);
    const further = await drawn();
    assert.ok((further[0] ?? 0) > 20 && further.length < 200, further.join(' '));
    assert.deepEqual([...new Set(await rows())], ['process-row, goal-row']);
    await page.close();
  });

  for (const [tab, top] of [
    ['evaluation', 30_000],
    ['document', 20_000],
  ] as const) {
    it(`are at the same row of the ${tab} when the page is loaded again`, async () => {
      const { text } = generatePlan(1_500, 1, 600);
      const snapshot = snapshotOf(text);
      const given = { uri: view.uri, version: 1, snapshot, diagnostics: check(snapshot) };
      const made = planView(given, { today: someDay, tabs: [tab] });
      const open = async (state: Partial<PageState>): Promise<Page> => {
        const { page, show } = await openPage({ state });
        await show({ kind: 'whole', stamp: 1, ...made });
        await page.locator('.panel [data-row]').first().waitFor();
        return page;
      };
      const first = await open({ tab, uri: view.uri });
      // What lies between is never drawn, and its height is a guess; then some is drawn that is not.
      for (const step of [900, top, top + 2_000, top + 1_200]) await scrollTo(first, step);
      const before = await first.evaluate<TopRow>(topRow);
      const state = await first.evaluate<PageState>('window.leftState()');
      await first.close();
      assert.ok((state.scroll[tab] ?? 0) > 15_000, 'it is scrolled far down');
      const again = await open(state);
      const after = await again.evaluate<TopRow>(topRow);
      assert.equal(after.key, before.key);
      assert.ok(Math.abs(after.place - before.place) < 2, `${after.place}, not ${before.place}`);
      await again.close();
    });
  }
});
