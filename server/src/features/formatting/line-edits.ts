import { inOrder, replacement, type TextEdit } from '../../parse/edits/text-edit';
import type { SourceText } from '../../text/source-text';

/** Edits of one text, each of blanks alone and in one line, or of whole blank lines. */
export class LineEdits {
  private readonly edits: TextEdit[] = [];

  constructor(readonly text: SourceText) {}

  /** In document order; none overlaps another. */
  get all(): readonly TextEdit[] {
    return inOrder(this.edits);
  }

  get count(): number {
    return this.edits.length;
  }

  /** By how many characters the edits from the one with this number on make a text longer. */
  growthSince(first: number): number {
    return this.edits.slice(first).reduce((sum, { range, newText }) => {
      return sum + newText.length - (range.end.character - range.start.character);
    }, 0);
  }

  /** Characters `[from, to)` of a line become `blanks`. */
  replace(line: number, from: number, to: number, blanks: string): void {
    if (this.text.line(line).slice(from, to) === blanks) return;
    this.edits.push(replacement({ line, character: from }, { line, character: to }, blanks));
  }

  /**
   * The first `from` blanks of a line become `to` spaces: spaces that stay are not touched.
   * @param start where the line begins, behind a byte order mark
   */
  indent(line: number, from: number, to: number, start = 0): void {
    if (
      this.text
        .line(line)
        .slice(start, start + from)
        .includes('\t')
    ) {
      this.replace(line, start, start + from, ' '.repeat(to));
    } else if (to > from) this.replace(line, start + from, start + from, ' '.repeat(to - from));
    else if (to < from) this.replace(line, start + to, start + from, '');
  }

  /** The lines `[from, to)` go; at the end of the text the last one stays as an empty line. */
  remove(from: number, to: number): void {
    const { end, lineCount } = this.text;
    const last = to < lineCount ? { line: to, character: 0 } : end;
    this.edits.push(replacement({ line: from, character: 0 }, last, ''));
  }

  /** The line at the end of the text gets a line end. */
  endLastLine(): void {
    const { end, eol } = this.text;
    this.edits.push(replacement(end, end, eol));
  }
}
