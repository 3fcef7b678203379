import assert from 'node:assert/strict';
import type { FromPage, PageState } from '../../server/src/protocol';
import { uri, viewOf } from '../views/view-of';
import { lineIn } from './places';
import type { PreviewPage } from './preview-page';
import { previewSuite } from './preview-suite';
import { plainTexts } from './seen-texts';

const plan = `plan: 1
title: Koe
period: 2023..2025
workPackages:
  - id: TP1
    title: Palveluauto
    metrics:
      - { id: M1, text: Myöhäinen, baseline: 40, target: 10, unit: vrk, due: 2025-Q4, source: Rekisteri }
      - text: Varhainen
        baseline: 53.5
        unit: "%"
        targets:
          - { value: 65, due: 2023-Q4 }
          - { value: 80, due: 2025-Q4 }
      - title: Ryhmä
        items:
          - { text: Lähtötasoton, target: 5, due: 2024 }
          - { text: Keskeneräinen, draft: true }
  - id: TP2
    title: Mittariton
  - id: TP3
    title: Kolmas
    metrics: [Pelkkä teksti]
`;

const lineOf = (wanted: string): number => lineIn(plan, wanted);

describe('page/metrics', () => {
  const openPage = previewSuite();
  let opened: PreviewPage;

  async function show(
    choices: PageState['choices'] = {},
    text = plan,
    width = 1100,
  ): Promise<PreviewPage> {
    opened = await openPage({ width, state: { tab: 'metrics', uri, choices } });
    await opened.show(viewOf(text));
    return opened;
  }

  async function lastSaid(): Promise<FromPage | undefined> {
    return (await opened.said()).at(-1);
  }

  function names(): Promise<readonly string[]> {
    return plainTexts(opened.page, '.metric-table tbody tr th > :first-child .title');
  }

  const all = [
    'Palveluauto',
    'Myöhäinen',
    'Varhainen',
    'Ryhmä',
    'Lähtötasoton',
    'Keskeneräinen',
    'Mittariton',
    'Kolmas',
    'Pelkkä teksti',
  ];

  it('is a table of metrics under the parts that have them', async () => {
    const { page } = await show();
    assert.deepEqual(await names(), all);
    const table = page.locator('role=table[name=/Mittarit/]');
    assert.equal(await table.evaluate((each) => each.getAttribute('aria-rowcount')), '10');
    const late = await page.locator('[data-row="TP1#metrics.0"]').innerText();
    for (const text of ['40 vrk', '10 vrk', 'Q4/2025', 'Rekisteri']) {
      assert.ok(late.replaceAll('\u00A0', ' ').includes(text), text);
    }
    assert.equal(await page.locator('.metric-way').count(), 2);
  });

  it('leads to the text, and from what is missing to where it is mended', async () => {
    const { page } = await show();
    await page.locator('text=65 %').click();
    const said = await lastSaid();
    assert.ok(said?.type === 'open');
    assert.equal(said.range.start.line, lineOf('{ value: 65'));
    await page.locator('role=button[name=/Ei lähtötasoa/]').click();
    const mended = await lastSaid();
    assert.ok(mended?.type === 'fix');
    assert.equal(mended.range.start.line, lineOf('Lähtötasoton'));
    await page.locator('role=button[name=/Ei mittareita/]').click();
    const lacking = await lastSaid();
    assert.ok(lacking?.type === 'fix');
    assert.equal(lacking.range.start.line, lineOf('id: TP2'));
  });

  it('shows the kind that is chosen, with what stands above it', async () => {
    const { page } = await show();
    await page.locator('text=Ilman lähtötasoa').click();
    const unmeasured = ['Palveluauto', 'Ryhmä', 'Lähtötasoton', 'Keskeneräinen'];
    assert.deepEqual(await names(), [...unmeasured, 'Kolmas', 'Pelkkä teksti']);
    await page.locator('text=Luonnokset').click();
    assert.deepEqual(await names(), ['Palveluauto', 'Ryhmä', 'Keskeneräinen']);
    await page.locator('text=Määräaika 2023').click();
    assert.deepEqual(await names(), ['Palveluauto', 'Varhainen']);
    await page.locator('text=Ilman tavoitearvoa').click();
    const aimless = ['Palveluauto', 'Ryhmä', 'Keskeneräinen', 'Kolmas', 'Pelkkä teksti'];
    assert.deepEqual(await names(), aimless);
    // Of five metrics; a heading is none.
    assert.deepEqual(await plainTexts(page, '.choice .count-small'), ['5', '3', '2', '1', '1']);
    const cells = await plainTexts(page, '.metric-line:last-child .cell-value');
    assert.deepEqual(cells, ['–', '–', '–', '–', '–']);
  });

  it('says so where no metric is of the kind, and counts a metric with its parts once', async () => {
    const whole =
      '{ text: Koko, baseline: 1, target: 2, items: [{ text: Osa }, { text: Toinen }] }';
    const { page } = await show(
      {},
      `plan: 1\ntitle: K\nworkPackages:\n  - id: A\n    title: a\n    metrics: [${whole}]\n`,
    );
    assert.deepEqual(await plainTexts(page, '.choice .count-small'), ['1', '1', '1', '0', '0']);
    await page.locator('text=Luonnokset').click();
    assert.match(await page.locator('.empty').innerText(), /Yksikään mittari/);
  });

  it('sorts by due date, each metric with its part', async () => {
    const { page } = await show({ 'metrics-order': 'due' });
    assert.deepEqual(await plainTexts(page, '.metric-line .metric-text .title'), [
      'Varhainen',
      'Lähtötasoton',
      'Myöhäinen',
      'Keskeneräinen',
      'Pelkkä teksti',
    ]);
    assert.match(await page.locator('[data-row="TP3#metrics.0"]').innerText(), /TP3\s+Kolmas/);
  });

  it('sorts at a button, and back', async () => {
    const { page } = await show();
    const button = page.locator('role=button[name="Järjestä määräajan mukaan"]');
    await button.click();
    assert.equal((await names())[0], 'Varhainen');
    assert.equal(await button.evaluate((each) => each.getAttribute('aria-pressed')), 'true');
    const left = await page.evaluate<PageState>('window.leftState()');
    assert.deepEqual(left.choices, { 'metrics-order': 'due' });
    await button.click();
    assert.deepEqual(await names(), all);
  });

  it('has its choices in one line where there is room', async () => {
    const { page } = await show({}, plan, 1000);
    const height = await page.locator('.choices').evaluate((each) => each.clientHeight);
    const toolbar = await page.evaluate<number>(`(() => {
      const { height } = document.querySelector('.toolbar').getBoundingClientRect();
      const { paddingBlockStart, paddingBlockEnd } = getComputedStyle(document.querySelector('.toolbar'));
      return height - parseFloat(paddingBlockStart) - parseFloat(paddingBlockEnd);
    })()`);
    assert.ok(toolbar < 1.5 * height, `${toolbar} of ${height}`);
  });

  it('folds the metrics of a part, and keeps that', async () => {
    const { page } = await show();
    await page.locator('[data-row="TP1"] .fold').click();
    assert.deepEqual(await names(), ['Palveluauto', 'Mittariton', 'Kolmas', 'Pelkkä teksti']);
    const state = await page.evaluate<PageState>('window.leftState()');
    assert.deepEqual(state.closed, ['metrics TP1']);
  });

  it('is led through by keys', async () => {
    const { page } = await show();
    const focused = async (): Promise<string> => (await plainTexts(page, ':focus')).join();
    await page.locator('[data-row="TP1#metrics.0"] .metric-text').focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(), '40 vrk');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(), 'Varhainen');
    await page.keyboard.press('Enter');
    const said = await lastSaid();
    assert.ok(said?.type === 'open');
    assert.equal(said.range.start.line, lineOf('text: Varhainen'));
  });

  it('highlights the metric in whose text the cursor stands', async () => {
    const { page, post } = await show();
    const start = { line: lineOf('{ value: 80'), character: 14 };
    await post({ type: 'reveal', range: { start, end: start } });
    const selected = page.locator('tr.selected');
    assert.equal(await selected.evaluate((row) => row.getAttribute('data-row')), 'TP1#metrics.1');
    assert.equal(await selected.evaluate((row) => row.getAttribute('aria-current')), 'true');
  });

  it('stands in cards on a narrow page, and never wider than it', async () => {
    const { page } = await show({}, plan.replace('Rekisteri', 'x'.repeat(100_000)), 320);
    const widths = await page.evaluate<readonly number[]>(
      "[document.querySelector('.panel').scrollWidth, document.querySelector('.panel').clientWidth]",
    );
    assert.equal(widths[0], widths[1]);
    const label = page.locator('.cell-label').first();
    assert.ok(await label.evaluate((each) => each.getBoundingClientRect().height > 0));
  });

  it('says what to write where there is nothing', async () => {
    const { page } = await show({}, 'plan: 1\ntitle: Koe\n');
    assert.match(await page.locator('.empty').innerText(), /metrics/);
  });

  it('draws a half-typed plan', async () => {
    await show(
      {},
      'plan: 1\nworkPackages:\n  - id: A\n    title: Työ\n    metrics:\n      - text: m\n        target: [',
    );
    assert.deepEqual(await names(), ['Työ', 'm']);
  });
});
