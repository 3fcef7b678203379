import * as vscode from 'vscode';
import type { InitializationOptions } from '@planwright/protocol';
import {
  CodeActionRequest,
  LanguageClient,
  RevealOutputChannelOn,
  State,
  TransportKind,
  type NotificationType,
  type RequestType,
} from 'vscode-languageclient/node';
import type { RulePages } from './rules/rule-pages';
import { withSuggestionsInside } from './typing/suggest-again';

export type ServerState = 'starting' | 'running' | 'stopped';

/** The language server's life: start, stop, restart, and what is asked of it. */
export class PlanServer implements vscode.Disposable {
  private readonly client: LanguageClient;
  private readonly changed = new vscode.EventEmitter<ServerState>();
  readonly onStateChanged = this.changed.event;
  state: ServerState = 'starting';

  constructor(extension: vscode.Uri, rulePages: RulePages, log: vscode.LogOutputChannel) {
    const module = vscode.Uri.joinPath(extension, 'dist', 'server.js').fsPath;
    const options: InitializationOptions = {
      rulePages: rulePages.folder.toString(),
      commands: true,
      // The client library forgets to ask again while tabs come and go.
      push: true,
    };
    this.client = new LanguageClient(
      'planwright',
      'Planwright',
      {
        run: { module, transport: TransportKind.ipc },
        debug: {
          module,
          transport: TransportKind.ipc,
          options: { execArgv: ['--nolazy', '--inspect=6009'] },
        },
      },
      {
        documentSelector: [{ language: 'project-plan' }],
        outputChannel: log,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        initializationOptions: options,
        middleware: {
          ...rulePages.links,
          provideCompletionItem: async (document, position, context, token, next) => {
            const offered = await next(document, position, context, token);
            const items = Array.isArray(offered) ? offered : offered?.items;
            items?.forEach(withSuggestionsInside);
            return offered;
          },
        },
      },
    );
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

  start(): Promise<void> {
    return this.client.start();
  }

  async restart(): Promise<void> {
    await this.client.restart();
  }

  /** Null while the server does not run. */
  async request<P, R>(type: RequestType<P, R | null, void>, params: P): Promise<R | null> {
    if (!this.client.isRunning()) return null;
    return this.client.sendRequest<R | null>(type.method, params);
  }

  /**
   * All safe fixes of a document in its version of now; undefined where there are none. Asked of the
   * server itself: the editor drops its own request while any extension registers code actions.
   */
  async safeFixes(document: vscode.TextDocument): Promise<vscode.WorkspaceEdit | undefined> {
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
    void this.client.dispose();
  }
}
