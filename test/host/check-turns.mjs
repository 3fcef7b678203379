// @ts-check
/**
 * What a planner does in a real VS Code, turn by turn in one: to start one for each would take longer
 * than most turns. Behind each the files are as they are on the disk, and closed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { isEntry, runMain, say } from '../../scripts/lib/bare.mjs';
import { build } from '../../scripts/lib/prepare.mjs';
import { launchBrowser } from './browser.mjs';
import { ensureHost } from './install.mjs';
import { lines, table } from './paste-turns.mjs';
import { reading, typing } from './preview-turns.mjs';
import { restarted } from './restart-turn.mjs';
import { playAll } from './scene-steps.mjs';
import { inEditor } from './screenshot.mjs';

/** @typedef {import('./browser.mjs').Page} Page */
/** @typedef {import('./scene-steps.mjs').Step} Step */

/**
 * @typedef {object} Turn
 * @property {string} file name of a file in examples/, which is shown
 * @property {readonly Step[] | ((page: Page, file: string, out: string) => Promise<void>)} does its steps;
 *   a function gets the absolute paths of the file and of the folder for pictures
 */

/**
 * Pasting first: the lenses that it waits for are in sight where a plan has not been read yet.
 * @type {readonly Turn[]}
 */
const turns = [lines, table, typing, reading, restarted];

/**
 * @param {string} [out] absolute path of a folder for the pictures; they are thrown away when absent
 * @returns {Promise<number>} 0; rejects with a `PlainError` that names the step that failed
 */
export async function checkTurns(out) {
  await build();
  const host = await ensureHost();
  const thrownAway = out === undefined ? await mkdtemp(join(tmpdir(), 'planwright-turns-')) : '';
  const browser = await launchBrowser(host);
  try {
    const scene = { file: turns[0]?.file ?? '', width: 1900, height: 700 };
    await inEditor({ host, browser, scene }, (page, file) =>
      playTurns(page, dirname(file), out ?? thrownAway),
    );
  } finally {
    await browser.close();
    if (thrownAway !== '') await rm(thrownAway, { recursive: true, force: true });
  }
  say(
    'Pasted lines land where they belong, points become items, a table metrics: 2 passed, 0 failed',
  );
  say(
    'The preview follows the text, survives broken text, hiding and a restart, and leads back: 3 passed, 0 failed',
  );
  return 0;
}

/**
 * @param {Page} page with the file of the first turn
 * @param {string} folder absolute path of the examples
 * @param {string} out absolute path of the folder for the pictures
 */
async function playTurns(page, folder, out) {
  for (const [nth, { file: name, does }] of turns.entries()) {
    const file = join(folder, name);
    if (nth > 0) await playAll(page, [...closed, { kind: 'open', name }], file, out);
    if (typeof does === 'function') await does(page, file, out);
    else await playAll(page, does, file, out);
  }
}

/** @type {readonly Step[]} */
const closed = [
  { kind: 'command', title: 'View: Focus First Editor Group' },
  { kind: 'command', title: 'File: Revert File' },
  { kind: 'command', title: 'View: Close All Editors' },
  { kind: 'see', target: { selector: '.editor-group-container.empty' } },
];

if (isEntry(import.meta.url)) {
  await runMain(() => checkTurns(process.argv[2]));
}
