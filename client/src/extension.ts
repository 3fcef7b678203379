import * as vscode from 'vscode';
import { planStatusRequest, planViewRequest } from '@planwright/protocol';
import { addWorkPackage } from './commands/add-work-package';
import { copyAsTable } from './commands/copy-as-table';
import { exportPlan } from './commands/export-plan';
import { fixAll } from './commands/fix-all';
import { getStarted } from './commands/get-started';
import { goToNextProblem } from './commands/go-to-next-problem';
import { goToProblemIn } from './commands/go-to-problem-in';
import { importDocument } from './commands/import-document';
import { moveAmount } from './commands/move-amount';
import { newPlan } from './commands/new-plan';
import { openPreview, openPreviewToSide } from './commands/open-preview';
import { shiftSchedule } from './commands/shift-schedule';
import { showInPreview } from './commands/show-in-preview';
import { treatAsPlan, treatAsPlanId } from './commands/treat-as-plan';
import { ImportReports } from './documents/import-reports';
import type { ExtensionHost } from './host/extension-host';
import { PlanServer } from './plan-server';
import { PlanStatus } from './plan-status';
import { PreviewManager } from './preview/preview-manager';
import { openRulePageId } from './rules/page-links';
import { RulePages } from './rules/rule-pages';
import { PlainYamlStatus } from './status/plain-yaml';
import { leaveListOnEnter } from './typing/leave-list';
import { fitPasted } from './typing/paste';

/** What other extensions and the tests may use. */
export interface PlanwrightApi {
  readonly server: PlanServer;
}

export function activateIn(context: vscode.ExtensionContext, host: ExtensionHost): PlanwrightApi {
  const log = vscode.window.createOutputChannel('Planwright', { log: true });
  const rulePages = new RulePages(vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules'));
  const server = new PlanServer(host, rulePages, log);
  const reports = new ImportReports();
  const previews = new PreviewManager(context.extensionUri, {
    request: (asked) => server.request(planViewRequest, asked),
    onSent: server.onSent,
    onChanged: server.onPlanChanged,
  });
  const status = new PlanStatus({
    state: () => server.state,
    onStateChanged: server.onStateChanged,
    request: (uri) => server.request(planStatusRequest, { uri }),
    onChanged: server.onPlanChanged,
  });
  const command = (id: string, run: (...args: never[]) => unknown): vscode.Disposable =>
    vscode.commands.registerCommand(`planwright.${id}`, run);
  context.subscriptions.push(
    log,
    server,
    rulePages,
    reports,
    previews,
    status,
    vscode.workspace.onDidGrantWorkspaceTrust(server.trust),
    new PlainYamlStatus(),
    leaveListOnEnter(),
    fitPasted(server),
    vscode.commands.registerCommand(openRulePageId, rulePages.open),
    command(openPreview.id, openPreview.run(previews)),
    command(openPreviewToSide.id, openPreviewToSide.run(previews)),
    command(goToNextProblem.id, goToNextProblem.run),
    command(goToProblemIn.id, goToProblemIn.run),
    command(showInPreview.id, showInPreview.run(previews)),
    vscode.commands.registerCommand(treatAsPlanId, treatAsPlan),
    command(fixAll.id, fixAll.run(server)),
    command(addWorkPackage.id, addWorkPackage.run(server)),
    command(moveAmount.id, moveAmount.run(server)),
    command(copyAsTable.id, copyAsTable.run(server)),
    command(exportPlan.id, exportPlan.run(server, host)),
    command(newPlan.id, newPlan.run(server, context.extensionUri)),
    command(getStarted.id, getStarted.run(context.extension.id)),
    command(importDocument.id, importDocument.run(host, reports)),
    command(shiftSchedule.id, shiftSchedule.run(server)),
    command('restartServer', () => server.restart()),
    command('showOutput', () => {
      log.show(true);
    }),
  );
  startWithFirstPlan(server, context.subscriptions);
  return { server };
}

/**
 * Other YAML wakes the extension too, to say whether it looks like a plan; it needs no server. Nobody
 * waits here until the server has started: what asks it for something does (`PlanServer.request`).
 */
function startWithFirstPlan(server: PlanServer, subscriptions: { dispose(): void }[]): void {
  const isPlan = ({ languageId }: vscode.TextDocument): boolean => languageId === 'project-plan';
  if (vscode.workspace.textDocuments.some(isPlan)) {
    void server.start();
    return;
  }
  const opened = vscode.workspace.onDidOpenTextDocument((document) => {
    if (!isPlan(document)) return;
    opened.dispose();
    void server.start();
  });
  subscriptions.push(opened);
}
