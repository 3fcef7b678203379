import type { PeriodValue, PlanNode } from '../model/plan';
import type { SyntaxNode } from '../parse/syntax';
import type { UnplacedEntry } from '../protocol/view-data';
import { placeOf } from './places';
import { columnsOf, type Axis } from './quarters';

/**
 * Something with a period that has no place in the picture, and why.
 * @param at all of it, where the period is not written
 */
export function unplacedEntry(
  key: string,
  value: PeriodValue | undefined,
  title: string | undefined,
  at: SyntaxNode,
): UnplacedEntry {
  return {
    key,
    text: value?.at.source.trim() ?? '',
    reason: value?.period ? 'outside' : 'unreadable',
    title,
    range: placeOf((value?.at ?? at).span),
  };
}

/** The same of the node's own period, where that has no place. */
export function unplacedPeriod(
  { period, at }: PlanNode,
  key: string,
  axis: Axis,
): readonly UnplacedEntry[] {
  if (!period || (period.period && columnsOf(period.period, axis))) return [];
  return [unplacedEntry(`${key}#period`, period, undefined, at)];
}
