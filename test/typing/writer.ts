import type { Position, SourceText, TextChange } from '../../server/src/text/source-text';

/** A change as an editor sends it: always with its range. */
export type Keystroke = TextChange & Required<Pick<TextChange, 'range'>>;

/** One line written, changed or moved, key by key. */
export interface Session {
  /** The kind of edit, for the reader of a failure. */
  readonly what: string;
  /** The line in the text before at which it is made. */
  readonly line: number;
  readonly before: SourceText;
  readonly keys: readonly Keystroke[];
  /** After how many keys something finished stands there; after the last key it always does. */
  readonly finished: readonly number[];
}

/** An editor with a cursor: writes down what each key changes. */
export class Writer {
  text: SourceText;
  readonly keys: Keystroke[] = [];
  private readonly finished: number[] = [];
  private readonly before: SourceText;

  constructor(
    text: SourceText,
    /** Where the next key goes. */
    public cursor: Position,
  ) {
    this.text = text;
    this.before = text;
  }

  /** Replaces `[from, cursor)` at once, as paste and auto-closed pairs do; one key. */
  put(text: string, from: Position = this.cursor): this {
    const key = { range: { start: from, end: this.cursor }, text };
    this.keys.push(key);
    this.text = this.text.apply(key);
    const written = text.split('\n');
    const last = written.at(-1)?.length ?? 0;
    this.cursor =
      written.length === 1
        ? { line: from.line, character: from.character + last }
        : { line: from.line + written.length - 1, character: last };
    return this;
  }

  /** Character by character; what follows a line break in the text is put with it, as indentation. */
  type(text: string): this {
    for (const key of text.match(/\n *|./gsu) ?? []) this.put(key);
    return this;
  }

  /** Deletes to the left, character by character. */
  backspace(times: number): this {
    const { line } = this.cursor;
    for (let left = times; left > 0 && this.cursor.character > 0; left--) {
      this.put('', { line, character: this.cursor.character - 1 });
    }
    return this;
  }

  goTo(line: number, character = this.text.line(line).length): this {
    this.cursor = { line, character };
    return this;
  }

  /** What stands there now is as it was meant. */
  finish(): this {
    this.finished.push(this.keys.length);
    return this;
  }

  /** Takes the last keys back, the newest first, as undo does. */
  undo(times: number): this {
    const texts = [this.before];
    for (const key of this.keys) texts.push((texts.at(-1) ?? this.before).apply(key));
    const from = this.keys.length;
    for (let index = from - 1; index >= Math.max(0, from - times); index--) {
      const key = this.keys[index];
      const was = texts[index];
      if (!key || !was) break;
      const end = endOf(key);
      this.cursor = end;
      this.put(was.slice(key.range), key.range.start);
    }
    return this;
  }

  session(what: string, line: number): Session {
    const finished = [...this.finished, this.keys.length];
    return { what, line, before: this.before, keys: this.keys, finished };
  }
}

/** Where the text that a key put in ends. */
function endOf({ range: { start }, text }: Keystroke): Position {
  const written = text.split('\n');
  const last = written.at(-1)?.length ?? 0;
  return written.length === 1
    ? { line: start.line, character: start.character + last }
    : { line: start.line + written.length - 1, character: last };
}
