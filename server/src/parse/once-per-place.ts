import type { Piece, Span } from './syntax';

/**
 * Those that say the same of the same place only once: through an alias, what stands once in the
 * text is met in several places.
 * @param what tells apart what may be said of one place
 */
export function oncePerPlace<T>(
  all: readonly T[],
  at: (each: T) => Span,
  what: (each: T) => string,
): readonly T[] {
  if (all.length < 2) return all;
  const told = new Map<Piece, Set<string>>();
  return all.filter((each) => {
    const { piece, start, end } = at(each);
    const seen = told.get(piece) ?? new Set();
    told.set(piece, seen);
    const mark = `${what(each)} ${start} ${end}`;
    return !seen.has(mark) && seen.add(mark);
  });
}
