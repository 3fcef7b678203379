// @ts-check
/** What is shipped: sizes of the built files, and how long a bare `require()` of the entries takes. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { loadedAtStart } from './loaded-files.mjs';
import { figure, spread, spreadText } from './numbers.mjs';

/** @typedef {import('./report.mjs').Section} Section */

/** Entries that Node loads, and what they are started with. The others are for the page, or are loaded by these when first used. */
const entries = new Map([
  ['extension.js', []],
  ['server.js', ['--stdio']],
  ['cli.js', ['--help']],
]);

/**
 * Loads a file and writes the ms. The editor's own module is stood in for by something that may be
 * called, extended and asked for anything.
 */
const timedRequire = `
const Module = require('node:module');
const anything = new Proxy(class {}, {
  get: (target, key) => key === Symbol.toPrimitive ? () => 0 : Reflect.get(target, key) ?? anything,
  apply: () => anything,
});
const load = Module._load;
Module._load = (name, ...rest) => name === 'vscode' ? anything : load(name, ...rest);
process.argv = [process.argv[0], process.env.BENCH_FILE, ...JSON.parse(process.env.BENCH_ARGS)];
process.exit = () => { throw new Error('ended'); };
const from = performance.now();
try { require(process.env.BENCH_FILE); } finally {
  require('node:fs').writeSync(3, String(performance.now() - from));
  process.reallyExit(0);
}`;

/**
 * @param {string} dist folder of the build (absolute)
 * @param {number} runs
 * @returns {Section}
 */
export function measureBundles(dist, runs) {
  const files = readdirSync(dist, { withFileTypes: true })
    .filter((entry) => entry.isFile() && ['.js', '.css', '.json'].includes(extname(entry.name)))
    .map(({ name }) => name)
    .sort();
  return {
    title: 'Files and how fast they load',
    head: ['file', 'KiB', 'gzip, KiB', 'require(), ms'],
    align: 'lrrr',
    rows: files.map((name) => {
      const content = readFileSync(join(dist, name));
      const args = entries.get(name);
      const times = args && loadTimes(join(dist, name), args, runs);
      return [
        name,
        figure(content.length / 1024),
        figure(gzipSync(content).length / 1024),
        times === undefined ? '' : spreadText(spread(times)),
      ];
    }),
    notes: [
      `The server loads ${loadedAtStart(dist, 'server.js').join(', ')} at its start, ${figure(
        loadedAtStart(dist, 'server.js').reduce(
          (sum, name) => sum + readFileSync(join(dist, name)).length / 1024,
          0,
        ),
      )} KiB together; the other parts of it with the first request that needs them.`,
      '`require()`: in a new process, Node itself not counted; for the extension without its editor.',
    ],
  };
}

/**
 * @param {string} file
 * @param {readonly string[]} args
 * @param {number} runs
 */
function loadTimes(file, args, runs) {
  const env = { ...process.env, BENCH_FILE: file, BENCH_ARGS: JSON.stringify(args) };
  return Array.from({ length: runs }, () => {
    const { output } = spawnSync(process.execPath, ['-e', timedRequire], {
      env,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    return Number(output[3]);
  });
}
