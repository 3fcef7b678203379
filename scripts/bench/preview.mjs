// @ts-check
/**
 * The preview in a real VS Code, the server of the test harness in a headless browser: from the keys
 * that open it to its first picture, and from a key in the text to the picture that shows it. What is
 * measured is what a planner waits: extension, server, the way between processes, and the drawing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { launchBrowser, openWorkbench } from '../../test/host/browser.mjs';
import { ensureHost } from '../../test/host/install.mjs';
import { withExamples } from '../../test/host/run-tests.mjs';
import { startServer } from '../../test/host/vscode-server.mjs';
import { PlainError, describeError, root, say } from '../lib/bare.mjs';
import { generatePlan } from './generate-plan.mjs';
import { figure, grouped, spread, spreadText } from './numbers.mjs';
import { within } from './within.mjs';

/** @typedef {import('./report.mjs').Section} Section */
/** @typedef {import('../../test/host/browser.mjs').Page} Page */

const example = 'pohjois-savo.projectplan.yaml';
const aimedSizes = [1_500, 5_000];
/** ms, medians */
const mostFirst = 150;
const mostKey = 50;
const limitMs = 30_000;
const tabs = ['summary', 'budget', 'roadmap', 'document'];

/**
 * @typedef {object} Plan
 * @property {string} file in the folder that is opened
 * @property {number} lines
 *
 * @typedef {object} Measured
 * @property {readonly number[]} first ms from the keys that open the panel to its picture
 * @property {readonly number[]} page of these, ms since the page's own script began
 * @property {ReadonlyMap<string, readonly number[]>} keys ms from a key to its picture, by tab
 */

/**
 * @param {boolean} isQuick fewer of everything
 * @returns {Promise<Section>} rejects with a `PlainError` when there is no editor
 */
export async function measurePreview(isQuick) {
  const host = await ensureHost();
  const browser = await launchBrowser(host);
  /** @type {(Plan & Measured)[]} */
  const results = [];
  /** @type {string[]} */
  const problems = [];
  try {
    await withExamples(async (folder) => {
      for (const plan of writePlans(folder)) {
        say(`The preview of ${plan.lines} lines …`);
        const server = await startServer(host, { settings, extensions: [root] });
        try {
          const page = await openWorkbench(browser, server.url, {
            folder,
            file: join(folder, plan.file),
            width: 1600,
            height: 900,
            beforeLoad: (opened) => opened.addInitScript({ content: recorder }),
          });
          results.push({ ...plan, ...(await measureOne(page, isQuick ? 3 : 10)) });
          await page.close();
        } catch (error) {
          const sentence = `Not measured, ${plan.lines} lines: ${describeError(error)}`;
          say(sentence);
          problems.push(sentence);
        } finally {
          await server.stop();
        }
      }
    });
  } finally {
    await browser.close();
  }
  if (results.length === 0) throw new PlainError(problems.join(' '));
  return section(
    results,
    problems,
    `VS Code ${host.version} (server) in headless Chromium ${browser.version()}`,
  );
}

const settings = {
  'editor.minimap.enabled': false,
  // What the editor itself would add to a key stays out of it.
  'editor.autoClosingBrackets': 'never',
  'files.autoSave': 'off',
};

/** @param {string} folder @returns {readonly Plan[]} */
function writePlans(folder) {
  const text = readFileSync(join(root, 'examples', example), 'utf8');
  const generated = aimedSizes.map((size) => {
    const plan = generatePlan(size);
    const file = `bench-${size}.projectplan.yaml`;
    writeFileSync(join(folder, file), plan.text);
    return { file, lines: plan.lines };
  });
  return [{ file: example, lines: text.split('\n').length - 1 }, ...generated];
}

/**
 * Runs in every frame before anything else of it: when a key was pressed, and when the frame of the
 * preview had drawn what became other. Times are ms since 1970, of one clock.
 */
const recorder = `(() => {
  const now = () => performance.timeOrigin + performance.now();
  const waiting = [];
  window.bench = { keyAt: 0, firstAt: 0, startAt: now(), drawnAt: 0 };
  // Asked once a key: looking again and again would take the time that is measured.
  window.drawnAfter = (time) => new Promise((resolve) => waiting.push({ time, resolve }));
  addEventListener('keydown', () => { window.bench.keyAt = now(); }, true);
  let waits = false;
  const drawn = () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      // Behind the frame: what was to be laid out and painted is.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        waits = false;
        window.bench.drawnAt = now();
        window.bench.firstAt ||= window.bench.drawnAt;
        const { drawnAt } = window.bench;
        for (const each of waiting.splice(0)) {
          if (drawnAt > each.time) each.resolve(drawnAt);
          else waiting.push(each);
        }
      };
      port2.postMessage(0);
    });
  };
  // Frames of webviews are given another document after they have begun: it is looked for.
  const look = setInterval(() => {
    if (!document.querySelector('#panel > *')) return;
    clearInterval(look);
    drawn();
    // Not attributes: what is selected is highlighted before the picture of the new text is there.
    const texts = { childList: true, subtree: true, characterData: true };
    new MutationObserver(drawn).observe(document.querySelector('#app'), texts);
  }, 1);
})();`;

/**
 * @param {Page} page
 * @param {number} rounds
 * @returns {Promise<Measured>}
 */
async function measureOne(page, rounds) {
  /** @type {number[]} */
  const first = [];
  /** @type {number[]} */
  const pages = [];
  // Until then the keys that open it mean nothing.
  await page.waitForSelector('.statusbar-item:has-text("Project Plan")', { timeout: limitMs });
  for (let round = 0; round <= rounds; round += 1) {
    if (round > 0) await closePreview(page);
    await toText(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('v');
    const { bench } = await drawnFrame(page, 0);
    const keyAt = await keyTime(page);
    // The first one is a warm-up: the editor loads what webviews need.
    if (round > 0) first.push(bench.firstAt - keyAt);
    if (round > 0) pages.push(bench.firstAt - bench.startAt);
  }
  await toFigure(page);
  /** @type {Map<string, number[]>} */
  const keys = new Map();
  for (const tab of tabs) keys.set(tab, await measureKeys(page, tab, 2 * rounds));
  return { first, page: pages, keys };
}

/**
 * @param {Page} page
 * @param {string} tab
 * @param {number} count
 */
async function measureKeys(page, tab, count) {
  const { frame } = await drawnFrame(page, 0);
  // Not with the mouse, which would take the focus from the text.
  await frame.evaluate(`document.querySelector('#tab-${tab}').click()`);
  await frame.waitForSelector(`.panel-${tab} > *`);
  /** @type {number[]} */
  const values = [];
  for (let key = -4; key < count; key += 1) {
    await pause(250);
    const before = await frame.evaluate('window.bench.drawnAt');
    const drawn = frame.evaluate(`window.drawnAfter(${before + 0.01})`);
    await page.keyboard.press(key % 2 === 0 ? '1' : 'Backspace');
    const drawnAt = await within(drawn, limitMs, 'The preview drew nothing after a key.');
    const keyAt = await keyTime(page);
    if (key >= 0) values.push(drawnAt - keyAt);
  }
  return values;
}

/** The end of the first figure of a budget: all sums above it hang on it. @param {Page} page */
async function toFigure(page) {
  await toText(page);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  const input = page.locator('.find-widget textarea.input').first();
  await input.waitFor({ timeout: limitMs });
  await input.fill('personnel: ');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
}

/** @param {Page} page */
async function toText(page) {
  await page.keyboard.press('Control+1');
  await page.waitForSelector('.editor-group-container.active .monaco-editor.focused', {
    timeout: limitMs,
  });
}

/** @param {Page} page */
async function closePreview(page) {
  await page.locator('.tab:has-text("Plan: ")').first().click({ button: 'middle' });
  await page.waitForSelector('iframe.webview.ready', { state: 'detached', timeout: limitMs });
}

/** @param {Page} page @returns {Promise<number>} */
const keyTime = (page) => page.evaluate('window.bench.keyAt');

/**
 * The preview's own frame, once it has drawn after a time.
 * @param {Page} page
 * @param {number} after ms since 1970
 * @returns {Promise<{ frame: any, bench: { firstAt: number, startAt: number, drawnAt: number } }>}
 */
async function drawnFrame(page, after) {
  const deadline = Date.now() + limitMs;
  while (Date.now() < deadline) {
    for (const frame of page.frames()) {
      const bench = await frame.evaluate('window.bench').catch(() => undefined);
      if (bench?.drawnAt > after) return { frame, bench };
    }
    await pause(5);
  }
  throw new PlainError(`The preview drew nothing at all in ${limitMs / 1000} s.`);
}

/**
 * @param {readonly (Plan & Measured)[]} results
 * @param {readonly string[]} problems
 * @param {string} editor
 * @returns {Section}
 */
function section(results, problems, editor) {
  const row = (
    /** @type {string} */ label,
    /** @type {number | undefined} */ most,
    /** @type {(measured: Measured) => readonly number[]} */ of,
  ) => [
    label,
    most === undefined ? '' : String(most),
    ...results.map((each) => cell(of(each), most)),
  ];
  return {
    title: 'The preview',
    head: [
      'ms',
      'aim',
      ...results.map(({ file, lines }) =>
        file === example ? `the example (${grouped(lines)})` : `${grouped(lines)} lines`,
      ),
    ],
    align: `l${'r'.repeat(results.length + 1)}`,
    rows: [
      row('keys that open it → first picture', mostFirst, ({ first }) => first),
      row('of these, since its page began', undefined, ({ page }) => page),
      ...tabs.map((tab) =>
        row(`key → picture, ${tab}`, mostKey, ({ keys }) => keys.get(tab) ?? []),
      ),
    ],
    notes: [
      `${editor}, extension host, server and page as planners have them; the panel beside the text, 800 pixels wide. A key changes a figure on which all sums above it hang; the picture is there when the frame after the change has been drawn. Up to the page the editor makes the panel: frames, their service worker, two documents.`,
      ...problems,
    ],
  };
}

/**
 * @param {readonly number[]} values
 * @param {number | undefined} most
 */
function cell(values, most) {
  if (values.length === 0) return 'n/a';
  const { median } = spread(values);
  const met = most === undefined || median <= most;
  return `${spreadText(spread(values))}${met ? '' : `, ${figure(median / most)}× over`}`;
}
