import {
  comparePositions,
  type Position,
  type Range,
  type SourceText,
} from '../../text/source-text';

/** A replaced stretch of the document, as in LSP: positions are those before any edit. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

export function replacement(start: Position, end: Position, newText: string): TextEdit {
  return { range: { start, end }, newText };
}

export function insertion(at: Position, newText: string): TextEdit {
  return replacement(at, at, newText);
}

/**
 * The text after the edits. Inserts at one place keep their order.
 * @throws RangeError when two edits overlap.
 */
export function applyEdits(text: SourceText, edits: readonly TextEdit[]): SourceText {
  const sorted = inOrder(edits);
  let changed = text;
  for (let index = sorted.length - 1; index >= 0; index--) {
    const edit = sorted[index];
    const before = sorted[index - 1];
    if (!edit) continue;
    if (before && comparePositions(before.range.end, edit.range.start) > 0) {
      const { line, character } = edit.range.start;
      throw new RangeError(`Two edits overlap at line ${line + 1}, character ${character + 1}.`);
    }
    changed = changed.apply({ range: edit.range, text: edit.newText });
  }
  return changed;
}

/** By place in the text; inserts at one place as they are given. */
export function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted(
    (a, b) =>
      comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end),
  );
}
