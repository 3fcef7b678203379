import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextEdit } from '../parse/edits';
import { toLspRange, type PlanDocument } from './document';

/** Bound to the version that it was made for: the editor refuses it for any other. */
export function versionedEdit(
  { uri, version }: Pick<PlanDocument, 'uri' | 'version'>,
  edits: readonly TextEdit[],
): WorkspaceEdit {
  const textEdits = edits.map(({ range, newText }) => ({ range: toLspRange(range), newText }));
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}
