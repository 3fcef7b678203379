/** Which of a long list's items to draw: the arithmetic of `use-window.ts`, in pixels from its top. */
export interface Keyed {
  readonly key: string;
}

/** An item that is drawn, or the room of those between two of them that are not. */
export type Drawn<Item> =
  | {
      readonly kind: 'item';
      readonly key: string;
      readonly item: Item;
      /** Among all items, from 0. */
      readonly index: number;
    }
  | { readonly kind: 'gap'; readonly key: string; readonly height: number };

/** From `top` up to `bottom`. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/** Where each item begins, and last where the list ends. */
export function offsetsOf<Item>(
  items: readonly Item[],
  heightOf: (item: Item) => number,
): readonly number[] {
  const offsets = [0];
  let end = 0;
  for (const item of items) offsets.push((end += heightOf(item)));
  return offsets;
}

/** The item that covers the height; the first or the last for what lies outside; 0 for none at all. */
export function indexAt(offsets: readonly number[], height: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * What is seen with as much again above and below it. In steps of half of it: most scrolling leaves
 * the stretch as it is, and then nothing is drawn at all.
 */
export function stretchAround({ top, bottom }: Stretch): Stretch {
  const step = Math.max((bottom - top) / 2, 100);
  return {
    top: (Math.floor(top / step) - 1) * step,
    bottom: (Math.ceil(bottom / step) + 1) * step,
  };
}

/**
 * The items of a stretch, those at the kept indexes wherever they are, and gaps in the place of all
 * others.
 * @param offsets those of {@link offsetsOf} for these items
 */
export function drawnIn<Item extends Keyed>(
  items: readonly Item[],
  offsets: readonly number[],
  { top, bottom }: Stretch,
  kept: readonly number[],
): readonly Drawn<Item>[] {
  const [from, to] = [indexAt(offsets, top), indexAt(offsets, bottom)];
  const outside = [...new Set(kept)].filter((at) => at >= 0 && at < items.length);
  const before = outside.filter((at) => at < from).sort((a, b) => a - b);
  const after = outside.filter((at) => at > to).sort((a, b) => a - b);
  const within = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const drawn: Drawn<Item>[] = [];
  let next = 0;
  const leaveOut = (end: number): void => {
    const height = (offsets[end] ?? 0) - (offsets[next] ?? 0);
    if (end > next) drawn.push({ kind: 'gap', key: `gap ${items[next - 1]?.key ?? ''}`, height });
  };
  for (const index of [...before, ...within, ...after]) {
    const item = items[index];
    if (!item) continue;
    leaveOut(index);
    drawn.push({ kind: 'item', key: item.key, item, index });
    next = index + 1;
  }
  leaveOut(items.length);
  return drawn;
}

/** Every item. */
export function allOf<Item extends Keyed>(items: readonly Item[]): readonly Drawn<Item>[] {
  return items.map((item, index) => ({ kind: 'item', key: item.key, item, index }));
}
