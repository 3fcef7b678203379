import * as vscode from 'vscode';
import type { PreviewManager } from '../preview/preview-manager';
import { isSourceRange } from '../preview/messages';

/**
 * Shows a place of a plan in the preview beside it: what a code lens names, or the cursor's of the
 * plan that is active.
 */
export const showInPreview = {
  id: 'showInPreview',
  run:
    (previews: PreviewManager) =>
    (uri?: unknown, range?: unknown): void => {
      if (typeof uri === 'string' && isSourceRange(range)) {
        previews.showPlace(vscode.Uri.parse(uri, true), range);
        return;
      }
      const { activeTextEditor: editor } = vscode.window;
      if (editor?.document.languageId !== 'project-plan') return;
      const { start, end } = editor.selection;
      previews.showPlace(editor.document.uri, { start, end });
    },
};
