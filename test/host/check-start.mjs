// @ts-check
/**
 * `npm start`, tested from outside: the script is run, the address it prints is opened in a
 * browser, and the example must come up with its problems and its preview; then it is interrupted.
 */
import { createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { PlainError, isEntry, root, run, runMain, say } from '../../scripts/lib/bare.mjs';
import { environmentWithoutBuild } from '../../scripts/lib/built-once.mjs';
import { launchBrowser, webviewIn } from './browser.mjs';
import { ensureHost } from './install.mjs';
import { startBackground } from './processes.mjs';

/** @typedef {import('./browser.mjs').Page} Page */
/** @typedef {import('./processes.mjs').Background} Background */

const script = join(root, 'scripts', 'start.mjs');
const addressPattern = /^\s*(http:\/\/127\.0\.0\.1:(\d+)\/\S+)$/m;
/** Building and starting; the server is installed before. */
const startMs = 120_000;
const viewMs = 60_000;

/** @returns {Promise<number>} 0; rejects with a `PlainError` that says what did not happen */
export async function checkStart() {
  const host = await ensureHost();
  await checkOnce();
  const started = await startBackground(process.execPath, [script, '--no-open']);
  try {
    const address = await printedAddress(started);
    const browser = await launchBrowser(host);
    try {
      await checkView(await browser.newPage({ viewport: { width: 1400, height: 900 } }), address);
    } finally {
      await browser.close();
    }
    await checkInterrupt(started, Number(new URL(address).port));
  } finally {
    await started.stop();
  }
  say('npm start: the example came up with its preview, and Ctrl+C ended everything.');
  return 0;
}

/** `--once` builds, prints an address, and ends by itself. */
async function checkOnce() {
  const env = environmentWithoutBuild();
  const { code, output } = await run(process.execPath, [script, '--once'], {
    env,
    output: 'capture',
  });
  if (code !== 0 || !/^Building/m.test(output) || !addressPattern.test(output)) {
    throw new PlainError(`npm start -- --once ended with ${code} and printed:\n${output}`);
  }
}

/**
 * @param {Background} started
 * @returns {Promise<string>}
 */
async function printedAddress(started) {
  const address = await before(startMs, 'npm start prints an address', async () => {
    const exited = await Promise.race([started.ended, Promise.resolve(undefined)]);
    if (exited !== undefined) {
      throw new PlainError(`npm start ended with ${exited} and printed:\n${started.output()}`);
    }
    return addressPattern.exec(started.output())?.[1];
  });
  return address;
}

/**
 * @param {Page} page
 * @param {string} address
 */
async function checkView(page, address) {
  await page.goto(address);
  const seen = async (/** @type {string} */ selector, /** @type {string} */ what) => {
    try {
      await page.waitForSelector(selector, { timeout: viewMs });
    } catch {
      throw new PlainError(`npm start does not show ${what} within ${viewMs / 1000} s.`);
    }
  };
  await seen('.tab[data-resource-name="pohjois-savo.projectplan.yaml"]', 'the example plan');
  await seen(
    '.monaco-editor :is(.squiggly-error, .squiggly-warning, .squiggly-hint)',
    'a finding in it',
  );
  await seen('iframe.webview.ready', 'the preview');
  try {
    await webviewIn(page).getByText(/\d/).first().waitFor({ timeout: viewMs });
  } catch {
    throw new PlainError('npm start shows a preview without a single figure.');
  }
  if (await page.evaluate(`'driver' in globalThis`)) {
    throw new PlainError('npm start opens an editor for tests, which shows no notices.');
  }
}

/**
 * @param {Background} started
 * @param {number} port
 */
async function checkInterrupt(started, port) {
  process.kill(started.pid, 'SIGINT');
  const code = await started.ended;
  // Windows has no such signal: there the script is ended without a word.
  if (code !== 0 && process.platform !== 'win32') {
    throw new PlainError(`npm start ended with ${code} after Ctrl+C, and should with 0.`);
  }
  await before(5_000, `port ${port} is free again`, async () => (await isFree(port)) || undefined);
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}

/**
 * @template T
 * @param {number} ms
 * @param {string} what ends "Waited in vain until …"
 * @param {() => Promise<T | undefined>} probe
 * @returns {Promise<T>}
 */
async function before(ms, what, probe) {
  const deadline = Date.now() + ms;
  while (Date.now() < deadline) {
    const found = await probe();
    if (found !== undefined) {
      return found;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new PlainError(`Waited ${ms / 1000} s in vain until ${what}.`);
}

if (isEntry(import.meta.url)) {
  await runMain(checkStart);
}
