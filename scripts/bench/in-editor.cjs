// @ts-check
/**
 * What the editor's extension host runs for the benchmark: opens a plan, waits for its first
 * findings, and reads the editor's own figures. Results are one line of JSON on the console.
 */
/* global console -- the one thing that the editor passes on */
const { setTimeout: pause } = require('node:timers/promises');
const vscode = require('vscode');

const limitMs = 30_000;
const pollMs = 20;

exports.run = async () => {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('The editor was started without a folder.');
  const uri = vscode.Uri.joinPath(folder.uri, 'pohjois-savo.projectplan.yaml');
  const openedAt = Date.now();
  const document = await vscode.workspace.openTextDocument(uri);
  // The line of a known finding, so that its underline can be seen as soon as it is there.
  const at = document.positionAt(document.getText().indexOf('Q4/20234'));
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
  await until('findings', () => vscode.languages.getDiagnostics(uri).length > 0);
  const foundAt = Date.now();
  const extension = vscode.extensions.getExtension('planwright.planwright');
  await extension?.activate();
  // The page opens that table once the underline has been drawn, which it would cover.
  const row = await until('the editor’s own figures', ownFigures);
  console.log(`bench│${JSON.stringify({ openedAt, findingsMs: foundAt - openedAt, row })}`);
};

/** The extension's row in the table of `Developer: Startup Performance`. */
function ownFigures() {
  const text = vscode.window.activeTextEditor?.document.getText() ?? '';
  return text.split('\n').find((line) => /^\| planwright\.planwright /.test(line));
}

/**
 * @template T
 * @param {string} what
 * @param {() => T} probe
 */
async function until(what, probe) {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const found = probe();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`Waited for ${what} in vain.`);
    await pause(pollMs);
  }
}
