/**
 * Adds to a list, one by one: as the arguments of one call more than some ten thousand are an error,
 * and a line of a megabyte has so many items.
 */
export function append<Each>(to: Each[], more: readonly Each[]): void {
  for (const each of more) to.push(each);
}
