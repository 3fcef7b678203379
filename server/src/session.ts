import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { abilitiesOf, unable } from './abilities';
import { capabilities } from './capabilities';
import { FileWatcher } from './file-watcher';
import { localeOfTag } from './l10n/speak';
import type { PlanService } from './plan-service';
import type { Host } from './ports';
import {
  defaultSettings,
  planChangedNotification,
  type InitializationOptions,
  type Settings,
} from './protocol';
import { PullDiagnostics, type DiagnosticReport } from './pull-diagnostics';
import { QuietTurn, type NextTurn } from './quiet-turn';
import { readSettings, severityMap } from './settings';
import { describeError } from './util/describe-error';
import { decoded } from './workspace/locations';
import { WorkspaceCheck, type Progress } from './workspace-check';

export interface ServerPorts {
  readonly host: Host;
  readonly nextTurn: NextTurn;
}

/** What lasts from start to shutdown: settings, and which documents wait for their check. */
export class Session {
  private able = unable;
  private settings: Settings = defaultSettings;
  private readonly open = new Set<string>();
  private readonly quiet: QuietTurn;
  private readonly watcher: FileWatcher;
  private readonly pulled: PullDiagnostics;
  private readonly workspace: WorkspaceCheck;

  constructor(
    private readonly connection: Connection,
    private readonly service: PlanService,
    private readonly ports: ServerPorts,
  ) {
    this.quiet = new QuietTurn((uri) => {
      this.checked(uri);
    }, ports.nextTurn);
    this.pulled = new PullDiagnostics(service);
    this.watcher = new FileWatcher(() => ({
      canWatch: this.able.watchFiles,
      canWatchAnywhere: this.able.watchAnywhere,
      watch: async (watchers) => {
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      },
      onWatching: (uris) => {
        this.lookAgain(uris);
      },
    }));
    this.workspace = new WorkspaceCheck({
      find: () => service.closed.find(),
      isOpen: (uri) => [...this.open].some((open) => decoded(open) === decoded(uri)),
      diagnostics: async (uri) => (await service.closed.of(uri, service.toDiagnostics)) ?? [],
      publish: (uri, diagnostics) => void connection.sendDiagnostics({ uri, diagnostics }),
      progress: () => this.progress(),
    });
  }

  initialize(params: InitializeParams): InitializeResult {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    const { textDocument, workspace } = params.capabilities;
    this.able = abilitiesOf(params, options.push);
    this.service.configure({
      rulePages: options.rulePages,
      commands: options.commands === true,
      snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
      asksBeforeEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
      mostFolds: textDocument?.foldingRange?.rangeLimit ?? Infinity,
      language: localeOfTag(typeof params.locale === 'string' ? params.locale : undefined),
      isTrusted: options.isTrusted !== false,
      folders: params.workspaceFolders?.map(({ uri }) => uri) ?? [],
    });
    return {
      serverInfo: { name: 'planwright' },
      capabilities: capabilities(this.able.pullDiagnostics),
    };
  }

  /** Editors tell of changed settings and files only when asked to. */
  watch(): void {
    if (this.able.watchSettings) {
      void this.connection.client.register(DidChangeConfigurationNotification.type);
    }
    this.watcher.watch([]);
    if (!this.able.changeFolders) return;
    this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      this.service.changeFolders(
        added.map(({ uri }) => uri),
        removed.map(({ uri }) => uri),
      );
      this.checkWorkspace();
    });
  }

  /** Plans that are not open count for an answer: from now on their changes do. */
  answered(): void {
    if (this.service.closed.isUsed) this.watcher.watchPlans();
  }

  async loadSettings(): Promise<void> {
    if (!this.able.pullSettings) return;
    try {
      const settings = readSettings(await this.connection.workspace.getConfiguration('planwright'));
      // The first answer mostly says what was assumed: nothing to check again.
      if (JSON.stringify(settings) === JSON.stringify(this.settings)) return;
      this.settings = settings;
    } catch (error) {
      this.ports.host.log('warn', `Settings could not be read: ${String(error)}`);
      return;
    }
    const { locale, inlayHints, codeLens, format } = this.settings;
    this.service.configure({
      severities: severityMap(this.settings),
      locale: locale === 'auto' ? undefined : locale,
      inlayHints,
      codeLens: codeLens.enable,
      format: format.enable,
    });
    this.checkAll();
  }

  /** What lies around plans counts at once. */
  trusted(): void {
    this.service.configure({ isTrusted: true });
    this.checkAll();
  }

  changed(uri: string): void {
    const first = !this.open.has(uri);
    this.open.add(uri);
    if (first) this.workspace.opened(uri);
    if (first || this.settings.validate.run === 'onType') this.quiet.schedule(uri);
  }

  saved(uri: string): void {
    if (!this.open.has(uri)) return;
    this.service.saved(uri);
    this.quiet.schedule(uri);
    this.service.closed.changed(uri);
    this.expire(uri);
  }

  /** Findings of a closed document go with it, unless those of all plans are wanted. */
  closed(uri: string): void {
    this.open.delete(uri);
    this.quiet.cancel(uri);
    this.pulled.forget(uri);
    this.service.close(uri);
    this.service.closed.changed(uri);
    if (!this.able.pullDiagnostics) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
    this.publishAround();
    this.checkWorkspace();
  }

  /** Plans or files around them were changed, made or removed. */
  filesChanged(uris: readonly string[]): void {
    for (const uri of uris) {
      this.watcher.changed(uri);
      this.service.closed.changed(uri);
    }
    this.lookAgain(uris);
    this.checkWorkspace();
  }

  /** The findings of an open document for an editor that asks. */
  pull(uri: string, known: string | undefined): Promise<DiagnosticReport> {
    return this.pulled.report(uri, known, this.settings);
  }

  private lookAgain(uris: readonly string[]): void {
    // All of them are told, whatever the first one says.
    const asked = uris.filter((uri) => this.service.fileChanged(uri));
    if (asked.length > 0) this.checkAll();
  }

  /** What findings depend on has changed, and what stands beside the text. */
  private checkAll(): void {
    this.service.closed.forgetAll();
    for (const uri of this.open) this.quiet.schedule(uri);
    this.expire();
    this.checkWorkspace();
  }

  private expire(uri?: string): void {
    this.pulled.expire(uri);
    // An editor that cannot is none the worse for it: it asks again when it next does.
    for (const method of this.able.refresh) this.connection.sendRequest(method).catch(() => {});
  }

  private checkWorkspace(): void {
    const { scope, enable } = this.settings.validate;
    if (scope === 'openFiles' || !enable) {
      this.workspace.stop();
      return;
    }
    this.watcher.watchPlans();
    this.workspace.check().then(
      () => {
        this.watcher.watch(this.service.filesToWatch());
      },
      (error: unknown) => {
        this.ports.host.log('error', `The open folders could not be checked: ${String(error)}`);
      },
    );
  }

  private async progress(): Promise<Progress> {
    if (!this.able.showProgress) {
      return { report: () => {}, done: () => {}, isCancelled: () => false };
    }
    const bar = await this.connection.window.createWorkDoneProgress();
    bar.begin('Planwright', 0, '', true);
    return {
      report: (done, all) => {
        bar.report((100 * done) / all, `${done} / ${all}`);
      },
      done: () => {
        bar.done();
      },
      isCancelled: () => bar.token.isCancellationRequested,
    };
  }

  /** Runs on a turn of its own: what fails here fails alone. */
  private checked(uri: string): void {
    try {
      this.check(uri);
    } catch (error) {
      this.ports.host.log('error', `Checking ${uri} failed: ${describeError(error)}`);
    }
  }

  private check(uri: string): void {
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
    if (!this.able.pullDiagnostics) {
      const diagnostics = this.settings.validate.enable ? this.service.diagnostics(uri) : [];
      void this.connection.sendDiagnostics({ uri, version, diagnostics });
    }
    const stamp = this.service.answers.stampOf(document);
    void this.connection.sendNotification(planChangedNotification, { uri, version, stamp });
    this.publishAround();
  }

  /** What was last told of each configuration and profile, as text. */
  private readonly told = new Map<string, string>();

  /** Configurations and profiles that count for open plans; those that no longer do lose theirs. */
  private publishAround(): void {
    const files = this.service.filesAround();
    this.watcher.watch(this.service.filesToWatch());
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
