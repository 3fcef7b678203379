// @ts-check
/**
 * `npm test`: from a bare checkout to every test run. Types, lint and format; the unit suites with
 * every rule's fixtures; server and command line as built, over real standard input and output; the
 * page of the preview in a browser; the extension in a real VS Code, from its folder and once more as the packaged .vsix.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { run, runMain, say } from './lib/bare.mjs';
import { build, ensureDependencies, requireNode } from './lib/prepare.mjs';

const help = `npm test [-- --only NAME]

Sets everything up and runs all tests. NAME is one of: types, lint, format, unit, server, page, editor, preview, paste, package, start.
`;

/** @param {readonly string[]} args */
const node = (args) => run(process.execPath, args, { output: 'both' });
const mocha = 'node_modules/mocha/bin/mocha.js';

/** @type {readonly (readonly [name: string, what: string, run: () => Promise<{ code: number, output: string }>])[]} */
const steps = [
  ['types', 'types', () => node(['node_modules/typescript/bin/tsc', '-b'])],
  ['lint', 'lint', () => node(['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'])],
  ['format', 'format', () => node(['node_modules/prettier/bin/prettier.cjs', '--check', '.'])],
  ['unit', 'unit suites and rule fixtures', () => node([mocha])],
  [
    'server',
    'server and command line as built',
    () => node([mocha, '--config', '.mocharc.built.json']),
  ],
  ['page', 'the page of the preview', () => node([mocha, '--config', '.mocharc.page.json'])],
  ['editor', 'the extension in a real VS Code', () => node(['test/host/run-tests.mjs'])],
  ['preview', 'the preview in a real VS Code', () => node(['test/host/check-preview.mjs'])],
  ['paste', 'pasting in a real VS Code', () => node(['test/host/check-paste.mjs'])],
  ['package', 'the packaged extension, installed', () => node(['test/host/packaged.mjs'])],
  ['start', 'what npm start opens', () => node(['test/host/check-start.mjs'])],
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
  requireNode();
  await ensureDependencies();
  await build();
  let passed = 0;
  let failed = 0;
  /** @type {string[]} */
  const report = [];
  for (const [name, what, start] of steps) {
    if (values.only !== undefined && values.only !== name) continue;
    say(`\n── ${what}`);
    const from = performance.now();
    const { code, output } = await start();
    passed += sum(output, /^\s*(\d+) passing/gm) + sum(output, /(\d+) passed, \d+ failed/g);
    const failing = sum(output, /^\s*(\d+) failing/gm) + sum(output, /\d+ passed, (\d+) failed/g);
    failed += code === 0 ? failing : Math.max(1, failing);
    const seconds = Math.round((performance.now() - from) / 1000);
    report.push(`${code === 0 ? 'ok    ' : 'FAILED'} ${what} (${seconds} s)`);
  }
  if (report.length === 0) {
    say(help);
    return 2;
  }
  say(`\n${report.join('\n')}\n\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

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
