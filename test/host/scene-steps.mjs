// @ts-check
/** The steps of a scene: what a person does in the editor before a picture is taken. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainError, cacheFolder, say } from '../../scripts/lib/bare.mjs';
import { webviewIn, webviewsIn } from './browser.mjs';

/** @typedef {import('./browser.mjs').Page} Page */

/** How long a step waits for what it names to be there, in ms. */
const stepMs = 60_000;
const pollMs = 50;
/** How long a command may take to show in the palette before the palette is opened anew, in ms. */
const paletteMs = 4_000;

/**
 * Where something is on the page: a CSS selector, or a text. `in: 'preview'` looks inside the panel;
 * where several are in sight, `panel` counts them from the left, from 0.
 * @typedef {{ in?: 'workbench' | 'preview', panel?: number } & ({ selector: string } | { text: string })} Target
 *
 * @typedef {{ kind: 'command', title: string }
 *   | { kind: 'open', name: string }
 *   | { kind: 'press', keys: string }
 *   | { kind: 'type', text: string }
 *   | { kind: 'goTo', text: string, nth?: number }
 *   | { kind: 'click', target: Target }
 *   | { kind: 'hover', target: Target }
 *   | { kind: 'scrollTo', target: Target }
 *   | { kind: 'see', target: Target }
 *   | { kind: 'picture', name: string, clip?: Target }} Step
 * `command` runs a command by its full title in the palette; `open` shows a file of the folder; `press` takes Playwright's key names
 * (`Control+Period`); `goTo` puts the cursor before the nth (default first) place of a text in
 * the file; `see` waits until the target shows; `picture` writes `<name>.png`.
 */

/**
 * @param {Page} page
 * @param {Step} step
 * @param {string} file
 * @param {string} outFolder
 * @returns {Promise<readonly string[]>} the picture's path when the step takes one
 */
export async function play(page, step, file, outFolder) {
  try {
    switch (step.kind) {
      case 'command':
        await runCommand(page, step.title);
        break;
      case 'open':
        await openFile(page, step.name);
        break;
      case 'press':
        await page.keyboard.press(step.keys);
        break;
      case 'type':
        await page.keyboard.type(step.text);
        break;
      case 'goTo':
        await goTo(page, await positionOf(file, step.text, step.nth ?? 1));
        break;
      case 'click':
        await (await locate(page, step.target)).click({ timeout: stepMs });
        break;
      case 'hover':
        // Not where something else takes the pointer: a wavy line lies under the text it marks.
        await (await locate(page, step.target)).hover({ timeout: stepMs, force: true });
        break;
      case 'scrollTo':
        await (await locate(page, step.target)).scrollIntoViewIfNeeded({ timeout: stepMs });
        break;
      case 'see':
        await (await locate(page, step.target)).waitFor({ timeout: stepMs });
        break;
      case 'picture':
        return [await picture(page, step, outFolder)];
    }
    return [];
  } catch (error) {
    // Not among the pictures: their folder may be thrown away.
    const folder = join(cacheFolder, 'failures');
    await mkdir(folder, { recursive: true });
    const trace = join(folder, `failed-step-${Date.now()}.png`);
    await page.screenshot({ path: trace });
    const [why] = String(/** @type {Error} */ (error).message).split('\n');
    throw new PlainError(`The step ${JSON.stringify(step)} failed: ${why} (see ${trace})`);
  }
}

/**
 * One step after the other.
 * @param {Page} page
 * @param {readonly Step[]} steps
 * @param {string} file
 * @param {string} outFolder
 * @returns {Promise<readonly string[]>} the pictures' paths
 */
export async function playAll(page, steps, file, outFolder) {
  /** @type {string[]} */
  const pictures = [];
  for (const step of steps) pictures.push(...(await play(page, step, file, outFolder)));
  return pictures;
}

/**
 * @param {Page} page
 * @param {Target} target
 * @returns {Promise<any>} a Locator of the first match
 */
async function locate(page, target) {
  const document = target.in === 'preview' ? await previewIn(page, target.panel) : page;
  return 'selector' in target
    ? document.locator(target.selector).first()
    : document.getByText(target.text).first();
}

/**
 * @param {Page} page
 * @param {number | undefined} panel
 */
async function previewIn(page, panel) {
  if (panel === undefined) return webviewIn(page);
  return until(async () => (await webviewsIn(page))[panel]);
}

/**
 * Asks until there is an answer.
 * @template T
 * @param {() => Promise<T | undefined>} ask
 * @returns {Promise<T>} rejects when there is none within the time that a step has
 */
export async function until(ask) {
  const end = Date.now() + stepMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new PlainError('Timeout: it did not come.');
    await new Promise((done) => setTimeout(done, pollMs));
  }
}

/**
 * Writes into the palette and takes from it, as a person would: anew where the editor closed it, for a
 * view that came meanwhile and took the focus, and where it does not know yet what there is. On a busy
 * machine it lists commands before it knows what language its text is in, and a text that was clicked
 * has the focus before its column is the active one.
 * @param {Page} page
 * @param {{ keys: string, text: string }} asked the keys that open it, and what is written
 * @param {(input: any) => Promise<void>} take with the Locator of the input; it may be done twice
 */
async function fromPalette(page, { keys, text }, take) {
  const input = page.locator('.quick-input-widget input[type=text]');
  const end = performance.now() + stepMs;
  for (;;) {
    await page.keyboard.press(keys);
    try {
      await input.fill(text, { timeout: paletteMs });
      await take(input);
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/**
 * Only what is of exactly this name is taken: the palette would take the nearest one as well.
 * @param {Page} page
 * @param {string} name
 */
function takeNamed(page, name) {
  const row = `.quick-input-list .monaco-list-row[aria-label^=${JSON.stringify(name)}]`;
  return () => page.locator(row).first().click({ timeout: paletteMs });
}

/**
 * @param {Page} page
 * @param {string} title as in `Plan: Open Preview`
 * @returns {Promise<void>}
 */
export function runCommand(page, title) {
  return fromPalette(page, { keys: 'F1', text: `>${title}` }, takeNamed(page, title));
}

/**
 * @param {Page} page
 * @param {string} name of a file of the opened folder
 */
async function openFile(page, name) {
  await fromPalette(page, { keys: 'Control+p', text: name }, takeNamed(page, name));
  const tab = page.locator(`.tab.active[data-resource-name=${JSON.stringify(name)}]`);
  await tab.waitFor({ timeout: stepMs });
}

/**
 * @param {Page} page
 * @param {{ line: number, column: number }} position counted from 1
 */
async function goTo(page, { line, column }) {
  await fromPalette(page, { keys: 'Control+g', text: `:${line}:${column}` }, async (input) => {
    await input.press('Enter', { timeout: paletteMs });
    await input.waitFor({ state: 'hidden', timeout: paletteMs });
  });
}

/**
 * @param {string} file
 * @param {string} text
 * @param {number} nth counted from 1
 */
async function positionOf(file, text, nth) {
  const content = await readFile(file, 'utf8');
  let at = -1;
  for (let count = 0; count < nth; count += 1) {
    at = content.indexOf(text, at + 1);
    if (at < 0) {
      throw new PlainError(`${file} holds "${text}" ${count} times only.`);
    }
  }
  const before = content.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/**
 * @param {Page} page
 * @param {Extract<Step, { kind: 'picture' }>} step
 * @param {string} outFolder
 */
async function picture(page, { name, clip }, outFolder) {
  const path = join(outFolder, `${name}.png`);
  const subject = clip === undefined ? page : await locate(page, clip);
  await subject.screenshot({ path, animations: 'disabled' });
  say(`Picture: ${path}`);
  return path;
}
