import type { DocumentColumn, DocumentRow, DocumentTable } from '../../protocol/document-view';
import { escapeXml } from '../svg/xml-text';
import type { Pen } from './pen';
import { linesOf, textOf } from './texts';

/** Room that a column needs on a screen for each part of its weight, in rem. */
const partWidth = 3.6;
/** Tables with more parts scroll in a box of their own where the screen is narrower. */
const alwaysFits = 5;

export function tableOf({ caption, columns, rows }: DocumentTable, pen: Pen): string {
  const parts = columns.reduce((sum, { weight }) => sum + weight, 0);
  const isWide = parts > alwaysFits;
  const cols = columns.map(
    ({ weight }) => `<col class="${pen.widths.column((weight / parts) * 100)}">`,
  );
  const heads = columns.map(
    ({ title, align }) => `<th scope="col"${ended(align)}>${escapeXml(title)}</th>`,
  );
  const name = isWide ? ` class="prose ${pen.widths.table(parts * partWidth)}"` : '';
  const table = [
    `<table${name} aria-label="${escapeXml(caption)}">`,
    `<colgroup>${cols.join('')}</colgroup>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>`,
    ...rows.map((row) => rowOf(row, columns, pen)),
    `</tbody>`,
    `</table>`,
  ].join('\n');
  return tableBox(table, caption, isWide);
}

/** What may be wider than the screen is reached by keys too. */
export function tableBox(table: string, caption: string, scrolls: boolean): string {
  const reached = scrolls ? ` tabindex="0" role="group" aria-label="${escapeXml(caption)}"` : '';
  return `<div class="table-box"${reached}>\n${table}\n</div>`;
}

function rowOf({ kind, cells }: DocumentRow, columns: readonly DocumentColumn[], pen: Pen): string {
  const written = cells.map((lines, index) => {
    const end = ended(columns[index]?.align ?? 'start');
    const inside = linesOf(lines, pen);
    return index === 0
      ? `<th scope="${kind === 'group' ? 'rowgroup' : 'row'}"${end}>${inside}</th>`
      : `<td${end}>${inside}</td>`;
  });
  return `<tr${kind === 'row' ? '' : ` class="${kind}"`}>${written.join('')}</tr>`;
}

export function ended(align: 'start' | 'end'): string {
  return align === 'end' ? ' class="end"' : '';
}

/** A table of figures: the names first, one row a line. */
export interface FigureRow {
  readonly name: string;
  /** Under the name, in words. */
  readonly notes: readonly string[];
  /** 0 is the topmost. */
  readonly depth: number;
  readonly kind: 'row' | 'sum';
  readonly figures: readonly string[];
}

export function figureTable(
  caption: string,
  head: string,
  rows: readonly FigureRow[],
  scrolls: boolean,
): string {
  const written = rows.map(({ name, notes, depth, kind, figures }) => {
    const under = notes.map((note) => `<span class="line note">${textOf(note)}</span>`).join('');
    const cells = figures.map((figure) => `<td class="end">${escapeXml(figure)}</td>`).join('');
    const level = `d${Math.min(depth, 6)}`;
    return `<tr class="${kind} ${level}"><th scope="row"><span class="line">${textOf(name)}</span>${under}</th>${cells}</tr>`;
  });
  const table = [
    `<table class="figures" aria-label="${escapeXml(caption)}">`,
    `<thead>${head}</thead>`,
    `<tbody>`,
    ...written,
    `</tbody>`,
    `</table>`,
  ].join('\n');
  return tableBox(table, caption, scrolls);
}
