// @ts-check
/** Folders of generated plans on disk, for what the command line does with many. */
import { linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onExit } from '../../test/host/processes.mjs';
import { generatePlan } from './generate-plan.mjs';

const linesEach = 300;
const plansInFolder = 100;

/**
 * @typedef {object} PlanFiles
 * @property {string} one folder of the different plans
 * @property {string} all folder of ten times as many: the same ones under ten names
 * @property {number} count how many differ
 * @property {number} lines of the first
 * @property {string} folder temporary; what is written beside goes with it
 * @property {() => void} remove
 */

/** How many times the plans stand in the larger folder. */
export const copies = 10;

/**
 * @param {number} count
 * @returns {PlanFiles}
 */
export function writePlanFiles(count) {
  const folder = mkdtempSync(join(tmpdir(), 'planwright-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const forget = onExit(remove);
  const one = join(folder, 'one');
  const all = join(folder, 'all');
  for (let seed = 1; seed <= count; seed += 1) {
    const place = join(`${Math.floor((seed - 1) / plansInFolder)}`, `${seed}.projectplan.yaml`);
    const file = inNewFolder(join(one, place));
    writeFileSync(file, generatePlan(linesEach, seed).text);
    for (let copy = 0; copy < copies; copy += 1) {
      // Links take no space: what is measured is reading and adding up, not the disk.
      linkSync(file, inNewFolder(join(all, String(copy), place)));
    }
  }
  return {
    one,
    all,
    count,
    lines: generatePlan(linesEach).lines,
    folder,
    remove: () => {
      remove();
      forget();
    },
  };
}

/** @param {string} file */
function inNewFolder(file) {
  mkdirSync(join(file, '..'), { recursive: true });
  return file;
}
