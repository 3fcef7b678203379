/** What the previews are told of the editor: which plan is active, selected in, renamed. */
import * as vscode from 'vscode';
import type { SourceRange } from '@planwright/protocol';
import { renamed } from './renamed';

export interface EditorEvents {
  /** A plan became the active one. */
  readonly onActive: (plan: vscode.Uri) => void;
  /** Something else is selected in a document, which may be none that is shown. */
  readonly onSelect: (document: vscode.TextDocument, range: SourceRange) => void;
  /** @param moved where a file is now; undefined where it was */
  readonly onRename: (moved: (uri: vscode.Uri) => vscode.Uri | undefined) => void;
}

export function watchEditor({ onActive, onSelect, onRename }: EditorEvents): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor && isPlan(editor.document)) onActive(editor.document.uri);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [first] }) => {
      if (first) onSelect(textEditor.document, toRange(first));
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      onRename((uri) => renamed(uri, files));
    }),
  );
}

export function activePlan(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && isPlan(document) ? document.uri : undefined;
}

/** Where a plan is looked at only when it is saved, its picture waits for that too. */
export function isCheckedAsTyped(document: vscode.TextDocument): boolean {
  return settingsOf(document).get<string>('validate.run', 'onType') === 'onType';
}

export function isScrolledWithText(document: vscode.TextDocument): boolean {
  return settingsOf(document).get<boolean>('preview.scrollSync', true);
}

function settingsOf(document: vscode.TextDocument): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('planwright', document);
}

function isPlan({ languageId }: vscode.TextDocument): boolean {
  return languageId === 'project-plan';
}

function toRange({ start, end }: vscode.Range): SourceRange {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
