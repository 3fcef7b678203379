import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  PublishDiagnosticsParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import type { InitializationOptions } from '../../server/src/protocol';

export const root = path.resolve(__dirname, '../..');
/** ms, of a server that hangs: how soon one answers is no question here. */
const answerWithin = 50_000;

interface StartOptions {
  readonly args?: readonly string[];
  /** Beside what every client here can. */
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[];
  readonly initializationOptions?: InitializationOptions;
  /** Those under `planwright`, for clients that tell them. */
  readonly settings?: unknown;
}

/** A client of the built server (`dist/server.js`) over real standard input and output. */
export class LspClient {
  readonly errors: string[] = [];
  private readonly published = new Map<string, PublishDiagnosticsParams>();
  private readonly waiting = new Set<() => void>();
  private versions = new Map<string, number>();
  exited = false;
  /** What the server said to ask for again: methods. */
  readonly refreshed: string[] = [];
  settings: unknown = {};

  private constructor(
    readonly child: ChildProcess,
    readonly connection: MessageConnection,
  ) {
    child.on('exit', () => {
      this.exited = true;
    });
    connection.onNotification(
      'textDocument/publishDiagnostics',
      (params: PublishDiagnosticsParams) => {
        this.published.set(params.uri, params);
        for (const wake of this.waiting) wake();
      },
    );
    connection.onNotification(
      'window/logMessage',
      ({ type, message }: { type: number; message: string }) => {
        // A logged error is a failed test: `close` asserts on it.
        if (type === 1) this.errors.push(message);
      },
    );
    connection.listen();
  }

  static async start(options: StartOptions = {}): Promise<LspClient> {
    const args = options.args ?? [path.join(root, 'dist/server.js'), '--stdio'];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const client = new LspClient(child, connection);
    await client.initialize(options);
    return client;
  }

  capabilities: InitializeResult['capabilities'] = {};

  private async initialize(options: StartOptions): Promise<void> {
    const { capabilities, folders, settings } = options;
    this.settings = settings ?? {};
    this.connection.onRequest('workspace/configuration', () => [this.settings]);
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    for (const what of ['diagnostic', 'inlayHint', 'codeLens']) {
      const method = `workspace/${what}/refresh`;
      this.connection.onRequest(method, () => {
        this.refreshed.push(method);
        return null;
      });
    }
    const result = await this.request<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      locale: 'en',
      workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
      capabilities: {
        ...capabilities,
        textDocument: {
          publishDiagnostics: { relatedInformation: true, versionSupport: true },
          completion: { completionItem: { snippetSupport: true } },
          ...capabilities?.textDocument,
        },
      },
      initializationOptions: {
        rulePages: pathToFileURL(path.join(root, 'docs/rules')).toString(),
        ...options.initializationOptions,
      },
    });
    this.capabilities = result.capabilities;
    await this.connection.sendNotification('initialized', {});
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return within(this.connection.sendRequest<T>(method, params), method);
  }

  async open(uri: string, text: string): Promise<void> {
    this.versions.set(uri, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'project-plan', version: 1, text },
    });
  }

  /** The new version's number. */
  async change(uri: string, contentChanges: TextDocumentContentChangeEvent[]): Promise<number> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
    return version;
  }

  async closeDocument(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** The findings of this version, once they are published. */
  async diagnostics(uri: string, version = this.versions.get(uri)): Promise<readonly Diagnostic[]> {
    const current = (): PublishDiagnosticsParams | undefined => {
      const params = this.published.get(uri);
      return params?.version === version ? params : undefined;
    };
    return this.whenPublished(`diagnostics of ${uri} version ${version ?? 'none'}`, current);
  }

  /** The first findings of a document or file that `wanted` accepts. */
  async diagnosticsWhere(
    uri: string,
    wanted: (all: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    const current = (): PublishDiagnosticsParams | undefined => {
      const params = this.published.get(uri);
      return params && wanted(params.diagnostics) ? params : undefined;
    };
    return this.whenPublished(`the awaited diagnostics of ${uri}`, current);
  }

  private whenPublished(
    what: string,
    current: () => PublishDiagnosticsParams | undefined,
  ): Promise<readonly Diagnostic[]> {
    const found = new Promise<readonly Diagnostic[]>((resolve) => {
      const wake = (): void => {
        const params = current();
        if (!params) return;
        this.waiting.delete(wake);
        resolve(params.diagnostics);
      };
      this.waiting.add(wake);
      wake();
    });
    return within(found, what);
  }

  /** Waits for what no message tells of. */
  async until(what: string, isSo: () => boolean): Promise<void> {
    const poll = async (): Promise<void> => {
      while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await within(poll(), what);
  }

  lastPublished(uri: string): PublishDiagnosticsParams | undefined {
    return this.published.get(uri);
  }

  /** Shutdown and exit as the protocol asks; the exit code. */
  async close(): Promise<number | null> {
    await this.request('shutdown', null);
    const ended = new Promise<number | null>((resolve) => {
      this.child.on('exit', resolve);
    });
    await this.connection.sendNotification('exit');
    const code = await within(ended, 'exit');
    this.connection.dispose();
    return code;
  }
}

/**
 * A server for all tests of the suite that calls this; the suite fails when it logged an error or
 * does not end as the protocol asks.
 */
export function useServer(): () => LspClient {
  let client: LspClient | undefined;
  before(async () => {
    client = await LspClient.start();
  });
  after(async () => {
    assert.ok(client, 'the server has not been started');
    assert.deepEqual(client.errors, [], 'the server logged errors');
    assert.equal(await client.close(), 0);
  });
  return () => {
    assert.ok(client, 'the server has not been started');
    return client;
  };
}

/** A finding's message; ours are plain text. */
export function messageOf({ message }: Diagnostic): string {
  return typeof message === 'string' ? message : message.value;
}

/** A deadline that only speaks when something hangs. */
async function within<T>(work: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`No answer in ${answerWithin} ms: ${what}`));
    }, answerWithin);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
