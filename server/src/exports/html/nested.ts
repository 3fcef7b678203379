export interface Branch<T> {
  readonly item: T;
  readonly below: readonly Branch<T>[];
}

interface Growing<T> extends Branch<T> {
  readonly below: Growing<T>[];
}

/** Things in a row as they stand under each other. @param depthOf 0 for the topmost */
export function nested<T>(items: readonly T[], depthOf: (item: T) => number): readonly Branch<T>[] {
  const top: Growing<T>[] = [];
  const open: { readonly branch: Growing<T>; readonly depth: number }[] = [];
  for (const item of items) {
    const depth = depthOf(item);
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const branch: Growing<T> = { item, below: [] };
    (open.at(-1)?.branch.below ?? top).push(branch);
    open.push({ branch, depth });
  }
  return top;
}
