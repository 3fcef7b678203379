/** What the tests in the editor share. No fixed pause anywhere: every wait ends when it is met. */
import {
  CodeActionKind,
  commands,
  extensions,
  languages,
  TabInputWebview,
  Uri,
  window,
  workspace,
  type CodeAction,
  type Diagnostic,
  type Extension,
  type Range,
  type Tab,
  type TextEditor,
} from 'vscode';

/** How long a condition may take to come true, in ms, where the caller sets no limit. */
const patienceMs = 20_000;
const pollMs = 25;

/** The extension under test. Throws when the editor does not have it. */
export function planwright(): Extension<unknown> {
  const found = extensions.getExtension('planwright.planwright');
  if (found === undefined) {
    throw new Error('The editor has no extension planwright.planwright.');
  }
  return found;
}

/** Waits until the server answers: the extension itself is active before. */
export async function serverReady(): Promise<void> {
  const { server } = (await planwright().activate()) as {
    readonly server: { start(): Promise<void> };
  };
  await server.start();
}

/** The address of an example plan in the opened folder; `name` is without `.projectplan.yaml`. */
export function planUri(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (folder === undefined) {
    throw new Error('The editor was started without a folder.');
  }
  return Uri.joinPath(folder.uri, `${name}.projectplan.yaml`);
}

/** Opens an example plan and shows it in the first editor column, focused. */
export async function openPlan(name: string): Promise<TextEditor> {
  const document = await workspace.openTextDocument(planUri(name));
  return await window.showTextDocument(document, { preview: false });
}

/**
 * Opens a new, unsaved text and shows it, focused. The editor gives it the name of one that was closed
 * before, and also the text of that one, where the copy that it keeps for a crash is not thrown away
 * yet: then it is closed and opened again.
 */
export async function openText(content: string, language = 'project-plan'): Promise<TextEditor> {
  const withoutCr = (text: string): string => text.replaceAll('\r', '');
  return await waitFor('a new text', async () => {
    const document = await workspace.openTextDocument({ language, content });
    const editor = await window.showTextDocument(document, { preview: false });
    if (withoutCr(document.getText()) === withoutCr(content)) return editor;
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return false;
  });
}

/**
 * Asks `probe` until it gives something other than undefined or false, and returns that.
 * Rejects after `ms` with what was waited for and the last thing that `describe` says.
 */
export async function waitFor<T>(
  what: string,
  probe: () => T | undefined | false | Promise<T | undefined | false>,
  ms = patienceMs,
  describe: () => string = () => '',
): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const found = await probe();
    if (found !== undefined && found !== false) {
      return found;
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${String(ms)} ms for ${what}, in vain. ${describe()}`.trim());
    }
    await new Promise((done) => setTimeout(done, pollMs));
  }
}

/**
 * The first set of this extension's diagnostics of a document that `wanted` accepts.
 * Rejects after `ms`, listing the diagnostics there are.
 */
export async function waitForDiagnostics(
  uri: Uri,
  wanted: (diagnostics: readonly Diagnostic[]) => boolean,
  ms = patienceMs,
): Promise<readonly Diagnostic[]> {
  const current = (): readonly Diagnostic[] =>
    languages.getDiagnostics(uri).filter(({ source }) => source === 'planwright');
  return await waitFor(
    `the diagnostics of ${uri.path}`,
    () => {
      const diagnostics = current();
      return wanted(diagnostics) && diagnostics;
    },
    ms,
    () => describeDiagnostics(current()),
  );
}

/**
 * The quick fixes offered for a range that has some. Asked until there are any: the editor drops a
 * request, and answers it with none, when any extension registers code actions meanwhile.
 */
export async function quickFixes(uri: Uri, range: Range): Promise<readonly CodeAction[]> {
  return await waitFor('quick fixes', async () => {
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      CodeActionKind.QuickFix.value,
    );
    return actions.length > 0 && actions;
  });
}

/** The rule id of a diagnostic, however the editor hands it over. */
export function ruleId({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The open preview's tab, when it is open. */
export function previewTab(): Tab | undefined {
  return window.tabGroups.all
    .flatMap((group) => group.tabs)
    .find(({ input }) => input instanceof TabInputWebview && /planwright/.test(input.viewType));
}

/** Closes every editor and throws unsaved changes away. */
export async function closeAll(): Promise<void> {
  while (window.activeTextEditor?.document.isDirty === true) {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
  await waitFor('the editors to close', () =>
    window.tabGroups.all.every((group) => group.tabs.length === 0),
  );
}

/** The diagnostics themselves when they are few, else how many there are of each rule. */
function describeDiagnostics(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length <= 10) {
    const lines = diagnostics.map(
      (each) => `\nline ${String(each.range.start.line + 1)} ${ruleId(each)}: ${each.message}`,
    );
    return `There are ${String(diagnostics.length)}.${lines.join('')}`;
  }
  const counts = new Map<string, number>();
  for (const rule of diagnostics.map(ruleId)) {
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return `There are ${[...counts].map(([rule, count]) => `${String(count)} ${rule}`).join(', ')}.`;
}
