import assert from 'node:assert/strict';
import type { PageState, SourceRange, WholeView } from '../../server/src/protocol';
import { planView } from '../../server/src/views/plan-view';
import type { Page } from '../host/browser.mjs';
import { check, snapshotOf } from '../support/check';
import { someDay, uri } from '../views/view-of';
import { placeIn } from './places';
import type { PreviewPage } from './preview-page';
import { previewSuite } from './preview-suite';

const text = `plan: 1
title: Koe
organisation: Alue
period: 2023-Q1..2024-Q4
pillars:
  - id: P1
    title: Saatavuus
    workPackages:
      - id: TP1
        title: Kartoitus
        period: 2023-Q1..2023-Q2
        schedule:
          - { period: 2023-Q1, tasks: [Haastattelut, Kyselyt] }
          - { period: 2023-Q2, title: Päätös, milestone: true }
      - id: TP2
        title: Pilotti
        period: 2023-Q3..2024-Q1
        dependsOn: [TP1]
        schedule:
          - { period: 2023-Q3..2024-Q1, tasks: Kokeilu }
  - id: P2
    title: Digitaalisuus
    workPackages:
      - id: TP3
        title: Hankinta
        period: 2023-Q1
        dependsOn: [TP2]
evaluation:
  results:
    - goal: Tulos
      processes:
        - { goal: Hoitoon pääsy paranee, node: TP2, progress: { status: red, note: myöhässä } }
`;

function viewOf(plan: string): WholeView {
  const snapshot = snapshotOf(plan);
  const document = { uri, version: 1, snapshot, diagnostics: check(snapshot) };
  const view = planView(document, { today: someDay, tabs: ['roadmap'] });
  return { kind: 'whole', stamp: 1, ...view };
}

const at = (wanted: string, plan = text): SourceRange => placeIn(plan, wanted);

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

describe('page: the roadmap', () => {
  const openPage = previewSuite();
  let shown: PreviewPage;
  let page: Page;

  async function open(
    plan = text,
    state: Partial<PageState> = {},
    size: { readonly width?: number; readonly height?: number } = {},
  ): Promise<void> {
    shown = await openPage({ ...size, state: { tab: 'roadmap', uri, ...state } });
    ({ page } = shown);
    await shown.show(viewOf(plan));
  }

  const texts = (selector: string): Promise<readonly string[]> =>
    page.evaluate(
      (found) => [...document.querySelectorAll<HTMLElement>(found)].map((each) => each.innerText),
      selector,
    );

  const attribute = (selector: string, name: string): Promise<string | null | undefined> =>
    page.evaluate(([found, named]) => document.querySelector(found)?.getAttribute(named), [
      selector,
      name,
    ] as const);

  /** Of the first: also what is only read aloud. */
  const said = (selector: string): Promise<string | null | undefined> =>
    page.evaluate((found) => document.querySelector(found)?.textContent, selector);

  const boxOf = (selector: string, index = 0): Promise<Box> =>
    page
      .locator(selector)
      .nth(index)
      .evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x, y, width, height };
      });

  const sliderSays = (): Promise<string | null | undefined> =>
    attribute('.quarter-slider input', 'aria-valuetext');

  /** Lines of the text that the page has led to. */
  async function led(): Promise<readonly number[]> {
    const said = await shown.said();
    return said.flatMap((each) => (each.type === 'open' ? each.range.start.line : []));
  }

  const focused = (): Promise<string | undefined> =>
    page.evaluate<string | undefined>(`document.activeElement?.dataset.entry`);

  it('has a row a node, read with its period, and a cell an entry', async () => {
    await open();
    assert.deepEqual(await texts('[data-row] .row-title .title'), [
      'Saatavuus',
      'Kartoitus',
      'Pilotti',
      'Digitaalisuus',
      'Hankinta',
    ]);
    assert.match((await texts('[data-row="TP1"] th[scope=rowgroup]')).join(''), /Q1–Q2\/2023/);
    assert.equal(
      await attribute('[data-row="TP1"] .entry', 'aria-label'),
      'Q1/2023; Haastattelut; Kyselyt',
    );
    assert.equal(
      await attribute('[data-row="TP1"] .milestone', 'aria-label'),
      'Q2/2023; Virstanpylväs; Päätös',
    );
    assert.match((await said('[data-row="TP1"] .bar')) ?? '', /^Toteutusaika Q1–Q2\/2023/);
  });

  it('leads from every name, period, entry and light to the text', async () => {
    await open();
    const row = page.locator('[data-row="TP2"]');
    await row.locator('.row-title').click();
    await row.locator('.under .open').first().click();
    await row.locator('.entry').click();
    await row.locator('.node-light').click();
    await row.locator('.needs .id').click();
    assert.deepEqual(await led(), [
      at('Pilotti').start.line,
      at('2023-Q3..2024-Q1').start.line,
      at('Kokeilu').start.line,
      at('status: red').start.line,
      at('Kartoitus').start.line,
    ]);
  });

  it('highlights the row and the entry that the cursor is in', async () => {
    await open();
    await shown.post({ type: 'reveal', range: at('Kyselyt') });
    assert.equal(await attribute('.node.selected', 'data-row'), 'TP1');
    assert.deepEqual(await texts('.entry.selected .entry-label'), ['Haastattelut']);
  });

  describe('dependencies', () => {
    it('are arrows and words, and say what is wrong', async () => {
      await open();
      assert.equal(await page.locator('.arrows:not(.lit) .arrow').count(), 2);
      assert.equal(await page.locator('.arrows:not(.lit) .arrow.wrong').count(), 1);
      assert.match(await page.locator('[data-row="TP2"] .needs').innerText(), /Riippuu osasta TP1/);
      const wrong = page.locator('[data-row="TP3"] .need-problem');
      assert.match(await wrong.innerText(), /alkaa ennen osaa/);
      await wrong.click();
      assert.deepEqual(await led(), [at('dependsOn: [TP2]').start.line]);
    });

    it('end at the bars of their rows', async () => {
      await open();
      const head = await boxOf('[data-dependency="TP2>TP1"] .arrow-head');
      const bar = await boxOf('[data-row="TP2"] .bar');
      assert.ok(head.x >= bar.x && head.x + head.width <= bar.x + bar.width, 'over the bar');
      const gap = bar.y - (head.y + head.height);
      assert.ok(gap >= 0 && gap < 4, `${gap} pixels above it`);
    });

    it('are lit for the row that is pointed at, or else selected', async () => {
      await open();
      assert.equal(await page.locator('.arrows.lit .arrow').count(), 0);
      await shown.post({ type: 'reveal', range: at('Kartoitus') });
      assert.equal(await page.locator('.arrows.lit .arrow').count(), 1);
      await page.evaluate(() => {
        const bar = document.querySelector('[data-row="TP2"] .bar');
        bar?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      });
      await page.locator('.arrows.lit .arrow.wrong').waitFor({ state: 'attached' });
      assert.equal(await page.locator('.arrows.lit .arrow').count(), 2);
    });

    it('are hidden when the reader says so, and stay so', async () => {
      await open();
      await page.locator('.toolbar .choice').click();
      assert.equal(await page.locator('.arrow').count(), 0);
      assert.equal(await page.locator('.needs').count(), 2);
      await shown.show(viewOf(text.replace('Pilotti', 'Kokeilu')));
      assert.equal(await page.locator('.arrow').count(), 0);
    });
  });

  it('has a light on its bar by shape and word, and tells why', async () => {
    await open();
    const row = page.locator('[data-row="TP2"]');
    assert.equal(await row.locator('.bar.red .light-mark.red').count(), 1);
    assert.match((await said('[data-row="TP2"] .bar')) ?? '', /Punainen/);
    assert.ok((await texts('.legend dd')).includes('Punainen'));
    await row.locator('.node-light').focus();
    assert.match(
      await page.locator('[role=tooltip]').innerText(),
      /Hoitoon pääsy paranee.*myöhässä/s,
    );
    await page.keyboard.press('Escape');
    await page.locator('[role=tooltip]').waitFor({ state: 'detached' });
  });

  it('has no key for lights where there are none', async () => {
    await open(text.slice(0, text.indexOf('evaluation:')));
    assert.ok(!(await texts('.legend dd')).includes('Punainen'));
  });

  it('shows one pillar, and says where the cursor is when that is in another', async () => {
    await open();
    assert.equal((await texts('.select > span')).join(''), 'Pilari');
    await page.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('.select select');
      if (!select) throw new Error('there is no filter');
      select.value = 'P2';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.locator('[data-row="P1"]').waitFor({ state: 'detached' });
    assert.deepEqual(await texts('[data-row] .row-title .title'), ['Digitaalisuus', 'Hankinta']);
    await shown.post({ type: 'reveal', range: at('Kartoitus') });
    assert.equal(await page.locator('.node.selected').count(), 0);
    const note = page.locator('.elsewhere[role=status]');
    assert.match(await note.innerText(), /P1\s+Saatavuus/);
    await note.locator('button').click();
    assert.equal(await attribute('.node.selected', 'data-row'), 'TP1');
    assert.equal((await note.innerText()).trim(), '');
  });

  describe('the quarter slider', () => {
    const lists = (): Promise<readonly string[]> => texts('.agenda-list');

    it('begins with today, and moves by keys', async () => {
      await open();
      assert.equal(await attribute('.quarter-slider input', 'aria-label'), 'Vuosineljännes');
      assert.equal(await sliderSays(), 'Q2/2023');
      const [starts, ends, due] = await lists();
      assert.match(starts ?? '', /Ei mitään/);
      assert.match(ends ?? '', /Päättyy 1\s+TP1\s+Kartoitus/);
      assert.match(due ?? '', /Valmistuu 1\s+(Virstanpylväs\s+)?TP1\s+Päätös/);
      await page.locator('.quarter-slider input').focus();
      await page.keyboard.press('ArrowRight');
      assert.equal(await sliderSays(), 'Q3/2023');
      assert.match((await lists())[0] ?? '', /TP2\s+Pilotti\s+TP2\s+Kokeilu/);
      assert.match(await page.locator('th.chosen').innerText(), /Q3/);
    });

    it('leads from what it lists to the text', async () => {
      await open();
      await page.locator('.agenda-list').nth(2).locator('button').click();
      assert.deepEqual(await led(), [at('Päätös').start.line]);
    });

    it('marks the column, and is chosen by its head too', async () => {
      await open();
      await page.locator('th.quarter button').nth(4).click();
      assert.equal(await sliderSays(), 'Q1/2024');
      const column = await boxOf('.chosen-column');
      const head = await boxOf('th.quarter', 4);
      assert.ok(Math.abs(column.x - head.x) <= 1, 'under its head');
    });

    it('begins with the first quarter where today is outside', async () => {
      await open(text.replace('period: 2023-Q1..2024-Q4', 'period: 2026-Q1..2027-Q4'));
      assert.equal(await sliderSays(), 'Q1/2026');
      assert.equal(await page.locator('.now-line').count(), 0);
      assert.match(await page.locator('th.chosen').innerText(), /Q1/);
    });

    it('keeps the picture where it is, whichever is chosen', async () => {
      await open();
      const { y } = await boxOf('.timetable');
      for (const index of [0, 3, 7]) {
        await page.locator('th.quarter button').nth(index).click();
        assert.equal((await boxOf('.timetable')).y, y, `quarter ${index}`);
      }
    });
  });

  it('is walked through by arrow keys', async () => {
    await open();
    await page.locator('[data-row="TP1"] .entry').first().focus();
    const first = await focused();
    await page.keyboard.press('ArrowRight');
    const second = await focused();
    assert.notEqual(second, first);
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.evaluate(`document.activeElement.textContent`), 'Kokeilu');
    await page.keyboard.press('ArrowLeft');
    assert.equal(await focused(), second);
  });

  it('has names over the bars where the panel is narrow', async () => {
    await open(text, {}, { width: 320 });
    const name = await boxOf('[data-row="TP1"] .row-title');
    const bar = await boxOf('[data-row="TP1"] .bar');
    assert.ok(bar.y >= name.y + name.height);
    assert.equal(await page.locator('.name-head').count(), 0);
    assert.equal(await page.locator('th[scope=rowgroup]').count(), 5);
  });

  it('draws of a long plan what is seen, and keys go on past that', async () => {
    const one = (number: number): string =>
      `  - { id: TP${number}, title: Työ ${number}, schedule: [{ period: 2023-Q1, tasks: t${number} }] }\n`;
    const many = Array.from({ length: 400 }, (_, number) => one(number)).join('');
    const plan = `plan: 1\ntitle: Koe\nperiod: 2023\nworkPackages:\n${many}`;
    await open(plan);
    assert.ok((await page.locator('[data-row]').count()) < 100);
    await shown.post({ type: 'reveal', range: at('t350', plan) });
    const row = page.locator('[data-row="TP350"].selected .entry');
    await row.waitFor();
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll('tbody:not(.node) + .node .bar-row td')].map(
        (cell) => getComputedStyle(cell).borderTopWidth,
      ),
    );
    assert.deepEqual([...new Set(lines)], ['1px'], 'also what follows a gap begins with a line');
    await row.focus();
    const focusAt = (wanted: string): Promise<unknown> =>
      page.waitForFunction((text) => document.activeElement?.textContent === text, wanted);
    for (let number = 0; number < 30; number++) await page.keyboard.press('ArrowDown');
    await focusAt('t380');
    for (let number = 0; number < 30; number++) await page.keyboard.press('ArrowUp');
    await focusAt('t350');
    await page.evaluate(`document.querySelector('.panel').scrollTop = 0`);
    await page.locator('[data-row="TP0"]').waitFor();
    await focusAt('t350');
  });

  it('prints as wide as the sheet, with texts that are cut off nowhere', async () => {
    await open(text.replace('Kokeilu', 'Kokeilu '.repeat(20).trim()));
    const isCut = (): Promise<boolean> =>
      page.evaluate(() =>
        [...document.querySelectorAll('.entry-label')].some(
          ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1,
        ),
      );
    assert.ok(await isCut());
    await page.emulateMedia({ media: 'print' });
    assert.ok(!(await isCut()));
    const { width } = await boxOf('.sheet');
    assert.equal(width, (await boxOf('.panel')).width);
    assert.equal(await page.locator('.toolbar:visible, .quarter-slider input:visible').count(), 0);
    // What happens in the quarter comes after the picture.
    assert.ok((await boxOf('.agenda')).y > (await boxOf('.timetable')).y);
  });

  it('says what to write while it is empty', async () => {
    await open('plan: 1\ntitle: Koe\nworkPackages:\n  - { id: A, title: a }\n');
    assert.match(await page.locator('.empty').innerText(), /hankeaika kohtaan period/);
    await shown.show(viewOf('plan: 1\ntitle: Koe\nperiod: 2023\n'));
    assert.match(await page.locator('.empty').innerText(), /työpaketille.*workPackages/s);
  });

  it('draws half-typed plans, and texts as texts', async () => {
    await open('plan: 1\nperiod: 2023..\nworkPackages:\n  - id: A\n    period: 2023-Q\n    dep');
    await shown.show(
      viewOf(`plan: 1
period: 2023
workPackages:
  - { id: A, title: <img src=x onerror=alert(1)>, dependsOn: [A, '<b>'], schedule: [{ tasks: '<b>x</b>' }, { period: nyt }] }
`),
    );
    assert.equal(await page.locator('.timetable img, .timetable b').count(), 0);
    assert.match(
      await page.locator('[data-row="A"]').innerText(),
      /<img src=x onerror=alert\(1\)>/,
    );
  });
});
