import assert from 'node:assert/strict';
import type { FromPage, PageState } from '../../server/src/protocol';
import type { Page } from '../host/browser.mjs';
import { uri, viewOf } from '../views/view-of';
import { lineIn, placeIn } from './places';
import { planText, type PreviewPage } from './preview-page';
import { previewSuite } from './preview-suite';
import { seenTexts } from './seen-texts';

const plan = `plan: 1
title: Koe
organisation: Alue
need: >-
  Ensimmäinen kappale.

  Toinen kappale, katso https://thl.fi.
pillars:
  - id: P1
    title: Pilari
    workPackages:
      - id: TP1
        title: Palveluauto
        goals:
          - Tavoite yksi
          - { text: Tavoite kaksi, items: [Alatavoite] }
        budget: { personnel: 1000, travel: 200 }
risks:
  - { id: R1, text: Kiire, likelihood: 3, impact: 4, mitigation: [Rajataan, Jaetaan] }
evaluation:
  results:
    - { id: T1, goal: Tulos, processes: [{ goal: Muu, outcome: red }] }
`;

const lineOf = (wanted: string): number => lineIn(plan, wanted);

function withoutHyphens(texts: readonly string[]): readonly string[] {
  return texts.map((text) => text.replaceAll('\u00AD', ''));
}

async function seen(page: Page, selector: string): Promise<readonly string[]> {
  return withoutHyphens(await seenTexts(page, selector));
}

function selectedIn(page: Page): Promise<readonly string[]> {
  return seen(page, '.document .selected');
}

/** Runs in the page: whether it remembers where the document is read. */
function isLeftAt(top: number): boolean {
  const { leftState } = window as unknown as { leftState: () => PageState };
  return leftState().scroll.document === top;
}

/** Runs in the page: the first block in sight, and where it stands. */
function inSight(): { readonly key: string | undefined; readonly top: number } | undefined {
  const blocks = [...document.querySelectorAll<HTMLElement>('.document-blocks > [data-row]')];
  const top = document.querySelector('.panel')?.getBoundingClientRect().top ?? 0;
  const first = blocks.find((each) => each.getBoundingClientRect().bottom > top);
  return first && { key: first.dataset['row'], top: Math.round(first.getBoundingClientRect().top) };
}

describe('page/document', () => {
  const openPage = previewSuite();
  let opened: PreviewPage;

  async function open(
    text = plan,
    { width = 900, state = {} }: { width?: number; state?: Partial<PageState> } = {},
  ): Promise<Page> {
    opened = await openPage({
      width,
      height: 800,
      state: { tab: 'document', uri, ...state },
    });
    await opened.show(viewOf(text));
    return opened.page;
  }

  async function lastOpened(): Promise<number | undefined> {
    const last = (await opened.said()).findLast(
      (message): message is Extract<FromPage, { type: 'open' }> => message.type === 'open',
    );
    return last?.range.start.line;
  }

  async function select(text: string): Promise<void> {
    await opened.post({ type: 'reveal', range: placeIn(plan, text) });
  }

  it('reads like a report: headings with their numbers, texts, lists and tables', async () => {
    const page = await open();
    assert.deepEqual(await seen(page, '.document :is(h2, h3, h4, h5)'), [
      '1 Hankkeen tarve',
      '2 Pilarit ja työpaketit',
      '2.1 Pilari P1 Pilari',
      '2.1.1 Työpaketti TP1 Palveluauto',
      'Tavoitteet',
      'Kustannusarvio',
      '3 Hankkeen hallinnointi',
      '3.1 Hankkeen kustannukset',
      '3.2 Riskit ja niihin varautuminen',
      'Arviointi',
      'Tulostavoitteet ja arviointi',
      'Tulostavoite T1 Tulos',
    ]);
    assert.deepEqual(await seen(page, '.document-paragraph'), [
      'Ensimmäinen kappale.',
      'Toinen kappale, katso https://thl.fi.',
    ]);
    assert.deepEqual(await seen(page, '.document-list .document-list .document-item'), [
      'Alatavoite',
    ]);
    assert.equal(await page.locator('.document a[href="https://thl.fi/"]').count(), 1);
    assert.equal(await page.locator('.light-mark.red .light-shape').count(), 1);
    const names = await page.evaluate(() =>
      [...document.querySelectorAll('.document table')].map((table) =>
        table.getAttribute('aria-label'),
      ),
    );
    assert.deepEqual(names, [
      'Kustannusarvio',
      'Kustannustaulukko',
      'Riskit ja niihin varautuminen',
      'Tulos',
    ]);
  });

  it('leads a click to the very text: paragraph, item, row', async () => {
    const page = await open();
    await page.locator('.document-paragraph >> nth=1').click({ position: { x: 5, y: 15 } });
    assert.equal(await lastOpened(), lineOf('Toinen kappale'));
    await page.locator('.document-item:has-text("Alatavoite")').click();
    assert.equal(await lastOpened(), lineOf('Alatavoite'));
    await page.locator('.document-row:has-text("Matkakulut")').click();
    assert.equal(await lastOpened(), lineOf('travel'));
    await page.locator('.document-heading:has-text("Palveluauto")').click();
    assert.equal(await lastOpened(), lineOf('Palveluauto'));
  });

  it('shows what is selected in the text', async () => {
    const page = await open();
    await select('Toinen kappale, katso');
    assert.deepEqual(await selectedIn(page), ['Toinen kappale, katso https://thl.fi.']);
    await select('- Tavoite yksi');
    assert.deepEqual(await selectedIn(page), ['Tavoite yksi']);
    await select('- { id: R1');
    assert.equal((await selectedIn(page)).length, 1);
    assert.match((await selectedIn(page))[0] ?? '', /^R1 Kiire/);
    await select('title: Palveluauto');
    assert.deepEqual(await selectedIn(page), ['2.1.1 Työpaketti TP1 Palveluauto']);
    // What belongs to no row of a table stands under the heading of it.
    await select('processes: [');
    assert.deepEqual(await selectedIn(page), ['Tulostavoite T1 Tulos']);
  });

  it('is reached and walked by the keyboard', async () => {
    const page = await open();
    assert.equal(await page.locator('.document .unit[tabindex="0"]').count(), 1);
    await page.locator('.document .unit[tabindex="0"]').focus();
    for (let times = 0; times < 4; times++) await page.keyboard.press('ArrowDown');
    assert.deepEqual(await seen(page, '.document .unit:focus'), [
      'Toinen kappale, katso https://thl.fi.',
    ]);
    assert.equal(await page.locator('.document .unit[tabindex="0"]').count(), 1);
    await page.keyboard.press('Enter');
    assert.equal(await lastOpened(), lineOf('Toinen kappale'));
    await page.keyboard.press('ArrowUp');
    assert.deepEqual(await seen(page, '.document .unit:focus'), ['Ensimmäinen kappale.']);
  });

  it('has its contents at the side where there is room, and folded above elsewhere', async () => {
    const page = await open(plan, { width: 1400 });
    const entries = (): Promise<readonly string[]> =>
      seen(page, '.document-contents li:not(.paper) button');
    assert.deepEqual(await entries(), [
      '1 Hankkeen tarve',
      '2 Pilarit ja työpaketit',
      '2.1 Pilari P1: Pilari',
      '2.1.1 Työpaketti TP1: Palveluauto',
      '3 Hankkeen hallinnointi',
      '3.1 Hankkeen kustannukset',
      '3.2 Riskit ja niihin varautuminen',
      'Arviointi',
      'Tulostavoitteet ja arviointi',
    ]);
    const shown = '.document-contents li:not(.paper) button:visible';
    await page.setViewportSize({ width: 700, height: 800 });
    assert.equal(await page.locator(shown).count(), 0);
    await page.locator('.document-fold').click();
    assert.equal(await page.locator(shown).count(), 9);
    const state = await page.evaluate<PageState>('window.leftState()');
    assert.equal(state.choices['document-contents'], 'open');
  });

  it('ends its outline with the parts of the plan, and lists them all', async () => {
    const deep = `plan: 1
title: Koe
pillars:
  - id: P
    title: Pilari
    investments:
      - id: I
        title: Investointi
        areas:
          - id: A
            title: Alue
            workPackages:
              - id: TP1
                title: Paketti
                goals: [Tavoite]
                workPackages:
                  - { id: TP2, title: Osapaketti, goals: [Toinen] }
`;
    opened = await openPage({ width: 1300, state: { tab: 'document', uri } });
    await opened.show(viewOf(deep));
    const { page } = opened;
    assert.deepEqual(await seen(page, '.document-heading h6 .document-heading-text'), [
      'Paketti',
      'Osapaketti',
    ]);
    assert.equal(
      await page.locator('.document-heading [aria-level="7"]').innerText(),
      'Työpaketti TP2 Osapaketti',
    );
    assert.deepEqual(await seen(page, '.document-label p'), ['Tavoitteet', 'Tavoitteet']);
    const listed = await seen(page, '.document-contents li');
    assert.ok(
      listed.some((entry) => entry.includes('TP1: Paketti')),
      listed.join('\n'),
    );
    assert.ok(
      listed.some((entry) => entry.includes('TP2: Osapaketti')),
      listed.join('\n'),
    );
  });

  it('goes to a chapter far below, and marks what is read', async () => {
    const page = await open(planText('pohjois-savo.projectplan.yaml'), { width: 1400 });
    assert.ok((await page.locator('.document-blocks > *').count()) < 200, 'few are drawn');
    await page.locator('.document-contents button:has-text("Viestintä")').click();
    const current = '.document-contents button[aria-current]:has-text("Viestintä")';
    await page.locator(current).waitFor();
    assert.ok((await seen(page, '.document-heading.document-level-2')).includes('7.3 Viestintä'));
  });

  it('draws all of a plan of usual length after the first picture, and is found where it was left', async () => {
    const page = await open(planText('pohjois-savo.projectplan.yaml'));
    const isWhole = (): Promise<unknown> =>
      page.locator('.document-blocks .gap').first().waitFor({ state: 'detached' });
    await isWhole();
    await page.evaluate(`document.querySelector('.panel').scrollTop = 20000`);
    const left = await page.evaluate(inSight);
    assert.ok(left?.key !== undefined);
    await page.waitForFunction(isLeftAt, 20000);
    await page.locator('#tab-risks').click();
    await page.locator('#tab-document').click();
    await page.locator('.document-blocks').waitFor();
    assert.deepEqual(await page.evaluate(inSight), left);
    await isWhole();
    assert.deepEqual(await page.evaluate(inSight), left);
  });

  it('has rows and marks that look like those of no other view', async () => {
    const page = await open();
    const named = await page.evaluate(() =>
      [...document.querySelectorAll('.document [class]')].flatMap((each) => [...each.classList]),
    );
    for (const foreign of ['row', 'detail', 'node', 'entry', 'open', 'sum', 'held']) {
      assert.ok(!named.includes(foreign), foreign);
    }
  });

  it('prints everything, without what leads through the page', async () => {
    const page = await open(planText('pohjois-savo.projectplan.yaml'));
    await page.emulateMedia({ media: 'print' });
    await page.locator('.document-level-1:has-text("Kuvat")').waitFor();
    assert.equal(await page.locator('.masthead:visible').count(), 0);
    assert.equal(await page.locator('.document-fold:visible').count(), 0);
    assert.equal(await page.locator('.gap').count(), 0);
    assert.equal(await page.locator('.document-contents-4:visible').count(), 0);
    const numbers = await seen(page, '.document-contents .document-number');
    assert.ok(numbers.includes('4.2.3') && numbers.includes('7.5'), numbers.join(' '));
  });

  it('says what to write where there is nothing', async () => {
    const page = await open('plan: 1\n');
    assert.match((await seen(page, '.document .empty'))[0] ?? '', /kuvaa sen tarve/);
    await opened.show({ ...viewOf('plan: 1\ntitle: Koe\n'), stamp: 2 });
    assert.deepEqual(await seen(page, '.document-title-title'), ['Koe']);
  });

  it('keeps its picture while the text is half typed', async () => {
    const page = await open();
    const half = plan.replace('title: Palveluauto', 'title: "Palvelu');
    await opened.show({ ...viewOf(half), stamp: 2 });
    assert.equal(await page.locator('.banner').count(), 1);
    assert.deepEqual(await seen(page, '.document-level-3'), ['2.1.1 Työpaketti TP1 Palveluauto']);
  });
});
