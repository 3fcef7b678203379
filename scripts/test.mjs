// @ts-check
/**
 * `npm test`: from a bare checkout to every test run. Types, lint and format; the unit suites with
 * every rule's fixtures; server and command line as built, over real standard input and output; the
 * page of the preview in a browser; the extension in a real VS Code, from its folder, in a page and
 * once more as the packaged .vsix.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { run, runMain, say } from './lib/bare.mjs';
import { build, ensureDependencies, requireNode } from './lib/prepare.mjs';
import { whatFailed } from './lib/test-output.mjs';

const help = `npm test [-- --only NAME]

Sets everything up and runs all tests. NAME is one of: lint (types too), format, unit, torture, server, page, editor, turns, trust, web, package, start.
`;

/** @typedef {readonly [name: string, what: string, args: readonly string[]]} Step */

const mocha = 'node_modules/mocha/bin/mocha.js';
/** Each part of the unit suites leaves out what the others take. */
const documents = 'exports|imports';
const attacks = 'security';

const workers = 3;

/**
 * What uses no editor is taken from this list by three workers, the longest first, so that all have
 * something to do to the end, and two processors have too while one waits for a page or a server; what
 * does comes afterwards, one at a time: an editor has several processes of its own.
 * @type {readonly Step[]}
 */
const side = [
  ['unit', 'unit suites and rule fixtures', without([mocha], `@(${documents}|${attacks})/**`)],
  ['server', 'server and command line as built', [mocha, '--config', '.mocharc.built.json']],
  ['page', 'the page of the preview', [mocha, '--config', '.mocharc.page.json']],
  ['unit', 'unit suites: security', without([mocha], `!(${attacks})/**`, '*.test.ts')],
  ['unit', 'unit suites: exports, imports', without([mocha], `!(${documents})/**`, '*.test.ts')],
  [
    'torture',
    'the server under torture',
    ['--import=tsx', 'test/torture/main.ts', '--quick-self-test', '--seed', '1', '--seconds', '10'],
  ],
  [
    'format',
    'format',
    // A file that is as it was is as well formatted as it was.
    [
      'node_modules/prettier/bin/prettier.cjs',
      ...['--check', '--cache', '--cache-strategy', 'content', '.'],
    ],
  ],
];

/** Goes on while editors wait, and gives way to them. @type {readonly Step[]} */
const beside = [['lint', 'types and lint', ['scripts/lint.mjs']]];

/**
 * @param {boolean} isAll what the packaged extension is asked in the same editor need not be asked twice
 * @returns {readonly Step[]}
 */
const inEditors = (isAll) => [
  [
    'editor',
    'the extension in a real VS Code',
    ['test/host/run-tests.mjs', ...(isAll ? ['--beside-package'] : [])],
  ],
  ['turns', 'preview and pasting in a real VS Code', ['test/host/check-turns.mjs']],
  ['trust', 'an untrusted folder in a real VS Code', ['test/host/check-trust.mjs']],
  ['web', "the extension in a browser's VS Code", ['test/host/check-web.mjs']],
  ['package', 'the packaged extension, installed', ['test/host/packaged.mjs']],
  ['start', 'what npm start opens', ['test/host/check-start.mjs']],
];

// Messages in English, whatever the language of whoever runs this.
process.env['LC_ALL'] = 'C';

await runMain(async () => {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    say(help);
    return 0;
  }
  const begun = performance.now();
  requireNode();
  await ensureDependencies();
  await build();
  const wanted = (/** @type {readonly Step[]} */ steps) =>
    steps.filter(([name]) => values.only === undefined || values.only === name);
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  /** @type {string[]} */
  const report = [];
  /** @type {string[]} */
  const failures = [];
  /** @param {Step} step @param {'capture' | 'both'} shown */
  const take = async ([, what, args], shown) => {
    if (shown === 'both') say(`\n── ${what}`);
    const from = performance.now();
    const { code, output } = await run(process.execPath, args, { output: shown });
    if (shown === 'capture') say(`\n── ${what}\n${output.trimEnd()}`);
    const seconds = secondsSince(from);
    const passedHere =
      sum(output, /^\s*(\d+) passing/gm) + sum(output, /(\d+) passed, \d+ failed/g);
    passed += passedHere;
    const skippedHere = sum(output, /^\s*(\d+) pending/gm);
    skipped += skippedHere;
    const failing = sum(output, /^\s*(\d+) failing/gm) + sum(output, /\d+ passed, (\d+) failed/g);
    failed += code === 0 ? failing : Math.max(1, failing);
    if (code !== 0) failures.push(`\n── ${what}: what failed\n${whatFailed(output)}`);
    const counted = `${some(passedHere, 'passed')}${some(skippedHere, 'skipped')}`;
    report.push(`${code === 0 ? 'ok    ' : 'FAILED'} ${what} (${seconds} s${counted})`);
  };
  const editorSteps = wanted(inEditors(values.only === undefined));
  const count = wanted([...side, ...beside]).length + editorSteps.length;
  const shown = count > 1 ? 'capture' : 'both';
  if (count > 1) say('Testing; what a step says is shown when it is done …');
  /** @param {Step[]} waiting shared with others who take from it */
  const work = async (waiting) => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await take(step, shown);
  };
  const sideBySide = [...wanted(side)];
  await Promise.all(Array.from({ length: workers }, () => work(sideBySide)));
  await Promise.all([work([...editorSteps]), work([...wanted(beside)])]);
  if (report.length === 0) {
    say(help);
    return 2;
  }
  say(failures.join('\n'));
  report.push(`       ${duration(secondsSince(begun))} in all`);
  say(`\n${report.join('\n')}\n\n${passed} passed, ${failed} failed${some(skipped, 'skipped')}`);
  return failed === 0 ? 0 : 1;
});

/**
 * @param {number} from as `performance.now()` said
 */
function secondsSince(from) {
  return Math.round((performance.now() - from) / 1000);
}

/**
 * @param {number} count
 * @param {string} what
 * @returns {string} as in `, 5 passed`; nothing for none
 */
function some(count, what) {
  return count > 0 ? `, ${count} ${what}` : '';
}

/**
 * @param {number} seconds
 * @returns {string} as in `6 min 4 s`
 */
function duration(seconds) {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/**
 * The sum of the first group over all matches.
 * @param {string} text
 * @param {RegExp} pattern
 */
function sum(text, pattern) {
  let total = 0;
  for (const [, count] of text.matchAll(pattern)) total += Number(count);
  return total;
}

/**
 * @param {readonly string[]} command Mocha with its settings
 * @param {readonly string[]} patterns in `test/`
 */
function without(command, ...patterns) {
  return [...command, ...patterns.flatMap((pattern) => ['--ignore', `test/${pattern}`])];
}
