import * as vscode from 'vscode';

/** Opens the walkthrough: what the editor does by itself once, after the extension was installed. */
export const getStarted = {
  id: 'getStarted',
  run: (extensionId: string) => (): Thenable<unknown> =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#start`),
};
