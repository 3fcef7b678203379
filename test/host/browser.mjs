// @ts-check
/** A headless browser, and VS Code's page in it. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PlainError } from '../../scripts/lib/bare.mjs';
import { findBrowser, flags } from './find-browser.mjs';

/** @typedef {import('./install.mjs').EditorHost} EditorHost */
/**
 * playwright-core's own objects. The package is in the host's folder, not among the project's
 * dependencies, so that its types cannot be imported here.
 * @typedef {any} Browser
 * @typedef {any} Page
 */

const readyMs = 90_000;
const webviewFrame = 'iframe.webview.ready';

/**
 * Starts the browser found by `findBrowser`. Close it with its `close()`.
 * @param {EditorHost} host
 * @returns {Promise<Browser>} rejects with a `PlainError` when it cannot be started
 */
export async function launchBrowser(host) {
  const found = await findBrowser(host);
  const { chromium } = createRequire(join(host.folder, 'package.json'))('playwright-core');
  try {
    return await chromium.launch({
      executablePath: found.path,
      headless: true,
      args: [...flags],
      env: found.env,
    });
  } catch (error) {
    const first = String(/** @type {Error} */ (error).message)
      .split('\n')
      .slice(0, 12)
      .join('\n');
    throw new PlainError(`The browser ${found.path} did not start; it said:\n${first}`);
  }
}

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} folder absolute path of the folder to open
 * @property {string} [file] absolute path of a file to show
 * @property {readonly (readonly [key: string, value: string])[]} [payload] what `payload` builds, or more
 * @property {number} [width] CSS pixels, 1280 when absent
 * @property {number} [height] CSS pixels, 800 when absent
 * @property {number} [scale] picture pixels a CSS pixel, 1 when absent
 * @property {(page: Page) => Promise<void>} [beforeLoad] runs on the empty page
 */

/**
 * Opens VS Code's page and waits until the workbench stands (and shows `file`, when given).
 * @param {Browser} browser
 * @param {string} url of the server, `http://127.0.0.1:<port>`
 * @param {WorkbenchOptions} options
 * @returns {Promise<Page>} rejects when it is not ready within 90 s
 */
export async function openWorkbench(browser, url, options) {
  const page = await browser.newPage({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    deviceScaleFactor: options.scale ?? 1,
  });
  await options.beforeLoad?.(page);
  const { host } = new URL(url);
  const open = options.file === undefined ? [] : [['openFile', remoteUri(host, options.file)]];
  await page.goto(workbenchAddress(url, options.folder, [...open, ...(options.payload ?? [])]));
  await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: readyMs });
  if (options.file !== undefined) {
    await page.waitForSelector('.editor-instance .view-line', { timeout: readyMs });
  }
  return page;
}

/**
 * The editor's own reload of its window, as after an update: what it keeps of the window is written
 * down first. The page is then opened without the files that its address told it to open.
 * @param {Page} page
 * @param {() => Promise<void>} reload makes the editor reload its window
 */
export async function restartWorkbench(page, reload) {
  const address = new URL(page.url());
  address.searchParams.delete('payload');
  await page.evaluate(`history.replaceState(history.state, '', ${JSON.stringify(address.href)})`);
  const loaded = page.waitForEvent('load', { timeout: readyMs });
  await reload();
  await loaded;
  await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: readyMs });
}

/**
 * The document inside the only webview panel that is in sight.
 * @param {Page} page
 * @returns {any} a FrameLocator
 */
export function webviewIn(page) {
  return documentIn(page.locator(webviewFrame));
}

/**
 * The documents inside all webview panels that are in sight, from left to right.
 * @param {Page} page
 * @returns {Promise<readonly any[]>} FrameLocators
 */
export async function webviewsIn(page) {
  const placed = [];
  for (const frame of await page.locator(webviewFrame).all()) {
    const box = await frame.boundingBox();
    if (box !== null) placed.push({ left: box.x, frame });
  }
  return placed.sort((a, b) => a.left - b.left).map(({ frame }) => documentIn(frame));
}

/**
 * VS Code wraps a webview's document into two frames.
 * @param {any} frame a Locator of the outer one
 */
function documentIn(frame) {
  return frame.contentFrame().frameLocator('#active-frame');
}

/**
 * The address that opens a folder in the server's page.
 * @param {string} url of the server
 * @param {string} folder absolute path, or a URI
 * @param {readonly (readonly string[])[]} payload
 * @param {string} [token] the server's secret, when it has one
 */
export function workbenchAddress(url, folder, payload, token) {
  const address = new URL(url);
  if (token !== undefined) {
    address.searchParams.set('tkn', token);
  }
  const isUri = /^[a-z]{2,}:/.test(folder);
  address.searchParams.set(
    'folder',
    isUri ? folder : decodeURIComponent(pathToFileURL(folder).pathname),
  );
  if (payload.length > 0) {
    address.searchParams.set('payload', JSON.stringify(payload));
  }
  return address.href;
}

/**
 * @typedef {object} Development
 * @property {string} extension absolute path of the extension to run from its sources; the page takes one only
 * @property {string} [tests] absolute path of the module whose `run()` the extension host calls
 * @property {'web'} [kind] runs the browser build of the extension in the page's extension host
 *
 * @param {string} authority `127.0.0.1:<port>`
 * @param {Development} development
 * @returns {(readonly [key: string, value: string])[]}
 */
export function developmentPayload(authority, { extension, tests, kind }) {
  /** @type {[key: string, value: string][]} */
  const payload = [['extensionDevelopmentPath', remoteUri(authority, extension)]];
  if (tests !== undefined) {
    payload.push(['extensionTestsPath', remoteUri(authority, tests)]);
  }
  if (kind !== undefined) {
    payload.push(['extensionDevelopmentKind', kind]);
  }
  return payload;
}

/**
 * @param {string} authority `127.0.0.1:<port>`
 * @param {string} path absolute
 */
function remoteUri(authority, path) {
  return `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
}
