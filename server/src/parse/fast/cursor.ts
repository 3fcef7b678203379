import { isBlank } from './places';

/** Thrown where the careful reader should decide. */
export class Refusal extends Error {}

const comma = 0x2c;
const dashMark = 0x2d;
const hash = 0x23;

/**
 * A place in a text, and how to get from it to what the events do not tell: dashes, the headers of
 * block texts, closing brackets. Each method throws a `Refusal` where something else stands there.
 */
export class Cursor {
  /** The place behind the last thing read. */
  at = 0;

  constructor(private readonly text: string) {}

  /** Characters between the start of the line and the offset. */
  columnOf(offset: number): number {
    return offset === 0 ? 0 : offset - 1 - this.text.lastIndexOf('\n', offset - 1);
  }

  /** To the next place that holds neither blank space nor a comment. */
  skipBlank(): number {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (isBlank(code)) {
        this.at++;
      } else if (code === hash) {
        const lineEnd = this.text.indexOf('\n', this.at);
        this.at = lineEnd < 0 ? this.text.length : lineEnd;
      } else {
        return this.at;
      }
    }
  }

  /** To the place behind the dash of the list item that comes next. */
  behindDash(): number {
    if (this.text.charCodeAt(this.skipBlank()) !== dashMark) throw new Refusal();
    return ++this.at;
  }

  /** To the place behind the bracket that closes what was opened at `start`. */
  behindBracket(bracket: number, start: number): number {
    if (this.text.charCodeAt(this.skipBlank()) === comma) {
      this.at++;
      this.skipBlank();
    }
    if (this.text.charCodeAt(this.at) !== bracket) throw new Refusal();
    // The careful reader finds fault with a comment that starts its line inside brackets.
    if (this.text.slice(start, this.at).includes('\n#')) throw new Refusal();
    return ++this.at;
  }

  /** The `|` or `>` on the line above a block text, behind its key or dash. */
  headerAbove(valueStart: number): number {
    let at = Math.max(this.text.lastIndexOf('\n', valueStart - 2) + 1, this.at);
    while (this.text.charCodeAt(at) === 0x20 || this.text.charCodeAt(at) === dashMark) at++;
    const code = this.text.charCodeAt(at);
    if (code !== 0x7c && code !== 0x3e) throw new Refusal();
    return at;
  }
}
