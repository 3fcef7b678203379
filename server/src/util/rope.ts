/**
 * A list made of lists, each of which may be part of the next version's list too: joining costs the
 * parts, not what is in them, and so does comparing with a list that shares most of them.
 */
export class Rope<T> {
  readonly length: number;
  private allMade: readonly T[] | undefined;

  private constructor(
    private readonly own: readonly T[],
    private readonly parts: readonly Rope<T>[],
  ) {
    this.length = own.length + parts.reduce((sum, { length }) => sum + length, 0);
  }

  /** `own` first, then the parts in their order. */
  static of<T>(own: readonly T[], parts: readonly Rope<T>[]): Rope<T> {
    const filled = parts.filter(({ length }) => length > 0);
    const [only] = filled;
    return only && own.length === 0 && filled.length === 1 ? only : new Rope(own, filled);
  }

  /** All in order. */
  get all(): readonly T[] {
    this.allMade ??=
      this.parts.length === 0 ? this.own : this.own.concat(...this.parts.map(({ all }) => all));
    return this.allMade;
  }

  /** Whether both surely hold the same; lists of other parts count as different. */
  isSame(other: Rope<T>, isSame: (a: T, b: T) => boolean): boolean {
    if (this === other) return true;
    return (
      isSameList(this.own, other.own, isSame) &&
      isSameList(this.parts, other.parts, (a, b) => a.isSame(b, isSame))
    );
  }
}

function isSameList<T>(
  before: readonly T[],
  now: readonly T[],
  isSame: (a: T, b: T) => boolean,
): boolean {
  return (
    before.length === now.length &&
    before.every((a, index) => {
      const b = now[index];
      return a === b || (b !== undefined && isSame(a, b));
    })
  );
}
