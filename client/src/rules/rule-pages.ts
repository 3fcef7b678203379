import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';
import { isRulePage, openRulePageId, rulePageCommand, withPageCommands } from './page-links';

/** The pages of the rules: where they are, and how they are shown. */
export class RulePages {
  constructor(readonly folder: vscode.Uri) {}

  /** Whatever else it is called with, a page of a rule is all that it opens. */
  readonly open = async (page: unknown): Promise<void> => {
    if (typeof page !== 'string' || !isRulePage(page, this.folder.toString())) return;
    const uri = vscode.Uri.parse(page, true);
    try {
      await vscode.commands.executeCommand(
        'vscode.openWith',
        uri,
        'vscode.markdown.preview.editor',
        { preview: true },
      );
    } catch {
      // The editor's Markdown extension may be switched off; the text can be read too.
      await vscode.window.showTextDocument(uri, { preview: true });
    }
  };

  /** Diagnostics and hovers whose links to the pages show them as pages. */
  readonly links: Pick<Middleware, 'handleDiagnostics' | 'provideHover'> = {
    handleDiagnostics: (uri, diagnostics, next) => {
      for (const diagnostic of diagnostics) this.lead(diagnostic);
      next(uri, diagnostics);
    },
    provideHover: async (document, position, token, next) => {
      const hover = await next(document, position, token);
      for (const content of hover?.contents ?? []) this.trust(content);
      return hover;
    },
  };

  private lead(diagnostic: vscode.Diagnostic): void {
    const { code } = diagnostic;
    if (typeof code !== 'object' || code.target.scheme === 'command') return;
    diagnostic.code = {
      value: code.value,
      target: vscode.Uri.parse(rulePageCommand(code.target.toString())),
    };
  }

  private trust(content: unknown): void {
    if (!(content instanceof vscode.MarkdownString)) return;
    const changed = withPageCommands(content.value, this.folder.toString());
    if (changed === undefined) return;
    content.value = changed;
    content.isTrusted = { enabledCommands: [openRulePageId] };
  }
}
