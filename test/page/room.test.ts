import assert from 'node:assert/strict';
import type { ViewTab } from '../../server/src/protocol';
import type { Page } from '../host/browser.mjs';
import { exampleText, viewOf } from '../views/view-of';
import type { PreviewPageOptions } from './preview-page';
import { previewSuite } from './preview-suite';

interface Shown extends Omit<PreviewPageOptions, 'state'> {
  readonly tab: ViewTab;
  readonly choices?: Readonly<Record<string, string>>;
  readonly text?: string;
}

/** Texts that reach over an edge of the sheet; what is for screen readers alone stands anywhere. */
const textsOutside = `(() => {
  const outside = [];
  const texts = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    range.selectNodeContents(texts.currentNode);
    const { left, right, width } = range.getBoundingClientRect();
    const isSeen = width > 0 && !texts.currentNode.parentElement.closest('.unseen');
    if (isSeen && (left < 4 || right > innerWidth - 4)) outside.push(texts.currentNode.data);
  }
  return outside;
})()`;

const maskOf = (selector: string): string =>
  `getComputedStyle(document.querySelector('${selector}')).maskImage`;

describe('page: room for all', () => {
  const openPage = previewSuite();
  const example = viewOf(exampleText());

  async function show({ tab, choices = {}, text, ...options }: Shown): Promise<Page> {
    const view = text === undefined ? example : viewOf(text);
    const opened = await openPage({ ...options, state: { tab, uri: view.uri, choices } });
    await opened.show(view);
    await opened.page.locator('.panel > *').first().waitFor();
    return opened.page;
  }

  const scroll = (page: Page, selector: string, to: object): Promise<unknown> =>
    page.evaluate(
      `new Promise((next) => {
        document.querySelector('${selector}').scrollTo(${JSON.stringify(to)});
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(next)));
      })`,
    );

  it('fades out at the side where a table goes on, until its end is there', async () => {
    const page = await show({ tab: 'budget', width: 900 });
    assert.match(await page.evaluate<string>(maskOf('.panel')), /gradient/);
    await scroll(page, '.panel', { left: 10_000 });
    assert.equal(await page.evaluate(maskOf('.panel')), 'none');
  });

  it('does not fade what has room', async () => {
    const page = await show({ tab: 'budget', width: 1600 });
    assert.equal(await page.evaluate(maskOf('.panel')), 'none');
  });

  it('has the person-years in sight in a panel of 900 pixels, and the share after them', async () => {
    const page = await show({ tab: 'budget', width: 900 });
    const heads = await page.evaluate<readonly { readonly text: string; readonly right: number }[]>(
      `[...document.querySelectorAll('thead th')].map((head) => ({
        text: head.textContent.replaceAll('\\u00AD', ''),
        right: head.getBoundingClientRect().right,
      }))`,
    );
    const { personYearsShort, shareOfPlan } = example.words;
    const years = heads.findIndex(({ text }) => text === personYearsShort);
    assert.ok((heads[years]?.right ?? Infinity) <= 900);
    assert.equal(heads[years + 1]?.text, shareOfPlan.replaceAll('\u00AD', ''));
  });

  for (const width of [320, 480, 600, 900, 1600]) {
    it(`keeps the lists of a quarter apart and of one height, ${width} pixels wide`, async () => {
      const choices = { 'roadmap-quarter': '2023-Q1' };
      const page = await show({ tab: 'roadmap', width, choices });
      const overlaps = `(() => {
        const boxes = [...document.querySelectorAll('.agenda-list')]
          .map((each) => each.getBoundingClientRect());
        return boxes.some((a, i) => boxes.slice(i + 1).some((b) =>
          a.left < b.right && b.left < a.right && a.top < b.bottom - 1 && b.top < a.bottom - 1));
      })()`;
      const spills = `[...document.querySelectorAll('.agenda-list')]
        .some((each) => each.scrollHeight > each.clientHeight + 1)`;
      const tops = new Set<number>();
      await page.locator('.quarter-slider input').focus();
      for (let quarter = 0; quarter < 6; quarter++) {
        assert.equal(await page.evaluate(overlaps), false);
        assert.equal(await page.evaluate(spills), false);
        tops.add(await page.evaluate("document.querySelector('.sheet').offsetTop"));
        await page.keyboard.press('ArrowRight');
      }
      assert.equal(tops.size, 1, 'the picture stays where it is');
    });
  }

  it('fades out below where the lists of a quarter go on', async () => {
    const page = await show({ tab: 'roadmap', choices: { 'roadmap-quarter': '2023-Q2' } });
    assert.match(await page.evaluate<string>(maskOf('.agenda-lists')), /gradient/);
    await scroll(page, '.agenda-lists', { top: 10_000 });
    assert.equal(await page.evaluate(maskOf('.agenda-lists')), 'none');
  });

  it('lets what runs behind milestones be seen', async () => {
    const page = await show({
      tab: 'roadmap',
      text: `plan: 1
title: Koe
period: 2024
workPackages:
  - { id: A, schedule: [{ period: 2024-Q2, title: Valmis, milestone: true }] }
`,
    });
    const colour = `getComputedStyle(document.querySelector('.entry.milestone')).backgroundColor`;
    assert.equal(await page.evaluate(colour), 'rgba(0, 0, 0, 0)');
  });

  for (const section of ['rollUp', 'byYear', 'byQuarter', 'costTable']) {
    it(`prints the budget (${section}) inside the sheet, dark on white`, async () => {
      const choices = { 'budget-section': section };
      const page = await show({ tab: 'budget', theme: 'dark', width: 794, choices });
      await page.emulateMedia({ media: 'print' });
      assert.deepEqual(await page.evaluate(textsOutside), []);
      const colours = `(({ color, backgroundColor }) => [color, backgroundColor])(
        getComputedStyle(document.body))`;
      assert.deepEqual(await page.evaluate(colours), ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    });
  }

  for (const tab of ['metrics', 'risks'] as const) {
    it(`prints ${tab} inside the sheet`, async () => {
      const page = await show({ tab, theme: 'dark', width: 794 });
      await page.emulateMedia({ media: 'print' });
      assert.ok((await page.locator('table').count()) > 0);
      assert.deepEqual(await page.evaluate(textsOutside), []);
    });
  }

  it('tells what is chosen, and how long a bar is, in forced colours', async () => {
    const page = await show({ tab: 'budget', width: 1100 });
    await page.emulateMedia({ forcedColors: 'active' });
    const fill = (selector: string): Promise<string> =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).backgroundColor`);
    const paper = await fill('body');
    assert.notEqual(await fill('[role=tab][aria-selected=true]'), paper);
    assert.notEqual(await fill('.choice.chosen'), await fill('.choice:not(.chosen)'));
    assert.notEqual(await fill('.share-fill'), await fill('.share-track'));
  });

  it('has room for a total of any size', async () => {
    const text = `plan: 1
title: Koe
workPackages:
  - { id: A, budget: { total: 999999999999.99 } }
  - { id: B, budget: { total: 999999999999.99 } }
`;
    const page = await show({ tab: 'summary', width: 320, text });
    assert.match(await page.locator('.total-figure').innerText(), /1.999.999.999.999,98/);
    assert.ok(await page.evaluate("document.querySelector('.panel').scrollWidth <= 320"));
  });
});
