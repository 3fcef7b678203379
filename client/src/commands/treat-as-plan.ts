import * as vscode from 'vscode';
import { fileName } from '../file-name';
import { planNameFor } from '../status/plan-name';
import { plainMessage } from '../plain-text';

export const treatAsPlanId = 'planwright.treatAsPlan';

/** Makes an open YAML file a plan: by its name, for good, or by its language, until it is closed. */
export async function treatAsPlan(uri: unknown): Promise<void> {
  const { activeTextEditor } = vscode.window;
  const document =
    typeof uri === 'string'
      ? vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri)
      : activeTextEditor?.document;
  if (document?.languageId !== 'yaml') return;
  if (document.isUntitled) {
    await vscode.languages.setTextDocumentLanguage(document, 'project-plan');
    return;
  }
  const target = document.uri.with({ path: planNameFor(document.uri.path) });
  const name = fileName(target);
  const rename = {
    label: vscode.l10n.t('Rename to {0}', name),
    detail: vscode.l10n.t('A plan from now on, for everyone who opens the file'),
  };
  const onlyHere = {
    label: vscode.l10n.t('Only here, as long as it is open'),
    detail: vscode.l10n.t('The name stays as it is'),
  };
  const chosen = await vscode.window.showQuickPick([rename, onlyHere], {
    title: vscode.l10n.t('Make this file a project plan'),
  });
  if (chosen === rename) await renameTo(document.uri, target, name);
  if (chosen === onlyHere) {
    await vscode.languages.setTextDocumentLanguage(document, 'project-plan');
  }
}

async function renameTo(from: vscode.Uri, to: vscode.Uri, name: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to, { overwrite: false });
  if (await vscode.workspace.applyEdit(edit)) return;
  void vscode.window.showWarningMessage(
    plainMessage(
      vscode.l10n.t('The file could not be renamed to {0}; another one may have that name.', name),
    ),
  );
}
