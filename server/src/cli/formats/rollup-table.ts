import { onOneLine } from '../../util/on-one-line';
import type { Paint } from '../paint';
import type { RolledPlan } from '../rollup-work';
import { visible } from '../visible';
import {
  planNotes,
  planRows,
  portfolioNote,
  portfolioRows,
  portfolioTitle,
  type Cell,
  type Rows,
} from './rollup-cells';
import type { RollupFormat } from './rollup-formats';

/** For a terminal, also by way of a log or a pager: the tree with its figures, differences in red; several plans end in their total. */
export const table: RollupFormat = {
  between: '\n',
  plan: (rolled, paint) =>
    visible(
      `${paint('gray', rolled.path)}\n${aligned(planRows(rolled, '  '), paint)}${notes(rolled)}`,
    ),
  total: (portfolio, paint) => {
    if (portfolio.plans < 2) return '';
    const note = portfolioNote(portfolio);
    const title = paint('bold', portfolioTitle(portfolio));
    return `\n${title}\n${aligned(portfolioRows(portfolio), paint)}${note === undefined ? '' : `${note}\n`}`;
  },
};

function notes(rolled: RolledPlan): string {
  return planNotes(rolled)
    .map((note) => `${onOneLine(note)}\n`)
    .join('');
}

function aligned(rows: Rows, paint: Paint): string {
  const widths = columnWidths(rows);
  return rows
    .map((cells, index) =>
      cells
        .map((cell, column) => pad(cell, widths[column] ?? 0, index === 0, paint))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

const maxTitle = 48;

function shorten(text: string): string {
  const line = onOneLine(text);
  return line.length > maxTitle ? `${line.slice(0, maxTitle - 1)}…` : line;
}

function columnWidths(rows: Rows): readonly number[] {
  const widths: number[] = [];
  for (const cells of rows) {
    cells.forEach(({ text }, column) => {
      widths[column] = Math.max(widths[column] ?? 0, shorten(text).length);
    });
  }
  return widths;
}

function pad(cell: Cell, width: number, bold: boolean, paint: Paint): string {
  const text = shorten(cell.text);
  const space = ' '.repeat(Math.max(0, width - text.length));
  const painted = bold ? paint('bold', text) : cell.wrong ? paint('red', text) : text;
  return cell.right ? space + painted : painted + space;
}
