import { CodeActionKind } from 'vscode-languageserver-types';
import { TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { fixAllKind, refactorKind } from './features/action-kinds';
import { tokenLegend } from './features/token-legend';

const marks = [':', '-', ' ', '"', '/'];
/** Periods start with one. */
const digits = Array.from({ length: 10 }, (_, digit) => String(digit));

/** What the server says that it can do. */
export function capabilities(canPull: boolean): ServerCapabilities {
  return {
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    completionProvider: { triggerCharacters: [...marks, ...digits] },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    callHierarchyProvider: true,
    documentLinkProvider: {},
    colorProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    inlayHintProvider: true,
    codeLensProvider: {},
    semanticTokensProvider: { legend: tokenLegend, full: true, range: true },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, refactorKind, fixAllKind] },
    ...(canPull && {
      diagnosticProvider: {
        identifier: 'planwright',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    }),
  };
}
