import { indentOf } from './surroundings';

/** Lines of a plan, moved so that the first one starts at the left edge. */
export interface KeyText {
  readonly kind: 'items' | 'keys';
  readonly lines: readonly string[];
  /** Where the first one started before; 0 where the selection began amid its line. */
  readonly column: number;
}

const bullet = /^\s*(?:[•·●▪◦‣–—*]|\d{1,3}[.)]|[a-zåäö]\))(?:\s+|\u00a0)/i;
const keyStart = /^[A-Za-z][A-Za-z]*:(?:\s|$)/;
const itemStart = /^-(?:\s|$)/;

/** Every line of it is a point of a list, or goes on with the point above: `• …`, `1) …`, `a) …`. */
export function isListText(lines: readonly string[]): boolean {
  const [first = ''] = lines;
  return bullet.test(first) && lines.some((line) => bullet.test(line));
}

/** A text for each point, behind a dash; lines without a sign of their own go on with the one above. */
export function asItems(lines: readonly string[]): readonly string[] {
  const points: string[] = [];
  for (const line of lines) {
    const words = line.replace(bullet, '').trim().replace(/\s+/g, ' ');
    if (words === '') continue;
    if (bullet.test(line) || points.length === 0) points.push(words);
    else points.push(`${points.pop() ?? ''} ${words}`);
  }
  return points.map((point) => `- ${quoted(point)}`);
}

/** Rows of a spreadsheet, a title and an amount each, as cost items. Undefined for anything else. */
export function itemsOfRows(lines: readonly string[]): readonly string[] | undefined {
  const rows = lines.filter((line) => line.trim() !== '').map((line) => line.split('\t'));
  const items = rows.map((cells) => {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    const [title, written, ...more] = filled;
    const amount = written === undefined ? undefined : amountOf(written);
    if (title === undefined || amount === undefined || more.length > 0) return undefined;
    return [`- title: ${quoted(title)}`, `  amount: ${amount}`];
  });
  const known = items.flatMap((item) => item ?? []);
  return items.length > 0 && known.length === items.length * 2 ? known : undefined;
}

/** `1 690 000,00 €` as YAML's number; undefined where it could be read in two ways. */
function amountOf(cell: string): string | undefined {
  const digits = cell.replace(/[\s€]/g, '');
  if (/^\d+$/.test(digits)) return digits;
  const decimals = /^(\d+)[.,](\d{1,2})$/.exec(digits);
  if (decimals) return `${decimals[1] ?? ''}.${decimals[2] ?? ''}`;
  const grouped =
    /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/.exec(digits) ??
    /^(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/.exec(digits);
  if (!grouped) return undefined;
  const [, whole = '', cents] = grouped;
  return whole.replace(/[.,]/g, '') + (cents === undefined ? '' : `.${cents}`);
}

const plain = /^[\p{L}\p{N}(§%][^\n]*$/u;
const otherValue = /^(?:true|false|null|yes|no|on|off|~|[-+.\d][\d_.,:eExXoO+-]*)$/i;

/** As YAML reads it back. */
function quoted(words: string): string {
  const isPlain = plain.test(words) && !otherValue.test(words) && !/:(?:\s|$)|\s#/.test(words);
  return isPlain ? words : JSON.stringify(words);
}

/**
 * Lines that were copied from a plan. Where the selection began amid the first line, its column is
 * told by the others. Undefined for a text that only looks like anything.
 * @param step from a key to what stands under it, in columns
 */
export function asKeyText(lines: readonly string[], step: number): KeyText | undefined {
  const spaced = lines.map((line) =>
    line.replace(/^[ \t]+/, (blank) => blank.replaceAll('\t', ' '.repeat(step))),
  );
  const start = spaced.findIndex((line) => !isNothing(line));
  const first = spaced[start];
  if (first === undefined) return undefined;
  const content = first.trimStart();
  const kind = itemStart.test(content) ? 'items' : keyStart.test(content) ? 'keys' : undefined;
  if (kind === undefined) return undefined;
  const column = indentOf(first);
  const rest = spaced.slice(start + 1).filter((line) => line.trim() !== '');
  const least = Math.min(...rest.map(indentOf));
  const shift =
    start === 0 && column === 0 && rest.length > 0 ? restShift(content, rest, least, step) : column;
  const moved = spaced.map((line, index) => {
    const by = index <= start ? Math.min(column, indentOf(line)) : Math.min(shift, indentOf(line));
    return shift < 0 && index > start && line.trim() !== ''
      ? ' '.repeat(-shift) + line
      : line.slice(by);
  });
  const isOther = moved.some(
    (line) => indentOf(line) === 0 && !isNothing(line) && !fits(line, kind),
  );
  return isOther ? undefined : { kind, lines: moved, column };
}

function fits(line: string, kind: KeyText['kind']): boolean {
  return kind === 'items' ? itemStart.test(line) : keyStart.test(line) || itemStart.test(line);
}

/** By how much the other lines stand too far right when the first one lost its indentation. */
function restShift(first: string, rest: readonly string[], least: number, step: number): number {
  if (least === 0) return 0;
  const outer = rest.filter((line) => indentOf(line) === least).map((line) => line.trimStart());
  if (itemStart.test(first)) {
    const gap = /^-\s*/.exec(first)?.[0].length ?? 2;
    return outer.some((line) => itemStart.test(line)) ? least : least - gap;
  }
  const isOpen = /:\s*(?:[|>][-+\d]*)?\s*(?:#.*)?$/.test(first);
  const isList = outer.every((line) => itemStart.test(line));
  return isOpen ? least - (isList && least < step ? least : step) : least;
}

function isNothing(line: string): boolean {
  return /^\s*(?:#.*)?$/.test(line);
}
