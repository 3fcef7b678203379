import { isMark, stretchesOf } from '../parts/roadmap-table';
import { columnsOfSchedule, milestoneHead, timeOfRow } from '../parts/schedule-table';
import { withShades } from '../parts/shaded-cells';
import { gridOf, isEmptyRow, textOf, type GridRow } from '../parts/table-grid';
import { timeHeadingOf, unionAll, type TimeHeading } from '../parts/time-columns';
import { parsePeriod } from '../../values/period';
import type { PartKind } from '../labels';
import type { SourceBlock, SourceTable } from '../source';
import { isNameOf, NodeNames } from './node-names';
import type { Outline, OutlineChapter, OutlineNode, OutlinePart } from './outline';
import { nodeColumnOf, tableOf } from './rows-of-nodes';

/** Chapters that are about something else than the work and its times. */
const chapterKinds: ReadonlySet<OutlineChapter['kind']> = new Set<OutlineChapter['kind']>([
  ...([undefined, 'tree', 'summary', 'monitoring', 'administration'] as const),
]);

/**
 * The outline with what tables of the whole project say of the times of its nodes at the nodes
 * themselves: the bars of a Gantt chart, rows of tasks and milestones that name their work package. Only
 * what names one node for sure is moved, and nothing where the node says another time of its own.
 */
export function placeTimeTables(outline: Outline): Outline {
  const names = new NodeNames(outline.nodes);
  if (names.isEmpty) return outline;
  const rest = (block: SourceBlock): readonly SourceBlock[] =>
    block.kind === 'table' ? placed(block, names) : [block];
  const chapters = outline.chapters.map((chapter): OutlineChapter => {
    if (!chapterKinds.has(chapter.kind)) return chapter;
    const blocks = chapter.blocks.flatMap(rest);
    const isSaid = blocks.length === 0 && chapter.blocks.length > 0;
    return { ...chapter, blocks, ...(isSaid ? { isSaid } : {}) };
  });
  const parts = outline.parts.flatMap((part) => {
    const blocks = part.kind === 'schedule' ? part.blocks.flatMap(rest) : part.blocks;
    return blocks.length === 0 && part.blocks.length > 0 ? [] : [{ ...part, blocks }];
  });
  return { ...outline, chapters, parts };
}

function placed(table: SourceTable, names: NodeNames): readonly SourceBlock[] {
  const grid = gridOf(table).filter((row) => !isEmptyRow(row));
  const heading = timeHeadingOf(grid);
  const rest = heading ? ofChart(table, grid, heading, names) : ofList(table, grid, names);
  return rest ?? [table];
}

/** Rows of a table by the node that they are about. */
class RowsOfNodes {
  readonly #rows = new Map<OutlineNode, GridRow[]>();
  readonly rest: GridRow[] = [];

  add(node: OutlineNode | undefined, row: GridRow): void {
    const rows = node ? (this.#rows.get(node) ?? []) : this.rest;
    if (node) this.#rows.set(node, rows);
    rows.push(row);
  }

  get all(): Iterable<readonly [OutlineNode, readonly GridRow[]]> {
    return this.#rows;
  }
}

/** What goes on over the whole project, whatever row it stands below. */
const ofProject =
  /hallin|ohjausryhm|koordin|johtaminen|viestin|arvioin|projektled|styrgrupp|förvaltning|kommunik|utvärder|steering|administrat|management|communicat|evaluat/iu;

/** @returns what is left of the table; undefined where no row is about a node */
function ofChart(
  table: SourceTable,
  grid: readonly GridRow[],
  heading: TimeHeading,
  names: NodeNames,
): readonly SourceBlock[] | undefined {
  const { labels, times, from } = heading;
  const rows = withShades(grid, heading);
  const heads = grid.slice(0, from);
  const named = nodeColumnOf(rows, labels, (heads.at(-1) ?? []).map(textOf), names);
  const bars = new Map<OutlineNode, GridRow>();
  const tasks = new RowsOfNodes();
  let group: { readonly node: OutlineNode; readonly hasBar: boolean } | undefined;
  for (const [index, row] of rows.entries()) {
    const texts = labels.map((column) => textOf(row[column]));
    const label = texts.filter((text) => text !== '').join(' ');
    const cells = times.map(({ column }) => row[column]);
    const isFilled = cells.some((cell) => textOf(cell) !== '');
    const own = named?.nodes[index];
    const others = labels
      .filter((column) => column !== named?.column)
      .map((column) => textOf(row[column]))
      .filter((text) => text !== '');
    const isNode = own && others.every((text) => isNameOf(text, own));
    const node = isNode ? own : own ? undefined : names.nodeOf(label);
    const hasOnlyMarks = row.every(
      (cell, column) => labels.includes(column) || textOf(cell) === '' || isMark(cell),
    );
    if (own && !isNode) tasks.add(own, row);
    else if (node && !bars.has(node) && hasOnlyMarks) {
      if (isFilled) bars.set(node, row);
      group = { node, hasBar: isFilled };
    } else if (group && isFilled && isTaskOf(group, label)) tasks.add(group.node, row);
    else {
      group = undefined;
      tasks.rest.push(row);
    }
  }
  const left = placeBars(bars, heads, heading);
  for (const row of left) tasks.rest.push(row);
  const without = named ? [named.column] : [];
  return placeRows(table, { heads, tasks, without, isAdded: false }, bars.size > left.length);
}

/** `1.2 Kartoitus` below `TP1`; without a number only where the row above has no bar of its own. */
function isTaskOf(
  { node, hasBar }: { readonly node: OutlineNode; readonly hasBar: boolean },
  label: string,
): boolean {
  const [, number] = /^\p{L}{0,8}\s?(\d+)\.\d/u.exec(label) ?? [];
  if (number !== undefined) return number === node.number;
  return !hasBar && !ofProject.test(label);
}

/** A bar is the node's period; one with gaps is its schedule. @returns rows that a node has no place for */
function placeBars(
  bars: ReadonlyMap<OutlineNode, GridRow>,
  heads: readonly GridRow[],
  heading: TimeHeading,
): readonly GridRow[] {
  return [...bars].flatMap(([node, row]) => {
    const periods = stretchesOf(row, heading).flatMap((each) => unionAll(each)?.canonical ?? []);
    const [only, ...others] = periods;
    const [{ line } = { line: 1 }] = row;
    if (only === undefined) return [];
    if (others.length === 0) return placePeriod(node, line, only) ? [] : [row];
    if (node.parts.some(({ kind }) => kind === 'schedule')) return [row];
    node.parts.push(partOf('schedule', line, tableOf(line, [...heads, row], heading.labels)));
    return [];
  });
}

/** False where the node states another period of its own. */
function placePeriod(node: OutlineNode, line: number, period: string): boolean {
  const own = node.parts.find(({ kind }) => kind === 'period');
  const [said] = own?.blocks ?? [];
  if (own) return said?.kind === 'paragraph' && areOne(said.text, period);
  node.parts.push(partOf('period', line, { kind: 'paragraph', line, text: period }));
  return true;
}

/** A chart says in which of its columns a time begins and ends. @param said as exactly as the table does */
function areOne(own: string, said: string): boolean {
  const [one, other] = [parsePeriod(own), parsePeriod(said)];
  if (!one.ok || !other.ok) return false;
  const { first, last } = one.value.period;
  const { start, end } = other.value.period;
  const isAtStart = start.first <= first && first <= start.last;
  return isAtStart && end.first <= last && last <= end.last;
}

function partOf(kind: PartKind, line: number, block: SourceBlock): OutlinePart {
  return { kind, line, label: '', about: '', shared: undefined, blocks: [block] };
}

interface Rows {
  readonly heads: readonly GridRow[];
  readonly tasks: RowsOfNodes;
  /** Columns that only say what the rows are about. */
  readonly without: readonly number[];
  /** To what the node says of its schedule itself: milestones are points in it. */
  readonly isAdded: boolean;
}

function placeRows(
  { line }: SourceTable,
  { heads, tasks, without, isAdded }: Rows,
  hasPlaced: boolean,
): readonly SourceBlock[] | undefined {
  let count = hasPlaced ? 1 : 0;
  for (const [node, rows] of tasks.all) {
    const hasOwn = node.parts.some(({ kind }) => kind === 'schedule');
    if (hasOwn && !isAdded) {
      for (const row of rows) tasks.rest.push(row);
      continue;
    }
    count += rows.length;
    const at = rows[0]?.[0]?.line ?? line;
    node.parts.push(partOf('schedule', at, tableOf(at, [...heads, ...rows], without)));
  }
  if (count === 0) return undefined;
  const rest = [...tasks.rest].sort((a, b) => (a[0]?.line ?? 0) - (b[0]?.line ?? 0));
  return rest.length === 0 ? [] : [tableOf(line, [...heads, ...rest])];
}

/** A list of tasks, of milestones, or of the nodes themselves with their times. */
function ofList(
  table: SourceTable,
  grid: readonly GridRow[],
  names: NodeNames,
): readonly SourceBlock[] | undefined {
  const at = columnsOfSchedule(grid);
  if (!at || at.from === 0) return undefined;
  const { heads, from } = at;
  const width = Math.max(...grid.map(({ length }) => length));
  const timed = [at.time, at.start, at.end];
  const others = Array.from({ length: width }, (_, column) => column).filter(
    (column) => !timed.includes(column),
  );
  const rows = grid.slice(from);
  const named = nodeColumnOf(rows, others, heads, names);
  if (!named) return undefined;
  const texts = others.filter((column) => column !== named.column);
  const tasks = new RowsOfNodes();
  let count = 0;
  for (const [index, row] of rows.entries()) {
    const node = named.nodes[index];
    const isNode = node && texts.every((column) => isNameOf(textOf(row[column]), node));
    const time = isNode ? timeOfRow(row, at) : undefined;
    if (!isNode) tasks.add(node, row);
    else if (time !== undefined && placePeriod(node, row[0]?.line ?? 1, time)) count += 1;
    else tasks.rest.push(row);
  }
  const isAdded = heads.some((head) => milestoneHead.test(head));
  const without = [named.column];
  return placeRows(table, { heads: grid.slice(0, from), tasks, without, isAdded }, count > 0);
}
