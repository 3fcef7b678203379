import type { Browser } from '../host/browser.mjs';

/** Starts the browser that the tests in VS Code use too. Close it with its `close()`. */
export async function launchBrowser(): Promise<Browser> {
  const [{ launchBrowser: launch }, { ensureHost }] = await Promise.all([
    import('../host/browser.mjs'),
    import('../host/install.mjs'),
  ]);
  return launch(await ensureHost());
}
