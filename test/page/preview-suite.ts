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
 * Gives a suite a browser, and each of its tests pages that it may open; they are closed behind the
 * test, which fails where one of them complained.
 */
export function previewSuite(): (options?: PreviewPageOptions) => Promise<PreviewPage> {
  const pages: PreviewPage[] = [];
  afterEach(async () => {
    const opened = pages.splice(0);
    for (const { close } of opened) await close();
    assert.deepEqual(
      opened.flatMap(({ complaints }) => complaints),
      [],
    );
  });
  return async (options) => {
    const opened = await openPreviewPage(await suiteBrowser(), options);
    pages.push(opened);
    return opened;
  };
}
