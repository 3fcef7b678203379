import * as vscode from 'vscode';
import { trustedNotification, type PlanChangedParams } from '@planwright/protocol';
import type { BaseLanguageClient, CodeAction, Command, RequestType } from 'vscode-languageclient';
import type { ExtensionHost } from './host/extension-host';
import { Restarts } from './restarts';
import type { RulePages } from './rules/rule-pages';

export type ServerState = 'starting' | 'running' | 'stopped';

/** The language server's life: start, stop, restart, and what is asked of it. */
export class PlanServer implements vscode.Disposable {
  /** Loaded with the first start. */
  private client: BaseLanguageClient | undefined;
  private loading: Promise<BaseLanguageClient> | undefined;
  private readonly restarts = new Restarts();
  private readonly stateChanged = new vscode.EventEmitter<ServerState>();
  readonly onStateChanged = this.stateChanged.event;
  private readonly sent = new vscode.EventEmitter<vscode.TextDocument>();
  /** A change of a plan was sent: what is asked for from now on is of the text as it is then. */
  readonly onSent = this.sent.event;
  private readonly planChanged = new vscode.EventEmitter<PlanChangedParams>();
  /** A plan was checked. */
  readonly onPlanChanged = this.planChanged.event;
  state: ServerState = 'starting';
  /** The first start, once it was asked for. */
  private started: Promise<void> | undefined;

  constructor(
    private readonly host: ExtensionHost,
    private readonly rulePages: RulePages,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** The user trusts the folder now; a server that starts later is told at its start. */
  readonly trust = (): void => {
    if (this.state !== 'stopped') void this.client?.sendNotification(trustedNotification.method);
  };

  start(): Promise<void> {
    const starting = this.load().then((client) => client.start());
    this.started ??= starting;
    return starting;
  }

  async restart(): Promise<void> {
    const client = await this.load();
    this.restarts.forget();
    // What did not start, or does not answer any more, cannot be stopped in order.
    await client.stop().catch(() => undefined);
    await client.start();
  }

  /** Null while the server does not run; while it starts for the first time this is waited for. */
  async request<P, R>(type: RequestType<P, R | null, void>, params: P): Promise<R | null> {
    await this.started?.catch(() => undefined);
    if (!this.client?.isRunning()) return null;
    return this.client.sendRequest<R | null>(type.method, params);
  }

  /**
   * All safe fixes of a document in its version of now; undefined where there are none. Asked of the
   * server itself: the editor drops its own request while any extension registers code actions.
   */
  async safeFixes(document: vscode.TextDocument): Promise<vscode.WorkspaceEdit | undefined> {
    await this.started?.catch(() => undefined);
    if (!this.client?.isRunning()) return undefined;
    const { code2ProtocolConverter: toServer, protocol2CodeConverter: fromServer } = this.client;
    const actions = await this.client.sendRequest<(CodeAction | Command)[] | null>(
      'textDocument/codeAction',
      {
        textDocument: toServer.asTextDocumentIdentifier(document),
        range: toServer.asRange(new vscode.Range(0, 0, document.lineCount, 0)),
        context: { diagnostics: [], only: ['source.fixAll.planwright'] },
      },
    );
    const [first] = actions ?? [];
    const edit = first && 'edit' in first ? first.edit : undefined;
    return edit && (await fromServer.asWorkspaceEdit(edit));
  }

  dispose(): void {
    this.stateChanged.dispose();
    this.sent.dispose();
    this.planChanged.dispose();
    if (this.client) void this.client.dispose();
    else void this.loading?.then((client) => client.dispose());
  }

  private load(): Promise<BaseLanguageClient> {
    return (this.loading ??= this.loadClient());
  }

  private async loadClient(): Promise<BaseLanguageClient> {
    const { planClient } = await import('./plan-client');
    this.client = await planClient(this.host, {
      rulePages: this.rulePages,
      log: this.log,
      restarts: this.restarts,
      restart: () => this.restart(),
      onState: (state) => {
        this.state = state;
        this.stateChanged.fire(state);
      },
      onSent: (document) => {
        this.sent.fire(document);
      },
      onChanged: (change) => {
        this.planChanged.fire(change);
      },
    });
    return this.client;
  }
}
