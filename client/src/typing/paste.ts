import * as vscode from 'vscode';
import { mention } from '../commands/asking';
import type { PlanServer } from '../plan-server';
import { pastedTable } from './paste-table';
import { pastedAt } from './pasted-text';

/** Of the editor since 1.97; older ones paste as ever. */
interface PasteEdit {
  additionalEdit?: vscode.WorkspaceEdit;
}

interface PasteApi {
  readonly DocumentPasteEdit: new (text: string, title: string, kind: unknown) => PasteEdit;
  readonly DocumentDropOrPasteEditKind: {
    readonly Text: { append(...parts: string[]): unknown };
  };
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: vscode.DocumentSelector,
      provider: {
        provideDocumentPasteEdits(
          document: vscode.TextDocument,
          ranges: readonly vscode.Range[],
          data: vscode.DataTransfer,
          context: unknown,
          token: vscode.CancellationToken,
        ): Promise<readonly PasteEdit[]>;
        resolveDocumentPasteEdit(edit: PasteEdit): PasteEdit;
      },
      metadata: {
        readonly providedPasteEditKinds: readonly unknown[];
        readonly pasteMimeTypes: readonly string[];
      },
    ): vscode.Disposable;
  };
}

const plainText = 'text/plain';
const html = 'text/html';

/**
 * Lines pasted from elsewhere land in the column where they belong, points of a list become items, and
 * tables become what their place is of. It is one step to undo, and the editor offers the plain text
 * beside it.
 */
export function fitPasted(server: PlanServer): vscode.Disposable {
  const api: unknown = vscode;
  if (!canPaste(api)) return new vscode.Disposable(() => undefined);
  const kind = api.DocumentDropOrPasteEditKind.Text.append('projectPlan');
  const messages = new WeakMap<PasteEdit, string>();
  return api.languages.registerDocumentPasteEditProvider(
    { language: 'project-plan' },
    {
      provideDocumentPasteEdits: async (document, ranges, data, _, token) => {
        const [range, ...others] = ranges;
        if (!range?.isEmpty || others.length > 0) return [];
        const fitted = fittedLines(document, range.start, await data.get(plainText)?.asString());
        const table = await pastedTable(server, document, range.start, data);
        if (token.isCancellationRequested) return [];
        return [
          ...(table ? [{ title: vscode.l10n.t('Paste as Table of the Plan'), ...table }] : []),
          ...(fitted ? [{ ...fitted, message: undefined }] : []),
        ].map(({ title, edit, message }) => {
          // Not as the edit's own text: the editor would indent its lines once more, as a snippet's.
          const made = new api.DocumentPasteEdit('', title, kind);
          made.additionalEdit = edit;
          if (message !== undefined) messages.set(made, message);
          return made;
        });
      },
      // Asked of the edit that is taken, right before it is.
      resolveDocumentPasteEdit: (edit) => {
        const message = messages.get(edit);
        if (message !== undefined) mention(message);
        return edit;
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: [plainText, html] },
  );
}

function fittedLines(
  document: vscode.TextDocument,
  { line, character }: vscode.Position,
  pasted: string | undefined,
): { readonly title: string; readonly edit: vscode.WorkspaceEdit } | undefined {
  if (pasted === undefined) return undefined;
  const found = pastedAt(
    {
      lineAt: (at) => document.lineAt(at).text,
      lineCount: document.lineCount,
      line,
      character,
      step: stepOf(document),
    },
    pasted,
  );
  if (!found) return undefined;
  const title =
    found.as === 'items'
      ? vscode.l10n.t('Paste as List Items')
      : vscode.l10n.t('Paste with Fitting Indentation');
  const edit = new vscode.WorkspaceEdit();
  const replaced = new vscode.Range(line, character - found.remove, line, character);
  edit.replace(document.uri, replaced, found.text);
  return { title, edit };
}

function canPaste(api: unknown): api is PasteApi {
  const { languages, DocumentPasteEdit } = api as Partial<PasteApi>;
  return (
    typeof languages?.registerDocumentPasteEditProvider === 'function' &&
    typeof DocumentPasteEdit === 'function'
  );
}

/** As the editor that shows the document indents, or as plans are by default. */
function stepOf(document: vscode.TextDocument): number {
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  const size = editor?.options.tabSize;
  return typeof size === 'number' ? size : 2;
}
