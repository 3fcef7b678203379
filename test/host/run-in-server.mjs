// @ts-check
/** The tests in the VS Code server: its page in a headless browser, its own extension host. */
import { relative } from 'node:path';
import { describeError, say } from '../../scripts/lib/bare.mjs';
import { developmentPayload, launchBrowser, openWorkbench } from './browser.mjs';
import { ensureHost } from './install.mjs';
import { stillSettings, trustSettings } from './settings.mjs';
import { TestConsole, failure } from './test-console.mjs';
import { startServer } from './vscode-server.mjs';
import { startWebEditor } from './web-editor.mjs';

/** @typedef {import('./browser.mjs').Page} Page */
/** @typedef {import('./run-tests.mjs').TestRun} TestRun */

/** A page that hangs must not hold up the report of its failure. */
const photographMs = 10_000;

/**
 * @param {TestRun} run
 * @returns {Promise<number>} 0 when every test passed, else 1; rejects when there is no editor
 */
export async function runInServer(run) {
  const host = await ensureHost();
  const server = await startServer(host, {
    withTrust: run.isUntrusted === true,
    settings: { ...stillSettings, ...(run.isUntrusted === true && trustSettings) },
    env: (extensions) => ({
      PLANWRIGHT_E2E_EXTENSION_UNDER: run.vsix === undefined ? run.extensionPath : extensions,
    }),
  });
  try {
    if (run.vsix !== undefined) {
      await server.installExtension(run.vsix);
    }
    const browser = await launchBrowser(host);
    try {
      say(`Editor: VS Code ${host.version} (server) in headless Chromium ${browser.version()}`);
      const payload = developmentPayload(server.authority, {
        extension: run.extensionPath,
        tests: run.testsPath,
      });
      return await runInPage(run, server, browser, payload);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/**
 * The tests in an editor that is nothing but a page: in its web extension host, without Node.
 * @param {TestRun} run
 * @returns {Promise<number>} 0 when every test passed, else 1; rejects when there is no editor
 */
export async function runInWebEditor(run) {
  const host = await ensureHost();
  const tests = relative(run.extensionPath, run.testsPath).replaceAll('\\', '/');
  const editor = await startWebEditor(host, run.extensionPath, tests);
  try {
    const browser = await launchBrowser(host);
    try {
      say(`Editor: VS Code ${host.version} (page alone) in headless Chromium ${browser.version()}`);
      return await runInPage(run, editor, browser, []);
    } finally {
      await browser.close();
    }
  } finally {
    await editor.close();
  }
}

/**
 * @param {TestRun} run
 * @param {Pick<import('./vscode-server.mjs').VscodeServer, 'url'> & Partial<import('./vscode-server.mjs').VscodeServer>} editor
 * @param {import('./browser.mjs').Browser} browser
 * @param {readonly (readonly [key: string, value: string])[]} payload
 */
async function runInPage(run, editor, browser, payload) {
  const log = new TestConsole();
  /** @type {Page | undefined} */
  let page;
  /** @type {(outcome: number | string) => void} */
  let end = () => undefined;
  /** @type {Promise<number | string>} an exit code, or a sentence on why there is none */
  const ended = new Promise((done) => {
    end = done;
  });
  const timer = setTimeout(end, run.limitMs, `The tests took over ${run.limitMs / 1000} s.`);
  void editor.ended?.then(() => end('The VS Code server ended by itself.'));
  openWorkbench(browser, editor.url, {
    folder: run.workspace,
    payload,
    beforeLoad: async (opened) => {
      page = opened;
      await listen(opened, log, end);
      if (run.isUntrusted === true) pressTrust(opened, run.limitMs);
    },
  }).catch((/** @type {unknown} */ error) => end(describeError(error)));

  const outcome = await ended;
  clearTimeout(timer);
  // A test that ends the extension host also ends it with 0: only the result counts as one.
  if (outcome === 0 && log.passed) {
    return 0;
  }
  say(typeof outcome === 'string' ? outcome : failure(outcome));
  if (editor.output) log.add(`--- the server printed:\n${editor.output()}`);
  const photographed = page;
  await log.save(
    photographed === undefined
      ? undefined
      : (path) => photographed.screenshot({ path, timeout: photographMs }),
  );
  return 1;
}

/**
 * No command says that a folder is trusted: a test opens the editor's page for it, and the button there
 * is pressed here.
 * @param {Page} page
 * @param {number} ms until it is no longer waited for
 */
function pressTrust(page, ms) {
  const button = page.locator('.workspace-trust-editor').getByRole('button', { name: /^Trust$/ });
  // A test that waits for the trust in vain says so.
  void button.click({ timeout: ms }).catch(() => undefined);
}

/**
 * The workbench calls these two functions of its page: with each line of the extension host's
 * console, and with the exit code of the tests.
 * @param {Page} page
 * @param {TestConsole} log
 * @param {(outcome: number | string) => void} end
 */
async function listen(page, log, end) {
  page.on('crash', () => end('The page of the editor crashed.'));
  page.on('pageerror', (/** @type {Error} */ error) => log.add(`[page] ${describeError(error)}`));
  const onLog = (/** @type {string} */ type, /** @type {readonly unknown[]} */ args) =>
    log.add(`[${type}] ${args.map(String).join(' ')}`);
  const onExit = (/** @type {number} */ code) => end(code);
  await page.exposeFunction('codeAutomationLog', onLog);
  await page.exposeFunction('codeAutomationExit', onExit);
}
