// @ts-check
/** The command line over many plans: time, and memory, which must not grow with their number. */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { onExit } from '../../test/host/processes.mjs';
import { PlainError, describeError, run } from '../lib/bare.mjs';
import { figure, grouped } from './numbers.mjs';
import { copies } from './plan-files.mjs';
import { memoryMiB } from './process-figures.mjs';

/** @typedef {import('./report.mjs').Section} Section */
/** @typedef {import('./plan-files.mjs').PlanFiles} PlanFiles */

const pollMs = 20;

/**
 * @param {string} dist folder of the build (absolute)
 * @param {PlanFiles} plans
 * @returns {Promise<Section>}
 */
export async function measureCommandLine(dist, plans) {
  const cli = join(dist, 'cli.js');
  const many = plans.count * copies;
  /** @type {readonly (readonly [args: readonly string[], folder: string, plans: number])[]} */
  const works = [
    [['check', '--format', 'json'], plans.one, plans.count],
    [['rollup', '--format', 'jsonl'], plans.one, plans.count],
    [['rollup', '--format', 'jsonl'], plans.all, many],
  ];
  const help = await run(process.execPath, [cli, 'check', '--help'], { output: 'capture' });
  const jobs = help.output.includes('--jobs') ? [1, 2] : [undefined];
  /** @type {string[][]} */
  const rows = [];
  /** @type {Set<string>} */
  const problems = new Set();
  for (const [args, folder, count] of works) {
    // Many plans are about memory: once, with all the jobs there are.
    for (const job of count === many ? jobs.slice(-1) : jobs) {
      const all = [...args, folder, ...(job === undefined ? [] : ['--jobs', String(job)])];
      const start = [`\`${args.join(' ')}\``, grouped(count), String(job ?? '')];
      try {
        const { ms, peakMiB } = await runMeasured(cli, all, join(plans.folder, 'output'));
        const perSecond = grouped(Math.round((count / ms) * 1000));
        rows.push([...start, figure(ms / 1000), perSecond, figure(peakMiB)]);
      } catch (error) {
        rows.push([...start, 'n/a', 'n/a', 'n/a']);
        problems.add(describeError(error));
      }
    }
  }
  return {
    title: 'The command line over many plans',
    head: ['command', 'plans', 'jobs', 's', 'plans a second', 'MiB at most'],
    align: 'lrrrrr',
    rows,
    notes: [
      ...problems,
      `Plans of about ${plans.lines} lines, ${grouped(plans.count)} different ones; the ${grouped(many)} are the same ten times over. Output goes to a file; the start of the program is included.`,
    ],
  };
}

/**
 * @param {string} cli
 * @param {readonly string[]} args
 * @param {string} outputFile
 * @returns {Promise<{ ms: number, peakMiB: number }>} rejects with a `PlainError` when the command
 *   could not do its work
 */
export async function runMeasured(cli, args, outputFile) {
  const output = openSync(outputFile, 'w');
  const from = performance.now();
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', output, 'ignore'] });
  const forget = onExit(() => child.kill('SIGKILL'));
  let peakMiB = Number.NaN;
  const poll = setInterval(() => {
    // The system keeps the peak itself; a process that has ended has none.
    const { peak } = memoryMiB(child.pid ?? 0);
    if (Number.isFinite(peak)) peakMiB = peak;
  }, pollMs);
  /** @type {number | null} */
  const code = await new Promise((done) => {
    child.once('exit', done);
  });
  const ms = performance.now() - from;
  clearInterval(poll);
  forget();
  closeSync(output);
  // 1 says that there are findings.
  if (code !== 0 && code !== 1) {
    throw new PlainError(
      `planwright ${args.slice(0, 3).join(' ')} ended with ${code ?? 'a signal'}.`,
    );
  }
  return { ms, peakMiB };
}
