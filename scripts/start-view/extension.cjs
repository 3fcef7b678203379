// @ts-check
const { Uri, commands, window, workspace } = require('vscode');

const example = 'pohjois-savo.projectplan.yaml';

/** Shows the example and its preview, unless the window comes back with editors of its own. */
exports.activate = async () => {
  const folder = workspace.workspaceFolders?.[0];
  if (folder === undefined || window.tabGroups.all.some((group) => group.tabs.length > 0)) {
    return;
  }
  const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, example));
  await window.showTextDocument(document, { preview: false });
  await commands.executeCommand('planwright.openPreviewToSide');
};
