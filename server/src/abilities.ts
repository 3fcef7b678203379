import type { InitializeParams } from 'vscode-languageserver';

/** What the editor told that it can do. */
export interface Able {
  /** It asks for settings, and tells when they change. */
  readonly pullSettings: boolean;
  readonly watchSettings: boolean;
  readonly watchFiles: boolean;
  readonly watchAnywhere: boolean;
  /** It asks for findings; all others are sent them. */
  readonly pullDiagnostics: boolean;
  readonly showProgress: boolean;
  /** It tells when folders are opened and closed. */
  readonly changeFolders: boolean;
  /** What it asks for again when told to: methods. */
  readonly refresh: readonly string[];
}

export const unable: Able = {
  pullSettings: false,
  watchSettings: false,
  watchFiles: false,
  watchAnywhere: false,
  pullDiagnostics: false,
  showProgress: false,
  changeFolders: false,
  refresh: [],
};

export function abilitiesOf({ capabilities }: InitializeParams, push = false): Able {
  const { textDocument, window, workspace = {} } = capabilities;
  const { didChangeConfiguration, didChangeWatchedFiles } = workspace;
  const { diagnostics, inlayHint, codeLens } = workspace;
  return {
    pullSettings: workspace.configuration ?? false,
    watchSettings: didChangeConfiguration?.dynamicRegistration ?? false,
    watchFiles: didChangeWatchedFiles?.dynamicRegistration ?? false,
    watchAnywhere: didChangeWatchedFiles?.relativePatternSupport ?? false,
    pullDiagnostics: !push && textDocument?.diagnostic !== undefined,
    showProgress: window?.workDoneProgress ?? false,
    changeFolders: workspace.workspaceFolders ?? false,
    refresh: [
      ...(diagnostics?.refreshSupport ? ['workspace/diagnostic/refresh'] : []),
      ...(inlayHint?.refreshSupport ? ['workspace/inlayHint/refresh'] : []),
      ...(codeLens?.refreshSupport ? ['workspace/codeLens/refresh'] : []),
    ],
  };
}
