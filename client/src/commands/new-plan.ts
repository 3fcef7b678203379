import * as vscode from 'vscode';
import type { Locale } from '../documents/editor-locale';
import { freeName, showUnsaved } from '../documents/unsaved-plan';
import type { PlanServer } from '../plan-server';
import { Given } from './asking';
import { askStart, givenStart, isOwn, type Beginning } from './new-plan-start';

/**
 * Opens a new plan that is written nowhere yet. What it begins as may be given: `{from, language}`,
 * one of `empty`, `starter`, `pohjois-savo` and `etela-pohjanmaa`, and for the first two `en`, `fi` or
 * `sv`: the planner's own where only `from` is given.
 * @returns the plan's URI; undefined where none was chosen
 */
export const newPlan = {
  id: 'newPlan',
  run:
    (server: PlanServer, extension: vscode.Uri) =>
    async (answers?: unknown): Promise<string | undefined> => {
      const start = givenStart(new Given(answers)) ?? (await askStart());
      if (!start) return undefined;
      const { from, language } = start;
      const example = from === 'empty' ? undefined : exampleFor(from, language);
      const content = example === undefined ? '' : await readExample(extension, example);
      const editor = await show(nameFor(from, example), content);
      if (from === 'empty') {
        await server.start();
        await startWriting(editor, language);
      }
      return editor.document.uri.toString();
    },
};

/**
 * In the folder that is open; where none is, or none that can be written to, whoever saves is asked where
 * to. The name that VS Code then proposes is the first line's: one that is given with a path would be
 * saved there unasked, and there is no way to propose one.
 */
async function show(name: string, content: string): Promise<vscode.TextEditor> {
  const folder = folderInFront();
  const isWritable = folder && vscode.workspace.fs.isWritableFileSystem(folder.uri.scheme);
  if (isWritable) return showUnsaved(await freeName(folder.uri, name), content);
  const document = await vscode.workspace.openTextDocument({ language: 'project-plan', content });
  return vscode.window.showTextDocument(document, { preview: false });
}

function folderInFront(): vscode.WorkspaceFolder | undefined {
  const active = vscode.window.activeTextEditor?.document.uri;
  const around = active && vscode.workspace.getWorkspaceFolder(active);
  return around ?? vscode.workspace.workspaceFolders?.[0];
}

/** The name under which it is saved unless the planner gives another. */
function nameFor(from: Beginning, example: string | undefined): string {
  return isOwn(from) || example === undefined
    ? `${vscode.l10n.t('my-plan')}.projectplan.yaml`
    : example;
}

function exampleFor(from: Exclude<Beginning, 'empty'>, language: Locale): string {
  switch (from) {
    case 'pohjois-savo':
      return 'pohjois-savo.projectplan.yaml';
    case 'etela-pohjanmaa':
      return 'etela-pohjanmaa.hanke.yaml';
    case 'starter':
      return `starter${language === 'fi' ? '' : `-${language}`}.projectplan.yaml`;
  }
}

/** Without the lines at its top that say what the example is to who reads the file itself. */
async function readExample(extension: vscode.Uri, name: string): Promise<string> {
  const uri = vscode.Uri.joinPath(extension, 'examples', name);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  return name.startsWith('starter') ? text.replace(/^(?:#.*\r?\n)+/, '') : text;
}

/** The skeleton is the one that completion offers in an empty plan, so that there is one only. */
async function startWriting(editor: vscode.TextEditor, language: Locale): Promise<void> {
  const start = new vscode.Position(0, 0);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    start,
  );
  const head = 'plan: 1\n';
  const [skeleton] = items
    .map(({ insertText }) => insertText)
    .filter((text) => text instanceof vscode.SnippetString)
    .filter(({ value }) => value.startsWith(head));
  if (!skeleton) return;
  // Finnish is the one that plans have unsaid.
  const whole = language === 'fi' ? head : `${head}language: ${language}\n`;
  const snippet = new vscode.SnippetString(whole + skeleton.value.slice(head.length));
  await editor.insertSnippet(snippet, start);
}
