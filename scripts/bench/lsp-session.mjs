// @ts-check
/** One running language server with one open document, over real standard input and output. */
import { spawn } from 'node:child_process';
import process from 'node:process';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { onExit } from '../../test/host/processes.mjs';
import { PlainError } from '../lib/bare.mjs';
import { clientCapabilities } from './client-capabilities.mjs';
import { within } from './within.mjs';

/** @typedef {import('./servers.mjs').ServerKind} ServerKind */
/** @typedef {{ line: number, character: number }} Position */
/** @typedef {{ range: { start: Position, end: Position }, text: string }} Change */
/** @typedef {{ uri: string, version?: number, diagnostics: readonly unknown[] }} Published */

/** Nothing that is measured takes this long, in ms: the server hangs or has ended. */
const limitMs = 60_000;

export class Session {
  /**
   * What the server said that it can do, by `…Provider`.
   * @type {Readonly<Record<string, unknown>>}
   */
  capabilities = {};
  version = 0;
  /** How many changes were sent since the document was opened. */
  edits = 0;
  /** How often findings were published. */
  publishes = 0;
  /** When findings were last published, on the clock of `performance.now()`. */
  lastPublishedAt = 0;
  /** @type {((published: Published) => void) | undefined} */
  #onPublished;

  /**
   * @param {ServerKind} kind
   * @param {string} uri
   */
  constructor(kind, uri) {
    this.kind = kind;
    this.uri = uri;
    this.child = spawn(kind.node, [...kind.args], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.forget = onExit(() => this.child.kill('SIGKILL'));
    /** @type {Promise<never>} */
    this.ended = new Promise((_, fail) => {
      this.child.once('exit', () => fail(new PlainError(`${kind.title} ended by itself.`)));
    });
    // Whoever waits for the server gets to know; nobody may be waiting.
    this.ended.catch(() => undefined);
    this.connection = createMessageConnection(
      new StreamMessageReader(this.child.stdout),
      new StreamMessageWriter(this.child.stdin),
    );
    this.connection.onRequest('workspace/configuration', ({ items }) =>
      items.map(({ section = '' }) => kind.settings[section] ?? null),
    );
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onNotification('textDocument/publishDiagnostics', (params) => {
      this.publishes += 1;
      this.lastPublishedAt = performance.now();
      this.#onPublished?.(params);
    });
    this.connection.listen();
  }

  get pid() {
    return this.child.pid ?? 0;
  }

  async initialize() {
    const { capabilities } = await this.request('initialize', {
      processId: process.pid,
      rootUri: null,
      locale: 'en',
      capabilities: clientCapabilities,
    });
    this.capabilities = capabilities;
    this.#notify('initialized', {});
  }

  /**
   * Resolves with the first findings that are not empty: the text must have some.
   * @param {string} text
   */
  open(text) {
    this.version = 1;
    const first = this.#published(({ diagnostics }) => diagnostics.length > 0);
    this.#notify('textDocument/didOpen', {
      textDocument: { uri: this.uri, languageId: this.kind.languageId, version: 1, text },
    });
    return first;
  }

  /**
   * Sends a change. Resolves with the findings of the version that it makes: those that say so, or,
   * from a server that gives no versions, the next ones; so one must wait for them before the next.
   * @param {readonly Change[]} contentChanges
   */
  change(contentChanges) {
    this.send(contentChanges);
    const wanted = this.version;
    return this.#published(({ version }) => version === undefined || version === wanted);
  }

  /**
   * Sends a change and waits for nothing.
   * @param {readonly Change[]} contentChanges
   */
  send(contentChanges) {
    this.version += 1;
    this.edits += 1;
    this.#notify('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges,
    });
  }

  /**
   * @param {string} method
   * @param {unknown} params
   * @returns {Promise<any>}
   */
  request(method, params) {
    return this.#within(this.connection.sendRequest(method, params), method);
  }

  async close() {
    try {
      await this.request('shutdown', null);
      this.#notify('exit', undefined);
    } catch {
      // It has ended already; whoever waited for it knows.
    } finally {
      this.connection.dispose();
      this.child.kill('SIGKILL');
      this.forget();
    }
  }

  /**
   * @param {string} method
   * @param {unknown} params
   */
  #notify(method, params) {
    if (this.child.exitCode !== null) throw new PlainError(`${this.kind.title} ended by itself.`);
    // A message that did not get through is noticed by whoever waits for what it causes.
    this.connection.sendNotification(method, params).catch(() => undefined);
  }

  /** @param {(published: Published) => boolean} isWanted */
  #published(isWanted) {
    /** @type {Promise<void>} */
    const found = new Promise((done) => {
      this.#onPublished = (published) => {
        if (isWanted(published)) done();
      };
    });
    return this.#within(found, 'findings');
  }

  /**
   * @template T
   * @param {Promise<T>} work
   * @param {string} what
   */
  #within(work, what) {
    const sentence = `${this.kind.title}: no answer (${what}) in ${limitMs / 1000} s.`;
    return within(Promise.race([work, this.ended]), limitMs, sentence);
  }
}
