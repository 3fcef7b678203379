// @ts-check
/**
 * What a planner does, turn by turn in one editor: to start one for each would take longer than most
 * turns. Behind each the files are as they are on the disk, and closed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { ensureHost } from './install.mjs';
import { play } from './scene-steps.mjs';
import { inEditor } from './screenshot.mjs';

/** @typedef {import('./browser.mjs').Page} Page */
/** @typedef {import('./scene-steps.mjs').Step} Step */

/**
 * @typedef {object} Turn
 * @property {string} file name of a file in examples/, which is shown
 * @property {readonly Step[] | ((page: Page, file: string, out: string) => Promise<void>)} does its steps;
 *   a function gets the absolute paths of the file and of the folder for pictures
 *
 * @param {readonly Turn[]} turns
 * @param {object} options
 * @param {number} options.width CSS pixels
 * @param {number} options.height CSS pixels
 * @param {string} [options.out] absolute path of a folder for the pictures; they are thrown away when absent
 * @returns {Promise<void>} rejects with a `PlainError` that names the step that failed
 */
export async function playInTurn(turns, { width, height, out }) {
  const [first] = turns;
  if (first === undefined) return;
  const host = await ensureHost();
  const thrownAway = out === undefined ? await mkdtemp(join(tmpdir(), 'planwright-turns-')) : '';
  const pictures = out ?? thrownAway;
  const browser = await launchBrowser(host);
  try {
    const scene = { file: first.file, width, height };
    await inEditor({ host, browser, scene }, async (page, shown) => {
      for (const { file: name, does } of turns) {
        const file = join(dirname(shown), name);
        /** @param {readonly Step[]} steps */
        const playAll = async (steps) => {
          for (const step of steps) await play(page, step, file, pictures);
        };
        if (turns[0]?.does !== does) await playAll([...closed, { kind: 'open', name }]);
        if (typeof does === 'function') await does(page, file, pictures);
        else await playAll(does);
      }
    });
  } finally {
    await browser.close();
    if (thrownAway !== '') await rm(thrownAway, { recursive: true, force: true });
  }
}

/** @type {readonly Step[]} */
const closed = [
  { kind: 'command', title: 'View: Focus First Editor Group' },
  { kind: 'command', title: 'File: Revert File' },
  { kind: 'command', title: 'View: Close All Editors' },
  { kind: 'see', target: { selector: '.editor-group-container.empty' } },
];
