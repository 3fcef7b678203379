import * as vscode from 'vscode';
import { isPlanName } from '../status/plan-name';

/**
 * The editor of the plan that a command is about: the active one, else the one in sight, else one
 * whose tab is open, which is shown. The walkthrough, the preview and the settings have no text of
 * their own and offer commands all the same. Undefined where no plan is open.
 */
export async function planInFront(): Promise<vscode.TextEditor | undefined> {
  const { activeTextEditor: active, visibleTextEditors } = vscode.window;
  if (active && isPlan(active.document)) return active;
  const inSight = visibleTextEditors.find(({ document }) => isPlan(document));
  if (inSight) return show(inSight.document.uri, inSight.viewColumn);
  const { all, activeTabGroup } = vscode.window.tabGroups;
  for (const { tabs, viewColumn } of [activeTabGroup, ...all]) {
    const plan = tabs.map(({ input }) => planIn(input)).find((uri) => uri !== undefined);
    if (plan) return show(plan, viewColumn);
  }
  return undefined;
}

/** The same; where no plan is open it says so, and offers to begin one. */
export async function planInFrontOrTell(): Promise<vscode.TextEditor | undefined> {
  const editor = await planInFront();
  if (!editor) void offerPlan();
  return editor;
}

async function offerPlan(): Promise<void> {
  const begin = vscode.l10n.t('New Project Plan');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('No project plan is open.'),
    begin,
  );
  if (chosen === begin) await vscode.commands.executeCommand('planwright.newPlan');
}

/** A tab that was never looked at since the editor started has a name and no text yet. */
function planIn(input: unknown): vscode.Uri | undefined {
  if (!(input instanceof vscode.TabInputText)) return undefined;
  const { uri } = input;
  const document = vscode.workspace.textDocuments.find(
    (each) => each.uri.toString() === uri.toString(),
  );
  return (document ? isPlan(document) : isPlanName(uri.path)) ? uri : undefined;
}

async function show(
  plan: vscode.Uri,
  viewColumn: vscode.ViewColumn | undefined,
): Promise<vscode.TextEditor | undefined> {
  const column = viewColumn === undefined ? {} : { viewColumn };
  const editor = await vscode.window.showTextDocument(plan, { ...column, preview: false });
  return isPlan(editor.document) ? editor : undefined;
}

function isPlan({ languageId }: vscode.TextDocument): boolean {
  return languageId === 'project-plan';
}
