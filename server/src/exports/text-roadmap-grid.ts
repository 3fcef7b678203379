import type { Columns, RoadmapRow, RoadmapView } from '../protocol/roadmap-view';
import { columnsOf, cutToColumns, padded } from './markdown/text-columns';
import { oneLine } from './svg/xml-text';

/** How the picture is spread over the columns of a line. */
export interface Grid {
  readonly name: number;
  /** Characters of a cell, and which quarters it stands for. */
  readonly cell: number;
  readonly cells: readonly Columns[];
  /** A line is drawn before each year. */
  readonly hasLines: boolean;
  /** Of the longest light; 0 where no row has one. */
  readonly light: number;
}

const widestCell = 6;
const mostTogether = 8;

/** Marks that turn the direction of writing would turn the picture. */
export function tidy(text: string): string {
  return oneLine(text).replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
}

export function gridOf({ quarters, years, rows }: RoadmapView, width: number): Grid {
  const longest = rows.reduce((most, row) => Math.max(most, columnsOf(nameOf(row))), 0);
  const light = rows.reduce(
    (most, row) => Math.max(most, row.light ? columnsOf(row.light.word) + 1 : 0),
    0,
  );
  const name = Math.min(longest, Math.max(12, Math.floor(width * 0.36)), 48);
  const room = Math.max(4, width - name - 1 - light);
  const cell = Math.min(widestCell, Math.floor((room - years.length - 1) / quarters.length));
  if (cell >= 1) {
    const cells = quarters.map((_, column) => ({ from: column, to: column }));
    const drawn = quarters.length * cell + years.length + 1;
    return {
      name: Math.min(longest, width - 1 - light - drawn),
      cell,
      cells,
      hasLines: true,
      light,
    };
  }
  let together = room >= quarters.length ? 1 : 2;
  while (together < mostTogether && Math.ceil(quarters.length / together) > room) together *= 2;
  const count = Math.ceil(quarters.length / together);
  // Of very long plans the rest of the picture has no place: its last cell stands for all of it.
  const cells = Array.from({ length: Math.min(count, room) }, (_, index) => ({
    from: index * together,
    to:
      index === room - 1
        ? quarters.length - 1
        : Math.min((index + 1) * together, quarters.length) - 1,
  }));
  return { name, cell: 1, cells, hasLines: false, light };
}

/** Cells of a line beside each other, with the lines of the years. */
export function joined(
  { quarters }: RoadmapView,
  grid: Grid,
  cells: readonly string[],
  line: string,
): string {
  const parts = cells.map((cell, index) => {
    const { from } = grid.cells[index] ?? { from: 0 };
    const startsYear = index === 0 || quarters[from]?.quarter === 1;
    return grid.hasLines && startsYear ? line + cell : cell;
  });
  return parts.join('') + (grid.hasLines ? line : '');
}

export function headLines(roadmap: RoadmapView, grid: Grid): readonly string[] {
  const { quarters, today } = roadmap;
  const { cells, cell, name } = grid;
  const before = ' '.repeat(name + 1);
  const names = cells.map(({ from }) => {
    const number = String(quarters[from]?.quarter ?? '');
    return padded(cell >= 3 ? `Q${number}` : number, cell);
  });
  const now = cells.map(({ from, to }) =>
    padded(today !== undefined && from <= today && today <= to ? '▼' : '', cell),
  );
  return [
    before + yearLine(roadmap, grid),
    ...(grid.hasLines ? [before + joined(roadmap, grid, names, '│')] : []),
    ...(today === undefined ? [] : [before + joined(roadmap, grid, now, grid.hasLines ? '│' : '')]),
  ];
}

/** Each year over its first cell, where there is room for it. */
function yearLine({ quarters }: RoadmapView, { cells, cell, hasLines }: Grid): string {
  let line = '';
  let at = 0;
  let last: number | undefined;
  for (const { from } of cells) {
    const year = quarters[from]?.year;
    if (year !== undefined && year !== last) {
      if (hasLines) at += 1;
      if (line === '' || line.length < at) line = padded(line, at) + String(year);
      last = year;
    }
    at += cell;
  }
  return cutToColumns(line, at + 1);
}

export function nameOf({ id, kindTitle, title, depth }: RoadmapRow): string {
  return `${'  '.repeat(Math.min(depth, 5))}${tidy(`${id ?? kindTitle} ${title}`)}`;
}
