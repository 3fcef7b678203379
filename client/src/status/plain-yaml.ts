import * as vscode from 'vscode';
import { treatAsPlanId } from '../commands/treat-as-plan';
import { looksLikePlan } from './plan-name';

/**
 * Tells in the language status of a YAML file that it looks like a plan and is not checked as one.
 * A line to find for who wonders; never a message that comes up.
 */
export class PlainYamlStatus implements vscode.Disposable {
  private item: vscode.LanguageStatusItem | undefined;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor() {
    const refresh = (): void => {
      this.refresh();
    };
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(refresh),
      vscode.workspace.onDidOpenTextDocument(refresh),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const isActive = document === vscode.window.activeTextEditor?.document;
        if (isActive && contentChanges.length > 0 && document.languageId === 'yaml') refresh();
      }),
    ];
    refresh();
  }

  dispose(): void {
    this.item?.dispose();
    for (const each of this.subscriptions) each.dispose();
  }

  private refresh(): void {
    const document = vscode.window.activeTextEditor?.document;
    const isMeant = document?.languageId === 'yaml' && looksLikePlan(linesOf(document));
    if (!isMeant) {
      this.item?.dispose();
      this.item = undefined;
      return;
    }
    this.item ??= vscode.languages.createLanguageStatusItem('planwright.plainYaml', {
      language: 'yaml',
    });
    this.item.name = vscode.l10n.t('Project plan');
    this.item.text = vscode.l10n.t('Looks like a project plan');
    this.item.detail = vscode.l10n.t('open as plain YAML');
    this.item.command = {
      command: treatAsPlanId,
      title: vscode.l10n.t('Make it one…'),
      arguments: [document.uri.toString()],
    };
  }
}

function linesOf(document: vscode.TextDocument): (line: number) => string | undefined {
  return (line) => (line < document.lineCount ? document.lineAt(line).text : undefined);
}
