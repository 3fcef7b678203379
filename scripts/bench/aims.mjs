// @ts-check
/** What the engine is meant to cost, beside what it costs. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { figure, grouped } from './numbers.mjs';
import { generatePlan } from './generate-plan.mjs';
import { loadedAtStart } from './loaded-files.mjs';

/** @typedef {import('./report.mjs').Section} Section */
/** @typedef {import('./comparison.mjs').SizeResult} SizeResult */
/** @typedef {import('./rows.mjs').RowId} RowId */

/** Lines of the plans that the aims are for. */
const aimedSizes = [1_500, 5_000, 50_000];
const bundleKiB = 450;
const parses = 3;

/**
 * At most so much, for the three sizes; `p95` is about the 95th percentile, the others the median.
 * @type {readonly { label: string, row: RowId, part?: 'p95', most: readonly number[] }[]}
 */
const aims = [
  { label: 'key → findings, ms', row: 'key', most: [3, 4, 6] },
  { label: 'the same, 95 % of them', row: 'key', part: 'p95', most: [9, 12, 18] },
  { label: 'line at the top, ms', row: 'lineAtTop', most: [10, 25, 150] },
  { label: 'work package moved, ms', row: 'move', most: [10, 25, 150] },
  { label: 'key in a broken one, ms', row: 'broken', most: [5, 6, 8] },
  { label: 'completion after a key, ms', row: 'completionAfterKey', most: [3, 4, 6] },
  { label: 'hover after a key, ms', row: 'hoverAfterKey', most: [3, 4, 6] },
  { label: 'completion, idle, ms', row: 'completionIdle', most: [1, 1, 1.5] },
  { label: 'hover, idle, ms', row: 'hoverIdle', most: [1, 1, 1.5] },
  { label: 'outline after a key, ms', row: 'outline', most: [10, 25, 60] },
  { label: 'folding after a key, ms', row: 'folding', most: [10, 25, 60] },
  { label: 'formatting, ms', row: 'formatting', most: [20, 60, 400] },
  { label: 'last of 20 keys, ms', row: 'burst', most: [3, 4, 6] },
  { label: 'processor, 20 keys, ms', row: 'burstCpu', most: [80, 80, 100] },
  { label: 'start → first findings, ms', row: 'firstFindings', most: [250, 350, 700] },
  { label: 'memory after 200 edits, MiB', row: 'memory', most: [110, 120, 220] },
];
/** Of a whole parse of the file by the library `yaml`. */
const parseShares = [0.2, 0.07, 0.01];

/**
 * @param {readonly SizeResult[]} results
 * @param {string} dist folder of the build (absolute)
 * @returns {Promise<Section | undefined>} undefined when no plan of an aim's size was measured
 */
export async function compareWithAims(results, dist) {
  const { parseDocument } = await import('yaml');
  const sizes = aimedSizes.flatMap((size, index) => {
    const { lines, text } = generatePlan(size);
    const result = results.find((each) => each.lines === lines && each.measures.of('key', 'own'));
    return result ? [{ index, text, ...result }] : [];
  });
  if (sizes.length === 0) return undefined;
  const measured = aims.map(({ label, row, part, most }) => [
    label,
    ...sizes.map(({ measures, index }) =>
      verdict(measures.of(row, 'own')?.[part ?? 'median'] ?? Number.NaN, most[index]),
    ),
  ]);
  const shares = sizes.map(({ measures, text, index }) => {
    const parse = Math.min(
      ...Array.from({ length: parses }, () => time(() => parseDocument(text))),
    );
    const key = measures.of('key', 'own')?.median ?? Number.NaN;
    return verdict(key / parse, parseShares[index], 3);
  });
  const files = loadedAtStart(dist, 'server.js');
  const bundle = files.reduce((sum, name) => sum + statSync(join(dist, name)).size / 1024, 0);
  return {
    title: 'The aims',
    head: ['at most', ...sizes.map(({ lines }) => `${grouped(lines)} lines`)],
    align: `l${'r'.repeat(sizes.length)}`,
    rows: [
      ...measured,
      ['a key, of a parse by `yaml`', ...shares],
      ['server at its start, KiB', ...sizes.map(() => verdict(bundle, bundleKiB))],
    ],
    notes: ['Each cell: measured, the aim, and how far off it is.'],
  };
}

/** @param {() => unknown} work @returns {number} ms */
function time(work) {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/**
 * @param {number} value
 * @param {number | undefined} most
 * @param {number} [digits] decimals, for shares
 */
function verdict(value, most, digits) {
  if (most === undefined || !Number.isFinite(value)) return 'n/a';
  const said = digits === undefined ? figure(value) : value.toFixed(digits);
  const far = value <= most ? 'met' : `${(value / most).toFixed(value < 2 * most ? 2 : 1)}× over`;
  return `${said} of ${most}: ${far}`;
}
