/** The way from the preview to the text. */
import * as vscode from 'vscode';
import type { SourceRange } from '@planwright/protocol';
import { plainMessage } from '../plain-text';

/** The menu of quick fixes at the place, which has the focus then. */
export async function offerFixes(uri: vscode.Uri, range: SourceRange): Promise<void> {
  if (await showInText(uri, range)) await vscode.commands.executeCommand('editor.action.quickFix');
}

/**
 * Selects the range in the editor that already shows the plan, wherever that is.
 * @returns whether the plan is there
 */
export async function showInText(uri: vscode.Uri, { start, end }: SourceRange): Promise<boolean> {
  const document = await openIfThere(uri);
  if (!document) {
    void vscode.window.showWarningMessage(plainMessage(goneMessage(uri)));
    return false;
  }
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(document, {
    viewColumn: columnOf(uri) ?? vscode.ViewColumn.One,
    selection: document.validateRange(range),
  });
  return true;
}

export async function openIfThere(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

export function goneMessage(uri: vscode.Uri): string {
  return vscode.l10n.t('The plan {0} cannot be opened any more; it may have been moved.', uri.path);
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const isSame = (other: vscode.Uri): boolean => other.toString() === uri.toString();
  const editor = vscode.window.visibleTextEditors.find(({ document }) => isSame(document.uri));
  if (editor?.viewColumn !== undefined) return editor.viewColumn;
  return vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && isSame(input.uri)),
  )?.viewColumn;
}
