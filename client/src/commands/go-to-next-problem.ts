import * as vscode from 'vscode';

/** The editor's own walk from problem to problem, in this file. */
export const goToNextProblem = {
  id: 'goToNextProblem',
  run: (): Thenable<unknown> => vscode.commands.executeCommand('editor.action.marker.next'),
};
