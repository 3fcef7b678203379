import { asItems, asKeyText, isListText, itemsOfRows } from './pasted-list';
import { indentOf, surroundingsAt, type Surroundings, type TextPlace } from './surroundings';

/** What is written instead of a pasted text. */
export interface Pasted {
  readonly text: string;
  /** Spaces before the place that go. */
  readonly remove: number;
  /** `fit`: the same lines where they belong. `items`: a list was made of them. */
  readonly as: 'fit' | 'items';
}

/**
 * Lines pasted on an empty line or behind a lone dash, moved to where they fit there; bullets, numbered
 * lines and rows of a spreadsheet become items. Undefined where they fit as they are, and for all
 * that is pasted inside a line, a comment or a text: that is the planner's own.
 */
export function pastedAt(place: TextPlace, pasted: string): Pasted | undefined {
  const { lineAt, line, character } = place;
  const before = lineAt(line).slice(0, character);
  const behind = lineAt(line).slice(character);
  const site = /^( *)(-( +))?$/.exec(before);
  const isAbove = character === 0 && behind.trim() !== '';
  const text = pasted.replace(/\r\n?/g, '\n');
  if (!site || (isAbove ? !text.endsWith('\n') : behind.trim() !== '')) return undefined;
  const around = surroundingsAt(place);
  if (!around) return undefined;
  const dash = site[2] === undefined ? undefined : { column: site[1]?.length ?? 0, end: character };
  const lines = text.replace(/\n+$/, '').split('\n');
  const tail = /\n+$/.exec(text)?.[0] ?? '';
  const made = layOut({ place, around, dash }, lines);
  if (!made) return undefined;
  const result = made.lines.join('\n') + tail;
  return made.remove === 0 && result === text ? undefined : { ...made, text: result };
}

interface Site {
  readonly place: TextPlace;
  readonly around: Surroundings;
  /** A lone dash before the place, and the column of what stands behind it. */
  readonly dash: { readonly column: number; readonly end: number } | undefined;
}

type LaidOut = Omit<Pasted, 'text'> & { readonly lines: readonly string[] };

function layOut(site: Site, lines: readonly string[]): LaidOut | undefined {
  const rows = itemsOfRows(lines);
  if (rows) {
    const list = listFor(site, 0);
    return list?.path[0] === 'items' ? placed(site, rows, list.column, 'items') : undefined;
  }
  if (isListText(lines)) {
    const list = listFor(site, 0);
    return list && placed(site, asItems(lines), list.column, 'items');
  }
  const own = asKeyText(lines, site.place.step);
  if (!own) return undefined;
  if (own.kind === 'items') {
    const list = listFor(site, own.column);
    return list && placed(site, own.lines, list.column, 'fit');
  }
  if (site.dash) return placed(site, own.lines, site.dash.end, 'fit');
  const column = nearest(site.around.keys, site.place.character, own.column);
  return column === undefined ? undefined : placed(site, own.lines, column, 'fit');
}

/** @param own column of the pasted dashes where they were copied, which tells how deep they were */
function listFor(
  { place, around, dash }: Site,
  own: number,
): Surroundings['lists'][number] | undefined {
  const { lists } = around;
  if (dash) {
    const known = lists.find(({ column }) => column === dash.column);
    return known ?? { column: dash.column, path: [] };
  }
  const column = nearest(
    lists.map((list) => list.column),
    place.character,
    own,
  );
  return lists.find((list) => list.column === column);
}

/** The one at the cursor, or else the one that is nearest to it; at the left edge to where they were. */
function nearest(columns: readonly number[], cursor: number, own: number): number | undefined {
  const wanted = cursor > 0 ? cursor : own;
  const byDistance = columns.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  return byDistance[0];
}

/** The lines, whose own columns start at 0, with the first one at the column. */
function placed(
  { place, dash }: Site,
  lines: readonly string[],
  column: number,
  as: Pasted['as'],
): LaidOut {
  const moved = lines.map((line) => (line.trim() === '' ? '' : ' '.repeat(column) + line));
  const [first = '', ...others] = moved;
  if (dash) {
    // The dash is there already.
    const isItem = dash.column === column;
    const start = isItem ? first.trimStart().replace(/^- */, '') : first.trimStart();
    return { lines: [start, ...others], remove: 0, as };
  }
  const { character } = place;
  const missing = Math.max(0, indentOf(first) - character);
  const start = ' '.repeat(missing) + first.trimStart();
  return { lines: [start, ...others], remove: Math.max(0, character - indentOf(first)), as };
}
