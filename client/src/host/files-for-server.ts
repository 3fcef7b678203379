/** Files that a server cannot read itself: read by way of the editor, wherever they are. */
import * as vscode from 'vscode';
import {
  findPlansRequest,
  isPlanName,
  mayHoldPlans,
  mostBytes,
  mostPlans,
  readTextRequest,
  type ReadTextParams,
} from '@planwright/protocol';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Where no search is offered, folders are read one by one; beyond so many nobody keeps plans. */
const mostFolders = 1_000;
/** A search that takes longer is given up. */
const searchMs = 2_000;

/** Has the client answer what its server asks of files. */
export function answerForFiles(client: BaseLanguageClient): void {
  client.onRequest(readTextRequest, async (asked) => (await readText(asked)) ?? null);
  client.onRequest(findPlansRequest, ({ folder }) => findPlans(folder));
}

/**
 * The text of a file beside plans; undefined for whatever is no file of a sensible size in UTF-8, or
 * lies where no plan does: a plan may name any path.
 */
export async function readText({
  uri: address,
  within,
}: ReadTextParams): Promise<string | undefined> {
  try {
    const uri = vscode.Uri.parse(address, true);
    if (!schemesOfPlans().has(uri.scheme)) return undefined;
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0 || size > mostBytes) return undefined;
    // Nobody tells where a link leads.
    if (within && (type & vscode.FileType.SymbolicLink) !== 0) return undefined;
    const bytes = await vscode.workspace.fs.readFile(uri);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The plans below one of the open folders as URIs, in the order of their paths. */
export async function findPlans(address: string): Promise<readonly string[]> {
  const folder = vscode.workspace.workspaceFolders?.find(
    ({ uri }) => uri.toString() === vscode.Uri.parse(address, true).toString(),
  );
  if (!folder) return [];
  const found = await search(folder);
  const plans = found.length > 0 ? found : await walk(folder.uri);
  return plans.sort((a, b) => (a.path < b.path ? -1 : 1)).map((uri) => uri.toString());
}

/** The editor's own search; where whoever has the files offers none, it is waited for in vain. */
async function search(folder: vscode.WorkspaceFolder): Promise<vscode.Uri[]> {
  const giveUp = new vscode.CancellationTokenSource();
  const inVain = new Promise<vscode.Uri[]>((resolve) => {
    setTimeout(() => {
      giveUp.cancel();
      resolve([]);
    }, searchMs);
  });
  const found = vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, '**/*.{projectplan,hanke}.{yaml,yml}'),
    '**/{node_modules,.*}/**',
    mostPlans,
    giveUp.token,
  );
  return [...(await Promise.race([found, inVain]))];
}

async function walk(root: vscode.Uri): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const folders = [root];
  let count = 0;
  for (let next = folders.pop(); next && count < mostFolders; next = folders.pop()) {
    count++;
    const here = next;
    const entries = await vscode.workspace.fs.readDirectory(here).then(undefined, () => []);
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(here, name);
      // Links to folders are not followed: the type of one has two parts.
      if (type === vscode.FileType.Directory && mayHoldPlans(name)) folders.push(uri);
      else if ((type & vscode.FileType.File) !== 0 && isPlanName(name)) found.push(uri);
    }
    if (found.length >= mostPlans) break;
  }
  return found;
}

function schemesOfPlans(): ReadonlySet<string> {
  const { workspaceFolders = [], textDocuments } = vscode.workspace;
  const plans = textDocuments.filter(({ languageId }) => languageId === 'project-plan');
  return new Set([...workspaceFolders, ...plans].map(({ uri }) => uri.scheme));
}
