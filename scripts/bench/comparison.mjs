// @ts-check
/** The table of the language servers: every row for every size of plan, with ratios. */
import process from 'node:process';
import { figure, grouped, ratioText, spreadText } from './numbers.mjs';
import { rowIds, rows } from './rows.mjs';

/** @typedef {import('./report.mjs').Section} Section */
/** @typedef {import('./rows.mjs').Row} Row */
/** @typedef {import('./rows.mjs').RowId} RowId */
/** @typedef {{ lines: number, measures: import('./rows.mjs').Measures }} SizeResult */

/** @typedef {readonly import('./servers.mjs').ServerKind[]} Kinds */

/**
 * @param {readonly SizeResult[]} sizes
 * @param {Kinds} kinds
 * @returns {readonly Section[]}
 */
export function comparison(sizes, kinds) {
  const rival = kinds.find(({ id }) => id === 'rival');
  const wait = rival?.debounceMs ?? 0;
  const problems = sizes.flatMap(({ lines, measures }) =>
    measures.problems.map((sentence) => `${grouped(lines)} lines: ${sentence}`),
  );
  const servers = kinds.map(({ title }) => title).join('; ');
  return [
    {
      title: 'A key in a plan',
      ...table(sizes, kinds, (row) => !row.isRequest),
      notes: [
        ...problems,
        `${servers}. Up to “last of 20 keys” and for the start, ms from what is typed or started to the findings of that version, or to the answer; 20 keys come at 50 ms, “processor” is the server’s own time over them.`,
        ...(rival
          ? [
              `yaml-language-server waits ${wait} ms after the last key before it checks, and has no setting for that; the last two columns take this wait off. It publishes nothing while keys follow each other faster than that; Planwright has no such wait.`,
            ]
          : []),
      ],
    },
    {
      title: 'What else an editor asks',
      ...table(sizes, kinds, (row) => row.isRequest === true),
      notes: [
        `Asked in the same tick as a key, ms to the answer${rival ? '; an empty cell: yaml-language-server does not say that it can' : ''}. A screen is 60 lines. “code actions” are those of a total that balances.`,
      ],
    },
  ];
}

/**
 * @param {readonly SizeResult[]} sizes
 * @param {Kinds} kinds
 * @param {(row: Row) => boolean} isIn
 * @returns {Pick<Section, 'head' | 'align' | 'rows'>}
 */
function table(sizes, kinds, isIn) {
  const rival = kinds.find(({ id }) => id === 'rival');
  const wait = rival?.debounceMs ?? 0;
  const hasOlder = kinds.some(({ id }) => id === 'ownOlder');
  const older = `Node ${process.versions.node.split('.')[0]}`;
  const ids = rowIds.filter((id) => isIn(rows[id]));
  const hasWait = rival !== undefined && ids.some((id) => rows[id].kind === 'findings');
  return {
    head: [
      'ms',
      'lines',
      'Planwright',
      ...(hasOlder ? [`on ${older}`] : []),
      ...(rival ? ['yaml-language-server', 'ratio'] : []),
      ...(hasWait ? [`less ${wait}`, 'ratio'] : []),
    ],
    align: `lrr${hasOlder ? 'r' : ''}${rival ? 'rr' : ''}${hasWait ? 'rr' : ''}`,
    rows: ids.flatMap((id) =>
      sizes
        .filter(({ measures }) => kinds.some((kind) => measures.of(id, kind.id)))
        .map(({ lines, measures }, index) => [
          index === 0 ? rows[id].label : '',
          grouped(lines),
          cell(measures, id, 'own'),
          ...(hasOlder ? [figure(measures.of(id, 'ownOlder')?.median ?? Number.NaN)] : []),
          ...(rival ? rivalCells(measures, id) : []),
          ...(hasWait ? cellsWithoutWait(measures, id, wait) : []),
        ]),
    ),
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
 */
function rivalCells(measures, id) {
  /** @type {Row} */
  const row = rows[id];
  const values = measures.of(id, 'rival');
  if (!values && row.isRequest) return ['', ''];
  const ours = measures.of(id, 'own')?.median ?? Number.NaN;
  const theirs = values?.median ?? Number.NaN;
  return [cell(measures, id, 'rival'), row.isRatioLeftOut ? '' : ratioText(theirs, ours)];
}

/**
 * @param {SizeResult['measures']} measures
 * @param {RowId} id
 * @param {number} wait ms
 */
function cellsWithoutWait(measures, id, wait) {
  if (rows[id].kind !== 'findings') return ['', ''];
  const ours = measures.of(id, 'own')?.median ?? Number.NaN;
  const without = (measures.of(id, 'rival')?.median ?? Number.NaN) - wait;
  return [figure(without), ratioText(without, ours)];
}
