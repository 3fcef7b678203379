// @ts-check
/** What is measured of a language server, in the order of the table. */
import { say } from '../lib/bare.mjs';
import { spread } from './numbers.mjs';

/**
 * `findings` may contain a fixed wait of the server; `answer` and `figure` do not.
 * @typedef {object} Row
 * @property {string} label
 * @property {'findings' | 'answer' | 'figure'} kind
 * @property {boolean} [isRatioLeftOut]
 * @property {boolean} [isRequest] in the table of what else an editor asks
 *
 * @typedef {keyof typeof rows} RowId
 */

/** What an editor asks beside findings, completion, hover, outline and folding, after a key. */
const requestRows = /** @satisfies {Readonly<Record<string, Row>>} */ ({
  formatting: { label: 'formatting', kind: 'answer', isRequest: true },
  inlayHints: { label: 'inlay hints of a screen', kind: 'answer', isRequest: true },
  codeLenses: { label: 'code lenses', kind: 'answer', isRequest: true },
  tokens: { label: 'semantic tokens of a screen', kind: 'answer', isRequest: true },
  allTokens: { label: 'semantic tokens of all', kind: 'answer', isRequest: true },
  codeActions: { label: 'code actions at a figure', kind: 'answer', isRequest: true },
  definition: { label: 'definition', kind: 'answer', isRequest: true },
  references: { label: 'references', kind: 'answer', isRequest: true },
  highlights: { label: 'highlights', kind: 'answer', isRequest: true },
  rename: { label: 'rename', kind: 'answer', isRequest: true },
  selection: { label: 'selection ranges', kind: 'answer', isRequest: true },
  links: { label: 'links', kind: 'answer', isRequest: true },
  colours: { label: 'colours', kind: 'answer', isRequest: true },
  callers: { label: 'call hierarchy', kind: 'answer', isRequest: true },
  workspaceSymbols: { label: 'symbols of the workspace', kind: 'answer', isRequest: true },
});

export const rows = /** @satisfies {Readonly<Record<string, Row>>} */ ({
  key: { label: 'key → findings', kind: 'findings' },
  lineAtTop: { label: 'line at the top', kind: 'findings' },
  move: { label: 'work package moved', kind: 'findings' },
  broken: { label: 'key in a broken one', kind: 'findings' },
  completionAfterKey: { label: 'completion after a key', kind: 'answer' },
  completionIdle: { label: 'completion, idle', kind: 'answer' },
  hoverAfterKey: { label: 'hover after a key', kind: 'answer' },
  hoverIdle: { label: 'hover, idle', kind: 'answer' },
  outline: { label: 'outline after a key', kind: 'answer' },
  folding: { label: 'folding after a key', kind: 'answer' },
  ...requestRows,
  burst: { label: 'last of 20 keys', kind: 'findings' },
  burstCpu: { label: 'processor, 20 keys', kind: 'figure' },
  burstPublishes: { label: 'publishes, 20 keys', kind: 'figure', isRatioLeftOut: true },
  initialize: { label: 'start → initialized', kind: 'answer' },
  firstFindings: { label: 'start → first findings', kind: 'findings' },
  memory: { label: 'MiB after 200 edits', kind: 'figure' },
  memoryPeak: { label: 'MiB at most', kind: 'figure' },
});

export const rowIds = /** @type {readonly RowId[]} */ (Object.keys(rows));

/** The values of one size of plan, by row and server. */
export class Measures {
  /** @type {Map<string, number[]>} */
  #values = new Map();
  /**
   * Why values are missing, a sentence each.
   * @type {string[]}
   */
  problems = [];

  /** @param {string} sentence also printed at once */
  problem(sentence) {
    this.problems.push(sentence);
    say(sentence);
  }

  /**
   * @param {RowId} row
   * @param {string} server
   * @param {number} value
   */
  add(row, server, value) {
    if (!Number.isFinite(value)) return;
    const key = `${server} ${row}`;
    const values = this.#values.get(key);
    if (values === undefined) this.#values.set(key, [value]);
    else values.push(value);
  }

  /**
   * @param {RowId} row
   * @param {string} server
   * @returns {import('./numbers.mjs').Spread | undefined} undefined when it was not measured
   */
  of(row, server) {
    const values = this.#values.get(`${server} ${row}`);
    return values === undefined ? undefined : spread(values);
  }
}
