/** The rows of a tree table: which are seen, and where a key leads (WAI-ARIA treegrid pattern). */
export interface TreeRow {
  readonly key: string;
  readonly depth: number;
}

/** Rows whose branches are all open, in order. */
export function visibleRows<Row extends TreeRow>(
  rows: readonly Row[],
  closed: ReadonlySet<string>,
): readonly Row[] {
  let hiddenBelow = Infinity;
  return rows.filter(({ key, depth }) => {
    if (depth > hiddenBelow) return false;
    hiddenBelow = closed.has(key) ? depth : Infinity;
    return true;
  });
}

/** Whether the next row stands below this one. */
export function isBranch(rows: readonly TreeRow[], index: number): boolean {
  return (rows[index + 1]?.depth ?? 0) > (rows[index]?.depth ?? 0);
}

/** The keys of all rows with rows below them; those above `depth` stay out. */
export function branchKeys(rows: readonly TreeRow[], depth = 0): readonly string[] {
  return rows.flatMap((row, index) =>
    row.depth >= depth && isBranch(rows, index) ? [row.key] : [],
  );
}

export type TreeMove =
  | { readonly kind: 'focus'; readonly key: string }
  | { readonly kind: 'toggle'; readonly key: string }
  | { readonly kind: 'activate'; readonly key: string };

/**
 * What a key press on a row does; undefined: nothing of ours.
 * @param all every row, @param seen those that {@link visibleRows} leaves
 */
export function moveFor(
  pressed: string,
  key: string,
  all: readonly TreeRow[],
  seen: readonly TreeRow[],
  closed: ReadonlySet<string>,
): TreeMove | undefined {
  const at = seen.findIndex((row) => row.key === key);
  const row = seen[at];
  if (!row) return undefined;
  const focus = (target: TreeRow | undefined): TreeMove | undefined =>
    target && { kind: 'focus', key: target.key };
  const branch = isBranch(
    all,
    all.findIndex((each) => each.key === key),
  );
  switch (pressed) {
    case 'ArrowDown':
      return focus(seen[at + 1]);
    case 'ArrowUp':
      return focus(seen[at - 1]);
    case 'Home':
      return focus(seen[0]);
    case 'End':
      return focus(seen.at(-1));
    case 'ArrowRight':
      if (!branch) return undefined;
      return closed.has(key) ? { kind: 'toggle', key } : focus(seen[at + 1]);
    case 'ArrowLeft':
      if (branch && !closed.has(key)) return { kind: 'toggle', key };
      return focus(seen.slice(0, at).findLast(({ depth }) => depth < row.depth));
    case 'Enter':
      return { kind: 'activate', key };
    default:
      return undefined;
  }
}
