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

/** Twelve slips side by side under one node. */
const maxSums = 4096;

/** Sums that are often the same stay few, but finding that out takes time. */
const mostTried = 64 * maxSums;

/** Everything is possible: nothing can be told. */
export const anySum: Sums = { values: undefined, has: () => true };

/** A nonsense plan whose sums leave the safe integers is not told what they should be. */
function isExact(sum: number): boolean {
  return Math.abs(sum) < Number.MAX_SAFE_INTEGER;
}

function fromSet(sums: ReadonlySet<number>): Sums {
  return { values: [...sums], has: (sum) => sums.has(sum) };
}

export function onlySum(sum: number): Sums {
  return { values: [sum], has: (other) => other === sum };
}

function isSameOnly(a: Sums, b: Sums): boolean {
  return a.values?.length === 1 && b.values?.length === 1 && a.values[0] === b.values[0];
}

/** Any figure of any of these; none at all where there are no alternatives. */
export function eitherOf(alternatives: readonly Sums[]): Sums {
  const [first] = alternatives;
  if (first && alternatives.every((each) => each === first || isSameOnly(each, first)))
    return first;
  const sums = new Set<number>();
  for (const { values } of alternatives) {
    if (!values) return anySum;
    for (const value of values) sums.add(value);
  }
  return sums.size > maxSums ? anySum : fromSet(sums);
}

/** Undefined where there are too many. */
function pairSums(sums: ReadonlySet<number>, values: readonly number[]): Set<number> | undefined {
  const pairs = new Set<number>();
  for (const sum of sums) {
    for (const value of values) {
      if (!isExact(sum + value)) return undefined;
      pairs.add(sum + value);
    }
    if (pairs.size > maxSums) return undefined;
  }
  return pairs;
}

/** Every sum of one figure from each part; zero for no parts. */
export function reachableSums(parts: readonly Sums[]): Sums {
  let certain = 0;
  let sums = new Set([0]);
  for (const { values } of parts) {
    if (!values) return anySum;
    const [only] = values;
    if (values.length === 1 && only !== undefined) {
      certain += only;
      if (!isExact(certain)) return anySum;
      continue;
    }
    const next = sums.size * values.length > mostTried ? undefined : pairSums(sums, values);
    if (!next) return anySum;
    sums = next;
  }
  if (sums.size === 1 && sums.has(0)) return onlySum(certain);
  const all = [...sums].map((sum) => sum + certain);
  return all.every(isExact) ? fromSet(new Set(all)) : anySum;
}
