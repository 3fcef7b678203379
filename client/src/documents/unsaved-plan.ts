import * as vscode from 'vscode';

/**
 * A file's address in a folder under a name that neither a file nor an open text has: `name` itself,
 * else with a number, as `plan-2.projectplan.yaml`.
 */
export async function freeName(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  const [stem = '', ...ending] = name.split(/(?=\.(?:projectplan|hanke)\.ya?ml$)/i);
  for (let count = 1; ; count++) {
    const tail = count === 1 ? '' : `-${count}`;
    const file = vscode.Uri.joinPath(folder, `${stem}${tail}${ending.join('')}`);
    const isThere = await vscode.workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    const isOpen = vscode.workspace.textDocuments.some(
      ({ uri, isClosed }) => !isClosed && uri.path === file.path,
    );
    if (!isThere && !isOpen) return file;
  }
}

/**
 * Shows a plan that is written nowhere until the planner saves it; then it goes to `file`, and no
 * name has to be thought of.
 */
export async function showUnsaved(file: vscode.Uri, text: string): Promise<vscode.TextEditor> {
  const opened = await vscode.workspace.openTextDocument(file.with({ scheme: 'untitled' }));
  if (text !== '') {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(opened.uri, new vscode.Position(0, 0), text);
    await vscode.workspace.applyEdit(edit);
  }
  // Settings may have given the name to another language.
  const plan = await vscode.languages.setTextDocumentLanguage(opened, 'project-plan');
  return vscode.window.showTextDocument(plan, { preview: false });
}
