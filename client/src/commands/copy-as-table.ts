import * as vscode from 'vscode';
import { tableAtRequest } from '@planwright/protocol';
import type { PlanServer } from '../plan-server';
import { tabText } from '../typing/tab-text';
import { about, chosenIn, mention, orTell } from './asking';

/**
 * Puts the table that the cursor or selection stands in on the clipboard, for a spreadsheet. A place
 * may be given: `{uri, position}`. @returns whether there was one
 */
export const copyAsTable = {
  id: 'copyAsTable',
  run:
    (server: PlanServer) =>
    async (answers?: unknown): Promise<boolean> => {
      const chosen = await chosenIn(answers);
      if (!chosen) return false;
      const { given, document, position } = chosen;
      const { textDocument } = about(document);
      const { selection } = vscode.window.activeTextEditor ?? {};
      const range =
        given.has('position') || !selection
          ? { start: position, end: position }
          : { start: plain(selection.start), end: plain(selection.end) };
      const table = await orTell(() => server.request(tableAtRequest, { textDocument, range }));
      if (!table) {
        mention(vscode.l10n.t('Put the cursor in a budget, a schedule, metrics, risks or a list.'));
        return false;
      }
      await vscode.env.clipboard.writeText(tabText(table.rows));
      const count = table.rows.length - 1;
      mention(
        count === 1
          ? vscode.l10n.t('{0}: 1 row copied.', table.title)
          : vscode.l10n.t('{0}: {1} rows copied.', table.title, count),
      );
      return true;
    },
};

function plain({ line, character }: vscode.Position): { line: number; character: number } {
  return { line, character };
}
