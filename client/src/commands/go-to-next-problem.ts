import * as vscode from 'vscode';
import { mention } from './asking';
import { planInFrontOrTell } from './plan-in-front';

/** The editor's own walk from problem to problem, in this file. */
export const goToNextProblem = {
  id: 'goToNextProblem',
  run: async (): Promise<void> => {
    const editor = await planInFrontOrTell();
    if (!editor) return;
    if (vscode.languages.getDiagnostics(editor.document.uri).length === 0) {
      mention(vscode.l10n.t('There is nothing to mend in this plan.'));
      return;
    }
    await vscode.commands.executeCommand('editor.action.marker.next');
  },
};
