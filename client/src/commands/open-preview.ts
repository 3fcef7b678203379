import * as vscode from 'vscode';
import type { PreviewManager } from '../preview/preview-manager';

type Run = (uri?: vscode.Uri) => void;

/** In the editor's own column. */
export const openPreview = {
  id: 'openPreview',
  run:
    (previews: PreviewManager): Run =>
    (uri) => {
      previews.open(uri, vscode.ViewColumn.Active);
    },
};

/** Beside the text, which keeps the focus. */
export const openPreviewToSide = {
  id: 'openPreviewToSide',
  run:
    (previews: PreviewManager): Run =>
    (uri) => {
      previews.open(uri, vscode.ViewColumn.Beside);
    },
};
