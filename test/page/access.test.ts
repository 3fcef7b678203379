/** What those meet who use a keyboard, a screen reader or strong contrasts: every view, every theme. */
import assert from 'node:assert/strict';
import { viewTabs, type WholeView } from '../../server/src/protocol';
import type { Page } from '../host/browser.mjs';
import { viewOf } from '../views/view-of';
import { contrast, violationsIn } from './axe';
import { hideRepeated } from './kinds';
import { planText, themeNames } from './preview-page';
import { previewSuite } from './preview-suite';

const examples = ['pohjois-savo.projectplan.yaml', 'etela-pohjanmaa.hanke.yaml'];

describe('page: access', () => {
  const open = previewSuite();
  const views = new Map<string, WholeView>();
  const viewOfFile = (file: string): WholeView => {
    const view = views.get(file) ?? viewOf(planText(file));
    views.set(file, view);
    return view;
  };

  for (const file of examples) {
    for (const tab of viewTabs) {
      it(`finds nothing serious in any theme: ${file}, ${tab}`, async () => {
        const { page, show, dress } = await open({ state: { tab } });
        await show(viewOfFile(file));
        // The document draws what lies further down behind its first picture.
        await page.locator('.document-blocks .gap').first().waitFor({ state: 'detached' });
        assert.deepEqual(await seriousIn(page), []);
        // From theme to theme only the colours are others.
        await hideRepeated(page);
        for (const theme of themeNames.filter((each) => each !== 'light')) {
          await dress(theme);
          assert.deepEqual(await seriousIn(page, contrast), [], theme);
        }
      });
    }
  }

  it('looks at one of every kind in every theme', async () => {
    const { page, show, dress } = await open({ state: { tab: 'logic' } });
    await show(viewOfFile(examples[0] ?? ''));
    const before = await page.evaluate(classesInSight);
    assert.ok((await hideRepeated(page)) > 500, 'the plan has many of a kind');
    assert.deepEqual(await page.evaluate(classesInSight), before);
    await dress('dark');
    assert.deepEqual(await seriousIn(page, contrast), []);
    // A single one of its class, and one of many.
    for (const rare of ['h1', '.logic-list .open']) {
      await page.evaluate(paint, `.vscode-dark ${rare}`);
      const [first = 'nothing'] = await seriousIn(page, contrast);
      assert.match(first, /^color-contrast: /, rare);
      await page.evaluate(unpaint);
    }
  });

  it('finds nothing serious where there is little, nothing, or a slip', async () => {
    const { page, show } = await open({ width: 320 });
    const texts = ['', 'plan: 1\n', 'plan: 1\ntitle: Koe\n', 'plan: 1\ntitle: "auki\n'];
    for (const [index, text] of texts.entries()) {
      await show({ ...viewOf(text), stamp: index + 1 });
      for (const tab of await tabsOf(page)) {
        if (tab) await page.locator(`#${tab}`).click();
        assert.deepEqual(await seriousIn(page), [], `${JSON.stringify(text)}, ${tab}`);
      }
    }
  });

  for (const tab of viewTabs) {
    it(`leads the tabulator key from the tabs through the ${tab} and out again`, async () => {
      const { page, show } = await open({ state: { tab } });
      await show(viewOfFile('starter.projectplan.yaml'));
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
      await show(viewOfFile('starter.projectplan.yaml'));
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
async function seriousIn(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const found = await violationsIn(page, rules);
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ places }) => places);
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

/** Runs in the page: the classes of what has a text of its own and is not hidden. */
function classesInSight(): readonly string[] {
  const classes = [...document.querySelectorAll('#app *')]
    .filter((each) => getComputedStyle(each).visibility !== 'hidden')
    .filter((each) => [...each.childNodes].some((node) => node instanceof Text && node.data.trim()))
    .map(({ tagName, classList }) => [tagName, ...classList].join('.'));
  return [...new Set(classes)].sort();
}

/** Runs in the page: gives what the selector finds a colour too close to its ground. */
function paint(selector: string): void {
  const [sheet] = document.styleSheets;
  sheet?.insertRule(`${selector} { color: #222 !important; background: #111 !important }`, 0);
}

function unpaint(): void {
  document.styleSheets[0]?.deleteRule(0);
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
