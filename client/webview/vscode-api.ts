import type { FromPage, PageState } from '@planwright/protocol';

/** What VS Code gives to the page of a webview, once. */
interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PageState): void;
}

declare global {
  function acquireVsCodeApi(): VsCodeApi;
}

export const vscodeApi = acquireVsCodeApi();
