import * as vscode from 'vscode';
import { pasteTableRequest } from '@planwright/protocol';
import { editsFor } from '../commands/planned-edit';
import type { PlanServer } from '../plan-server';
import { mostCells, tableIn } from './html-table';
import { rowsOfTabs } from './tab-text';

const plainText = 'text/plain';
const html = 'text/html';

/** What is pasted instead of a table's text. */
export interface TableEdit {
  readonly edit: vscode.WorkspaceEdit;
  /** Said once it is pasted. */
  readonly message: string | undefined;
}

/**
 * A table on the clipboard as YAML of what the place is in; undefined where the clipboard holds no
 * table of two columns, or none belongs there.
 */
export async function pastedTable(
  server: PlanServer,
  document: vscode.TextDocument,
  position: vscode.Position,
  data: vscode.DataTransfer,
): Promise<TableEdit | undefined> {
  const rows = await rowsIn(data);
  if (!rows?.some((row) => row.length > 1)) return undefined;
  const { line, character } = position;
  const uri = document.uri.toString();
  const { version } = document;
  const answer = await server
    .request(pasteTableRequest, {
      textDocument: { uri },
      position: { line, character },
      rows,
    })
    // Without a server the text is pasted as ever.
    .catch(() => null);
  const edits = editsFor(answer, uri, version);
  if (!edits || document.version !== version) return undefined;
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    const at = new vscode.Range(start.line, start.character, end.line, end.character);
    edit.replace(document.uri, at, newText);
  }
  return { edit, message: answer?.message };
}

/** Of HTML, which tells merged cells and lines in cells, else of the text with tabs. */
async function rowsIn(
  data: vscode.DataTransfer,
): Promise<readonly (readonly string[])[] | undefined> {
  const table = tableIn((await data.get(html)?.asString()) ?? '');
  if (table) return table.hasMore ? undefined : table.rows;
  const rows = rowsOfTabs((await data.get(plainText)?.asString()) ?? '');
  const cells = rows?.reduce((sum, row) => sum + row.length, 0) ?? 0;
  return cells > mostCells ? undefined : rows;
}
