import * as vscode from 'vscode';
import type { PreviewManager } from '../preview/preview-manager';
import { planInFront } from './plan-in-front';

type Run = (uri?: vscode.Uri) => Promise<void>;

/** In the editor's own column. */
export const openPreview = {
  id: 'openPreview',
  run:
    (previews: PreviewManager): Run =>
    async (uri) => {
      previews.open(uri ?? (await planBehind()), vscode.ViewColumn.Active);
    },
};

/** Beside the text, which keeps the focus. */
export const openPreviewToSide = {
  id: 'openPreviewToSide',
  run:
    (previews: PreviewManager): Run =>
    async (uri) => {
      previews.open(uri ?? (await planBehind()), vscode.ViewColumn.Beside);
    },
};

/** Where no text is active, as in the walkthrough. Undefined: the preview knows best. */
async function planBehind(): Promise<vscode.Uri | undefined> {
  return vscode.window.activeTextEditor ? undefined : (await planInFront())?.document.uri;
}
