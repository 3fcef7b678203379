import { parsePersonYears, type PersonYears } from '../../values/person-years';
import { saysPersonMonths, yearsOfMonths } from '../parts/person-months';
import { gridOf, isEmptyRow, textOf, type GridRow } from '../parts/table-grid';
import type { SourceBlock, SourceTable } from '../source';
import { isNameOf, NodeNames } from './node-names';
import type { Outline, OutlineChapter, OutlineNode } from './outline';
import { nodeColumnOf } from './rows-of-nodes';

/** How much work a node takes, as a table of the whole project states it. */
export interface Effort {
  readonly line: number;
  /** Undefined where the months are no exact number of person-years. */
  readonly years: PersonYears | undefined;
  /** The months of each who takes part, as they are written; of one nobody is named where it stands alone. */
  readonly shares: readonly { readonly who: string; readonly months: string }[];
}

export type Efforts = ReadonlyMap<OutlineNode, Effort>;

/** An outline without the tables that are taken, and what they say. */
export interface WithEffort {
  readonly outline: Outline;
  readonly efforts: Efforts;
}

const total = /^(?:yhteensä|yht\.?|summa|totalt?|sammanlagt|summa|sum|in total|all)(?!\p{L})/iu;
const ofMoney = /€|(?<!\p{L})(?:eur|kustannu|kostnad|cost|budj|budget)/iu;
const figure = /^\d{1,4}(?:[.,]\d{1,2})?$/;

/**
 * Takes tables of person-months by work package and partner, of which every figure is understood and
 * every sum is right. All others stay where they are.
 */
export function takeEfforts(outline: Outline): WithEffort {
  const names = new NodeNames(outline.nodes);
  const efforts = new Map<OutlineNode, Effort>();
  if (names.isEmpty) return { outline, efforts };
  const chapters = outline.chapters.map((chapter): OutlineChapter => {
    const blocks = chapter.blocks.filter((block, index) => {
      const caption = chapter.blocks[index - 1];
      const above = caption?.kind === 'paragraph' ? caption.text : '';
      return !isTaken(block, `${chapter.title} ${above}`, names, efforts);
    });
    const isSaid = blocks.length === 0 && chapter.blocks.length > 0;
    return { ...chapter, blocks, ...(isSaid ? { isSaid } : {}) };
  });
  return { outline: { ...outline, chapters }, efforts };
}

function isTaken(
  block: SourceBlock,
  caption: string,
  names: NodeNames,
  efforts: Map<OutlineNode, Effort>,
): boolean {
  const found = block.kind === 'table' ? effortsOf(block, caption, names) : undefined;
  if (!found || [...found.keys()].some((node) => efforts.has(node))) return false;
  for (const [node, effort] of found) efforts.set(node, effort);
  return true;
}

/** Undefined where a cell is no figure, a row no node, or a sum not right. */
function effortsOf(table: SourceTable, caption: string, names: NodeNames): Efforts | undefined {
  const grid = gridOf(table).filter((row) => !isEmptyRow(row));
  const heads = (grid[0] ?? []).map(textOf);
  if (grid.length < 2 || heads.some((head) => ofMoney.test(head))) return undefined;
  if (!saysPersonMonths(`${caption} ${heads.join(' ')}`)) return undefined;
  return inRows(grid, names) ?? inRows(turned(grid), names);
}

/** Its rows as columns, where the work packages stand beside each other. */
function turned(grid: readonly GridRow[]): readonly GridRow[] {
  const width = Math.max(...grid.map(({ length }) => length));
  return Array.from({ length: width }, (_, column) =>
    grid.flatMap((row) => row.slice(column, column + 1)),
  );
}

function inRows(grid: readonly GridRow[], names: NodeNames): Efforts | undefined {
  const [first, ...rows] = grid;
  const heads = (first ?? []).map(textOf);
  const sums = rows.filter(([cell]) => total.test(textOf(cell)));
  const own = rows.filter((row) => !sums.includes(row));
  const columns = heads.map((_, column) => column);
  const isFigures = (column: number): boolean => own.every((row) => isShare(textOf(row[column])));
  const figures = columns.filter((column) => column > 0 && isFigures(column));
  const labels = columns.filter((column) => !figures.includes(column));
  const named = nodeColumnOf(own, labels, heads, names);
  if (!named || figures.length === 0 || sums.length > 1) return undefined;
  const others = labels.filter((column) => column !== named.column);
  const efforts = new Map<OutlineNode, Effort>();
  for (const [index, row] of own.entries()) {
    const node = named.nodes[index];
    const isNode = node && others.every((column) => isNameOf(textOf(row[column]), node));
    const effort = isNode ? effortOf(row, figures, heads) : undefined;
    if (!effort || !node || efforts.has(node)) return undefined;
    efforts.set(node, effort);
  }
  return sums.every((row) => figures.every((column) => isSum(row, own, column)))
    ? efforts
    : undefined;
}

const isShare = (text: string): boolean => figure.test(text) || /^[\s–—-]*$/.test(text);

/** In hundredths of a month. */
function monthsIn(text: string): number {
  const read = parsePersonYears(text);
  return read.ok ? read.value : 0;
}

function isSum(row: GridRow, own: readonly GridRow[], column: number): boolean {
  const stated = textOf(row[column]);
  const parts = own.map((each) => monthsIn(textOf(each[column])));
  return stated === '' || monthsIn(stated) === parts.reduce((sum, each) => sum + each, 0);
}

function effortOf(
  row: GridRow,
  figures: readonly number[],
  heads: readonly string[],
): Effort | undefined {
  const sum = figures.find((column) => total.test(heads[column] ?? ''));
  const shares = figures.filter((column) => column !== sum && monthsIn(textOf(row[column])) > 0);
  const all = shares.reduce((months, column) => months + monthsIn(textOf(row[column])), 0);
  const stated = sum === undefined ? all : monthsIn(textOf(row[sum]));
  if (stated === 0 || (shares.length > 0 && stated !== all)) return undefined;
  const said = shares.length > 0 ? shares : figures;
  return {
    line: row[0]?.line ?? 1,
    years: yearsOfMonths(String(stated / 100)),
    shares: said.map((column) => {
      const head = heads[column] ?? '';
      const isName = !saysPersonMonths(head) && column !== sum;
      return { who: isName ? head : '', months: textOf(row[column]) };
    }),
  };
}
