/** Text that is written as it stands: a number with its digits, an alias. */
export class Raw {
  constructor(readonly text: string) {}
}

export function raw(text: string): Raw {
  return new Raw(text);
}

/** A value to write: texts are quoted where YAML needs it; `raw('716007')` is written as is. */
export type NewValue =
  string | number | boolean | Raw | readonly NewValue[] | { readonly [key: string]: NewValue };

/** How block text is laid out. */
export interface BlockStyle {
  /** Columns between a key and the dashes of its list. */
  readonly dashIndent: number;
}

/** Columns between a key and the keys under it. */
const mapIndent = 2;

/** What the core schema reads as something else than text. */
const notText =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
/** Means something at a value's start. */
const leadingMark = /^(?:[,[\]{}#&*!|>'"%@`?:]|-(?:\s|$)|---|\.\.\.)/;
/** Means something further on, in a flow list or map at the latest. */
const innerMark = /[,[\]{}]|:(?:\s|$)|\s#/;
/** Breaks lines, or is invisible, or half a character. */
const unprintable =
  // eslint-disable-next-line no-control-regex -- these are what it is for
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
/** What JSON leaves as it is and YAML, or a reader's eye, does not. */
const escaped = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * A text as one line of YAML: plain where that is safe in block and in flow style and reads back
 * as the same text, else in double quotes.
 */
export function writeScalar(text: string): string {
  return isPlain(text) ? text : quoted(text);
}

function isPlain(text: string): boolean {
  return (
    text !== '' &&
    text.trim() === text &&
    !notText.test(text) &&
    !leadingMark.test(text) &&
    !innerMark.test(text) &&
    !unprintable.test(text)
  );
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    escaped,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A key: words and years as they are; a text that would be a merge key in quotes. */
export function writeKey(key: string): string {
  if (/^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(key)) return key;
  return key === '<<' ? '"<<"' : writeScalar(key);
}

/** The value on one line. */
export function writeFlow(value: NewValue): string {
  const written = writeInline(value);
  if (written !== undefined) return written;
  if (isList(value)) return `[${value.map(writeFlow).join(', ')}]`;
  const entries = entriesOf(value).map(([key, each]) => `${writeKey(key)}: ${writeFlow(each)}`);
  return `{ ${entries.join(', ')} }`;
}

/** The value where it fits behind a colon or a dash; undefined where it needs lines of its own. */
export function writeInline(value: NewValue): string | undefined {
  if (typeof value === 'string') return writeScalar(value);
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Raw) return value.text;
  if (isList(value)) return value.length === 0 ? '[]' : undefined;
  return entriesOf(value).length === 0 ? '{}' : undefined;
}

/** Whole lines of a block list or map at the column; one line for anything else. */
export function writeBlock(value: NewValue, column: number, style: BlockStyle): readonly string[] {
  const inline = writeInline(value);
  if (inline !== undefined) return [' '.repeat(column) + inline];
  if (isList(value)) return value.flatMap((item) => writeItem(item, column, style));
  return entriesOf(value).flatMap(([key, each]) => writeEntry(key, each, column, style));
}

/** Whole lines of `key: value` at the column. */
export function writeEntry(
  key: string,
  value: NewValue,
  column: number,
  style: BlockStyle,
): readonly string[] {
  const start = `${' '.repeat(column)}${writeKey(key)}:`;
  const inline = writeInline(value);
  if (inline !== undefined) return [`${start} ${inline}`];
  return [start, ...writeBlock(value, column + indentUnderKey(value, style), style)];
}

/** Whole lines of `- value` with the dash at the column and the value `gap` columns behind it. */
export function writeItem(
  value: NewValue,
  column: number,
  style: BlockStyle,
  gap = 2,
): readonly string[] {
  const inner = column + gap;
  const [first = '', ...rest] = writeBlock(value, inner, style);
  return [`${' '.repeat(column)}${'-'.padEnd(gap)}${first.slice(inner)}`, ...rest];
}

/** Columns from a key to the block value under it. */
export function indentUnderKey(value: NewValue, style: BlockStyle): number {
  return isList(value) ? style.dashIndent : mapIndent;
}

function isList(value: NewValue): value is readonly NewValue[] {
  return Array.isArray(value);
}

function entriesOf(value: NewValue): readonly (readonly [string, NewValue])[] {
  return typeof value === 'object' && !isList(value) && !(value instanceof Raw)
    ? Object.entries(value)
    : [];
}

function writeNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  return Object.is(value, -0) ? '-0' : String(value);
}
