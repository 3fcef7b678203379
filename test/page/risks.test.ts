import assert from 'node:assert/strict';
import type { FromPage, WholeView } from '../../server/src/protocol';
import { planView } from '../../server/src/views/plan-view';
import { check, snapshotOf } from '../support/check';
import { someDay, uri } from '../views/view-of';
import type { PreviewPage } from './preview-page';
import { previewSuite } from './preview-suite';
import { attributeOf, seenTexts } from './seen-texts';

const text = `plan: 1
title: Koe
language: en
risks:
  - id: R1
    text: Eka
    likelihood: 2
    impact: 3
    score: 5
  - id: R2
    text: <b onclick="alert(1)">Toka</b>
    likelihood: 4
    impact: 5
  - { id: R3, text: Kolmas, likelihood: 4, impact: 5, mitigation: [tehdään, toinen], owner: johto }
workPackages:
  - id: A
    title: Osa
    risks:
      - Pelkkä teksti
`;

function risksIn(plan: string): WholeView {
  const snapshot = snapshotOf(plan);
  const document = { uri, version: 1, snapshot, diagnostics: check(snapshot) };
  return { kind: 'whole', stamp: 1, ...planView(document, { today: someDay, tabs: ['risks'] }) };
}

function lineOpened(said: readonly FromPage[]): number | undefined {
  const last = said.at(-1);
  return last?.type === 'open' ? last.range.start.line : undefined;
}

describe('page: risks', function () {
  this.timeout(60_000);
  const openPage = previewSuite();
  let preview: PreviewPage | undefined;

  async function show(plan: string, width = 1200): Promise<PreviewPage> {
    preview = await openPage({ width, state: { tab: 'risks', uri } });
    await preview.show(risksIn(plan));
    return preview;
  }

  const labels = (page: PreviewPage['page']): Promise<readonly string[]> =>
    seenTexts(page, '.risk-table tbody th .row-title .id');

  it('stand on the map, the gravest first in the table, texts below', async () => {
    const { page } = await show(text);
    assert.deepEqual(await seenTexts(page, '[data-cell="4x5"]'), ['20 high R2 R3']);
    assert.deepEqual(await labels(page), ['R2', 'R3', 'R1']);
    assert.match(await page.locator('.risk-texts').innerText(), /A Osa\s+1\. Pelkkä teksti/);
    assert.match(await page.locator('[data-row="R1"]').innerText(), /Stated 5, but 2 × 3 = 6/);
    assert.match(await page.locator('[data-row="R2"]').innerText(), /No mitigation\s+No owner/);
    assert.match(await page.locator('[data-row="R2"]').innerText(), /<b onclick/);
  });

  it('keep the order that was chosen', async () => {
    const { page } = await show(text);
    await page.locator('.risks .choice').nth(1).click();
    assert.deepEqual(await labels(page), ['R1', 'R2', 'R3']);
    const left = await page.evaluate<{ choices: unknown }>('window.leftState()');
    assert.deepEqual(left.choices, { 'risks.order': 'written' });
  });

  it('lead to the text from the map and from the table', async () => {
    const { page, said } = await show(text);
    await page.locator('[data-cell="4x5"] .risk-mark').first().click();
    assert.equal(lineOpened(await said()), 10);
    assert.deepEqual(await labels(page), ['R2', 'R3', 'R1'], 'the table is of all still');
    await page.locator('[data-row="R3"] .risk-facts .open').nth(1).click();
    assert.equal(lineOpened(await said()), 13);
    await page.locator('[data-row="A#risk0"] .open').click();
    assert.equal(lineOpened(await said()), 18);
  });

  it('are those of one cell, once it is chosen with the keyboard', async () => {
    const { page } = await show(text);
    await page.locator('[data-cell="4x5"] .cell-choose').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const focused = await page.evaluate<string>(
      'document.activeElement.closest("td").dataset.cell',
    );
    assert.equal(focused, '2x3');
    await page.keyboard.press('Enter');
    assert.deepEqual(await labels(page), ['R1']);
    assert.equal(await attributeOf(page, '[data-cell="2x3"] .cell-choose', 'aria-pressed'), 'true');
    assert.match(await page.locator('.risk-chosen').innerText(), /likelihood 2, impact 3/);
    await page.locator('.risk-chosen .plain').click();
    assert.deepEqual(await labels(page), ['R2', 'R3', 'R1']);
  });

  it('are one stop in the order of focus, with the risks of the cell', async () => {
    const { page } = await show(text);
    const stops = page.locator('.risk-map [tabindex="0"]');
    assert.equal(await stops.count(), 3, 'the cell, R2 and R3');
  });

  it('show where the selection stands, in the map and in the table', async () => {
    const { page, post } = await show(text);
    const at = { line: 7, character: 6 };
    await post({ type: 'reveal', range: { start: at, end: at } });
    assert.deepEqual(await seenTexts(page, '[data-row].selected .id'), ['R1']);
    assert.equal(await attributeOf(page, '.holds-selected', 'data-cell'), '2x3');
  });

  it('fit twenty into a cell, and count them where there is little room', async () => {
    const twenty = Array.from(
      { length: 20 },
      (_, index) => `  - { id: RISKI-${index}, text: x, likelihood: 1, impact: 1 }\n`,
    );
    const plan = `plan: 1\ntitle: K\nrisks:\n${twenty.join('')}`;
    const { page } = await show(plan, 320);
    // The score stays, and the number of risks is marked as one.
    assert.deepEqual(await seenTexts(page, '[data-cell="1x1"] > :is(.cell-score, .cell-count)'), [
      '1',
      '20',
    ]);
    assert.match(await page.locator('.risk-ends').innerText(), /n risk/);
    assert.ok(
      await page.evaluate<boolean>(
        'document.querySelector(".panel").scrollWidth <= document.querySelector(".panel").clientWidth',
      ),
      'nothing sticks out',
    );
    await page.setViewportSize({ width: 1200, height: 900 });
    assert.match(await page.locator('[data-cell="1x1"]').innerText(), /\+14$/);
  });

  it('say what to write where there are none', async () => {
    const { page } = await show('plan: 1\ntitle: K\nlanguage: en\n');
    assert.match(await page.locator('.panel').innerText(), /names no risks yet/);
  });

  it('are drawn as far as they are typed', async () => {
    const { page } = await show(
      'plan: 1\ntitle: K\nrisks:\n  - id: R1\n    likelihood:\n  -\n  - { text: a, impact: 9 }\n  - "auki\n',
    );
    assert.equal(await page.locator('.risk-map').count(), 1);
    assert.match((await seenTexts(page, '.risk-table tbody'))[0] ?? '', /Ei ole asteikolla 1–5/);
  });
});
