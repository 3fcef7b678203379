// @ts-check
/**
 * The extension where there is no Node, in an editor that is nothing but a page: all suites of test/e2e
 * run over a folder that is on no disk; then a plan is begun, and its preview looked at.
 */
import { PlainError, isEntry, root, runMain, say } from '../../scripts/lib/bare.mjs';
import { build } from '../../scripts/lib/prepare.mjs';
import { launchBrowser, openWorkbench, webviewIn } from './browser.mjs';
import { bundleTests } from './bundle-tests.mjs';
import { ensureHost } from './install.mjs';
import { runInWebEditor } from './run-in-server.mjs';
import { runCommand } from './scene-steps.mjs';
import { extensionPath, startWebEditor, virtualFolder } from './web-editor.mjs';

/** @typedef {import('./browser.mjs').Page} Page */

const limitMs = 300_000;
const viewMs = 60_000;

/** @returns {Promise<number>} 0 when every test passed, else 1; rejects with a `PlainError` when no preview is seen */
export async function checkWeb() {
  const testsPath = await bundleTests({ kind: 'web', extensionPath });
  const workspace = virtualFolder;
  const code = await runInWebEditor({ extensionPath: root, testsPath, workspace, limitMs });
  await lookAtPreview();
  say('In a browser a new plan came up, and its preview with the budget.');
  return code;
}

async function lookAtPreview() {
  const host = await ensureHost();
  const editor = await startWebEditor(host, root);
  try {
    const browser = await launchBrowser(host);
    try {
      await beginPlan(await openWorkbench(browser, editor.url, { folder: virtualFolder }));
    } catch (error) {
      const [why] = String(/** @type {Error} */ (error).message).split('\n');
      throw new PlainError(`In a browser no budget was seen in the preview of a new plan: ${why}`);
    } finally {
      await browser.close();
    }
  } finally {
    await editor.close();
  }
}

/** @param {Page} page */
async function beginPlan(page) {
  await runCommand(page, 'Plan: New Project Plan');
  await page
    .locator('.quick-input-list-entry', { hasText: 'A small plan to change' })
    .click({ timeout: viewMs });
  await page.locator('.quick-input-list-entry', { hasText: 'English' }).click({ timeout: viewMs });
  await page.locator('.view-line', { hasText: 'workPackages' }).waitFor({ timeout: viewMs });
  await page.keyboard.press('Control+k');
  await page.keyboard.press('v');
  await page.waitForSelector('iframe.webview.ready', { timeout: viewMs });
  const view = webviewIn(page);
  await view.getByRole('tab', { name: 'Budget' }).click({ timeout: viewMs });
  await view.locator('.panel-budget [data-row]').first().waitFor({ timeout: viewMs });
}

if (isEntry(import.meta.url)) {
  await runMain(async () => {
    await build();
    return checkWeb();
  });
}
