import assert from 'node:assert/strict';
import type { Browser } from '../host/browser.mjs';
import { launchBrowser } from './browser';
import { openPreviewPage, type PreviewPage, type PreviewPageOptions } from './preview-page';

let started: Promise<Browser> | undefined;

/** The browser that all suites share, from the first that asks for it to the end of the last. */
export function suiteBrowser(): Promise<Browser> {
  started ??= launchBrowser();
  return started;
}

// Outside of all suites: behind the last of them.
after(async () => {
  await (await started)?.close();
});

/**
 * Gives a suite a browser, and each of its tests a page that it may open; the page is closed behind
 * the test, which fails where the page complained.
 */
export function previewSuite(): (options?: PreviewPageOptions) => Promise<PreviewPage> {
  let browser: Browser;
  let opened: PreviewPage | undefined;
  before(async () => {
    browser = await suiteBrowser();
  });
  afterEach(async () => {
    const complaints = opened?.complaints;
    await opened?.close();
    opened = undefined;
    assert.deepEqual(complaints, []);
  });
  return async (options) => {
    opened = await openPreviewPage(browser, options);
    return opened;
  };
}
