import * as vscode from 'vscode';
import { fileName } from '../file-name';

const scheme = 'planwright-report';
/** So many can be opened once more after their tabs were closed. */
const mostKept = 10;

/** What imports found, as texts that can only be read: to close one asks nothing. */
export class ImportReports implements vscode.Disposable, vscode.TextDocumentContentProvider {
  private readonly provided = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  /** By their addresses, the oldest first. */
  private readonly texts = new Map<string, string>();
  private count = 0;

  dispose(): void {
    this.provided.dispose();
  }

  /** @param document what was imported @param report in Markdown */
  async show(document: vscode.Uri, report: string): Promise<void> {
    const name = vscode.l10n.t('Import of {0}', fileName(document));
    // A document that is imported anew has a new report.
    const query = String(++this.count);
    const uri = vscode.Uri.from({ scheme, path: `/${name}.md`, query });
    this.texts.set(uri.toString(), report);
    for (const [oldest] of this.texts) {
      if (this.texts.size > mostKept) this.texts.delete(oldest);
    }
    await vscode.window.showTextDocument(uri, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
  }

  /** An editor that starts again shows the tabs that were open. */
  provideTextDocumentContent(uri: vscode.Uri): string {
    return (
      this.texts.get(uri.toString()) ??
      vscode.l10n.t('This report is no longer kept: import the document once more.')
    );
  }
}
