import assert from 'node:assert/strict';
import type { ViewTab } from '../../server/src/protocol';
import type { Browser, Page } from '../host/browser.mjs';
import { viewOf } from '../views/view-of';
import { launchBrowser } from './browser';
import { openPreviewPage } from './preview-page';

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
  let browser: Browser;
  const shown = async (tab: ViewTab): Promise<Page> => {
    const { page, show } = await openPreviewPage(browser, { state: { tab, uri: view.uri } });
    await show(view);
    await page.locator('.panel [data-row]').first().waitFor();
    return page;
  };

  before(async () => {
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
  });

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
});
