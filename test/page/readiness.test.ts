import assert from 'node:assert/strict';
import type { WholeView } from '../../server/src/protocol';
import { planView } from '../../server/src/views/plan-view';
import { check, snapshotOf } from '../support/check';
import { someDay, uri } from '../views/view-of';
import type { PreviewPage } from './preview-page';
import { previewSuite } from './preview-suite';
import { attributeOf, seenTexts } from './seen-texts';

const text = `plan: 1
title: Koe
language: en
organisation: O
period: 2023
need: Because
pillars:
  - id: P1
    title: Osa
    workPackages:
      - id: A
        title: Työ
        period: Q4/20234
        budget:
          personnel: 100
          total: 200
`;

function readinessIn(plan: string): WholeView {
  const snapshot = snapshotOf(plan);
  const document = { uri, version: 1, snapshot, diagnostics: check(snapshot) };
  const made = planView(document, { today: someDay, tabs: ['readiness'] });
  return { kind: 'whole', stamp: 1, ...made };
}

describe('page: readiness', function () {
  this.timeout(60_000);
  const openPage = previewSuite();
  let preview: PreviewPage | undefined;

  async function show(plan: string, choices = {}, width = 900): Promise<PreviewPage> {
    const state = { tab: 'readiness', uri, choices } as const;
    preview = await openPage({ width, state });
    await preview.show(readinessIn(plan));
    return preview;
  }

  it('gives its verdict, and the same count beside its tab', async () => {
    const { page } = await show(text);
    const verdict = await page.locator('.verdict h2').innerText();
    assert.match(verdict, /^2 things stop the submission, \d+ are worth mending\.$/m);
    const [stop = 0, mend = 0] = (verdict.match(/\d+/g) ?? []).map(Number);
    assert.equal(await page.locator('#tab-readiness .count-small').innerText(), `${stop + mend}`);
  });

  it('has sections with what is asked for in them, what stops the submission first', async () => {
    const { page } = await show(text);
    const heads = await seenTexts(page, '.section-head h3');
    assert.match(heads[0] ?? '', /P1\s+Osa/);
    assert.ok(heads.includes('In order') && heads.includes('Not written'));
    const rules = await seenTexts(page, '.problem-rule');
    assert.deepEqual(rules.slice(0, 2), ['schedule/invalid-period', 'budget/total-mismatch']);
    assert.match(await page.locator('.problem').first().innerText(), /Error\s+A Työ\s+line 13/i);
    const chips = await seenTexts(page, '.section-chip');
    assert.match(chips[0] ?? '', /^Basics\s*: In order$/);
  });

  it('leads to the place and to its fix', async () => {
    const { page, said } = await show(text);
    const at = { start: { line: 15, character: 17 }, end: { line: 15, character: 20 } };
    const problem = page.locator('.problem').nth(1);
    await problem.locator('.problem-message').click();
    assert.deepEqual((await said()).at(-1), { type: 'open', uri, range: at });
    await problem.locator('.problem-fix').click();
    assert.deepEqual((await said()).at(-1), { type: 'fix', uri, range: at });
  });

  it('leads from the bar of sections to their lines', async () => {
    const { page } = await show(text);
    const chips = await seenTexts(page, '.section-chip');
    const place = chips.findIndex((chip) => chip.startsWith('Evaluation'));
    await page.locator('.section-chip').nth(place).click();
    const focused = await page.evaluate<string>('document.activeElement.dataset.row');
    assert.equal(focused, 'section:evaluation');
  });

  it('shows where the selection stands', async () => {
    const { page, post } = await show(text);
    const at = { line: 15, character: 18 };
    await post({ type: 'reveal', range: { start: at, end: at } });
    assert.match(await page.locator('.problem.selected').innerText(), /budget\/total-mismatch/);
    assert.match(await page.locator('.section-chip.selected').innerText(), /P1/);
  });

  it('hides severities, and keeps what was chosen', async () => {
    const { page } = await show(text, { 'readiness.hidden': 'hint' });
    assert.equal(await attributeOf(page, '.choice.hint', 'aria-pressed'), 'false');
    await page.locator('.choice.blocking').click();
    assert.equal(await page.locator('.problem .icon-error').count(), 0);
    const left = await page.evaluate<{ choices: unknown }>('window.leftState()');
    assert.deepEqual(left.choices, { 'readiness.hidden': 'blocking hint' });
    assert.equal((await seenTexts(page, '.section-head h3')).at(-1), 'Not written');
  });

  it('says so where nothing is asked for', async () => {
    const { page } = await show(
      'plan: 1\ntitle: Koe\nlanguage: en\norganisation: O\nperiod: 2023\n',
    );
    assert.equal(await page.locator('.verdict h2').innerText(), 'The plan is ready to submit.');
    assert.equal(await page.locator('.problem, .choice').count(), 0);
    assert.equal(await page.locator('.verdict .icon-check').count(), 1);
  });

  it('draws few of very many lines, and what is half typed', async () => {
    const many = Array.from({ length: 400 }, (_, index) => `  - { id: TP${index}, title: t }\n`);
    const { page, show: next } = await show(`plan: 1\ntitle: K\nworkPackages:\n${many.join('')}`);
    const drawn = await page.locator('.problem').count();
    assert.ok(drawn > 0 && drawn < 300, `${drawn} lines are drawn`);
    await next(readinessIn('plan: 1\ntitle: "auki\npillars:\n  -\n'));
    assert.equal(await page.locator('.banner').count(), 1);
    assert.ok((await page.locator('.problem').count()) > 0);
  });
});
