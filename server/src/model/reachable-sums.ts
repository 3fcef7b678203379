/**
 * The figures that a part of a plan may count with, and the sums that can be reached when every
 * part may count with any of its own (plan-format §2, "Blame"). Whole numbers: cents, or hundredths
 * of a person-year. Sets stay small in real plans, as a part has a second figure only where a slip
 * stands; past the limit a set answers yes to everything, since a doubt must not become a finding.
 */
export interface Sums {
  readonly has: (sum: number) => boolean;
  /** In no particular order; undefined where there are too many to list, and for ranges. */
  readonly values: readonly number[] | undefined;
  /** Where not every figure can be named: all from the first of each to its last. */
  readonly ranges?: readonly SumRange[];
}

/** Both ends are in it. */
export interface SumRange {
  readonly from: number;
  readonly to: number;
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

/** Every figure of any of these stretches; the ends of one may come in either order. */
export function anyWithin(stretches: readonly SumRange[]): Sums {
  const ranges = stretches.map(({ from, to }) =>
    from <= to ? { from, to } : { from: to, to: from },
  );
  if (ranges.length > maxSums || !ranges.every(({ from, to }) => isExact(from) && isExact(to))) {
    return anySum;
  }
  if (ranges.every(({ from, to }) => from === to)) {
    return fromSet(new Set(ranges.map(({ from }) => from)));
  }
  const has = (sum: number): boolean => ranges.some(({ from, to }) => from <= sum && sum <= to);
  return { values: undefined, ranges, has };
}

/** Each figure as a range of its own; undefined where nothing can be told. */
export function rangesOf({ values, ranges }: Sums): readonly SumRange[] | undefined {
  return ranges ?? values?.map((value) => ({ from: value, to: value }));
}

function isSameOnly(a: Sums, b: Sums): boolean {
  return a.values?.length === 1 && b.values?.length === 1 && a.values[0] === b.values[0];
}

/** Any figure of any of these; none at all where there are no alternatives. */
export function eitherOf(alternatives: readonly Sums[]): Sums {
  const [first] = alternatives;
  if (first && alternatives.every((each) => each === first || isSameOnly(each, first)))
    return first;
  if (alternatives.some(({ ranges }) => ranges)) return eitherRange(alternatives);
  const sums = new Set<number>();
  for (const { values } of alternatives) {
    if (!values) return anySum;
    for (const value of values) sums.add(value);
  }
  return sums.size > maxSums ? anySum : fromSet(sums);
}

function eitherRange(alternatives: readonly Sums[]): Sums {
  const all: SumRange[] = [];
  for (const each of alternatives) {
    const ranges = rangesOf(each);
    if (!ranges) return anySum;
    all.push(...ranges);
  }
  return anyWithin(distinct(all));
}

function distinct(ranges: readonly SumRange[]): readonly SumRange[] {
  return [...new Map(ranges.map((each) => [`${each.from} ${each.to}`, each] as const)).values()];
}

function reachableRanges(parts: readonly Sums[]): Sums {
  let sums: readonly SumRange[] = [{ from: 0, to: 0 }];
  for (const part of parts) {
    const ranges = rangesOf(part);
    if (!ranges || sums.length * ranges.length > mostTried) return anySum;
    sums = distinct(
      sums.flatMap(({ from, to }) =>
        ranges.map((each) => ({ from: from + each.from, to: to + each.to })),
      ),
    );
    if (sums.length > maxSums) return anySum;
  }
  return anyWithin(sums);
}

/**
 * Every sum of one of each. Rows in order are merged: most parts have two figures or three, and to find
 * in a set what is the same takes ten times as long.
 * @param sums each once, from the least
 * @returns the same; undefined where there are too many
 */
function pairSums(
  sums: readonly number[],
  values: readonly number[],
): readonly number[] | undefined {
  // There are never fewer than if all of them stood at equal distances.
  if (sums.length + values.length - 1 > maxSums || !values.every(isExact)) return undefined;
  const [few, many] = values.length < sums.length ? [values, sums] : [sums, inOrder(values)];
  let pairs: readonly number[] = [];
  for (const each of few) {
    pairs = merged(pairs, many, each);
    if (pairs.length > maxSums) return undefined;
  }
  const [first = 0, last = 0] = [pairs[0], pairs.at(-1)];
  return isExact(first) && isExact(last) ? pairs : undefined;
}

function inOrder(values: readonly number[]): readonly number[] {
  return values.toSorted((a, b) => a - b);
}

/** Of two rows in order one, in which each stands once; `more` is added to those of the second. */
function merged(a: readonly number[], b: readonly number[], more: number): readonly number[] {
  const all: number[] = [];
  let at = 0;
  for (const each of b) {
    const sum = each + more;
    while (at < a.length) {
      const before = a[at] ?? sum;
      if (before > sum) break;
      if (before < sum) all.push(before);
      at++;
    }
    all.push(sum);
  }
  return at < a.length ? all.concat(a.slice(at)) : all;
}

/** Every sum of one figure from each part; zero for no parts. */
export function reachableSums(parts: readonly Sums[]): Sums {
  if (parts.some(({ ranges }) => ranges)) return reachableRanges(parts);
  let certain = 0;
  let sums: readonly number[] = [0];
  for (const { values } of parts) {
    if (!values) return anySum;
    const [only] = values;
    if (values.length === 1 && only !== undefined) {
      certain += only;
      if (!isExact(certain)) return anySum;
      continue;
    }
    const next = sums.length * values.length > mostTried ? undefined : pairSums(sums, values);
    if (!next) return anySum;
    sums = next;
  }
  if (sums.length === 1 && sums[0] === 0) return onlySum(certain);
  const all = sums.map((sum) => sum + certain);
  return all.every(isExact) ? fromSet(new Set(all)) : anySum;
}
