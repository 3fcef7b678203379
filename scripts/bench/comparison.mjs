// @ts-check
/** The table of the language servers: every row for every size of plan, with ratios. */
import process from 'node:process';
import { figure, grouped, ratioText, spreadText } from './numbers.mjs';
import { rowIds, rows } from './rows.mjs';

/** @typedef {import('./report.mjs').Section} Section */
/** @typedef {import('./rows.mjs').Row} Row */
/** @typedef {import('./rows.mjs').RowId} RowId */
/** @typedef {{ lines: number, measures: import('./rows.mjs').Measures }} SizeResult */

/**
 * @param {readonly SizeResult[]} sizes
 * @param {readonly import('./servers.mjs').ServerKind[]} kinds
 * @returns {Section}
 */
export function comparison(sizes, kinds) {
  const rival = kinds.find(({ id }) => id === 'rival');
  const hasOlder = kinds.some(({ id }) => id === 'ownOlder');
  const older = `Node ${process.versions.node.split('.')[0]}`;
  const wait = rival?.debounceMs ?? 0;
  return {
    title: 'A key in a plan',
    head: [
      'ms',
      'lines',
      'Planwright',
      ...(hasOlder ? [`on ${older}`] : []),
      ...(rival ? ['yaml-language-server', 'ratio', `less ${wait}`, 'ratio'] : []),
    ],
    align: `lrr${hasOlder ? 'r' : ''}${rival ? 'rrrr' : ''}`,
    rows: rowIds.flatMap((id) =>
      sizes
        .filter(({ measures }) => kinds.some((kind) => measures.of(id, kind.id)))
        .map(({ lines, measures }, index) => [
          index === 0 ? rows[id].label : '',
          grouped(lines),
          cell(measures, id, 'own'),
          ...(hasOlder ? [figure(measures.of(id, 'ownOlder')?.median ?? Number.NaN)] : []),
          ...(rival ? rivalCells(measures, id, wait) : []),
        ]),
    ),
    notes: [
      ...sizes.flatMap(({ lines, measures }) =>
        measures.problems.map((sentence) => `${grouped(lines)} lines: ${sentence}`),
      ),
      `${kinds.map(({ title }) => title).join('; ')}. Up to “last of 20 keys” and for the start, ms from what is typed or started to the findings of that version, or to the answer; 20 keys come at 50 ms, “processor” is the server’s own time over them.`,
      ...(rival
        ? [
            `yaml-language-server waits ${wait} ms after the last key before it checks, and has no setting for that; the last two columns take this wait off. It publishes nothing while keys follow each other faster than that; Planwright has no such wait.`,
          ]
        : []),
    ],
  };
}

/**
 * @param {SizeResult['measures']} measures
 * @param {RowId} id
 * @param {string} server
 */
function cell(measures, id, server) {
  const values = measures.of(id, server);
  return values && rows[id].kind === 'figure' ? figure(values.median) : spreadText(values);
}

/**
 * @param {SizeResult['measures']} measures
 * @param {RowId} id
 * @param {number} wait ms
 */
function rivalCells(measures, id, wait) {
  /** @type {Row} */
  const row = rows[id];
  const ours = measures.of(id, 'own')?.median ?? Number.NaN;
  const theirs = measures.of(id, 'rival')?.median ?? Number.NaN;
  const without = theirs - wait;
  return [
    cell(measures, id, 'rival'),
    row.isRatioLeftOut ? '' : ratioText(theirs, ours),
    ...(row.kind === 'findings' ? [figure(without), ratioText(without, ours)] : ['', '']),
  ];
}
