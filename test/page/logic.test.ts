import assert from 'node:assert/strict';
import type { FromPage, PageState } from '../../server/src/protocol';
import { uri, viewOf } from '../views/view-of';
import { lineIn } from './places';
import type { PreviewPage } from './preview-page';
import { previewSuite } from './preview-suite';
import { plainTexts } from './seen-texts';

const plan = `plan: 1
title: Koe
period: 2023..2024
goals:
  - { id: PT1, text: Hoitoon pääsee viikossa }
  - { id: PT2, text: Työntekijät pysyvät }
workPackages:
  - id: TP1
    title: Palveluauto
    contributesTo: [PT1]
    goals:
      - { id: T1, text: Auto käy kylissä }
      - { id: T2, text: Etävastaanotto toimii }
    measures:
      - { text: Hankitaan auto, goals: [T1] }
      - { text: Opastetaan, goals: [T2] }
    outputs: [Toimintamalli]
    metrics:
      - { text: Asiakkaat, goals: [T1], baseline: 0, target: 5, due: 2024 }
  - id: TP2
    title: Tyhjä
`;

const lineOf = (wanted: string): number => lineIn(plan, wanted);

describe('page/logic', () => {
  const openPage = previewSuite();
  let opened: PreviewPage;

  async function show(
    choices: PageState['choices'] = {},
    text = plan,
    width = 1100,
  ): Promise<PreviewPage> {
    opened = await openPage({ width, state: { tab: 'logic', uri, choices } });
    await opened.show(viewOf(text));
    return opened;
  }

  async function lastSaid(): Promise<FromPage | undefined> {
    return (await opened.said()).at(-1);
  }

  const byPart = { 'logic-arrangement': 'part' };

  it('shows each aim with the parts that serve it, then those that serve none', async () => {
    const { page } = await show();
    assert.deepEqual(await plainTexts(page, '.logic-list h2, .logic-list h3'), [
      'PT1 Hoitoon pääsee viikossa',
      'Työpaketti TP1 Palveluauto',
      'PT2 Työntekijät pysyvät',
      'Ei edistä mitään pää- tai hyötytavoitetta',
      'Työpaketti TP2 Tyhjä',
    ]);
    const counts = await page.locator('.logic-counts').innerText();
    assert.match(counts, /2 suunnitelman osaa/);
    assert.match(counts, /7\s+aukkoa/);
    assert.equal(await page.locator('.chain').count(), 0);
    await page.locator('[data-row="goal:PT1 TP1"] .fold').click();
    assert.equal(await page.locator('.chain .step').count(), 4);
  });

  it('shows the chain of each part, and keeps what is folded', async () => {
    const { page } = await show(byPart);
    assert.equal(await page.locator('.chain').count(), 2);
    await page.locator('[data-row="TP1"] .fold').click();
    assert.equal(await page.locator('.chain').count(), 1);
    const state = await page.evaluate<PageState>('window.leftState()');
    assert.deepEqual(state.closed, ['logic-folded TP1']);
  });

  it('has its steps side by side on paper', async () => {
    const { page } = await show(byPart, plan, 600);
    const columns = (): Promise<number> =>
      page.evaluate(() => {
        const chain = document.querySelector('.chain');
        return chain ? getComputedStyle(chain).gridTemplateColumns.split(' ').length : 0;
      });
    assert.equal(await columns(), 1);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await columns(), 4);
  });

  it('leads from an item to its text, and from a hole to where it is mended', async () => {
    const { page } = await show(byPart);
    await page.locator('text="Etävastaanotto toimii"').click();
    const said = await lastSaid();
    assert.ok(said?.type === 'open');
    assert.equal(said.range.start.line, lineOf('{ id: T2'));
    await page.locator('role=button[name=/Ei mittareita/]').click();
    const mended = await lastSaid();
    assert.ok(mended?.type === 'fix');
    assert.equal(mended.range.start.line, lineOf('id: TP2'));
    await page.locator('role=button[name=/Tavoitetta T2 ei mitata/]').click();
    const goal = await lastSaid();
    assert.ok(goal?.type === 'fix');
    assert.equal(goal.range.start.line, lineOf('{ id: T2'));
  });

  it('lights up what is tied to the goal that is pointed at, focused or selected', async () => {
    const { page, post } = await show(byPart);
    const lit = (): Promise<readonly string[]> => plainTexts(page, '.step-item.lit .title');
    const first = page.locator('.step-item').first();
    await first.evaluate((item) => item.dispatchEvent(new PointerEvent('pointerenter')));
    await page.waitForFunction((count) => document.querySelectorAll('.lit').length === count, 3);
    assert.deepEqual(await lit(), ['Auto käy kylissä', 'Hankitaan auto', 'Asiakkaat']);
    await first.evaluate((item) => item.dispatchEvent(new PointerEvent('pointerleave')));
    await page.waitForFunction((count) => document.querySelectorAll('.lit').length === count, 0);
    await page.locator('role=button[name=/Opastetaan/]').focus();
    assert.deepEqual(await lit(), ['Etävastaanotto toimii', 'Opastetaan']);
    await page.locator('#tab-logic').focus();
    assert.deepEqual(await lit(), []);
    const start = { line: lineOf('{ text: Asiakkaat'), character: 16 };
    await post({ type: 'reveal', range: { start, end: start } });
    assert.deepEqual(await lit(), ['Auto käy kylissä', 'Hankitaan auto', 'Asiakkaat']);
    const selected = page.locator('.step-item.selected');
    assert.equal(await selected.count(), 1);
    assert.equal(await selected.evaluate((item) => item.getAttribute('aria-current')), 'true');
  });

  it('highlights the part and the aim in whose text the cursor stands', async () => {
    const { page, post } = await show();
    const select = (text: string): Promise<void> => {
      const start = { line: lineOf(text), character: 6 };
      return post({ type: 'reveal', range: { start, end: start } });
    };
    const selected = (): Promise<string | null> =>
      page.locator('[data-row].selected').evaluate((row) => row.getAttribute('data-row'));
    await select('title: Tyhjä');
    assert.equal(await selected(), '#none TP2');
    await select('- { id: PT2');
    assert.equal(await selected(), 'goal:PT2');
  });

  it('shows only what has holes, and says so where nothing has', async () => {
    const { page } = await show(
      byPart,
      plan.replace('goals: [T1], baseline', 'goals: [T1, T2], baseline'),
    );
    assert.equal(await page.locator('.logic-part').count(), 2);
    await page.locator('text="Vain aukolliset"').click();
    assert.deepEqual(await page.locator('.logic-part').count(), 1);
    const whole = plan
      .slice(0, plan.indexOf('  - id: TP2'))
      .replace('goals: [T1], baseline', 'goals: [T1, T2], baseline')
      .replace('[PT1]', '[PT1, PT2]');
    await opened.show(viewOf(whole));
    assert.match(await page.locator('.empty').innerText(), /Ei aukkoja/);
  });

  it('is led through by keys', async () => {
    const { page } = await show(byPart);
    const focused = async (): Promise<string> => (await plainTexts(page, ':focus')).join();
    await page.locator('role=button[name=/Auto käy kylissä/]').focus();
    await page.keyboard.press('ArrowDown');
    assert.match(await focused(), /Etävastaanotto toimii/);
    await page.keyboard.press('ArrowRight');
    assert.match(await focused(), /Hankitaan auto/);
    await page.keyboard.press('Enter');
    const said = await lastSaid();
    assert.ok(said?.type === 'open');
    assert.equal(said.range.start.line, lineOf('{ text: Hankitaan'));
    await page.locator('role=radio[name=/Rakenteen mukaan/]').focus();
    await page.keyboard.press('ArrowLeft');
    assert.equal(await page.locator('.aim-head').count(), 3);
  });

  it('stands in one column on a narrow page, and never wider than it', async () => {
    const { page } = await show(byPart, plan.replace('Toimintamalli', 'x'.repeat(100_000)), 320);
    const widths = await page.evaluate<readonly number[]>(
      "[document.querySelector('.panel').scrollWidth, document.querySelector('.panel').clientWidth]",
    );
    assert.equal(widths[0], widths[1]);
  });

  it('says what to write where there is nothing', async () => {
    const { page } = await show({}, 'plan: 1\ntitle: Koe\n');
    assert.match(await page.locator('.empty').innerText(), /contributesTo/);
  });

  it('draws a half-typed plan', async () => {
    const { page } = await show(
      {},
      'plan: 1\nworkPackages:\n  - id: A\n    goals:\n      - { id: ',
    );
    assert.equal(await page.locator('[data-row="A"]').count(), 1);
  });
});
