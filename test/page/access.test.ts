/** What those meet who use a keyboard, a screen reader or strong contrasts: every view, every theme. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { viewTabs, type WholeView } from '../../server/src/protocol';
import type { Browser, Page } from '../host/browser.mjs';
import { viewOf } from '../views/view-of';
import {
  openPreviewPage,
  planText,
  themeNames,
  type PreviewPage,
  type PreviewPageOptions,
} from './preview-page';
import { suiteBrowser } from './preview-suite';

const axe = fs.readFileSync(path.join(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');
const examples = ['pohjois-savo.projectplan.yaml', 'etela-pohjanmaa.hanke.yaml'];

const contrast = ['color-contrast', 'link-in-text-block'];

/** What axe-core says of the page; of it only what matters here. */
interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly summary: string }[];
}

describe('page: access', () => {
  let browser: Browser;
  const views = new Map<string, WholeView>();
  const pages: PreviewPage[] = [];
  const open = async (options: PreviewPageOptions): Promise<PreviewPage> => {
    const preview = await openPreviewPage(browser, options);
    pages.push(preview);
    return preview;
  };
  const viewOfFile = (file: string): WholeView => {
    const view = views.get(file) ?? viewOf(planText(file));
    views.set(file, view);
    return view;
  };

  before(async () => {
    browser = await suiteBrowser();
  });
  afterEach(async () => {
    for (const { close } of pages.splice(0)) await close();
  });

  for (const file of examples) {
    for (const tab of viewTabs) {
      it(`finds nothing serious in any theme: ${file}, ${tab}`, async () => {
        const { page, show, dress, complaints } = await open({ state: { tab } });
        await show(viewOfFile(file));
        for (const theme of themeNames) {
          await dress(theme);
          // From theme to theme only the colours are others.
          const rules = theme === 'light' ? undefined : contrast;
          assert.deepEqual(await seriousIn(page, rules), [], theme);
        }
        assert.deepEqual(complaints, []);
      });
    }
  }

  it('finds nothing serious where there is little, nothing, or a slip', async () => {
    const { page, show } = await open({ width: 320 });
    const texts = ['', 'plan: 1\n', 'plan: 1\ntitle: Koe\n', 'plan: 1\ntitle: "auki\n'];
    for (const [index, text] of texts.entries()) {
      await show({ ...viewOf(text), stamp: index + 1 });
      for (const tab of await tabsOf(page)) {
        if (tab) await page.locator(`#${tab}`).click();
        assert.deepEqual(await seriousIn(page, undefined), [], `${JSON.stringify(text)}, ${tab}`);
      }
    }
  });

  for (const tab of viewTabs) {
    it(`leads the tabulator key from the tabs through the ${tab} and out again`, async () => {
      const { page, show } = await open({ state: { tab } });
      await show(viewOf(planText('starter.projectplan.yaml')));
      const stops = await stopsOf(page);
      const at = stops.indexOf(`tab-${tab}`);
      assert.ok(at >= 0, stops.join(' '));
      assert.equal(stops[at + 1], 'panel', 'behind the tabs comes the view');
      assert.equal(stops.at(-1), 'body', 'the focus leaves the page again');
    });
  }

  it('shows where the focus is', async () => {
    for (const theme of themeNames) {
      const { page, show } = await open({ theme });
      await show(viewOf(planText('starter.projectplan.yaml')));
      for (let stop = 0; stop < 6; stop++) {
        await page.keyboard.press('Tab');
        const { width, style } = await page.evaluate(outlineOfFocus);
        assert.ok(style !== 'none' && width > 0, `${theme}: nothing is seen at stop ${stop}`);
      }
    }
  });

  it('has headings in their order, and one of the first rank', async () => {
    const { page, show } = await open({});
    await show(viewOfFile(examples[0] ?? ''));
    for (const tab of viewTabs) {
      await page.locator(`#tab-${tab}`).click();
      const ranks = await page.evaluate(ranksOfHeadings);
      assert.equal(ranks.filter((rank) => rank === 1).length, 1, tab);
      ranks.forEach((rank, index) => {
        assert.ok(rank <= (ranks[index - 1] ?? 1) + 1, `${tab}: ${ranks.join(' ')}`);
      });
    }
  });

  it('moves nothing for those who do not want it', async () => {
    const { page, show } = await open({});
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await show(viewOfFile(examples[0] ?? ''));
    for (const tab of viewTabs) {
      await page.locator(`#tab-${tab}`).click();
      assert.deepEqual(await page.evaluate(moving), [], tab);
    }
  });
});

/** The ids of the tabs that are there; where there are none, the page is one thing without a name. */
async function tabsOf(page: Page): Promise<readonly string[]> {
  const ids = await page.evaluate(() =>
    [...document.querySelectorAll('[role=tab]')].map(({ id }) => id),
  );
  return ids.length > 0 ? ids : [''];
}

/** What axe-core calls serious or critical, a line each. */
async function seriousIn(
  page: Page,
  rules: readonly string[] | undefined,
): Promise<readonly string[]> {
  await page.evaluate(`window.axe || (() => { ${axe} })()`);
  const found = await page.evaluate(runAxe, rules);
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map(({ target, summary }) => `${id}: ${target.join(' ')}: ${summary}`),
    );
}

/** Runs in the page. */
async function runAxe(rules: readonly string[] | undefined): Promise<readonly Violation[]> {
  interface Axe {
    run(root: Document, options: object): Promise<{ readonly violations: readonly Found[] }>;
  }
  interface Found extends Omit<Violation, 'nodes'> {
    readonly nodes: readonly {
      readonly target: readonly unknown[];
      readonly failureSummary: string;
    }[];
  }
  const { axe: checker } = window as unknown as { readonly axe: Axe };
  const { violations } = await checker.run(document, {
    resultTypes: ['violations'],
    ...(rules ? { runOnly: rules } : {}),
  });
  return violations.map(({ id, impact, nodes }) => ({
    id,
    impact,
    nodes: nodes.map(({ target, failureSummary }) => ({ target, summary: failureSummary })),
  }));
}

/** The ids of what the tabulator key stops at, `body` at the end, and `trapped` if it never ends. */
async function stopsOf(page: Page): Promise<readonly string[]> {
  const stops: string[] = [];
  for (let press = 0; press < 400; press++) {
    await page.keyboard.press('Tab');
    const id = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement === document.body ? 'body' : (activeElement?.id ?? '');
    });
    stops.push(id);
    if (id === 'body') return stops;
  }
  return [...stops, 'trapped'];
}

function outlineOfFocus(): { readonly width: number; readonly style: string } {
  const { outlineWidth, outlineStyle } = getComputedStyle(document.activeElement ?? document.body);
  return { width: parseFloat(outlineWidth), style: outlineStyle };
}

function ranksOfHeadings(): readonly number[] {
  return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
    Number(tagName.slice(1)),
  );
}

function moving(): readonly string[] {
  return [...document.querySelectorAll('#app *')]
    .filter((each) => {
      const style = getComputedStyle(each);
      const { transitionDuration, transitionProperty, animationName } = style;
      const turns = transitionProperty !== 'none' && !/^0s(, 0s)*$/.test(transitionDuration);
      // What goes by how far a reader has scrolled stands still by itself.
      const isByScroll = style.getPropertyValue('animation-timeline').startsWith('scroll(');
      return turns || (animationName !== 'none' && !isByScroll);
    })
    .map((each) => `${each.tagName} ${each.getAttribute('class') ?? ''}`);
}
