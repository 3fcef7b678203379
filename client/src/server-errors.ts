import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type BaseLanguageClient,
  type CloseHandlerResult,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';
import type { Restarts } from './restarts';

/**
 * What is done when the server ends by itself: it is started again at once and nobody is bothered,
 * five times; then it is asked for.
 */
export class ServerErrors implements ErrorHandler {
  /** @param restart what the button does */
  constructor(
    private readonly restarts: Restarts,
    private readonly restart: () => Promise<void>,
  ) {}

  /**
   * A message that did not arrive. Between the end of a server and the news of it none does: whoever
   * gave up the connection here would keep the server from being started again.
   */
  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    if (this.restarts.mayStartAfter(Date.now())) {
      const message = 'The server has ended by itself and is started again.';
      return { action: CloseAction.Restart, message, handled: true };
    }
    void this.ask();
    const message = 'The server has ended by itself too often and is not started again.';
    return { action: CloseAction.DoNotRestart, message, handled: true };
  }

  private async ask(): Promise<void> {
    const again = vscode.l10n.t('Restart Server');
    const output = vscode.l10n.t('Show Output');
    const answer = await vscode.window.showErrorMessage(
      vscode.l10n.t(
        'Plans are not being checked: the server has ended by itself several times. What it said last is in the output.',
      ),
      again,
      output,
    );
    if (answer === again) await this.restart();
    else if (answer === output) await vscode.commands.executeCommand('planwright.showOutput');
  }
}

/** What the library says of its connection is for the output: a planner is asked here, in plain words. */
export function withoutNotices(client: BaseLanguageClient): void {
  const error = client.error.bind(client);
  client.error = (message, data) => {
    error(message, data, false);
  };
}
