import * as vscode from 'vscode';
import { freeName, showUnsaved } from '../documents/unsaved-plan';
import type { PlanServer } from '../plan-server';
import { Given } from './asking';

/** What a new plan begins as: with what it must have and nothing else, or as one of the examples. */
const beginnings = ['empty', 'starter', 'pohjois-savo', 'etela-pohjanmaa'] as const;
type Beginning = (typeof beginnings)[number];

/**
 * Opens a new plan that is written nowhere yet. What it begins as may be given: `{from}`, one of
 * `empty`, `starter`, `pohjois-savo` and `etela-pohjanmaa`.
 * @returns the plan's URI; undefined where none was chosen
 */
export const newPlan = {
  id: 'newPlan',
  run:
    (server: PlanServer, extension: vscode.Uri) =>
    async (answers?: unknown): Promise<string | undefined> => {
      const given = new Given(answers).text('from');
      const from = beginnings.find((each) => each === given) ?? (await ask());
      if (!from) return undefined;
      const content = from === 'empty' ? '' : await readExample(extension, exampleFor(from));
      const editor = await show(nameFor(from), content);
      if (from === 'empty') {
        await server.start();
        await startWriting(editor);
      }
      return editor.document.uri.toString();
    },
};

/** In the folder that is open; where none is, or none that can be written to, whoever saves is asked where to. */
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
function nameFor(from: Beginning): string {
  return from === 'empty' || from === 'starter'
    ? `${vscode.l10n.t('my-plan')}.projectplan.yaml`
    : exampleFor(from);
}

async function ask(): Promise<Beginning | undefined> {
  const chosen = await vscode.window.showQuickPick<vscode.QuickPickItem & { from: Beginning }>(
    [
      {
        from: 'starter',
        label: vscode.l10n.t('A small plan to change'),
        detail: vscode.l10n.t(
          'Two work packages with schedule, budget, metrics and a risk; nothing to mend.',
        ),
      },
      {
        from: 'empty',
        label: vscode.l10n.t('An empty plan'),
        detail: vscode.l10n.t('What every plan must have, to be filled in.'),
      },
      {
        from: 'pohjois-savo',
        label: vscode.l10n.t('A published plan of €12 million'),
        detail: vscode.l10n.t(
          'A Finnish wellbeing county’s plan with all its chapters, and its slips.',
        ),
      },
      {
        from: 'etela-pohjanmaa',
        label: vscode.l10n.t('An evaluation'),
        detail: vscode.l10n.t('A project that has ended: 8 result goals, 60 rows, benefit goals.'),
      },
    ],
    {
      title: vscode.l10n.t('New Project Plan'),
      placeHolder: vscode.l10n.t('Begin with …'),
      matchOnDetail: true,
    },
  );
  return chosen?.from;
}

function exampleFor(from: Exclude<Beginning, 'empty'>): string {
  switch (from) {
    case 'pohjois-savo':
      return 'pohjois-savo.projectplan.yaml';
    case 'etela-pohjanmaa':
      return 'etela-pohjanmaa.hanke.yaml';
    case 'starter': {
      const language = languageToSay();
      return `starter${language === undefined ? '' : `-${language}`}.projectplan.yaml`;
    }
  }
}

/** The editor's, as far as plans are written in it; undefined: the one that they have unsaid. */
function languageToSay(): 'sv' | 'en' | undefined {
  const [language] = vscode.env.language.split('-');
  if (language === 'fi') return undefined;
  return language === 'sv' ? 'sv' : 'en';
}

/** Without the lines at its top that say what the example is to who reads the file itself. */
async function readExample(extension: vscode.Uri, name: string): Promise<string> {
  const uri = vscode.Uri.joinPath(extension, 'examples', name);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  return name.startsWith('starter') ? text.replace(/^(?:#.*\r?\n)+/, '') : text;
}

/** The skeleton is the one that completion offers in an empty plan, so that there is one only. */
async function startWriting(editor: vscode.TextEditor): Promise<void> {
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
  const language = languageToSay();
  const whole = language === undefined ? head : `${head}language: ${language}\n`;
  const snippet = new vscode.SnippetString(whole + skeleton.value.slice(head.length));
  await editor.insertSnippet(snippet, start);
}
