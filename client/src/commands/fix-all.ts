import * as vscode from 'vscode';

/** All safe fixes of this plan as one edit: what `editor.codeActionsOnSave` can do as well. */
export const fixAll = {
  id: 'fixAll',
  run: (): Thenable<unknown> =>
    vscode.commands.executeCommand('editor.action.sourceAction', {
      kind: 'source.fixAll.planwright',
      apply: 'first',
    }),
};
