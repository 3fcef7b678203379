import assert from 'node:assert/strict';
import type { Page } from '../host/browser.mjs';
import { exampleText, uri, viewOf } from '../views/view-of';
import { previewSuite } from './preview-suite';

/** With more columns than a panel has room for; the head of the last one is longer than its figures. */
function planIn(language: 'fi' | 'sv' | 'en'): string {
  return `plan: 1
title: Koe
language: ${language}
period: 2024..2025
workPackages:
  - id: A
    title: A
    budget: { personnel: 5, purchasedServices: 1, travel: 6, equipment: 1, other: 7, total: 20 }
`;
}

/** Where the column of the shares ends, what is seen of the panel, and where it begins to fade. */
const shareColumn = `(() => {
  const panel = document.querySelector('.panel');
  const share = document.querySelector('tbody .share-text').getBoundingClientRect();
  const gutter = parseFloat(getComputedStyle(document.querySelector('.toolbar')).paddingInlineEnd);
  return { end: share.right, fades: panel.getBoundingClientRect().right - 1.6 * gutter };
})()`;

/** Words of the table's heads that stand in more than one line. */
const brokenHeads = `(() => {
  const broken = [];
  for (const head of document.querySelectorAll('thead th')) {
    const texts = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      for (const word of texts.currentNode.data.matchAll(/\\S+/g)) {
        const range = document.createRange();
        range.setStart(texts.currentNode, word.index);
        range.setEnd(texts.currentNode, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size !== 1) broken.push(word[0]);
      }
    }
  }
  return broken;
})()`;

/** Texts that reach into the margins of their cell. */
const tightCells = `(() => {
  const tight = [];
  for (const cell of document.querySelectorAll('table.fixed tr > :not(:first-child)')) {
    const { left, right } = cell.getBoundingClientRect();
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(cell);
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      if (texts.currentNode.parentElement.closest('.unseen')) continue;
      range.selectNodeContents(texts.currentNode);
      const text = range.getBoundingClientRect();
      const isIn =
        text.left >= left + parseFloat(paddingInlineStart) - 1 &&
        text.right <= right - parseFloat(paddingInlineEnd) + 1;
      if (text.width > 0 && !isIn) tight.push(texts.currentNode.data);
    }
  }
  return tight;
})()`;

describe('page: room in the budget', () => {
  const openPage = previewSuite();

  async function show(text: string, width: number, section = 'rollUp'): Promise<Page> {
    const preview = await openPage({
      width,
      state: { tab: 'budget', uri, choices: { 'budget-section': section } },
    });
    await preview.show(viewOf(text));
    return preview.page;
  }

  it('shows the shares whole, though what lies behind them is not', async () => {
    const page = await show(exampleText(), 830);
    for (const width of [760, 830, 900, 1000, 1200]) {
      await page.setViewportSize({ width, height: 700 });
      const { end, fades } = await page.evaluate<{ end: number; fades: number }>(shareColumn);
      assert.ok(end <= fades, `${width}: ${end} over ${fades}`);
    }
  });

  it('lets names give way where the whole table has room then', async () => {
    const page = await show(planIn('fi'), 1000);
    const [wide, columns] = await page.evaluate<readonly [number, number]>(`(() => {
      const [name, ...others] = [...document.querySelectorAll('thead th')].map(
        (head) => head.getBoundingClientRect().width,
      );
      return [name, others.reduce((sum, each) => sum + each, 0)];
    })()`);
    assert.ok(wide + columns > 1000);
    const least = Math.ceil(columns + wide - 60);
    await page.setViewportSize({ width: least, height: 700 });
    const scrolled = await page.evaluate<number>(
      "document.querySelector('.panel').scrollWidth - document.querySelector('.panel').clientWidth",
    );
    assert.equal(scrolled, 0);
  });

  for (const language of ['fi', 'sv', 'en'] as const) {
    it(`breaks heads between words, and has room for every figure: ${language}`, async () => {
      const page = await show(planIn(language), 1000);
      for (const font of ['sans-serif', 'serif', 'monospace']) {
        await page.evaluate(
          `document.documentElement.style.setProperty('--vscode-font-family', '${font}')`,
        );
        for (const width of [320, 830, 1000, 1200]) {
          await page.setViewportSize({ width, height: 700 });
          assert.deepEqual(await page.evaluate(brokenHeads), [], `${font} ${width}`);
          assert.deepEqual(await page.evaluate(tightCells), [], `${font} ${width}`);
        }
      }
    });
  }

  it('holds its toolbar in sight while the table is moved sideways', async () => {
    const page = await show(exampleText(), 830);
    const moved = await page.evaluate<readonly number[]>(`(() => {
      const left = () => document.querySelector('.choice').getBoundingClientRect().left;
      const before = left();
      document.querySelector('.panel').scrollLeft = 400;
      return [document.querySelector('.panel').scrollLeft, left() - before];
    })()`);
    assert.deepEqual(moved, [400, 0]);
  });

  it('has the whole cost table in sight', async () => {
    const page = await show(exampleText(), 830, 'costTable');
    const widths = await page.evaluate<readonly number[]>(
      "[document.querySelector('.panel').scrollWidth, document.querySelector('.panel').clientWidth]",
    );
    assert.equal(widths[0], widths[1]);
  });

  it('says that stated figures agree only where some are stated and have parts', async () => {
    const agreeing = async (budget: string): Promise<number> => {
      const page = await show(
        `plan: 1\ntitle: Koe\nbudget: ${budget}\nworkPackages: [{ id: A, budget: { other: 5, fte: 1 } }]\n`,
        1000,
      );
      const count = await page.locator('.agrees').count();
      await page.close();
      return count;
    };
    assert.equal(await agreeing('{}'), 0);
    assert.equal(await agreeing('{ total: 5 }'), 1);
    assert.equal(await agreeing('{ fte: 1 }'), 1);
    assert.equal(await agreeing('{ total: 6 }'), 0);
  });
});
