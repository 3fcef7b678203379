import type { SourceCell, SourceTable } from '../source';
import { textOf, type GridCell, type GridRow } from '../parts/table-grid';
import type { NodeNames } from './node-names';
import type { OutlineNode } from './outline';

/** The column whose cells name the nodes that their rows are about. */
export interface NodeColumn {
  readonly column: number;
  /** By row; undefined for a row that is about none, or nobody can tell which. */
  readonly nodes: readonly (OutlineNode | undefined)[];
}

/** Most rows are about a node: the others are about the whole project. */
const least = 0.5;

/**
 * @param rows below the head
 * @param columns that may be it, in their order
 * @param heads of all columns
 */
export function nodeColumnOf(
  rows: readonly GridRow[],
  columns: readonly number[],
  heads: readonly string[],
  names: NodeNames,
): NodeColumn | undefined {
  for (const column of columns) {
    const word = packageHead.test(heads[column] ?? '') ? 'TP ' : '';
    const nodes = nodesIn(rows, column, word, names);
    const filled = rows.filter((row) => textOf(row[column]) !== '').length;
    const known = rows.filter((row, index) => nodes[index] && textOf(row[column]) !== '').length;
    if (known > 0 && known >= filled * least) return { column, nodes };
  }
  return undefined;
}

/** Under it a number alone is that of a work package. */
const packageHead =
  /^(?:tp|ap|wp|työpaketti|arbetspaket|work\s?package)(?:\s?(?:nro|nr|no)\.?)?$/iu;

/** A merged cell names the node of all rows that it stands beside. */
function nodesIn(
  rows: readonly GridRow[],
  column: number,
  word: string,
  names: NodeNames,
): readonly (OutlineNode | undefined)[] {
  let above: OutlineNode | undefined;
  return rows.map((row) => {
    const cell = row[column];
    const text = textOf(cell);
    if (text === '' && cell?.isSpanned === true) return above;
    above = text === '' ? undefined : names.nodeOf(/^\d{1,2}$/.test(text) ? word + text : text);
    return above;
  });
}

/** Rows of a grid as a table of their own, without some of their columns. */
export function tableOf(
  line: number,
  rows: readonly GridRow[],
  without: readonly number[] = [],
): SourceTable {
  return { kind: 'table', line, rows: rows.map((row) => cellsOf(row, without)) };
}

function cellsOf(row: GridRow, without: readonly number[]): readonly SourceCell[] {
  const cells: SourceCell[] = [];
  for (let column = 0; column < row.length;) {
    const cell = row[column];
    const width = cell?.columns ?? 1;
    const columns = Array.from({ length: width }, (_, index) => column + index);
    const left = columns.filter((each) => !without.includes(each)).length;
    if (cell && left > 0) cells.push({ ...sourceCell(cell), columns: left, rows: 1 });
    column += width;
  }
  return cells;
}

function sourceCell({ source, line, lines }: GridCell): SourceCell {
  return source ?? { line, text: lines.join('\n'), columns: 1, rows: 1, head: false };
}
