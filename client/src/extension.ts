import * as vscode from 'vscode';
import { planChangedNotification, planViewRequest } from '@planwright/protocol';
import { fixAll } from './commands/fix-all';
import { goToNextProblem } from './commands/go-to-next-problem';
import { openPreview, openPreviewToSide } from './commands/open-preview';
import { PlanServer } from './plan-server';
import { PlanStatus } from './plan-status';
import { PreviewManager } from './preview/preview-manager';
import { openRulePageId } from './rules/page-links';
import { RulePages } from './rules/rule-pages';
import { leaveListOnEnter } from './typing/leave-list';

/** What other extensions and the tests may use. */
export interface PlanwrightApi {
  readonly server: PlanServer;
}

export async function activate(context: vscode.ExtensionContext): Promise<PlanwrightApi> {
  const log = vscode.window.createOutputChannel('Planwright', { log: true });
  const rulePages = new RulePages(vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules'));
  const server = new PlanServer(context.extensionUri, rulePages, log);
  const previews = new PreviewManager(context.extensionUri, {
    request: (uri, since) => server.request(planViewRequest, { uri, since }),
    onChanged: (listener) => server.onNotification(planChangedNotification, listener),
  });
  const command = (id: string, run: (...args: never[]) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`planwright.${id}`, run);
  context.subscriptions.push(
    log,
    server,
    previews,
    new PlanStatus(server),
    leaveListOnEnter(),
    vscode.commands.registerCommand(openRulePageId, rulePages.open),
    command(openPreview.id, openPreview.run(previews)),
    command(openPreviewToSide.id, openPreviewToSide.run(previews)),
    command(goToNextProblem.id, goToNextProblem.run),
    command(fixAll.id, fixAll.run(server)),
    command('restartServer', () => server.restart()),
    command('showOutput', () => {
      log.show(true);
    }),
  );
  await server.start();
  return { server };
}

/** The server ends with the extension: its disposal is among the subscriptions. */
export function deactivate(): void {
  // Nothing to do beyond the subscriptions.
}
