import { CodeActionKind } from 'vscode-languageserver-types';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { fixAllKind } from './features/action-kinds';
import { createPlanService, type PlanService } from './plan-service';
import type { Host } from './ports';
import {
  defaultSettings,
  planChangedNotification,
  planViewRequest,
  type InitializationOptions,
  type Settings,
} from './protocol';
import { FileWatcher } from './file-watcher';
import { localeOfTag } from './l10n/speak';
import { QuietTurn, type NextTurn } from './quiet-turn';
import type { Severity } from './rules/rule';
import { runSafe } from './run-safe';

export interface ServerPorts {
  readonly host: Host;
  readonly nextTurn: NextTurn;
}

/** The language server over one connection: capabilities, handlers, and when to check what. */
export function startServer(connection: Connection, ports: ServerPorts): void {
  const { host } = ports;
  const service = createPlanService(host);
  const session = new Session(connection, service, ports);

  connection.onInitialize((params) => session.initialize(params));
  connection.onInitialized(() => {
    session.watchSettings();
    session.watchFiles([]);
    void session.loadSettings();
  });
  connection.onDidChangeConfiguration(() => {
    void session.loadSettings();
  });
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    service.open(uri, version, text);
    session.changed(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    service.change(uri, version, contentChanges);
    session.changed(uri);
  });
  connection.onDidSaveTextDocument(({ textDocument }) => {
    session.saved(textDocument.uri);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    session.closed(textDocument.uri);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    session.filesChanged(changes.map(({ uri }) => uri));
  });
  registerFeatures(connection, service, host);
  connection.listen();
}

function registerFeatures(connection: Connection, service: PlanService, host: Host): void {
  connection.onCompletion(({ textDocument, position }, token) =>
    runSafe(host, 'completion', null, token, () =>
      service.answers.completions(textDocument.uri, position),
    ),
  );
  connection.onHover(({ textDocument, position }, token) =>
    runSafe(host, 'hover', null, token, () => service.answers.hover(textDocument.uri, position)),
  );
  connection.onDefinition(({ textDocument, position }, token) =>
    runSafe(host, 'definition', [], token, () =>
      service.answers.definition(textDocument.uri, position),
    ),
  );
  connection.onDocumentSymbol(({ textDocument }, token) =>
    runSafe(host, 'documentSymbol', [], token, () =>
      service.answers.documentSymbols(textDocument.uri),
    ),
  );
  connection.onFoldingRanges(({ textDocument }, token) =>
    runSafe(host, 'foldingRange', [], token, () => service.answers.foldingRanges(textDocument.uri)),
  );
  connection.onCodeAction(({ textDocument, range, context }, token) =>
    runSafe(host, 'codeAction', [], token, () =>
      service.answers.codeActions(textDocument.uri, range, context.only),
    ),
  );
  connection.onRequest(planViewRequest, ({ uri, since }, token) =>
    runSafe(host, planViewRequest.method, null, token, () =>
      service.answers.planViewSince(uri, since),
    ),
  );
}

/** What lasts from start to shutdown: settings, and which documents wait for their check. */
class Session {
  private settings: Settings = defaultSettings;
  private canPullSettings = false;
  private canWatchSettings = false;
  private readonly quiet: QuietTurn;
  private canWatchFiles = false;
  private canWatchAnywhere = false;
  private readonly watcher: FileWatcher;

  constructor(
    private readonly connection: Connection,
    private readonly service: PlanService,
    private readonly ports: ServerPorts,
  ) {
    this.quiet = new QuietTurn((uri) => {
      this.publish(uri);
    }, ports.nextTurn);
    this.watcher = new FileWatcher(() => ({
      canWatch: this.canWatchFiles,
      canWatchAnywhere: this.canWatchAnywhere,
      watch: async (watchers) => {
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      },
      onWatching: (uris) => {
        this.lookAgain(uris);
      },
    }));
  }

  initialize(params: InitializeParams): InitializeResult {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    const { workspace } = params.capabilities;
    this.canPullSettings = workspace?.configuration ?? false;
    this.canWatchSettings = workspace?.didChangeConfiguration?.dynamicRegistration ?? false;
    const files = workspace?.didChangeWatchedFiles;
    this.canWatchFiles = files?.dynamicRegistration ?? false;
    this.canWatchAnywhere = files?.relativePatternSupport ?? false;
    this.service.configure({
      rulePages: options.rulePages,
      snippets:
        params.capabilities.textDocument?.completion?.completionItem?.snippetSupport ?? false,
      mostFolds: params.capabilities.textDocument?.foldingRange?.rangeLimit ?? Infinity,
      language: localeOfTag(params.locale),
      folder: params.workspaceFolders?.[0]?.uri,
    });
    return {
      serverInfo: { name: 'planwright' },
      capabilities: {
        textDocumentSync: {
          openClose: true,
          change: TextDocumentSyncKind.Incremental,
          save: { includeText: false },
        },
        completionProvider: { triggerCharacters: [':', '-', ' ', '"', '/'] },
        hoverProvider: true,
        definitionProvider: true,
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
      },
    };
  }

  /** Editors tell of changed settings only when asked to. */
  watchSettings(): void {
    if (this.canWatchSettings) {
      void this.connection.client.register(DidChangeConfigurationNotification.type);
    }
  }

  async loadSettings(): Promise<void> {
    if (!this.canPullSettings) return;
    try {
      const settings = readSettings(await this.connection.workspace.getConfiguration('planwright'));
      // The first answer mostly says what was assumed: nothing to check again.
      if (JSON.stringify(settings) === JSON.stringify(this.settings)) return;
      this.settings = settings;
    } catch (error) {
      this.ports.host.log('warn', `Settings could not be read: ${String(error)}`);
      return;
    }
    const { locale } = this.settings;
    this.service.configure({
      severities: severityMap(this.settings),
      locale: locale === 'auto' ? undefined : locale,
    });
    for (const uri of this.open) this.quiet.schedule(uri);
  }

  private readonly open = new Set<string>();

  changed(uri: string): void {
    const first = !this.open.has(uri);
    this.open.add(uri);
    if (first || this.settings.validate.run === 'onType') this.quiet.schedule(uri);
  }

  saved(uri: string): void {
    if (this.open.has(uri)) this.quiet.schedule(uri);
  }

  /** Findings of a closed document go with it. */
  closed(uri: string): void {
    this.open.delete(uri);
    this.quiet.cancel(uri);
    this.service.close(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics: [] });
    this.publishAround();
  }

  /** Files around plans were changed, made or removed. */
  filesChanged(uris: readonly string[]): void {
    for (const uri of uris) this.watcher.changed(uri);
    this.lookAgain(uris);
  }

  private lookAgain(uris: readonly string[]): void {
    // All of them are told, whatever the first one says.
    const asked = uris.filter((uri) => this.service.fileChanged(uri));
    if (asked.length > 0) for (const uri of this.open) this.quiet.schedule(uri);
  }

  watchFiles(uris: readonly string[]): void {
    this.watcher.watch(uris);
  }

  private publish(uri: string): void {
    const waiting = this.service.prepare(uri);
    if (waiting) {
      void waiting.then(() => {
        if (this.open.has(uri)) this.quiet.schedule(uri);
      });
      return;
    }
    const document = this.service.document(uri);
    if (!document) return;
    const { version } = document;
    const diagnostics = this.settings.validate.enable ? this.service.diagnostics(uri) : [];
    void this.connection.sendDiagnostics({ uri, version, diagnostics });
    void this.connection.sendNotification(planChangedNotification, { uri, version });
    this.publishAround();
  }

  /** What was last told of each configuration and profile, as text. */
  private readonly told = new Map<string, string>();

  /** Configurations and profiles that count for open plans; those that no longer do lose theirs. */
  private publishAround(): void {
    const files = this.service.filesAround();
    this.watchFiles(this.service.filesToWatch());
    const { enable } = this.settings.validate;
    for (const uri of new Set([...this.told.keys(), ...files.keys()])) {
      const diagnostics = (enable && files.get(uri)) || [];
      const text = JSON.stringify(diagnostics);
      if (text === (this.told.get(uri) ?? '[]')) continue;
      if (diagnostics.length > 0) this.told.set(uri, text);
      else this.told.delete(uri);
      void this.connection.sendDiagnostics({ uri, diagnostics });
    }
  }
}

/** Settings come from files that anyone may write: whatever is of another shape counts as unset. */
function readSettings(given: unknown): Settings {
  const read = (value: unknown): Record<string, unknown> =>
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const all = read(given);
  const validate = read(all['validate']);
  return {
    ...defaultSettings,
    validate: {
      enable: validate['enable'] !== false,
      run: validate['run'] === 'onSave' ? 'onSave' : 'onType',
    },
    rules: read(all['rules']) as Settings['rules'],
    locale: localeSetting(all['locale']),
  };
}

function localeSetting(value: unknown): Settings['locale'] {
  return (typeof value === 'string' ? localeOfTag(value) : undefined) ?? 'auto';
}

const levels: ReadonlySet<unknown> = new Set(['off', 'hint', 'information', 'warning', 'error']);

function severityMap(settings: Settings): ReadonlyMap<string, Severity | 'off'> {
  return new Map(Object.entries(settings.rules).filter(([, level]) => levels.has(level)));
}
