/** The row at the top of a long list, when the reader left it. */
export interface LeftRow {
  readonly key: string;
  /** Pixels from the panel's top to the row's. */
  readonly place: number;
}

/** By the list's name. */
export type LeftRows = Readonly<Record<string, LeftRow>>;

let rows: Record<string, LeftRow> = {};
/** Lists that are to be brought back to where an earlier page left them, when they first appear. */
let left = new Set<string>();
const waiting = new Set<() => void>();

/** Begins with what an earlier page left; with nothing where another plan is shown. */
export function beginWithRows(before: LeftRows = {}): void {
  rows = { ...before };
  left = new Set(Object.keys(before));
}

export function leftRows(): LeftRows {
  return rows;
}

/** @param row undefined where none of the list is in sight */
export function leaveRow(list: string, row: LeftRow | undefined): void {
  if (row && !left.has(list)) rows = { ...rows, [list]: row };
}

/** Once for each list; undefined where it has been on this page before. */
export function takeLeftRow(list: string): LeftRow | undefined {
  return left.delete(list) ? rows[list] : undefined;
}

/** Runs once the panel around what is being drawn has been scrolled to its place. */
export function whenPlaced(bringBack: () => void): void {
  waiting.add(bringBack);
}

export function panelIsPlaced(): void {
  for (const bringBack of waiting) bringBack();
  waiting.clear();
}
