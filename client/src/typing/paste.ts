import * as vscode from 'vscode';
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
      },
      metadata: {
        readonly providedPasteEditKinds: readonly unknown[];
        readonly pasteMimeTypes: readonly string[];
      },
    ): vscode.Disposable;
  };
}

const plainText = 'text/plain';

/**
 * Lines pasted from elsewhere land in the column where they belong, and points of a list become
 * items. It is one step to undo, and the editor offers the plain text beside it.
 */
export function fitPasted(): vscode.Disposable {
  const api: unknown = vscode;
  if (!canPaste(api)) return new vscode.Disposable(() => undefined);
  const kind = api.DocumentDropOrPasteEditKind.Text.append('projectPlan');
  return api.languages.registerDocumentPasteEditProvider(
    { language: 'project-plan' },
    {
      provideDocumentPasteEdits: async (document, ranges, data, _, token) => {
        const [range, ...others] = ranges;
        if (!range?.isEmpty || others.length > 0) return [];
        const pasted = await data.get(plainText)?.asString();
        if (pasted === undefined || token.isCancellationRequested) return [];
        const { line, character } = range.start;
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
        if (!found) return [];
        const title =
          found.as === 'items'
            ? vscode.l10n.t('Paste as List Items')
            : vscode.l10n.t('Paste with Fitting Indentation');
        // Not as the edit's own text: the editor would indent its lines once more, as a snippet's.
        const edit = new api.DocumentPasteEdit('', title, kind);
        edit.additionalEdit = new vscode.WorkspaceEdit();
        const replaced = new vscode.Range(line, character - found.remove, line, character);
        edit.additionalEdit.replace(document.uri, replaced, found.text);
        return [edit];
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: [plainText] },
  );
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
