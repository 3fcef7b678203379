import type { SourceText } from '../../server/src/text/source-text';
import type { Random } from '../support/random';

/** What stands on a line, as far as typing there differs. */
export type PlaceKind =
  | 'key and value'
  | 'key alone'
  | 'entry'
  | 'entry that is a text'
  | 'block text'
  | 'flow'
  | 'comment'
  | 'empty line'
  | 'last line';

export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Where keys stand on a line, behind dashes. */
export function columnOf(line: string): number {
  return /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;
}

/** By kind, the lines of a text whose line breaks are its own. */
export function placesOf(text: SourceText): ReadonlyMap<PlaceKind, readonly number[]> {
  const places = new Map<PlaceKind, number[]>();
  let blockColumn: number | undefined;
  for (const [number, line] of text.lines.entries()) {
    const isBlank = line.trim() === '';
    if (blockColumn !== undefined && !isBlank && indentOf(line) <= blockColumn) {
      blockColumn = undefined;
    }
    const kind = blockColumn === undefined || isBlank ? kindOf(line) : 'block text';
    places.set(kind, [...(places.get(kind) ?? []), number]);
    if (blockColumn === undefined && /[|>][+-]?$/.test(line)) {
      blockColumn = columnOf(line) - (/^ *- +[|>]/.test(line) ? 2 : 0);
    }
  }
  const last = text.lines.findLastIndex((line) => line.trim() !== '');
  return new Map([...places, ['last line', [last]]]);
}

function kindOf(line: string): PlaceKind {
  const content = line.slice(columnOf(line));
  if (line.trim() === '') return 'empty line';
  if (content.startsWith('#')) return 'comment';
  if (/^(?:[\p{L}\p{N}]+: )?[[{]/u.test(content)) return 'flow';
  if (/^[\p{L}\p{N}]+:(?: #.*)?$/u.test(content)) return 'key alone';
  if (!/^ *- /.test(line)) return 'key and value';
  return /^[\p{L}\p{N}]+: /u.test(content) ? 'entry' : 'entry that is a text';
}

/** So many lines of each kind, drawn by lot. */
export function sample(
  text: SourceText,
  ofEach: number,
  random: Random,
): readonly { readonly kind: PlaceKind; readonly line: number }[] {
  return [...placesOf(text)].flatMap(([kind, lines]) =>
    random
      .shuffled(lines)
      .slice(0, ofEach)
      .map((line) => ({ kind, line })),
  );
}

/** The line after the last that hangs on a line: what stands deeper below it. */
export function blockEnd(text: SourceText, line: number): number {
  const start = text.line(line);
  const column = indentOf(start);
  let end = line + 1;
  for (let below = end; below < text.lineCount; below++) {
    const next = text.line(below);
    if (next.trim() === '') continue;
    // A list may stand right under its key.
    const isFlush = indentOf(next) === column && /^ *- /.test(next) && !/^ *- /.test(start);
    if (indentOf(next) <= column && !isFlush) break;
    end = below + 1;
  }
  return end;
}
