import type { Position, Range, TextEdit as LspEdit } from 'vscode-languageserver-types';
import type { Snapshot } from '../../model/snapshot';
import type { TextEdit } from '../../parse/edits';
import { formatText } from './format-text';
import { lineLeft } from './line-left';

export { formatText } from './format-text';

export interface FormattingOptions {
  /** Off: no edits (`planwright.format.enable`). */
  readonly format: boolean;
}

/**
 * The edits that bring a plan, or the nodes that a range touches, into the plan format's layout
 * (editor.md §1). None where the plan has syntax problems, since what cannot be read cannot be kept; but
 * a whole plan in which nothing is wrong but tabs that can be read in one way alone gets spaces for them.
 */
export function formatting(
  { tree }: Snapshot,
  range: Range | undefined,
  { format }: FormattingOptions,
): LspEdit[] {
  return format ? toLsp(formatText(tree, range) ?? []) : [];
}

/** Behind a line break that was just typed: the edits of the line that was left. */
export function formatOnType(
  { tree }: Snapshot,
  { line }: Position,
  typed: string,
  { format }: FormattingOptions,
): LspEdit[] {
  return format && typed === '\n' ? toLsp(lineLeft(tree, line - 1)) : [];
}

function toLsp(edits: readonly TextEdit[]): LspEdit[] {
  return edits.map(({ range: { start, end }, newText }) => ({
    range: { start: { ...start }, end: { ...end } },
    newText,
  }));
}
