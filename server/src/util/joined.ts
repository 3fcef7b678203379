/** All in order; a list that is all there is is taken as it is. */
export function joined<T>(own: readonly T[], more: readonly (readonly T[])[]): readonly T[] {
  const filled = more.filter(({ length }) => length > 0);
  const [only] = filled;
  if (!only) return own;
  return own.length === 0 && filled.length === 1 ? only : own.concat(...filled);
}
