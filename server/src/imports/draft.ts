import { append } from './append';
import type { DraftValue, ImportNote, Parsed } from './parsed';
import type { SourceText } from './source';

/** A map of the plan while it is made: keys in the order in which they are written. */
export interface DraftMap {
  [key: string]: DraftValue | undefined;
}

/** What is said in comments, by the map and the key that a comment stands above. */
export type Comments = ReadonlyMap<object, ReadonlyMap<string, readonly string[]>>;

/**
 * What is told while a plan is composed: comments in its text, notes of the report, and which texts of
 * the source were kept as text because nobody understood them.
 */
export class Remarks {
  readonly notes: ImportNote[] = [];
  readonly kept: SourceText[] = [];
  /** Lines that only lead to what follows, or say again what stands elsewhere. */
  readonly said = new Set<SourceText>();
  /** Words, in lower case, that stand in another form in the plan. */
  readonly renamed = new Set<string>();
  readonly #comments = new Map<object, Map<string, string[]>>();

  get comments(): Comments {
    return this.#comments;
  }

  /** A comment above a key of a map; above the map's own first line without a key. */
  comment(map: object, key: string, text: string): void {
    const of = this.#comments.get(map) ?? new Map<string, string[]>();
    this.#comments.set(map, of);
    const above = of.get(key) ?? [];
    if (!above.includes(text)) of.set(key, [...above, text]);
  }

  /** A map that is written in place of another has its comments. */
  moveComments<Map extends object>(from: object, to: Map): Map {
    for (const [key, texts] of this.#comments.get(from) ?? []) {
      for (const text of texts) this.comment(to, key, text);
    }
    return to;
  }

  note(kind: ImportNote['kind'], { line, text }: SourceText, message: string): void {
    const quote = text.length > 120 ? `${text.slice(0, 119)}…` : text;
    this.notes.push({ line, kind, message, quote });
  }

  /** Puts all that is told in other words: the plan's texts were, too. */
  rewrite(reword: (text: string) => string): void {
    for (const [index, note] of this.notes.entries()) {
      const { message, quote } = note;
      this.notes[index] = { ...note, message: reword(message), quote: reword(quote) };
    }
    for (const above of this.#comments.values())
      for (const [key, texts] of above) above.set(key, texts.map(reword));
  }

  /** The value of a parser's answer; what it tells is told, what it kept is given to `keep`. */
  take<Value extends DraftValue>(
    { value, kept, notes, said = [] }: Parsed<Value>,
    keep: (texts: readonly SourceText[]) => void,
  ): Value {
    append(this.notes, notes);
    for (const each of said) this.said.add(each);
    if (kept.length > 0) {
      append(this.kept, kept);
      keep(kept);
    }
    return value;
  }
}

/** A map's keys in the plan format's order, without those that hold nothing. */
export function inOrder(map: DraftMap, order: readonly string[]): DraftMap {
  const ordered: DraftMap = {};
  for (const key of [...order, ...Object.keys(map)]) {
    const value = map[key];
    if (!(key in ordered) && value !== undefined && !isEmpty(value)) ordered[key] = value;
  }
  return ordered;
}

/** The same in the map itself, which its comments know. */
export function putInOrder(map: DraftMap, order: readonly string[]): void {
  const ordered = inOrder(map, order);
  for (const key of Object.keys(map)) Reflect.deleteProperty(map, key);
  Object.assign(map, ordered);
}

export function isEmpty(value: DraftValue): boolean {
  if (value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every((each) => each === undefined);
}

/** Two texts one under the other, as paragraphs. */
export function joinTexts(...texts: readonly (string | undefined)[]): string | undefined {
  const written = texts.filter((text): text is string => text !== undefined && text !== '');
  return written.length === 0 ? undefined : written.join('\n');
}

/** `# from lines 12, 15` */
export function fromLines(texts: readonly SourceText[]): string {
  const lines = [...new Set(texts.map(({ line }) => line))].sort((a, b) => a - b);
  return lines.length === 1 ? `from line ${lines.join()}` : `from lines ${lines.join(', ')}`;
}
