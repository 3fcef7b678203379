// @ts-check
/** The few figures that the README shows, put there by a whole run, so that they cannot drift. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/bare.mjs';
import { figure, grouped, ratioText } from './numbers.mjs';

/** @typedef {import('./comparison.mjs').SizeResult} SizeResult */

const shownSizes = [1_500, 5_000, 50_000];
const begin = '<!-- figures of npm run bench, which writes them -->';
const end = '<!-- end of the figures -->';

/**
 * Leaves the README as it is when a server or size was not measured.
 * @param {readonly SizeResult[]} results
 */
export async function updateReadme(results) {
  const rows = shownSizes.flatMap((size) => {
    const result = results.find(({ lines }) => Math.abs(lines - size) < size / 50);
    const row = result && figures(result);
    return row ? [row] : [];
  });
  if (rows.length < shownSizes.length) return;
  const file = join(root, 'README.md');
  const [before, rest = ''] = readFileSync(file, 'utf8').split(begin);
  const [, after] = rest.split(end);
  if (before === undefined || after === undefined) return;
  const head = [
    'lines',
    'a key',
    'yaml-language-server',
    'ratio',
    'start',
    'yaml-language-server',
    'ratio',
  ];
  const table = [head, head.map(() => '---:'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
  const { format, resolveConfig } = await import('prettier');
  const options = (await resolveConfig(file)) ?? {};
  const text = [before, begin, '\n\n', table, '\n\n', end, after].join('');
  writeFileSync(file, await format(text, { ...options, parser: 'markdown' }));
}

/**
 * @param {SizeResult} result
 * @returns {string[] | undefined}
 */
function figures({ lines, measures }) {
  const both = /** @type {const} */ (['key', 'firstFindings']).flatMap((row) => {
    const ours = measures.of(row, 'own')?.median;
    const theirs = measures.of(row, 'rival')?.median;
    return ours === undefined || theirs === undefined
      ? []
      : [figure(ours), figure(theirs), ratioText(theirs, ours)];
  });
  return both.length < 6 ? undefined : [grouped(lines), ...both];
}
