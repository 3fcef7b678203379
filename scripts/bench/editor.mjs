// @ts-check
/**
 * The extension in a real VS Code, the server of the test harness in a headless browser: what the
 * editor itself says of the activation, and the time from opening the example to its first
 * underline on the screen. A new window and extension host for each run.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { developmentPayload, launchBrowser, openWorkbench } from '../../test/host/browser.mjs';
import { ensureHost } from '../../test/host/install.mjs';
import { withExamples } from '../../test/host/run-tests.mjs';
import { play } from '../../test/host/scene-steps.mjs';
import { startServer } from '../../test/host/vscode-server.mjs';
import { PlainError, root } from '../lib/bare.mjs';
import { grouped, spread, spreadText } from './numbers.mjs';
import { within } from './within.mjs';

/** @typedef {import('./report.mjs').Section} Section */

const limitMs = 60_000;
const tests = join(dirname(fileURLToPath(import.meta.url)), 'in-editor.cjs');
const underline = '.squiggly-error, .squiggly-warning, .squiggly-info';

/**
 * @typedef {object} Sample
 * @property {number} openedAt ms since 1970
 * @property {number} findingsMs
 * @property {string} row of `Developer: Startup Performance`
 * @property {number} underlineMs
 */

/**
 * @param {number} runs
 * @returns {Promise<Section>} rejects with a `PlainError` when there is no editor
 */
export async function measureEditor(runs) {
  const host = await ensureHost();
  const browser = await launchBrowser(host);
  /** @type {Sample[]} */
  const samples = [];
  try {
    for (let run = 0; run < runs; run += 1) samples.push(await oneRun(host, browser));
  } finally {
    await browser.close();
  }
  const [first] = samples;
  if (first === undefined) throw new PlainError('The editor was not measured.');
  const column = (/** @type {number} */ index) =>
    samples.map(({ row }) => Number(cells(row)[index]));
  const [load, call, finish] = [column(2), column(3), column(4)];
  const awake = load.map((ms, run) => ms + (call[run] ?? 0) + (finish[run] ?? 0));
  const line = (/** @type {string} */ name, /** @type {readonly number[]} */ values) => [
    name,
    spreadText(spread(values)),
  ];
  return {
    title: 'In the editor',
    head: [`with the example (${grouped(exampleLines())} lines)`, 'ms'],
    align: 'lr',
    rows: [
      line('extension: load code', load),
      line('extension: call `activate`', call),
      line('extension: `activate` finished', finish),
      line('extension: all three, which are to take 100 at most', awake),
      line(
        'plan opened → its findings are known to the editor',
        samples.map(({ findingsMs }) => findingsMs),
      ),
      line(
        'plan opened → first underline on the screen',
        samples.map(({ underlineMs }) => underlineMs),
      ),
    ],
    notes: [
      `VS Code ${host.version} (server) in headless Chromium ${browser.version()}; the first three are the editor’s own (\`Developer: Startup Performance\`), and opening includes all of them.`,
    ],
  };
}

function exampleLines() {
  const text = readFileSync(join(root, 'examples', 'pohjois-savo.projectplan.yaml'), 'utf8');
  return text.split('\n').length - 1;
}

/** @param {string} row */
const cells = (row) =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/**
 * @param {import('../../test/host/install.mjs').EditorHost} host
 * @param {import('../../test/host/browser.mjs').Browser} browser
 * @returns {Promise<Sample>}
 */
function oneRun(host, browser) {
  return withExamples(async (folder) => {
    const server = await startServer(host);
    try {
      const payload = developmentPayload(server.authority, { extension: root, tests });
      /** @type {(line: string) => void} */
      let report = () => undefined;
      /** @type {Promise<string>} */
      const reported = new Promise((done) => {
        report = done;
      });
      const page = await openWorkbench(browser, server.url, {
        folder,
        payload,
        beforeLoad: (opened) => listen(opened, report),
      });
      await page.waitForFunction('window.firstUnderlineAt !== undefined');
      await play(page, { kind: 'command', title: 'Developer: Startup Performance' }, '', folder);
      const line = await within(
        reported,
        limitMs,
        `The editor gave no figures in ${limitMs / 1000} s.`,
      );
      const sample = JSON.parse(line);
      const shownAt = Number(await page.evaluate('window.firstUnderlineAt'));
      await page.close();
      return { ...sample, underlineMs: shownAt - sample.openedAt };
    } finally {
      await server.stop();
    }
  });
}

/**
 * @param {import('../../test/host/browser.mjs').Page} page
 * @param {(line: string) => void} report
 */
async function listen(page, report) {
  await page.addInitScript(
    `new MutationObserver((_, observer) => {
      if (!document.querySelector('${underline}')) return;
      observer.disconnect();
      requestAnimationFrame(() => { window.firstUnderlineAt = Date.now(); });
    }).observe(document, { childList: true, subtree: true, attributes: true });`,
  );
  const onLog = (/** @type {string} */ _type, /** @type {readonly unknown[]} */ args) => {
    const line = /bench│(\{.*\})/.exec(args.map(String).join(' '))?.[1];
    if (line !== undefined) report(line);
  };
  await page.exposeFunction('codeAutomationLog', onLog);
  await page.exposeFunction('codeAutomationExit', () => undefined);
}
