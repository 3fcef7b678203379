/**
 * The figures that a part of a plan may count with, and the sums that can be reached when every
 * part may count with any of its own (plan-format §2, "Blame"). Whole numbers: cents, or hundredths
 * of a person-year. Sets stay small in real plans, as a part has a second figure only where a slip
 * stands; past the limit a set answers yes to everything, since a doubt must not become a finding.
 */
export interface Sums {
  readonly has: (sum: number) => boolean;
  /** In no particular order; undefined where there are too many to list. */
  readonly values: readonly number[] | undefined;
}

/** As sums of money do, a nonsense sum stops at the edge of the safe integers. */
function add(a: number, b: number): number {
  return Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, a + b));
}

/** Twelve slips side by side under one node. */
const maxSums = 4096;

/** Everything is possible: nothing can be told. */
export const anySum: Sums = { values: undefined, has: () => true };

function fromSet(sums: ReadonlySet<number>): Sums {
  return { values: [...sums], has: (sum) => sums.has(sum) };
}

export function onlySum(sum: number): Sums {
  return fromSet(new Set([sum]));
}

/** Any figure of any of these; none at all where there are no alternatives. */
export function eitherOf(alternatives: readonly Sums[]): Sums {
  const sums = new Set<number>();
  for (const { values } of alternatives) {
    if (!values) return anySum;
    for (const value of values) sums.add(value);
  }
  return sums.size > maxSums ? anySum : fromSet(sums);
}

/** Every sum of one figure from each part; zero for no parts. */
export function reachableSums(parts: readonly Sums[]): Sums {
  let certain = 0;
  let sums = new Set([0]);
  for (const { values } of parts) {
    if (!values) return anySum;
    const [only] = values;
    if (values.length === 1 && only !== undefined) {
      certain = add(certain, only);
      continue;
    }
    const next = new Set<number>();
    for (const sum of sums) for (const value of values) next.add(add(sum, value));
    if (next.size > maxSums) return anySum;
    sums = next;
  }
  return fromSet(new Set([...sums].map((sum) => add(sum, certain))));
}
