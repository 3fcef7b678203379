/**
 * The client of the language server. With the library it is most of the extension's code, and nothing
 * but the server needs it: loaded when that is started (`PlanServer`).
 */
import * as vscode from 'vscode';
import {
  planChangedNotification,
  type InitializationOptions,
  type PlanChangedParams,
} from '@planwright/protocol';
import {
  RevealOutputChannelOn,
  State,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import type { ExtensionHost } from './host/extension-host';
import { answerForFiles } from './host/files-for-server';
import type { ServerState } from './plan-server';
import type { Restarts } from './restarts';
import type { RulePages } from './rules/rule-pages';
import { ServerErrors, withoutNotices } from './server-errors';
import { withSuggestionsInside } from './typing/suggest-again';

export interface PlanClientPorts {
  readonly rulePages: RulePages;
  readonly log: vscode.LogOutputChannel;
  readonly restarts: Restarts;
  readonly restart: () => Promise<void>;
  readonly onState: (state: ServerState) => void;
  readonly onSent: (document: vscode.TextDocument) => void;
  readonly onChanged: (change: PlanChangedParams) => void;
}

/** A client that is not started yet. */
export async function planClient(
  host: ExtensionHost,
  { rulePages, log, restarts, restart, onState, onSent, onChanged }: PlanClientPorts,
): Promise<BaseLanguageClient> {
  // Asked for at each start: trust may have been given since the last.
  const options = (): InitializationOptions => ({
    rulePages: rulePages.folder.toString(),
    commands: true,
    // The client library forgets to ask again while tabs come and go.
    push: true,
    isTrusted: vscode.workspace.isTrusted,
  });
  const client = await languageClient(host, {
    documentSelector: [{ language: 'project-plan' }],
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: options,
    errorHandler: new ServerErrors(restarts, restart),
    // One that ends before it has begun is a server that ended by itself.
    initializationFailedHandler: () => false,
    middleware: {
      ...rulePages.links,
      didChange: (event, next) => {
        const sending = next(event);
        onSent(event.document);
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
  answerForFiles(client);
  withoutNotices(client);
  client.onDidChangeState(({ newState }) => {
    onState(
      newState === State.Running ? 'running' : newState === State.Starting ? 'starting' : 'stopped',
    );
  });
  client.onNotification(planChangedNotification, onChanged);
  return client;
}

/** The same code runs in both kinds of editor, and loads what it needs of the one that it is in. */
async function languageClient(
  { extension, workerPrograms }: ExtensionHost,
  options: LanguageClientOptions,
): Promise<BaseLanguageClient> {
  if (workerPrograms) {
    const { browserClient } = await import('./host/browser-client');
    return browserClient(workerPrograms, options);
  }
  const { nodeClient } = await import('./host/node-client');
  return nodeClient(extension, options);
}
