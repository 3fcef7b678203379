import type { Cell, Sheet } from './book';

/** Points of a line of text for each point of its font, and of the least row. */
const perPoint = 1.37;
const least = 15;
/** What a spreadsheet allows. */
const most = 409;
/** Columns are measured in digits of the usual font. */
const usualSize = 11;
const boldness = 1.08;
/** An indent is as wide as three blanks. */
const perIndent = 1.6;

/** Letters are narrower than digits, and the edges of a cell take about one. */
const perDigit = 1.08;

/**
 * How high a sheet's rows are with all of their texts in sight, in points. Spreadsheets find that out
 * for themselves when a row is edited, not all of them when a file is opened.
 */
export function rowHeights({
  rows,
  columns,
  merges = [],
}: Pick<Sheet, 'rows' | 'columns' | 'merges'>): readonly number[] {
  const joined = new Map(
    merges.map(({ row, column, columns: count }) => [`${row},${column}`, count] as const),
  );
  return rows.map(({ cells }, row) => {
    const heights = cells.map((cell, column) => {
      const count = joined.get(`${row},${column}`) ?? 1;
      const across = columns.slice(column, column + count);
      const width = across.reduce((sum, each) => sum + each.width, 0);
      return cell ? cellHeight(cell, width) : least;
    });
    return Math.min(most, Math.max(least, ...heights));
  });
}

function cellHeight({ value, look }: Cell, width: number): number {
  const { size = usualSize, bold = false, wrap = false, indent = 0 } = look;
  const line = size * perPoint;
  if (value?.kind !== 'text' || !wrap) return line;
  const letter = (bold ? boldness : 1) * (size / usualSize);
  const room = ((width - 1 - indent * perIndent) * perDigit) / letter;
  return linesOf(value.text, Math.max(1, Math.floor(room))) * line + 1;
}

/** How wide a column is that breaks no word of its head. */
export function widthOfHead(title: string): number {
  const longest = Math.max(...title.split(/\s+/).map(({ length }) => length));
  return Math.ceil(longest * boldness) + 2;
}

/** Lines are broken between words, and words that are longer than a line inside. */
function linesOf(text: string, room: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines++;
    let used = 0;
    for (const { length } of paragraph.split(/[ \t\u00AD-]+/)) {
      if (used > 0 && used + 1 + length > room) {
        lines++;
        used = 0;
      }
      lines += Math.ceil(length / room) - (length > 0 ? 1 : 0);
      used += (used > 0 ? 1 : 0) + (length % room || Math.min(length, room));
    }
  }
  return lines;
}
