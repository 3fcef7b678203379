import type { LineAt } from './list-end';

/** A place in lines that are counted from 0, as an editor tells of it. */
export interface TextPlace {
  readonly lineAt: LineAt;
  readonly lineCount: number;
  readonly line: number;
  readonly character: number;
  /** From a key to what stands under it, in columns. */
  readonly step: number;
}

/** Where lines can go on at a place, read by the columns of those above, from the innermost out. */
export interface Surroundings {
  readonly lists: readonly OpenList[];
  /** Columns of keys. */
  readonly keys: readonly number[];
}

export interface OpenList {
  /** Of its dashes. */
  readonly column: number;
  /** Key of the list, and the keys around it from the inside out. */
  readonly path: readonly string[];
}

/** Further up nothing is looked at: a paste waits for nobody. */
const reach = 20_000;

/** Lines above and below in which the style of a plan shows. */
const stylesWithin = 300;

const content = /^( *)((?:- +)*)(-?)(.*)$/;
const key = /^([^\s#'"{[&*!|>%@`-][^:#]*):(?:\s+(.*))?$/;
const blockHeader = /(?::|-)\s+[|>][-+\d]*\s*(?:#.*)?$/;

/** Undefined in a text of several lines, where all that is pasted is the planner's own words. */
export function surroundingsAt(place: TextPlace): Surroundings | undefined {
  const above = linesAbove(place);
  const header = above.findIndex((text) => blockHeader.test(text));
  const [first] = above;
  if (header >= 0 && isInText(place, indentOf(above[header] ?? ''))) return undefined;
  // What stands in a block text is no list and no key, whatever it looks like.
  const marks = above.slice(Math.max(header, 0)).flatMap(marksOf);
  const open = header <= 0 && first !== undefined ? opened(first, place) : [];
  const keys = [...open, ...marks].flatMap((mark) => (mark.kind === 'key' ? [mark.column] : []));
  const lists = [...open, ...marks].flatMap(({ kind, column }, index, all) =>
    kind === 'list' ? [{ column, path: pathOf(column, all.slice(index + 1)) }] : [],
  );
  return {
    lists: outwards(lists),
    keys: outwards(keys.map((column) => ({ column }))).map(columnOf),
  };
}

/** The line above the place and all that it hangs on, from below to the left edge. */
function linesAbove({ lineAt, line }: TextPlace): readonly string[] {
  const found: string[] = [];
  let edge = Infinity;
  let isBelowDash = false;
  for (let at = line - 1; at >= Math.max(0, line - reach); at--) {
    const text = lineAt(at);
    if (isNothing(text)) continue;
    const indent = indentOf(text);
    const isDash = /^ *-(?: |$)/.test(text);
    // The dashes of a list may stand right under its key.
    if (indent > edge || (indent === edge && (isDash || !isBelowDash))) continue;
    found.push(text);
    edge = indent;
    isBelowDash = isDash;
    if (edge === 0 && !isDash) break;
  }
  return found;
}

/** Deeper than the line that starts the text, or amid lines that are. */
function isInText({ lineAt, lineCount, line, character }: TextPlace, header: number): boolean {
  if (character > header) return true;
  for (let below = line; below < lineCount; below++) {
    const text = lineAt(below);
    if (text.trim() !== '') return below > line && indentOf(text) > header;
  }
  return false;
}

interface Mark {
  readonly kind: 'list' | 'key';
  readonly column: number;
  readonly key: string;
}

/** Dashes and key of a line, from the innermost out. */
function marksOf(text: string): readonly Mark[] {
  const [, indent = '', dashes = '', lastDash = '', rest = ''] = content.exec(text) ?? [];
  const marks: Mark[] = [...`${dashes}${lastDash}`.matchAll(/-/g)].map(({ index }) => ({
    kind: 'list',
    column: indent.length + index,
    key: '',
  }));
  const [, name] = key.exec(rest) ?? [];
  const column = indent.length + dashes.length;
  if (name !== undefined && lastDash === '') marks.push({ kind: 'key', column, key: name.trim() });
  return marks.reverse();
}

/** Behind a key without a value a list or keys may begin. */
function opened(text: string, place: TextPlace): readonly Mark[] {
  const [mark] = marksOf(text);
  if (mark?.kind !== 'key' || !isOpenKey(text)) return [];
  const { column } = mark;
  return [
    { kind: 'list', column: column + dashStep(place), key: '' },
    { kind: 'key', column: column + place.step, key: '' },
  ];
}

function isOpenKey(text: string): boolean {
  const value = key.exec(text.trimStart().replace(/^(?:- +)+/, ''));
  return value !== null && isNothing(value[2] ?? '');
}

/** From a key to the dashes of its list, as the lists around the place are written. */
function dashStep({ lineAt, lineCount, line, step }: TextPlace): number {
  const from = Math.max(0, line - stylesWithin);
  for (let at = from; at < Math.min(lineCount, line + stylesWithin) - 1; at++) {
    const below = lineAt(at + 1);
    if (!/^ *- /.test(below) || !isOpenKey(lineAt(at))) continue;
    const column = marksOf(lineAt(at))[0]?.column ?? 0;
    const dash = indentOf(below) - column;
    if (dash >= 0 && dash <= 8) return dash;
  }
  return step;
}

/** The keys that a list stands under, which are no deeper than its dashes. */
function pathOf(column: number, outside: readonly Mark[]): readonly string[] {
  let edge = column + 1;
  return outside.flatMap(({ kind, column: at, key: name }) => {
    if (kind !== 'key' || name === '' || at >= edge) return [];
    edge = at;
    return [name];
  });
}

/** One a column, the deepest first. */
function outwards<T extends { readonly column: number }>(all: readonly T[]): readonly T[] {
  const byColumn = new Map<number, T>();
  for (const each of all) if (!byColumn.has(each.column)) byColumn.set(each.column, each);
  return [...byColumn.values()].sort((a, b) => b.column - a.column);
}

function columnOf({ column }: { readonly column: number }): number {
  return column;
}

function isNothing(text: string): boolean {
  return /^\s*(?:#.*)?$/.test(text);
}

export function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
