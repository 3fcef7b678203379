// @ts-check
/**
 * What a planner does to a generated plan, as data: the same steps go to every server. Each scenario
 * ends with the text it began with, so that lines and places stay true throughout.
 */

/** @typedef {import('./generate-plan.mjs').GeneratedPlan} GeneratedPlan */
/** @typedef {import('./lsp-session.mjs').Change} Change */
/** @typedef {import('./lsp-session.mjs').Position} Position */
/** @typedef {import('./rows.mjs').RowId} RowId */

/**
 * A question to the server; `position` is left out where it is about the whole document.
 * @typedef {object} Ask
 * @property {RowId} row
 * @property {string} method
 * @property {Position} [position]
 * @property {Readonly<Record<string, unknown>>} [more] parameters beside document and position
 *
 * `edit` sends a change and waits for the findings of its version, measured when it has a row; an
 * `ask` with it goes out in the same tick. `ask` alone comes when the server is idle. A `request`
 * comes right after a key that is taken back, where the server has the provider. `burst` types
 * keys one after another, takes them back, and is measured on each server at a stretch.
 * @typedef {{ kind: 'edit', changes: readonly Change[], row?: RowId, ask?: Ask }
 *   | { kind: 'ask', ask: Ask }
 *   | { kind: 'request', provider: string, at: Position, ask: Ask }
 *   | { kind: 'burst', at: Position, keys: number }} Step
 */

/** Of the prose that is typed into, this much stays behind the cursor. */
const behindCursor = 4;
const workPackage = /^ {10}- id: /;
const packageIndent = ' '.repeat(12);

/**
 * A schema slip that every server reports, so that findings made without the schema are noticed.
 * @param {string} text of a generated plan
 */
export const withSlip = (text) => text.replace('\nstatus: draft\n', '\nstatus: drafted\n');

/** @param {Position} at @param {string} text @returns {Change} */
const insert = (at, text) => ({ range: { start: at, end: at }, text });

/** @param {Position} at @param {number} length @returns {Change} */
const remove = (at, length) => ({
  range: { start: at, end: { line: at.line, character: at.character + length } },
  text: '',
});

/** Lines. */
const screen = 60;
const context = { includeDeclaration: true };

/** @param {number} number @returns {Position} */
const line = (number) => ({ line: Math.max(0, number), character: 0 });

/** The steps of one plan. */
export class Steps {
  /** @param {GeneratedPlan} plan */
  constructor(plan) {
    this.places = plan.places;
    this.lines = plan.text.split('\n');
    this.packages = this.lines.flatMap((line, index) => (workPackage.test(line) ? [index] : []));
  }

  /**
   * A place in prose; those of successive rounds lie far from each other, all over the plan.
   * @param {number} round
   * @returns {Position}
   */
  place(round) {
    const index = Math.floor(((round * 0.618_034) % 1) * this.places.length);
    const line = this.places[index] ?? 0;
    return { line, character: (this.lines[line] ?? '').length - behindCursor };
  }

  /** @param {number} round @param {RowId} [row] @returns {Step[]} */
  key(round, row) {
    const at = this.place(round);
    const measured = row === undefined ? {} : { row };
    return [
      { kind: 'edit', changes: [insert(at, 'x')], ...measured },
      { kind: 'edit', changes: [remove(at, 1)], ...measured },
    ];
  }

  /** @returns {Step[]} */
  lineAtTop() {
    const top = { line: 0, character: 0 };
    const below = { line: 1, character: 0 };
    return [
      { kind: 'edit', changes: [insert(top, '# x\n')], row: 'lineAtTop' },
      { kind: 'edit', changes: [{ range: { start: top, end: below }, text: '' }] },
    ];
  }

  /** A work package goes from the first third into the last, and back. @param {number} round @returns {Step[]} */
  move(round) {
    const count = this.packages.length;
    const from = this.packages[Math.floor(count / 3) - (round % 3)] ?? 0;
    const to = this.packages[Math.floor((2 * count) / 3) + (round % 3)] ?? 0;
    const end = this.lines.indexOf('', from) + 1;
    const text = this.lines.slice(from, end).join('\n') + '\n';
    const size = end - from;
    const start = (/** @type {number} */ line) => ({ line, character: 0 });
    const cut = (/** @type {number} */ line) => ({
      range: { start: start(line), end: start(line + size) },
      text: '',
    });
    return [
      { kind: 'edit', changes: [cut(from), insert(start(to - size), text)], row: 'move' },
      { kind: 'edit', changes: [cut(to - size), insert(start(from), text)], row: 'move' },
    ];
  }

  /** A quote is opened before prose, and three more keys follow it. @param {number} round @returns {Step[]} */
  broken(round) {
    const { line } = this.place(round);
    const character = (this.lines[line] ?? '').indexOf(': ') + 2;
    /** @type {Step[]} */
    const keys = [...'"abc'].map((key, index) => ({
      kind: 'edit',
      changes: [insert({ line, character: character + index }, key)],
      row: 'broken',
    }));
    return [...keys, { kind: 'edit', changes: [remove({ line, character }, keys.length)] }];
  }

  /** The first letter of a new key in a work package. @param {number} round @returns {Step[]} */
  completion(round) {
    const line = this.packages[Math.floor(((round * 0.618_034) % 1) * this.packages.length)] ?? 0;
    const end = { line, character: (this.lines[line] ?? '').length };
    const at = { line: line + 1, character: packageIndent.length };
    const position = { line: at.line, character: at.character + 1 };
    return [
      { kind: 'edit', changes: [insert(end, `\n${packageIndent}`)] },
      {
        kind: 'edit',
        changes: [insert(at, 'o')],
        ask: { row: 'completionAfterKey', method: 'textDocument/completion', position },
      },
      { kind: 'ask', ask: { row: 'completionIdle', method: 'textDocument/completion', position } },
      { kind: 'edit', changes: [{ range: { start: end, end: position }, text: '' }] },
    ];
  }

  /** Points at the key whose prose is typed into. @param {number} round @returns {Step[]} */
  hover(round) {
    const at = this.place(round);
    const position = { line: at.line, character: (this.lines[at.line] ?? '').indexOf(': ') - 1 };
    const ask = (/** @type {RowId} */ row) =>
      /** @type {Ask} */ ({ row, method: 'textDocument/hover', position });
    return [
      { kind: 'edit', changes: [insert(at, 'x')], ask: ask('hoverAfterKey') },
      { kind: 'ask', ask: ask('hoverIdle') },
      { kind: 'edit', changes: [remove(at, 1)], ask: ask('hoverAfterKey') },
    ];
  }

  /** @param {number} round @returns {Step[]} */
  outline(round) {
    const at = this.place(round);
    return [
      {
        kind: 'edit',
        changes: [insert(at, 'x')],
        ask: { row: 'outline', method: 'textDocument/documentSymbol' },
      },
      {
        kind: 'edit',
        changes: [remove(at, 1)],
        ask: { row: 'folding', method: 'textDocument/foldingRange' },
      },
    ];
  }

  /**
   * What an editor asks beside that, each after a key of its own, about a screen of lines around it.
   * @param {number} round
   * @returns {Step[]}
   */
  requests(round) {
    const at = this.place(round);
    const id = this.id(round);
    const range = { start: line(at.line - screen / 2), end: line(at.line + screen / 2) };
    const options = { tabSize: 2, insertSpaces: true };
    return /** @type {const} */ ([
      ['formatting', 'textDocument/formatting', 'documentFormatting', { options }],
      ['inlayHints', 'textDocument/inlayHint', 'inlayHint', { range }],
      ['codeLenses', 'textDocument/codeLens', 'codeLens', {}],
      ['tokens', 'textDocument/semanticTokens/range', 'semanticTokens', { range }],
      ['allTokens', 'textDocument/semanticTokens/full', 'semanticTokens', {}],
      ['codeActions', 'textDocument/codeAction', 'codeAction', this.figure(round)],
      ['definition', 'textDocument/definition', 'definition', { position: id }],
      ['references', 'textDocument/references', 'references', { position: id, context }],
      ['highlights', 'textDocument/documentHighlight', 'documentHighlight', { position: id }],
      ['rename', 'textDocument/rename', 'rename', { position: id, newName: 'Uusi-1' }],
      ['selection', 'textDocument/selectionRange', 'selectionRange', { positions: [id] }],
      ['links', 'textDocument/documentLink', 'documentLink', {}],
      ['colours', 'textDocument/documentColor', 'color', {}],
      ['callers', 'textDocument/prepareCallHierarchy', 'callHierarchy', { position: id }],
      ['workspaceSymbols', 'workspace/symbol', 'workspaceSymbol', { query: 'tp1' }],
    ]).map(([row, method, provider, more]) => ({
      kind: 'request',
      provider: `${provider}Provider`,
      at,
      ask: { row, method, more },
    }));
  }

  /** Inside the id of a work package. @param {number} round @returns {Position} */
  id(round) {
    const number = Math.floor(((round * 0.618_034) % 1) * this.packages.length);
    const at = this.packages[number] ?? 0;
    return { line: at, character: (this.lines[at] ?? '').length - 1 };
  }

  /** A total of a work package. @param {number} round */
  figure(round) {
    const from = this.id(round).line;
    const at = this.lines.findIndex((text, index) => index > from && text.includes('total: '));
    const position = { line: at, character: (this.lines[at] ?? '').length - 1 };
    return { range: { start: position, end: position }, context: { diagnostics: [] } };
  }

  /** @param {number} round @param {number} keys @returns {Step[]} */
  burst(round, keys) {
    return [{ kind: 'burst', at: this.place(round), keys }];
  }
}
