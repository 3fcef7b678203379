import type { Granularity } from './calendar';
import { periodBetween, unitAt, type Period, type PeriodEnd } from './span';

const coarseness: Readonly<Record<Granularity, number>> = { day: 0, month: 1, quarter: 2, year: 3 };

/** The first days of two starts, both widened to the coarser of their granularities (plan-format §3). */
function startsAlike(a: PeriodEnd, b: PeriodEnd): readonly [number, number] {
  const granularity = coarser(a, b);
  return [unitAt(a.first, granularity).first, unitAt(b.first, granularity).first];
}

function endsAlike(a: PeriodEnd, b: PeriodEnd): readonly [number, number] {
  const granularity = coarser(a, b);
  return [unitAt(a.last, granularity).last, unitAt(b.last, granularity).last];
}

function coarser(a: PeriodEnd, b: PeriodEnd): Granularity {
  return coarseness[a.granularity] >= coarseness[b.granularity] ? a.granularity : b.granularity;
}

/** Starts earlier, at the coarser granularity of the two starts: no `2023-05` starts before `2023-Q2`. */
export function startsBefore(a: Period, b: Period): boolean {
  // Widening changes no order.
  if (a.start.first >= b.start.first) return false;
  const [first, second] = startsAlike(a.start, b.start);
  return first < second;
}

function endsAfter(a: Period, b: Period): boolean {
  const [first, second] = endsAlike(a.end, b.end);
  return first > second;
}

/** By first day, then by last: fits `Array.prototype.sort`. */
export function comparePeriods(a: Period, b: Period): number {
  return a.first - b.first || a.last - b.last;
}

/**
 * Whether `inner` lies inside `outer`, each end judged at the coarser of its two granularities
 * (plan-format §3): `2023-Q2..2023-Q4` lies inside `2023-05-01..2024-12-31`.
 */
export function isInside(inner: Period, outer: Period): boolean {
  return !startsBefore(inner, outer) && !endsAfter(inner, outer);
}

/** Whether they share a day. */
export function overlaps(a: Period, b: Period): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/**
 * The part of `inner` that lies inside `outer`, in `inner`'s granularity: a quarter is cut at quarters.
 * An end that is in order stays as it is. `undefined` when nothing of it is inside.
 */
export function clampTo(inner: Period, outer: Period): Period | undefined {
  if (isInside(inner, outer)) return inner;
  if (!overlaps(inner, outer)) return undefined;
  const start = startsBefore(inner, outer)
    ? unitAt(outer.first, inner.start.granularity)
    : inner.start;
  const end = endsAfter(inner, outer) ? unitAt(outer.last, inner.end.granularity) : inner.end;
  return periodBetween(start, end);
}

/** `outer`, stretched in its own granularity no further than `inner` needs to lie inside it. */
export function extendTo(outer: Period, inner: Period): Period {
  const start = startsBefore(inner, outer)
    ? unitAt(inner.first, outer.start.granularity)
    : outer.start;
  const end = endsAfter(inner, outer) ? unitAt(inner.last, outer.end.granularity) : outer.end;
  return periodBetween(start, end);
}

/** From the earlier of the two first days to the later of the two last, in the notation of each. */
export function unionOf(a: Period, b: Period): Period {
  const start = a.first <= b.first ? a.start : b.start;
  const end = a.last >= b.last ? a.end : b.end;
  return periodBetween(start, end);
}
