import { boxOf } from './box-of';

const lists = new Map<string, Heights>();

/**
 * How high the items of a list are, by key, at the width that it has now. They outlive the list's
 * element: whoever comes back to a view finds it where it was left.
 */
export class Heights {
  private readonly known = new Map<string, number>();
  private width = 0;
  private average: number | undefined;

  /** Those of a list, the same whenever it is drawn. */
  static of(list: string): Heights {
    const heights = lists.get(list) ?? new Heights();
    lists.set(list, heights);
    return heights;
  }

  /** Pixels; of an item never drawn the average of those first drawn. Undefined before any was. */
  get(key: string): number | undefined {
    return this.known.get(key) ?? this.average;
  }

  /** Measures the children that are items. True where any is not as high as it was thought to be. */
  learn(list: HTMLElement): boolean {
    const { width } = boxOf(list);
    if (width !== this.width) {
      this.known.clear();
      this.average = undefined;
      this.width = width;
    }
    let changed = false;
    let sum = 0;
    let count = 0;
    for (const child of list.children) {
      const key = child instanceof HTMLElement ? child.dataset['row'] : undefined;
      if (key === undefined) continue;
      const { height } = boxOf(child);
      sum += height;
      count++;
      if (Math.abs((this.known.get(key) ?? NaN) - height) < 0.5) continue;
      this.known.set(key, height);
      changed = true;
    }
    // Of the first that are drawn: an average that went on changing would move all that follows.
    if (count > 0) this.average ??= sum / count;
    return changed;
  }
}
