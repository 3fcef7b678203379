/** Exact units, cents or hundredths, by the key of their column; a column without any is absent. */
export type Amounts = ReadonlyMap<string, number>;

export interface TreeRow<Row> {
  readonly row: Row;
  /** `own`: what the row has beside those below it, in a line of its own, the first of them. */
  readonly kind: 'row' | 'own';
  readonly depth: number;
  readonly amounts: Amounts;
  /** Positions, in the list, of the rows right below it. */
  readonly below: readonly number[];
  /** The last position of what is below it; its own where there is nothing. */
  readonly last: number;
}

export interface TreeOptions<Row> {
  readonly amounts: (row: Row) => Amounts;
  /** What a row and those right below it are told apart by; other columns are never summed. */
  readonly summed: readonly string[];
  /** What the rows below must come to; undefined where they need not come to anything. */
  readonly sum: (row: Row) => Amounts | undefined;
}

/**
 * The rows of a tree for a spreadsheet: a row that has something beside the rows below it gets a row
 * for that, so that each figure is written in one place only, or is the sum of the cells below.
 */
export function treeRows<Row extends { readonly depth: number }>(
  rows: readonly Row[],
  { amounts, summed, sum }: TreeOptions<Row>,
): readonly TreeRow<Row>[] {
  const planned: { row: Row; kind: 'row' | 'own'; depth: number; amounts: Amounts }[] = [];
  rows.forEach((row, index) => {
    const { depth } = row;
    planned.push({ row, kind: 'row', depth, amounts: amounts(row) });
    const below = childrenOf(rows, index).map((child) => amounts(child));
    const whole = sum(row);
    if (!whole || below.length === 0) return;
    const own = restOf(whole, below, summed);
    if (own.size > 0) planned.push({ row, kind: 'own', depth: depth + 1, amounts: own });
  });
  return planned.map((each, position) => {
    const positions = positionsBelow(planned, position);
    return { ...each, ...positions };
  });
}

function childrenOf<Row extends { readonly depth: number }>(
  rows: readonly Row[],
  index: number,
): readonly Row[] {
  return positionsBelow(rows, index).below.flatMap((position) => rows[position] ?? []);
}

function positionsBelow(
  rows: readonly { readonly depth: number }[],
  position: number,
): { readonly below: readonly number[]; readonly last: number } {
  const depth = rows[position]?.depth ?? 0;
  const below: number[] = [];
  let at = position + 1;
  for (let row = rows[at]; row && row.depth > depth; row = rows[++at]) {
    if (row.depth === depth + 1) below.push(at);
  }
  return { below, last: at - 1 };
}

/**
 * Where nothing below a row has anything in a column, all of it is the row's own and stays in its cell;
 * else what is left stands in the row for that.
 */
function restOf(whole: Amounts, below: readonly Amounts[], summed: readonly string[]): Amounts {
  const own = new Map<string, number>();
  for (const key of summed) {
    const held = below.flatMap((amounts) => amounts.get(key) ?? []);
    const rest = held.reduce((left, units) => left - units, whole.get(key) ?? 0);
    if (rest !== 0) own.set(key, rest);
  }
  // A row that sums nothing needs no second row for what it has.
  return below.some((amounts) => summed.some((key) => amounts.has(key))) ? own : new Map();
}
