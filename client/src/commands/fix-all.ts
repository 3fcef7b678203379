import * as vscode from 'vscode';
import type { PlanServer } from '../plan-server';
import { planInFrontOrTell } from './plan-in-front';

const shownForMs = 4000;

/** All safe fixes of this plan as one edit: what `editor.codeActionsOnSave` can do as well. */
export const fixAll = {
  id: 'fixAll',
  run: (server: PlanServer) => async (): Promise<void> => {
    const editor = await planInFrontOrTell();
    if (!editor) return;
    const edit = await server.safeFixes(editor.document);
    if (edit) await vscode.workspace.applyEdit(edit);
    else
      vscode.window.setStatusBarMessage(
        vscode.l10n.t('There is nothing in this plan to be fixed unseen.'),
        shownForMs,
      );
  },
};
