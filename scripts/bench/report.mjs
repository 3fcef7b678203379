// @ts-check
/** Sections of figures as one Markdown text, which is printed and kept. */
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import { join } from 'node:path';
import { root } from '../lib/bare.mjs';
import { figure } from './numbers.mjs';

/** Where a whole run leaves its report. */
export const reportFile = join(root, 'docs', 'benchmarks.md');
const textWidth = 100;

/**
 * @typedef {object} Section
 * @property {string} title
 * @property {readonly string[]} head column titles
 * @property {string} align a letter for each column, `l` or `r`
 * @property {readonly (readonly string[])[]} rows
 * @property {readonly string[]} notes a paragraph each, below the table
 *
 * @typedef {object} Conditions
 * @property {Readonly<Record<string, string>>} versions what was measured → its version
 * @property {number} loadBefore the system's load average of a minute
 * @property {number} minutes that the run took
 * @property {readonly string[]} missing sentences on what could not be measured
 */

/**
 * @param {readonly Section[]} sections
 * @param {Conditions} conditions
 * @returns {Promise<string>} Markdown, formatted as everything else in the project
 */
export async function writeReport(sections, conditions) {
  const text = [intro(), machine(conditions), ...sections.map(sectionText)].join('\n\n');
  const { format, resolveConfig } = await import('prettier');
  const options = (await resolveConfig(reportFile)) ?? {};
  return format(text, { ...options, parser: 'markdown' });
}

function intro() {
  return `# Benchmarks

\`npm run bench\` measures all of this and writes this page; it takes about twenty minutes.
\`npm run bench -- --only editing --sizes 1500,5000\` measures a part, \`--quick\` a little of each, and
\`--help\` says the rest. Nothing here passes or fails.

Figures are medians, in brackets the fastest and the 95th percentile, so that a noisy machine shows.
Where two servers are compared, both got the same text, schema and edits over real standard input and
output, a few edits each in turn; plans are generated (\`scripts/bench/generate-plan.mjs\`).`;
}

/** @param {Conditions} conditions */
function machine({ versions, loadBefore, minutes, missing }) {
  const cpus = os.cpus();
  const model = cpus[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const versionText = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    '|  |  |\n| --- | --- |',
    `| machine | ${cpus.length} × ${model}, ${memory} GiB, ${os.type()} ${os.arch()} |`,
    `| date | ${new Date().toISOString().slice(0, 10)}, ${figure(minutes)} minutes |`,
    `| load | ${figure(loadBefore)} before, ${figure(os.loadavg()[0] ?? Number.NaN)} at the end |`,
    `| versions | ${versionText.join(', ')} |`,
    ...missing.map((sentence) => `| not measured | ${sentence.replaceAll('\n', ' ')} |`),
  ].join('\n');
}

/** @param {Section} section */
function sectionText({ title, head, align, rows, notes }) {
  const rule = [...align].map((side) => (side === 'r' ? '---:' : '---'));
  const lines = [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [`## ${title}`, lines.join('\n'), ...notes.map(wrapped)].join('\n\n');
}

/** @param {string} paragraph */
function wrapped(paragraph) {
  /** @type {string[]} */
  const lines = [];
  for (const word of paragraph.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length === 0 || longer.length > textWidth) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.join('\n');
}

/**
 * @param {string} version of the package
 * @returns {string} as `0.1.0 (1a2b3c4)`, without the commit where there is none
 */
export function ownVersion(version) {
  try {
    const args = ['rev-parse', '--short', 'HEAD'];
    const commit = execFileSync('git', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return `${version} (${commit.trim()})`;
  } catch {
    return version;
  }
}
