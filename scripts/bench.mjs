// @ts-check
/**
 * `npm run bench`: how long a planner waits, beside another language server on the same plans, and
 * what start, bundles, editor and command line cost. Nothing in it passes or fails.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PlainError, root, runMain, say } from './lib/bare.mjs';
import { build, ensureDependencies, requireNode } from './lib/prepare.mjs';

const help = `npm run bench [-- options]: measures, prints a table, and keeps it in docs/benchmarks.md.

It installs what it compares with (yaml-language-server, the Node it needs, DuckDB) into
.vscode-test/, once, 0.3 GB, beside the editor that npm test uses, and takes about twenty minutes.

  --only PART     editing, start, bundles, editor, preview or cli; may be given several times
  --sizes N,N     lines of the plans (default 500,1500,5000,20000,50000)
  --quick         fewer of everything: a first impression in two minutes
  --dist FOLDER   measure the server and command line built there, instead of building
  --help          show this

With any of the options the figures are only printed, and docs/benchmarks.md stays as it is.`;

/** @type {readonly import('./bench/run.mjs').Part[]} */
const allParts = ['editing', 'start', 'bundles', 'editor', 'preview', 'cli'];
const allSizes = [500, 1_500, 5_000, 20_000, 50_000];
const quickSizes = [500, 5_000];

/** @returns {(import('./bench/run.mjs').Options & { isBuilt: boolean }) | 'help'} */
function readOptions() {
  const values = readWords();
  if (values.help === true) return 'help';
  const parts = allParts.filter((part) => values.only === undefined || values.only.includes(part));
  const unknown = values.only?.find((name) => !allParts.some((part) => part === name));
  if (unknown !== undefined) {
    throw new PlainError(`--only takes ${allParts.join(', ')}, not ${unknown}.`);
  }
  const isQuick = values.quick === true;
  const { dist } = values;
  return {
    parts,
    sizes: values.sizes === undefined ? (isQuick ? quickSizes : allSizes) : sizes(values.sizes),
    isQuick,
    isWhole: Object.keys(values).length === 0,
    isBuilt: dist !== undefined,
    dist: dist === undefined ? resolve(root, 'dist') : resolve(dist),
  };
}

function readWords() {
  try {
    return parseArgs({
      options: {
        only: { type: 'string', multiple: true },
        sizes: { type: 'string' },
        quick: { type: 'boolean' },
        dist: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new PlainError(`${/** @type {Error} */ (error).message}\n\n${help}`);
  }
}

/** @param {string} list */
function sizes(list) {
  const numbers = list.split(',').map(Number);
  if (!numbers.every((each) => Number.isInteger(each) && each >= 100 && each <= 1_000_000)) {
    throw new PlainError(`--sizes takes numbers of lines such as 1500,5000, not ${list}.`);
  }
  return numbers;
}

await runMain(async () => {
  const options = readOptions();
  if (options === 'help') {
    say(help);
    return 0;
  }
  requireNode();
  await ensureDependencies();
  if (!options.isBuilt) await build();
  // Only now: it needs the dependencies.
  const { bench } = await import('./bench/run.mjs');
  return bench(options);
});
