import assert from 'node:assert/strict';
import { generatePlan } from '../../scripts/bench/generate-plan.mjs';
import type { WholeView } from '../../server/src/protocol';
import type { Page } from '../host/browser.mjs';
import { exampleText, viewOf } from '../views/view-of';
import { placeIn } from './places';
import type { PreviewPage } from './preview-page';
import { previewSuite } from './preview-suite';

const text = exampleText();
const view = viewOf(text);
const words = view.words;

const focusedRow = 'document.activeElement.dataset.row';
const drawnRows = 'document.querySelectorAll("tbody [data-row]").length';
const rowCount = 'document.querySelector("table").getAttribute("aria-rowcount")';
const textsOf = (selector: string): string =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].map((each) => each.innerText)`;
const chosenSection = 'document.querySelector(".choice.chosen input").value';

describe('page: budget', () => {
  const openPage = previewSuite();
  const shown = async (whole: WholeView = view, section = 'rollUp'): Promise<PreviewPage> => {
    const choices = { 'budget-section': section };
    const preview = await openPage({ state: { tab: 'budget', uri: whole.uri, choices } });
    await preview.show(whole);
    return preview;
  };

  it('has one row for each part of the plan, and a difference or a tick where two figures meet', async () => {
    const { page } = await shown();
    const rows = view.views?.budget?.rows ?? [];
    assert.equal(await page.evaluate(drawnRows), rows.length);
    const compared = rows.filter(({ stated, composed }) => stated && composed).length;
    assert.equal(await page.locator('td .same, td > .difference').count(), compared);
    assert.equal(await page.evaluate<string>(rowCount), String(rows.length + 1));
  });

  it('leads from a figure to where it is written', async () => {
    const { page, said } = await shown();
    await page.locator('[data-row="P3-TK"] td:nth-of-type(1) .open').click();
    const opened = (await said()).find(({ type }) => type === 'open');
    assert.ok(opened?.type === 'open');
    assert.match(text.split('\n')[opened.range.start.line] ?? '', /total: 800000/);
  });

  it('shows one of its tables at a time, chosen by keys too', async () => {
    const { page } = await shown();
    await page.locator('.choice input').first().focus();
    const seen: unknown[] = [];
    for (let times = 0; times < 3; times++) {
      await page.keyboard.press('ArrowRight');
      seen.push([await page.evaluate(chosenSection), await page.locator('table').count()]);
    }
    assert.deepEqual(seen, [
      ['byYear', 1],
      ['byQuarter', 1],
      ['costTable', 1],
    ]);
    const left = await page.evaluate<Record<string, string>>('leftState().choices');
    assert.equal(left['budget-section'], 'costTable');
  });

  it('says what each year has, and what all years come to', async () => {
    const { page } = await shown(view, 'byYear');
    const texts = (selector: string): Promise<readonly string[]> =>
      page.evaluate<readonly string[]>(textsOf(selector));
    assert.deepEqual((await texts('thead th')).slice(2), [`2023\n${words.today}`, '2024', '2025']);
    const time = view.views?.budget?.time;
    const sums = [
      time?.total?.total,
      ...(time?.years ?? []).map(({ key }) => time?.total?.years[key]),
    ].map((cell) => cell?.figure ?? '');
    assert.deepEqual(await texts('tfoot td'), sums);
    await page.locator('.choice input[value=byQuarter]').focus();
    await page.keyboard.press('Space');
    assert.equal(await page.locator('thead tr:last-child th').count(), time?.quarters.length);
  });

  it('says where the costs of a row without a figure are, and leads there', async () => {
    const { page, said } = await shown();
    const note = (row: string) => page.locator(`[data-row="${row}"] .row-note`);
    assert.equal(await note('P3-TK-TP1').innerText(), `${words.inTime.costAbove} P3-TK`);
    assert.match(await note('I3-TP4').innerText(), /osatoteuttajana/i);
    await note('P3-TK-TP1').locator('.open').click();
    const opened = (await said()).find(({ type }) => type === 'open');
    assert.ok(opened?.type === 'open');
    assert.match(text.split('\n')[opened.range.start.line] ?? '', /Työkykyohjelman/);
  });

  it('marks money whose time is uncertain, and compares the years that are written', async () => {
    const { page } = await shown(
      viewOf(`plan: 1
title: Koe
period: 2024..2025
budget: { byYear: { 2024: 40, 2025: 60 } }
workPackages:
  - id: A
    schedule: [{ period: 1-Q4/2025, tasks: loppu }]
    budget: { other: 100 }
`),
      'byYear',
    );
    const mark = page.locator('[data-row="A"] .incomplete');
    assert.equal((await mark.innerText()).trim(), words.inTime.unreadable);
    const cells = await page.evaluate<readonly string[]>(textsOf('tfoot tr:last-child td'));
    assert.deepEqual(
      cells.map((cell) => cell.split(/\s/)[0]),
      ['', '−10', '+10'],
    );
  });

  it('marks the row whose text is selected, in each of its tables', async () => {
    const { page, post } = await shown();
    await post({ type: 'reveal', range: placeIn(text, 'id: I3-TP1') });
    const marked = async (): Promise<unknown> =>
      page.evaluate('[...document.querySelectorAll("[aria-current]")].map((e) => e.dataset.row)');
    assert.deepEqual(await marked(), ['I3-TP1']);
    await page.locator('.choice').nth(1).click();
    assert.deepEqual(await marked(), ['I3-TP1']);
    await page.locator('.choice').nth(3).click();
    await post({ type: 'reveal', range: placeIn(text, 'osatoteuttajana Pirkanmaan') });
    assert.deepEqual(await page.evaluate(textsOf('[aria-current] .id')), ['I3-TP4']);
  });

  it('is walked and folded with the arrow keys', async () => {
    const { page, said } = await shown(view, 'byYear');
    await page.locator('[data-row="#plan"]').focus();
    const all = await page.evaluate<number>(drawnRows);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowLeft']) await page.keyboard.press(key);
    await waitFor(page, `${focusedRow} === 'P3-TK'`);
    assert.equal(await page.evaluate(drawnRows), all - 3);
    await page.keyboard.press('ArrowDown');
    await waitFor(page, `${focusedRow} === 'P3-IPS'`);
    await page.keyboard.press('Enter');
    assert.ok((await said()).some(({ type }) => type === 'open'));
    await page.keyboard.press('End');
    await waitFor(page, `${focusedRow} === 'I4-TP5'`);
  });

  it('says in a sentence what to write where there is nothing to show', async () => {
    const nothing = await shown(viewOf('plan: 1\ntitle: Koe\n'));
    assert.equal(await nothing.page.locator('.empty').innerText(), words.noBudget);
    const timeless = 'plan: 1\ntitle: Koe\nworkPackages: [{ id: A, budget: { other: 5 } }]\n';
    const never = await shown(viewOf(timeless), 'byYear');
    assert.equal(await never.page.locator('.empty').innerText(), words.inTime.noTime);
    const noTable = await shown(viewOf(timeless), 'costTable');
    assert.equal(await noTable.page.locator('.empty').innerText(), words.noCostTable);
  });

  it('stays with the last good figures while a line is half typed', async () => {
    const { page, show } = await shown(view, 'byQuarter');
    const before = await page.locator('tfoot').innerText();
    await show({ ...viewOf(text.replace('total: 800000', 'total: "800')), version: 2, stamp: 2 });
    assert.equal(await page.locator('.banner').count(), 1);
    assert.equal(await page.locator('tfoot').innerText(), before);
  });
});

/** The page forbids what the browser's own waiting would run in it. */
async function waitFor(page: Page, condition: string): Promise<void> {
  const isMet = (): Promise<boolean> => page.evaluate<boolean>(condition);
  for (let frames = 0; frames < 120 && !(await isMet()); frames++) {
    await page.evaluate('new Promise((next) => requestAnimationFrame(next))');
  }
  assert.ok(await isMet(), condition);
}

describe('page: a long budget', () => {
  const { text: long } = generatePlan(8000);
  const whole = viewOf(long);
  const rows = whole.views?.budget?.rows ?? [];
  const last = rows.at(-1)?.key ?? '';
  const openPage = previewSuite();
  let preview: PreviewPage;

  beforeEach(async () => {
    preview = await openPage({ state: { tab: 'budget', uri: whole.uri } });
    await preview.show(whole);
  });
  const scrollTo = (top: number): Promise<unknown> =>
    preview.page.evaluate(
      `new Promise((resolve) => {
        document.querySelector('.panel').scrollTop = ${top};
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
      })`,
    );
  const inSight = `(key) => {
    const row = document.querySelector('[data-row="' + key + '"]').getBoundingClientRect();
    const panel = document.querySelector('.panel').getBoundingClientRect();
    return row.top >= panel.top && row.bottom <= panel.bottom;
  }`;

  it('draws the rows around what is seen, and says how many there are', async () => {
    const { page } = preview;
    assert.ok(rows.length > 200);
    assert.ok((await page.evaluate<number>(drawnRows)) < 60);
    assert.equal(await page.evaluate<string>(rowCount), String(rows.length + 1));
    await scrollTo(4000);
    const middle = await page.evaluate<string>(
      'document.elementFromPoint(200, 500).closest("tr").getAttribute("aria-rowindex")',
    );
    const key = await page.evaluate<string>(
      'document.elementFromPoint(200, 500).closest("tr").dataset.row',
    );
    assert.equal(rows[Number(middle) - 2]?.key, key);
    assert.ok(Number(middle) > 40);
  });

  it('does not move what is read when heights above it are learnt', async () => {
    const { page } = preview;
    await scrollTo(6000);
    const moved = await page.evaluate<number>(`(async () => {
      const panel = document.querySelector('.panel');
      const frame = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
      let worst = 0;
      for (let step = 0; step < 40; step++) {
        const row = [...document.querySelectorAll('tr[data-row]')].find(
          (each) => each.getBoundingClientRect().top > 350,
        );
        const before = row.getBoundingClientRect().top;
        panel.scrollBy(0, -100);
        await frame();
        await frame();
        worst = Math.max(worst, Math.abs(row.getBoundingClientRect().top - before - 100));
      }
      return worst;
    })()`);
    assert.ok(moved <= 1, `${moved} pixels`);
  });

  it('keeps the focus on a row that is scrolled away, and leads it to rows that are not drawn', async () => {
    const { page } = preview;
    await page.locator('[data-row="P1"]').focus();
    await scrollTo(7000);
    assert.equal(await page.evaluate(focusedRow), 'P1');
    await page.keyboard.press('End');
    await waitFor(page, `${focusedRow} === '${last}'`);
    assert.ok(await page.evaluate(`(${inSight})('${last}')`));
    await page.keyboard.press('Home');
    await waitFor(page, `${focusedRow} === '#plan'`);
    assert.ok(await page.evaluate(`(${inSight})('#plan')`));
  });

  it('brings a row into sight that is selected in the text and not drawn yet', async () => {
    const { page, post } = preview;
    await post({ type: 'reveal', range: placeIn(long, `id: ${last}`) });
    await waitFor(page, `document.querySelector('[data-row="${last}"].selected') !== null`);
    assert.ok(await page.evaluate(`(${inSight})('${last}')`));
  });

  it('draws everything for paper', async () => {
    const { page } = preview;
    await page.emulateMedia({ media: 'print' });
    await waitFor(page, `${drawnRows} === ${rows.length}`);
    await page.emulateMedia({ media: 'screen' });
    await waitFor(page, `${drawnRows} < 60`);
  });
});
