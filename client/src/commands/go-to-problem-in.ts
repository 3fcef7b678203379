import * as vscode from 'vscode';
import { isSourceRange } from '../preview/messages';

/** The next problem in a range of an open plan, the first again after the last; a code lens asks for it. */
export const goToProblemIn = {
  id: 'goToProblemIn',
  run: async (uri?: unknown, range?: unknown): Promise<void> => {
    if (typeof uri !== 'string' || !isSourceRange(range)) return;
    const editor = vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === uri,
    );
    if (!editor) return;
    const { start, end } = range;
    const within = new vscode.Range(start.line, start.character, end.line, end.character);
    const found = vscode.languages
      .getDiagnostics(editor.document.uri)
      .filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint)
      .map((each) => each.range)
      .filter((each) => within.contains(each.start))
      .sort((a, b) => a.start.compareTo(b.start));
    const next = found.find((each) => each.start.isAfter(editor.selection.start)) ?? found[0];
    if (!next) return;
    const shown = await vscode.window.showTextDocument(editor.document, {
      viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active,
      selection: next,
    });
    shown.revealRange(next, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    await vscode.commands.executeCommand('editor.action.showHover');
  },
};
