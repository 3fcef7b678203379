import * as vscode from 'vscode';
import { trustedNotification, type InitializationOptions } from '@planwright/protocol';
import {
  CodeActionRequest,
  RevealOutputChannelOn,
  State,
  type BaseLanguageClient,
  type NotificationType,
  type RequestType,
} from 'vscode-languageclient';
import type { ExtensionHost } from './host/extension-host';
import type { RulePages } from './rules/rule-pages';
import { ServerErrors, withoutNotices } from './server-errors';
import { withSuggestionsInside } from './typing/suggest-again';

export type ServerState = 'starting' | 'running' | 'stopped';

/** The language server's life: start, stop, restart, and what is asked of it. */
export class PlanServer implements vscode.Disposable {
  private readonly client: BaseLanguageClient;
  private readonly errors = new ServerErrors(() => this.restart());
  private readonly changed = new vscode.EventEmitter<ServerState>();
  readonly onStateChanged = this.changed.event;
  private readonly sent = new vscode.EventEmitter<vscode.TextDocument>();
  /** A change of a plan was sent: what is asked for from now on is of the text as it is then. */
  readonly onSent = this.sent.event;
  state: ServerState = 'starting';
  /** The first start, once it was asked for. */
  private started: Promise<void> | undefined;

  constructor(host: ExtensionHost, rulePages: RulePages, log: vscode.LogOutputChannel) {
    // Asked for at each start: trust may have been given since the last.
    const options = (): InitializationOptions => ({
      rulePages: rulePages.folder.toString(),
      commands: true,
      // The client library forgets to ask again while tabs come and go.
      push: true,
      isTrusted: vscode.workspace.isTrusted,
    });
    this.client = host.languageClient({
      documentSelector: [{ language: 'project-plan' }],
      outputChannel: log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: options,
      errorHandler: this.errors,
      // One that ends before it has begun is a server that ended by itself.
      initializationFailedHandler: () => false,
      middleware: {
        ...rulePages.links,
        didChange: (event, next) => {
          const sending = next(event);
          this.sent.fire(event.document);
          return sending;
        },
        provideCompletionItem: async (document, position, context, token, next) => {
          const offered = await next(document, position, context, token);
          const items = Array.isArray(offered) ? offered : offered?.items;
          items?.forEach(withSuggestionsInside);
          return offered;
        },
      },
    });
    withoutNotices(this.client);
    this.client.onDidChangeState(({ newState }) => {
      this.state =
        newState === State.Running
          ? 'running'
          : newState === State.Starting
            ? 'starting'
            : 'stopped';
      this.changed.fire(this.state);
    });
  }

  /** The user trusts the folder now; a server that starts later is told at its start. */
  readonly trust = (): void => {
    if (this.client.state !== State.Stopped) {
      void this.client.sendNotification(trustedNotification);
    }
  };

  start(): Promise<void> {
    this.started ??= this.client.start();
    return this.client.start();
  }

  async restart(): Promise<void> {
    this.errors.forget();
    // What did not start, or does not answer any more, cannot be stopped in order.
    await this.client.stop().catch(() => undefined);
    await this.client.start();
  }

  /** Null while the server does not run; while it starts for the first time this is waited for. */
  async request<P, R>(type: RequestType<P, R | null, void>, params: P): Promise<R | null> {
    await this.started?.catch(() => undefined);
    if (!this.client.isRunning()) return null;
    return this.client.sendRequest<R | null>(type.method, params);
  }

  /**
   * All safe fixes of a document in its version of now; undefined where there are none. Asked of the
   * server itself: the editor drops its own request while any extension registers code actions.
   */
  async safeFixes(document: vscode.TextDocument): Promise<vscode.WorkspaceEdit | undefined> {
    await this.started?.catch(() => undefined);
    if (!this.client.isRunning()) return undefined;
    const { code2ProtocolConverter: toServer, protocol2CodeConverter: fromServer } = this.client;
    const actions = await this.client.sendRequest(CodeActionRequest.type, {
      textDocument: toServer.asTextDocumentIdentifier(document),
      range: toServer.asRange(new vscode.Range(0, 0, document.lineCount, 0)),
      context: { diagnostics: [], only: ['source.fixAll.planwright'] },
    });
    const [first] = actions ?? [];
    const edit = first && 'edit' in first ? first.edit : undefined;
    return edit && (await fromServer.asWorkspaceEdit(edit));
  }

  onNotification<P>(type: NotificationType<P>, listener: (params: P) => void): vscode.Disposable {
    return this.client.onNotification(type, listener);
  }

  dispose(): void {
    this.changed.dispose();
    this.sent.dispose();
    void this.client.dispose();
  }
}
