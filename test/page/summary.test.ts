import assert from 'node:assert/strict';
import type { Page } from '../host/browser.mjs';
import { plain, uri, viewOf } from '../views/view-of';
import type { PreviewPage } from './preview-page';
import { previewSuite } from './preview-suite';
import { seenTexts } from './seen-texts';

describe('page/summary', () => {
  const openPage = previewSuite();
  let opened: PreviewPage;

  async function show(text: string): Promise<Page> {
    opened = await openPage({ state: { tab: 'summary', uri } });
    await opened.show(viewOf(text));
    return opened.page;
  }

  async function seen(page: Page, selector: string): Promise<readonly string[]> {
    const texts = await seenTexts(page, selector);
    return texts.map((text) => (plain(text) ?? '').replace(/\s+/g, ' ').trim());
  }

  it('shows money and person-years that do not agree, each leading to where it is stated', async () => {
    const page = await show(`plan: 1
title: Koe
status: running
workPackages:
  - id: A
    title: Koko
    budget:
      total: 10
      fte: 3
    workPackages:
      - { id: A1, title: Eka, budget: { personnel: 20, fte: 2 } }
`);
    assert.deepEqual(await seen(page, '.notes li'), [
      'Työpaketti A Koko Ilmoitettu 10 € Osista koottu 20 € 10 € vähemmän kuin osat yhteensä',
      'Työpaketti A Koko Ilmoitettu 3 htv Osista koottu 2 htv 1 htv enemmän kuin osat yhteensä',
    ]);
    assert.deepEqual(await seen(page, '.chips .chip'), ['Käynnissä', 'Korjattavaa']);
    await page.locator('.notes button').nth(1).click();
    const last = (await opened.said()).at(-1);
    assert.ok(last?.type === 'open');
    assert.equal(last.range.start.line, 8);
  });

  it('shows of an evaluation alone what it holds, and no costs that are not there', async () => {
    const page = await show(`plan: 1
title: Koe
language: en
evaluation:
  results:
    - goal: Aim
      processes:
        - { goal: a, measure: x, outcome: green }
        - { goal: b, measure: y }
`);
    assert.deepEqual(await seen(page, '.fact'), [
      'Result goals 1',
      'Rows 2',
      'Outcome Green 1 No light 1',
      'Progress No light 2',
    ]);
    assert.equal(await page.locator('text=The plan has no costs yet.').count(), 0);
  });

  it('says that the total agrees with its parts where it does', async () => {
    const total = (stated: number): string =>
      `plan: 1\ntitle: Koe\nbudget: { total: ${stated} }\nworkPackages: [{ id: A, budget: { other: 5 } }]\n`;
    const page = await show(total(5));
    assert.deepEqual(await seen(page, '.total-stated'), ['Ilmoitettu 5 € Täsmää']);
    await opened.show({ ...viewOf(total(6)), version: 2, stamp: 2 });
    assert.deepEqual(await seen(page, '.total-stated'), [
      'Ilmoitettu 6 € 1 € enemmän kuin osat yhteensä',
    ]);
  });
});
