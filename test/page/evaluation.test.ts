import assert from 'node:assert/strict';
import type { FromPage } from '../../server/src/protocol';
import type { Locator, Page } from '../host/browser.mjs';
import { viewOf } from '../views/view-of';
import { lineIn, placeIn } from './places';
import type { PreviewPage, PreviewPageOptions } from './preview-page';
import { previewSuite } from './preview-suite';
import { seenTexts } from './seen-texts';

const text = `plan: 1
title: Koe
language: en
benefits:
  - { id: 1, title: Access }
  - { id: 2, title: Costs }
workPackages:
  - { id: TP1, title: Reception }
evaluation:
  date: 2023-Q4
  summary:
    - benefit: 1
      points:
        - First point
        - text: Second point
          points: [Point below]
  results:
    - id: T1
      goal: Care within a week
      processes:
        - goal: Shorter queues
          measure: Call back
          benefits: [1]
          metrics: [Waiting time, Feedback]
          outcome: { status: green, value: 45 %, note: On time }
          progress: red
          node: TP1
        - goal: Nobody is sent away
        - goal: Teams work
          measure: Teams are formed
          benefits: [2, 7]
          progress: vihreä
    - id: T2
      goal: <b>Knowledge</b> leads
      processes:
        - measure: A model
          progress: yellow
`;

const lineOf = (wanted: string): number => lineIn(text, wanted);

/** The line of the text that a click led to last. */
function openedLine(said: readonly FromPage[]): number | undefined {
  const opened = said.findLast((each) => each.type === 'open');
  return opened?.type === 'open' ? opened.range.start.line : undefined;
}

const focused = 'document.activeElement.innerText';
const rowOf = (page: Page, row: string): Locator => page.locator(`[data-row="${row}"]`);

/** An attribute of all that a selector finds. */
function attributes(page: Page, selector: string, name: string): Promise<(string | null)[]> {
  return page.evaluate(
    ([found, attribute]) =>
      [...document.querySelectorAll(found)].map((each) => each.getAttribute(attribute)),
    [selector, name] as const,
  );
}

/** The reader chooses in a list. */
function choose(page: Page, value: string): Promise<void> {
  return page.evaluate((chosen) => {
    const select = document.querySelector('select');
    if (!select) throw new Error('there is no list to choose in');
    select.value = chosen;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
}

describe('page: evaluation', () => {
  const openPage = previewSuite();
  const shown = async (plan = text, options: PreviewPageOptions = {}): Promise<PreviewPage> => {
    const view = viewOf(plan);
    const preview = await openPage({
      ...options,
      state: { tab: 'evaluation', uri: view.uri, ...options.state },
    });
    await preview.show(view);
    return preview;
  };

  it('has two lights a row by shape and word, with value and note, and no light as such', async () => {
    const { page, complaints } = await shown();
    const cells = rowOf(page, 'T1#row0').locator('.light-cell');
    assert.equal(await cells.nth(0).locator('.light-mark.green').count(), 1);
    assert.deepEqual((await cells.nth(0).innerText()).split('\n'), ['Green', '45 %', 'On time']);
    assert.equal(await cells.nth(1).locator('.light-mark.red').count(), 1);
    const other = rowOf(page, 'T1#row2').locator('.light-cell');
    assert.equal(await other.nth(0).locator('.light-mark.none').count(), 1);
    assert.equal(await other.nth(0).innerText(), 'No light');
    assert.equal(await other.nth(1).innerText(), 'vihreä\n(not a traffic light)');
    const drawn = await attributes(page, '.light-scale .light-shape', 'd');
    assert.equal(new Set(drawn).size, 3);
    assert.deepEqual(complaints, []);
  });

  it('lets the cells of a row reach over a goal that shares them', async () => {
    const { page } = await shown();
    const spans = await rowOf(page, 'T1#row0').locator('[rowspan="2"]').count();
    assert.equal(spans, 5);
    assert.equal(await rowOf(page, 'T1#row1').locator('th, td').count(), 1);
    assert.match(await rowOf(page, 'T1#row1').innerText(), /Nobody is sent away/);
  });

  it('counts the lights of the whole and by benefit goal', async () => {
    const { page } = await shown();
    const told = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.light-counts tbody tr')].map(({ innerText }) =>
        innerText.replace(/\s+/g, ' ').trim(),
      ),
    );
    assert.deepEqual(told, [
      'The whole project 3 Green 1 No light 2 Yellow 1 Red 1 No light 1',
      '1 Access 1 Green 1 Red 1',
      '2 Costs 1 No light 1 No light 1',
      '7 not among the benefit goals of the plan 1 No light 1 No light 1',
      'No benefit goal 1 No light 1 Yellow 1',
    ]);
  });

  it('says how a row gets its lights where none has any, and counts rows alone', async () => {
    const { page } = await shown(`plan: 1
title: Koe
language: en
benefits: [{ id: 1, title: Access }]
evaluation:
  results:
    - goal: Aim
      processes:
        - { goal: a, measure: x, benefits: [1] }
        - { goal: b }
        - { goal: c, measure: y }
`);
    assert.match(await page.locator('.no-lights').innerText(), /^No row has a traffic light yet/);
    assert.equal(await page.locator('.no-lights code').first().innerText(), 'outcome: green');
    const rows = await seenTexts(page, '.light-counts tr');
    assert.deepEqual(
      rows.map((row) => row.replace(/\s+/g, ' ').trim()),
      ['Benefit goal To assess', 'The whole project 2', '1 Access 1', 'No benefit goal 1'],
    );
    const facts = await seenTexts(page, '.facts .fact');
    assert.match(
      facts[1] ?? '',
      /3\s+To assess 2; goals that share the measure of the row above: 1/,
    );
  });

  it('leads from every text to its place in the plan', async () => {
    const { page, said } = await shown();
    for (const [shownText, written] of [
      ['Call back', 'Call back'],
      ['Feedback', 'Waiting time'],
      ['On time', 'On time'],
      ['Nobody is sent away', 'Nobody is sent away'],
      ['Reception', 'title: Reception'],
      ['Point below', 'Point below'],
      ['<b>Knowledge</b> leads', '<b>Knowledge</b>'],
    ] as const) {
      await page.locator(`.panel button:has-text("${shownText}") >> nth=-1`).click();
      assert.equal(openedLine(await said()), lineOf(written), shownText);
    }
  });

  it('highlights the innermost thing that the cursor stands in', async () => {
    const { page, post } = await shown();
    const selected = (): Promise<(string | null)[]> => attributes(page, '.selected', 'data-row');
    for (const [wanted, keys] of [
      ['value: 45', ['T1#row0']],
      ['Nobody', ['T1#row1']],
      ['goal: <b>', ['T2']],
      ['Point below', ['#summary 1.1.0']],
      ['benefit: 1', ['#summary 1']],
      ['title: Koe', []],
    ] as const) {
      await post({ type: 'reveal', range: placeIn(text, wanted) });
      assert.deepEqual(await selected(), keys, wanted);
    }
    // What is folded is highlighted where it is folded to.
    await page.locator('.fold').first().click();
    await post({ type: 'reveal', range: placeIn(text, 'Nobody') });
    assert.deepEqual(await selected(), ['T1']);
    assert.match(await rowOf(page, 'T1').innerText(), /Outcome/);
  });

  it('shows the rows of one benefit and of one light, and says that there are others', async () => {
    const { page } = await shown();
    const keys = (): Promise<(string | null)[]> =>
      attributes(page, '.evaluation-table tr[data-row]', 'data-row');
    await choose(page, 'benefit 1');
    assert.deepEqual(await keys(), ['T1', 'T1#row0', 'T1#row1']);
    assert.equal(await page.locator('.shown-rows').innerText(), 'Rows 2/4');
    await page.locator('.choice:has-text("Yellow")').click();
    assert.deepEqual(await keys(), []);
    assert.match(await page.locator('.empty').innerText(), /No row fits/);
    await choose(page, 'all');
    assert.deepEqual(await keys(), ['T2', 'T2#row0']);
    const left = await page.evaluate<{ choices: unknown }>('window.leftState()');
    assert.deepEqual(left.choices, { 'evaluation.benefit': 'all', 'evaluation.light': 'yellow' });
  });

  it('has both choices in one line, whatever is chosen, where there is room', async () => {
    const { page } = await shown(text, { width: 1000 });
    const tops = (): Promise<number> =>
      page.evaluate(
        () =>
          new Set(
            Array.from(document.querySelectorAll('.toolbar select, .toolbar .choices'), (each) =>
              Math.round(each.getBoundingClientRect().top / 10),
            ),
          ).size,
      );
    assert.equal(await tops(), 1);
    const table = (): Promise<number> =>
      page.locator('.evaluation-table').evaluate((each) => each.getBoundingClientRect().top);
    const before = await table();
    await choose(page, 'benefit 1');
    assert.equal(await table(), before);
  });

  it('starts as it was left, and with everything where a benefit is gone', async () => {
    const choices = { 'evaluation.benefit': 'benefit 8', 'evaluation.light': 'red' };
    const { page } = await shown(text, { state: { choices } });
    assert.equal(await page.evaluate('document.querySelector("select").value'), 'all');
    assert.equal(await page.locator('.choice.chosen').innerText(), 'Red');
  });

  it('is gone through with arrow keys, and folded with them', async () => {
    const { page, said } = await shown();
    await page.locator('.fold').first().focus();
    const seen: unknown[] = [];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
      await page.keyboard.press(key);
      seen.push(await page.evaluate(focused));
    }
    assert.deepEqual(seen, [
      'Shorter queues',
      'Call back',
      'Nobody is sent away',
      'Teams work',
      'Nobody is sent away',
    ]);
    await page.keyboard.press('Enter');
    assert.equal(openedLine(await said()), lineOf('Nobody'));
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const folds = await attributes(page, '.fold', 'aria-expanded');
    assert.deepEqual(folds, ['false', 'true']);
    assert.equal(await rowOf(page, 'T1#row0').count(), 0);
  });

  it('stays a table for readers where its rows are cards, and is no wider than the panel', async () => {
    const long = text.replace('Call back', 'x'.repeat(20_000));
    const { page } = await shown(long, { width: 320 });
    assert.equal(await page.locator('role=columnheader[name="Metrics"]').count(), 1);
    assert.equal(await page.locator('role=rowheader[name=/Shorter queues$/]').count(), 1);
    assert.equal(await page.locator('#panel').evaluate((panel) => panel.scrollWidth), 320);
    assert.match(await page.locator('.shares-above').innerText(), /of the row above/);
  });

  it('says what to write where nothing is, and draws what is only begun', async () => {
    const { page, complaints, show } = await shown('plan: 1\ntitle: X\n');
    assert.match(await page.locator('.empty').innerText(), /evaluation:/);
    for (const begun of [
      'evaluation:\n  summary:\n    - benefit:\n',
      'evaluation:\n  results:\n    - goal:\n      processes:\n        - goal: "x\n',
      'evaluation:\n  results:\n    - processes:\n        - outcome: { status: \n',
    ]) {
      await show(viewOf(`plan: 1\ntitle: X\n${begun}`));
      assert.equal(await page.locator('#panel').count(), 1, begun);
    }
    assert.deepEqual(complaints, []);
  });
});
