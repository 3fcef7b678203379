import * as vscode from 'vscode';
import type { PlanServer } from './plan-server';

const selector: vscode.DocumentSelector = { language: 'project-plan' };

/** The language status of a plan: is it ready to submit, and is the server there at all. */
export class PlanStatus implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('planwright.status', selector);
  private readonly subscriptions: readonly { dispose(): void }[];

  constructor(private readonly server: PlanServer) {
    this.item.name = vscode.l10n.t('Project plan');
    const refresh = (): void => {
      this.refresh();
    };
    this.subscriptions = [
      this.item,
      server.onStateChanged(refresh),
      vscode.languages.onDidChangeDiagnostics(refresh),
      vscode.window.onDidChangeActiveTextEditor(refresh),
    ];
    refresh();
  }

  private refresh(): void {
    const document = vscode.window.activeTextEditor?.document;
    this.item.busy = this.server.state === 'starting';
    if (this.server.state === 'stopped') {
      this.show(
        vscode.l10n.t('The plan is not being checked: the server has stopped'),
        vscode.LanguageStatusSeverity.Error,
        { command: 'planwright.restartServer', title: vscode.l10n.t('Restart') },
      );
      return;
    }
    if (document?.languageId !== 'project-plan') return;
    this.showReadiness(vscode.languages.getDiagnostics(document.uri));
  }

  private showReadiness(diagnostics: readonly vscode.Diagnostic[]): void {
    const count = (severity: vscode.DiagnosticSeverity): number =>
      diagnostics.filter((each) => each.severity === severity).length;
    const errors = count(vscode.DiagnosticSeverity.Error);
    const warnings = count(vscode.DiagnosticSeverity.Warning);
    const next = { command: 'planwright.goToNextProblem', title: vscode.l10n.t('Next problem') };
    if (errors + warnings === 0) {
      this.show(
        vscode.l10n.t('Ready to submit: no error and no warning'),
        vscode.LanguageStatusSeverity.Information,
        { command: 'planwright.openPreviewToSide', title: vscode.l10n.t('Open preview') },
      );
    } else {
      this.show(
        vscode.l10n.t('Not ready. Errors: {0}, warnings: {1}', errors, warnings),
        errors > 0 ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Warning,
        next,
      );
    }
  }

  private show(
    text: string,
    severity: vscode.LanguageStatusSeverity,
    command: vscode.Command,
  ): void {
    this.item.text = text;
    this.item.severity = severity;
    this.item.command = command;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
