import * as vscode from 'vscode';
import { columnAfterList } from './list-end';

/**
 * Enter on a list item that holds nothing ends the list: the dash goes, and the cursor stands under
 * the list's key. The language configuration can continue a list, but not take a dash back.
 */
export function leaveListOnEnter(): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    const [change, ...others] = contentChanges;
    const editor = vscode.window.activeTextEditor;
    if (!change || others.length > 0 || reason !== undefined) return;
    if (document.languageId !== 'project-plan' || editor?.document !== document) return;
    if (change.rangeLength > 0 || !/^\r?\n *$/.test(change.text)) return;
    if (editor.selections.length === 1) void leaveList(editor, change.range.start.line);
  });
}

async function leaveList(editor: vscode.TextEditor, line: number): Promise<void> {
  const { document } = editor;
  const lineAt = (at: number): string => document.lineAt(at).text;
  const typed = line + 1;
  if (typed >= document.lineCount || lineAt(typed).trim() !== '') return;
  const column = columnAfterList(lineAt, line, typed + 1, document.lineCount);
  if (column === undefined) return;
  const range = new vscode.Range(line, 0, typed, lineAt(typed).length);
  // One step with the line break: undoing brings the empty item back.
  await editor.edit(
    (edit) => {
      edit.replace(range, ' '.repeat(column));
    },
    { undoStopBefore: false, undoStopAfter: false },
  );
}
