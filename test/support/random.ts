/** Numbers that look random and are the same for the same seed, so that a failure can be repeated. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** 0 ≤ n < 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let n = this.state;
    n = Math.imul(n ^ (n >>> 15), n | 1);
    n ^= n + Math.imul(n ^ (n >>> 7), n | 61);
    return ((n ^ (n >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** From 0 up to, not including, the bound. */
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** Undefined of an empty list only. */
  pick<T>(all: readonly T[]): T | undefined {
    return all[this.below(all.length)];
  }

  shuffled<T>(all: readonly T[]): readonly T[] {
    const left = [...all];
    for (let last = left.length - 1; last > 0; last--) {
      const other = this.below(last + 1);
      const [a, b] = [left[last], left[other]];
      if (a !== undefined && b !== undefined) [left[last], left[other]] = [b, a];
    }
    return left;
  }
}
