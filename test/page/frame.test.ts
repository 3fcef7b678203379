import assert from 'node:assert/strict';
import { viewTabs, type SourceRange, type WholeView } from '../../server/src/protocol';
import { patchOf } from '../../server/src/views/view-patch';
import type { Page } from '../host/browser.mjs';
import { exampleText, viewOf } from '../views/view-of';
import { lineIn } from './places';
import { planText, themeNames, type PreviewPage, type PreviewPageOptions } from './preview-page';
import { previewSuite } from './preview-suite';

const text = exampleText();
const lineOf = (wanted: string): number => lineIn(text, wanted);
const view = viewOf(text);
const brokenText = text.replace('title: ', 'title: "');

/** What the tests of paper need besides. */
interface Printer extends Page {
  pdf(options: object): Promise<Uint8Array>;
}

const scrollTop = 'document.querySelector("#panel").scrollTop';

const chosenTab = 'document.querySelector("[aria-selected=true]").id';

describe('page: frame', () => {
  const open = previewSuite();
  const shown = async (options: PreviewPageOptions = {}): Promise<PreviewPage> => {
    const preview = await open(options);
    await preview.show(view);
    return preview;
  };

  it('is silent until it is told something, and says that it is there', async () => {
    const { page, said, complaints } = await open({ state: { tab: 'logic' } });
    await page.waitForFunction(hasSaid, 1);
    assert.deepEqual(await said(), [{ type: 'ready', tab: 'logic', stamp: undefined }]);
    assert.equal(await page.locator('#app').innerText(), '');
    assert.deepEqual(complaints, []);
  });

  it('says which view it has where one came before it was asked for', async () => {
    const { page, said } = await open({ early: [{ type: 'view', view }] });
    await page.waitForFunction(hasSaid, 1);
    // Longer than it waits for what it did not ask for.
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 100))');
    assert.deepEqual(await said(), [{ type: 'ready', tab: 'summary', stamp: view.stamp }]);
  });

  it('says what to do where there is no plan', async () => {
    const { page, post, show } = await open();
    await post({ type: 'empty', message: 'Avaa hankesuunnitelma.' });
    assert.equal(await page.locator('#app').innerText(), 'Avaa hankesuunnitelma.');
    // In the editor's language: what is no plan says nothing of its own.
    const empty = viewOf('- ei suunnitelma\n');
    await show(empty);
    const { noPlan, howToBegin } = empty.words;
    assert.match(noPlan, /^The file holds/);
    assert.equal(await page.locator('.empty').innerText(), `${noPlan} ${howToBegin}`);
  });

  it('has nine tabs, of which keys choose one after another', async () => {
    const { page, said } = await shown();
    const tabs = page.locator('[role=tab]');
    assert.equal(await tabs.count(), viewTabs.length);
    await tabs.first().focus();
    const chosen = (): Promise<string> => page.evaluate(chosenTab);
    const seen: string[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'End', 'ArrowRight', 'ArrowLeft']) {
      await page.keyboard.press(key);
      seen.push(await chosen());
      assert.equal(await page.evaluate('document.activeElement.id'), seen.at(-1));
    }
    assert.deepEqual(
      seen.map((id) => id.slice('tab-'.length)),
      ['budget', 'roadmap', 'budget', 'document', 'summary', 'document'],
    );
    await page.keyboard.press('Home');
    assert.equal(await chosen(), 'tab-summary');
    assert.deepEqual((await said()).at(-1), { type: 'tab', tab: 'summary' });
  });

  it('reaches every tab where there is no room for all, without moving anything else', async () => {
    const { page } = await shown({ width: 320, height: 600 });
    await page.locator('#tab-summary').focus();
    for (const tab of viewTabs) {
      const { left, right } = await boxOf(page, `#tab-${tab}`);
      assert.ok(left >= 0 && right <= 320, `${tab} is out of sight`);
      await page.keyboard.press('ArrowRight');
    }
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320);
    assert.equal(await page.evaluate('document.documentElement.scrollTop'), 0);
    // Round about, the first one is chosen again. The wheel moves them too.
    const moved = (): Promise<number> =>
      page.locator('.tabs').evaluate(({ scrollLeft }) => scrollLeft);
    assert.equal(await moved(), 0);
    await page.locator('#tab-summary').click();
    await page.mouse.wheel(0, 120);
    await page.waitForFunction(() => (document.querySelector('.tabs')?.scrollLeft ?? 0) > 0, 0);
  });

  it('prints black on white, whatever the theme', async () => {
    for (const theme of themeNames) {
      const { page } = await shown({ theme });
      await page.emulateMedia({ media: 'print' });
      const { color, backgroundColor } = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return { color, backgroundColor };
      });
      assert.deepEqual([color, backgroundColor], ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'], theme);
    }
  });

  it('fills its sheets: what is wide lies across them, and no row begins one of its own', async () => {
    const printed = [
      { file: 'pohjois-savo.projectplan.yaml', tab: 'budget', sheets: 6 },
      { file: 'pohjois-savo.projectplan.yaml', tab: 'roadmap', sheets: 9 },
      { file: 'etela-pohjanmaa.hanke.yaml', tab: 'evaluation', sheets: 20 },
    ] as const;
    for (const { file, tab, sheets } of printed) {
      const { page, show } = await shown({ state: { tab, uri: view.uri } });
      await show(viewOf(planText(file)));
      const pdf = await (page as Printer).pdf({ preferCSSPageSize: true });
      const count =
        Buffer.from(pdf)
          .toString('latin1')
          .match(/\/Type \/Page\b/g)?.length ?? 0;
      assert.ok(count > 1 && count <= sheets, `${tab}: ${count} sheets`);
    }
  });

  it('leaves most of a low panel to the plan, however long its title', async () => {
    const long = `plan: 1\ntitle: ${'Hyvinvointialueen palvelurakenneuudistus '.repeat(40)}\n`;
    const { page, show } = await open({ width: 320, height: 600 });
    await show(viewOf(long));
    const { height } = await boxOf(page, '#panel');
    assert.ok(height > 430, `${height} of 600 pixels`);
  });

  it('keeps tab, scroll and closed branches of the page before, and opens where it was left', async () => {
    const state = { tab: 'budget', uri: view.uri, scroll: { budget: 300 } } as const;
    const { page, post, show } = await open({ state });
    // First what is selected, as the panel does: far above what is seen.
    await post({ type: 'reveal', range: at(0) });
    await show(view);
    const top = (): Promise<number> => page.evaluate(scrollTop);
    assert.equal(await page.evaluate(chosenTab), 'tab-budget');
    assert.equal(await top(), 300);
    // A selection that moves leads there.
    await post({ type: 'reveal', range: at(lineOf('id: I4')) });
    const row = page.locator('[data-row].selected');
    await row.waitFor();
    const { y } = await boxOf(page, '[data-row].selected');
    assert.ok(y > 0 && y < 900);
    assert.notEqual(await top(), 300);
  });

  it('shows again what is asked for again, and leaves the reader alone otherwise', async () => {
    const { page, post } = await shown({ state: { tab: 'budget' }, height: 500 });
    const range = at(lineOf('id: I4'));
    const top = (): Promise<number> => page.evaluate(scrollTop);
    await post({ type: 'reveal', range });
    const there = await top();
    assert.ok(there > 0);
    await page.evaluate(`${scrollTop} = 0`);
    await post({ type: 'reveal', range });
    assert.equal(await top(), 0);
    await post({ type: 'reveal', range, asked: true });
    assert.ok((await top()) > 0);
  });

  it('is patched, never drawn anew, and keeps the focus where it is', async () => {
    const { page, post } = await shown({ state: { tab: 'budget', uri: view.uri } });
    await page.locator('#tab-budget').focus();
    await page.evaluate('window.before = document.querySelector("#panel [data-row]")');
    const next: WholeView = { ...viewOf(text.replace('title: ', 'title: Uusi ')), stamp: 2 };
    const patch = patchOf(view, next);
    await post({ type: 'patch', change: { kind: 'patch', since: 1, stamp: 2, patch } });
    assert.match(await page.locator('h1').innerText(), /^Uusi /);
    assert.ok(await page.evaluate('window.before === document.querySelector("#panel [data-row]")'));
    assert.equal(await page.evaluate('document.activeElement.id'), 'tab-budget');
  });

  it('asks for everything where a patch is of another view', async () => {
    const { post, said } = await shown();
    const before = (await said()).length;
    const change = { kind: 'patch', since: 77, stamp: 78, patch: undefined } as const;
    await post({ type: 'patch', change });
    assert.deepEqual((await said()).slice(before), [
      { type: 'ready', tab: 'summary', stamp: view.stamp },
    ]);
  });

  it('keeps the picture of a broken text under a banner that leads to the error', async () => {
    const { page, show, said } = await shown({ state: { tab: 'budget', uri: view.uri } });
    const rows = await page.locator('#panel [data-row]').count();
    await show({ ...viewOf(brokenText), stamp: 2 });
    assert.equal(await page.locator('#panel [data-row]').count(), rows);
    assert.equal(await page.locator('[role=status]').count(), 1);
    const banner = await page.locator('.banner').innerText();
    assert.ok(banner.includes(view.words.lastReadable), banner);
    await page.locator('.banner-link').click();
    const last = (await said()).at(-1);
    assert.ok(last?.type === 'open');
    assert.equal(last.range.start.line, lineOf('title: '));
    await show({ ...view, stamp: 3 });
    assert.equal(await page.locator('[role=status]').count(), 0);
  });

  it('leaves the picture where it is when the text breaks, and covers nothing selected', async () => {
    const { page, show, post } = await shown({
      height: 500,
      state: { tab: 'budget', uri: view.uri },
    });
    const line = lineOf('id: I1-TP1');
    const place = { line, character: 12 };
    await post({ type: 'reveal', range: { start: place, end: place } });
    // The row stands at the very end of what is seen.
    await page.evaluate(`(() => {
      const panel = document.querySelector('.panel');
      const row = panel.querySelector('.selected');
      panel.scrollTop = 0;
      panel.scrollTop = row.getBoundingClientRect().bottom - panel.getBoundingClientRect().bottom;
    })()`);
    const gap = `document.querySelector('.panel').getBoundingClientRect().bottom -
      document.querySelector('.panel .selected').getBoundingClientRect().bottom`;
    const top = `document.querySelector('.panel').getBoundingClientRect().top`;
    const before = await page.evaluate(top);
    assert.ok(Math.abs(await page.evaluate<number>(gap)) < 2);
    await show({ ...viewOf(brokenText), stamp: 2 });
    assert.equal(await page.evaluate(top), before);
    assert.ok((await page.evaluate<number>(gap)) > 0);
  });

  it('leads from the title to the text', async () => {
    const { page, said } = await shown();
    await page.locator('h1 button').click();
    const last = (await said()).at(-1);
    assert.ok(last?.type === 'open');
    assert.equal(last.uri, view.uri);
    assert.equal(last.range.start.line, lineOf('title: '));
  });

  it('leads from the counts of the summary to what is still asked for', async () => {
    const { page, said } = await shown();
    await page.locator('.counts button').first().click();
    assert.equal(await page.evaluate(chosenTab), 'tab-readiness');
    assert.deepEqual((await said()).at(-1), { type: 'tab', tab: 'readiness' });
  });

  it('keeps whether the panel is pinned for the next page', async () => {
    const { page, post } = await shown();
    await post({ type: 'pinned', pinned: true });
    const left = (): Promise<{ pinned?: boolean; uri?: string }> => page.evaluate('leftState()');
    const { pinned, uri } = await left();
    assert.deepEqual([pinned, uri], [true, view.uri]);
    await post({ type: 'pinned', pinned: false });
    assert.equal((await left()).pinned, false);
  });
});

interface Box {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

function boxOf(page: Page, selector: string): Promise<Box> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().toJSON() as Box);
}

function at(line: number): SourceRange {
  const position = { line, character: text.split('\n')[line]?.length ?? 0 };
  return { start: position, end: position };
}

/** Runs in the page. */
function hasSaid(times: number): boolean {
  return (window as unknown as { readonly said: readonly unknown[] }).said.length >= times;
}
