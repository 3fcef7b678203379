// @ts-check
/** The parts of the benchmark in their order, and the report of those that were asked for. */
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describeError, root, say } from '../lib/bare.mjs';
import { compareWithAims } from './aims.mjs';
import { measureBundles } from './bundles.mjs';
import { measureCommandLine } from './command-line.mjs';
import { comparison } from './comparison.mjs';
import { measureEditing } from './editing.mjs';
import { measureEditor } from './editor.mjs';
import { generatePlan } from './generate-plan.mjs';
import { measureImport } from './importing.mjs';
import { writePlanFiles } from './plan-files.mjs';
import { measurePortfolio } from './portfolio.mjs';
import { measurePreview } from './preview.mjs';
import { updateReadme } from './readme-figures.mjs';
import { ownVersion, reportFile, writeReport } from './report.mjs';
import { ensureRivals } from './rivals.mjs';
import { Measures } from './rows.mjs';
import { measureScrolling } from './scrolling.mjs';
import { serverKinds } from './servers.mjs';
import { measureStart } from './start-up.mjs';

/** @typedef {import('./report.mjs').Section} Section */
/** @typedef {import('./rivals.mjs').Rivals} Rivals */
/** @typedef {import('./comparison.mjs').SizeResult} SizeResult */
/** @typedef {import('./servers.mjs').ServerKind} ServerKind */
/** @typedef {<T>(work: () => Promise<T>) => Promise<T | undefined>} Attempt */
/** @typedef {'editing' | 'start' | 'bundles' | 'editor' | 'preview' | 'cli'} Part */

/**
 * @typedef {object} Options
 * @property {readonly Part[]} parts
 * @property {readonly number[]} sizes lines of the plans
 * @property {boolean} isQuick fewer of everything
 * @property {boolean} isWhole the report is kept in docs/
 * @property {string} dist folder of the build that is measured (absolute)
 */

/**
 * Measures and prints. Whatever cannot be measured here is said in the report, and the rest goes on.
 * @param {Options} options
 */
export async function bench(options) {
  const began = Date.now();
  const [loadBefore = Number.NaN] = os.loadavg();
  /** @type {string[]} */
  const missing = [];
  /** @type {Attempt} */
  const attempt = async (work) => {
    try {
      return await work();
    } catch (error) {
      const sentence = describeError(error);
      say(sentence);
      missing.push(sentence);
      return undefined;
    }
  };
  const rivals = await attempt(ensureRivals);
  const kinds = serverKinds(options.dist, rivals);
  const results = await measureServers(options, kinds, attempt);
  const sections = [
    ...(results.length > 0 ? comparison(results, kinds) : []),
    await compareWithAims(results, options.dist),
    ...(await measureRest(options, rivals, attempt)),
  ].filter((section) => section !== undefined);
  const text = await writeReport(sections, {
    versions: versions(rivals),
    loadBefore,
    minutes: (Date.now() - began) / 60_000,
    missing,
  });
  say(text);
  if (options.isWhole) {
    writeFileSync(reportFile, text);
    await updateReadme(results);
  } else {
    say('docs/benchmarks.md stays as it is: only a whole run is kept there.');
  }
  return 0;
}

/**
 * @param {Options} options
 * @param {readonly ServerKind[]} kinds
 * @param {Attempt} attempt
 */
async function measureServers({ parts, sizes, isQuick }, kinds, attempt) {
  /** @type {SizeResult[]} */
  const results = [];
  if (!parts.includes('editing') && !parts.includes('start')) return results;
  for (const size of sizes) {
    say(`A plan of ${size} lines …`);
    const result = await attempt(() =>
      parts.includes('editing')
        ? measureEditing(kinds, size, isQuick)
        : Promise.resolve({ lines: generatePlan(size).lines, measures: new Measures() }),
    );
    if (result === undefined) continue;
    if (parts.includes('start')) {
      await measureStart(kinds, size, result.measures, isQuick ? 1 : 5);
    }
    results.push(result);
  }
  return results;
}

/**
 * @param {Options} options
 * @param {Rivals | undefined} rivals
 * @param {Attempt} attempt
 */
async function measureRest({ parts, isQuick, dist }, rivals, attempt) {
  const has = (/** @type {Part} */ part) => parts.includes(part);
  /** @type {(Section | undefined)[]} */
  const sections = [];
  if (has('bundles')) sections.push(measureBundles(dist, isQuick ? 3 : 9));
  if (has('editor')) {
    say('VS Code …');
    sections.push(await attempt(() => measureEditor(isQuick ? 1 : 3)));
  }
  if (has('preview')) {
    sections.push(await attempt(() => measurePreview(isQuick)));
    sections.push(await attempt(() => measureScrolling(isQuick)));
  }
  if (has('cli')) {
    say('The command line …');
    const plans = writePlanFiles(isQuick ? 100 : 1_000);
    try {
      sections.push(await attempt(() => measureCommandLine(dist, plans)));
      if (rivals) sections.push(await attempt(() => measurePortfolio(dist, plans, rivals)));
    } finally {
      plans.remove();
    }
    sections.push(await attempt(() => measureImport(dist, isQuick)));
  }
  return sections;
}

/**
 * @param {Rivals | undefined} rivals
 * @returns {Record<string, string>}
 */
function versions(rivals) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    Planwright: ownVersion(String(manifest.version)),
    Node: process.versions.node,
    ...rivals?.versions,
  };
}
