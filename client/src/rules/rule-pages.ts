import * as vscode from 'vscode';
import { withShortTexts, type RuleTexts } from '@planwright/protocol';
import type { Middleware } from 'vscode-languageclient';
import { plannerLocale } from '../documents/editor-locale';
import {
  isRulePage,
  openRulePageId,
  ruleOfPage,
  rulePageCommand,
  withPageCommands,
} from './page-links';

/** Pages whose short texts are in another language than English; at the path of the page itself. */
const translatedScheme = 'planwright-rules';

/** The pages of the rules: where they are, and how they are shown. */
export class RulePages implements vscode.Disposable, vscode.TextDocumentContentProvider {
  private provided: vscode.Disposable | undefined;

  constructor(readonly folder: vscode.Uri) {}

  dispose(): void {
    this.provided?.dispose();
  }

  /** Whatever else it is called with, a page of a rule is all that it opens. */
  readonly open = async (page: unknown): Promise<void> => {
    if (typeof page !== 'string' || !isRulePage(page, this.folder.toString())) return;
    const uri = this.translated(vscode.Uri.parse(page, true));
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

  /** A page of the translated scheme; a language without texts gets it as it is written. */
  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const page = uri.with({ scheme: this.folder.scheme, query: '' });
    const rule = ruleOfPage(page.toString(), this.folder.toString());
    if (rule === undefined) return '';
    const markdown = await readText(page);
    const texts = vscode.Uri.joinPath(
      this.folder,
      '..',
      '..',
      'l10n',
      `rules.${plannerLocale()}.json`,
    );
    try {
      return withShortTexts(markdown, rule, JSON.parse(await readText(texts)) as RuleTexts);
    } catch {
      return markdown;
    }
  }

  /** English pages are shown as the files that they are. */
  private translated(page: vscode.Uri): vscode.Uri {
    if (plannerLocale() === 'en') return page;
    this.provided ??= vscode.workspace.registerTextDocumentContentProvider(translatedScheme, this);
    // The language is part of the address, so that another one is not shown what was made for this.
    return page.with({ scheme: translatedScheme, query: plannerLocale() });
  }

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

async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
