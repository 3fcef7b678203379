import type { Comments } from '../draft';
import type { DraftValue } from '../parsed';
import { folded, lineLength } from './fold';
import { cleanText, mayFold, writeLine, writeQuoted } from './scalars';

type DraftList = readonly DraftValue[];
type DraftKeys = { readonly [key: string]: DraftValue | undefined };

/**
 * A plan in the layout that formatting keeps (docs/formatting.md): two spaces a level, long texts
 * folded at 100 columns, quotation marks only where a text would be read as something else.
 * @param head comments above everything
 */
export function writeYaml(plan: DraftKeys, comments: Comments, head: readonly string[]): string {
  const writer = new Writer(comments);
  const lines = [...head.flatMap((text) => commentLines(text, 0)), ...writer.plan(plan)];
  return `${lines.join('\n')}\n`;
}

class Writer {
  readonly #comments: Comments;

  constructor(comments: Comments) {
    this.#comments = comments;
  }

  /** Facts stand together, and every part of the plan has a blank line above it. */
  plan(plan: DraftKeys): readonly string[] {
    const lines: string[] = [];
    let wasBlock = false;
    for (const [key, value] of Object.entries(plan)) {
      if (value === undefined) continue;
      const entry = this.#entry(plan, key, value, 0);
      const isBlock = entry.filter((line) => !line.startsWith('#')).length > 1;
      if (lines.length > 0 && (isBlock || wasBlock)) lines.push('');
      wasBlock = isBlock;
      for (const line of entry) lines.push(line);
    }
    return lines;
  }

  #map(map: DraftKeys, column: number): readonly string[] {
    return Object.entries(map).flatMap(([key, value]) =>
      value === undefined ? [] : this.#entry(map, key, value, column),
    );
  }

  #entry(map: DraftKeys, key: string, value: DraftValue, column: number): readonly string[] {
    const start = `${' '.repeat(column)}${keyText(key)}:`;
    return [...this.#above(map, key, column), ...this.#value(start, value, column)];
  }

  /** @param start what stands in front of the value, a key or a dash */
  #value(start: string, value: DraftValue, column: number): readonly string[] {
    if (typeof value === 'string') return textLines(start, cleanText(value), column + 2);
    if (typeof value !== 'object') return [`${start} ${String(value)}`];
    if (isList(value)) {
      if (value.length === 0) return [`${start} []`];
      return [start, ...value.flatMap((item) => this.#item(item, column + 2))];
    }
    const inner = this.#map(value, column + 2);
    return inner.length === 0 ? [`${start} {}`] : [start, ...inner];
  }

  #item(item: DraftValue, column: number): readonly string[] {
    const dash = `${' '.repeat(column)}-`;
    if (typeof item !== 'object' || isList(item)) return this.#value(dash, item, column);
    const lines = this.#map(item, column + 2);
    if (lines.length === 0) return [`${dash} {}`];
    const first = lines.findIndex((line) => !/^\s*#/.test(line));
    const above = lines.slice(0, Math.max(first, 0)).map((line) => line.slice(2));
    const [head = '', ...rest] = lines.slice(Math.max(first, 0));
    return [...this.#above(item, '', column), ...above, `${dash} ${head.trimStart()}`, ...rest];
  }

  #above(map: object, key: string, column: number): readonly string[] {
    return (this.#comments.get(map)?.get(key) ?? []).flatMap((text) => commentLines(text, column));
  }
}

function isList(value: DraftList | DraftKeys): value is DraftList {
  return Array.isArray(value);
}

/** A text behind its key where it fits on the line, else folded, else in quotation marks. */
function textLines(start: string, text: string, indent: number): readonly string[] {
  const line = `${start} ${writeLine(text)}`;
  if (!text.includes('\n') && line.length <= lineLength) return [line];
  const lines = folded(text, indent);
  return lines && mayFold(lines) ? [`${start} >-`, ...lines] : [`${start} ${writeQuoted(text)}`];
}

function keyText(key: string): string {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(key) ? key : JSON.stringify(key);
}

function commentLines(text: string, column: number): readonly string[] {
  const lines = folded(text.replace(/\s+/g, ' ').trim(), 0) ?? [text];
  return lines.map((line) => `${' '.repeat(column)}# ${line}`);
}
