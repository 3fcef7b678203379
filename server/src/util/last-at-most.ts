/** The number of the last value that is at most so much; 0 where there is none. @param values ascending */
export function lastAtMost(values: readonly number[], most: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? 0) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}
