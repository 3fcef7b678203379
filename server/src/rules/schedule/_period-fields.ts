import { scalarOf } from '../../model/build/read';
import type { Snapshot } from '../../model/snapshot';
import type { ScalarNode } from '../../parse/syntax';
import type { Field } from '../../schema/fields';
import { perNode } from '../../schema/per-node';
import { parsePeriod, type PeriodProblem, type PeriodText } from '../../values/period';
import type { Parsed } from '../../values/result';

/** A place of the format that takes a period, with what is written there. */
export interface PeriodField {
  readonly at: ScalarNode;
  /** A date is meant: a point in time, where a period may stand for it. */
  readonly isDate: boolean;
  readonly parsed: Parsed<PeriodText, PeriodProblem>;
}

/** Only those that are not written in the plain form: of these alone rules have something to say. */
const oddPeriodsOf = perNode<PeriodField>((add) => ({
  value: (value, field) => {
    const at = takesPeriod(field) ? scalarOf(value) : undefined;
    if (!at || typeof at.value === 'boolean') return;
    const parsed = parsePeriod(at.source);
    if (parsed.ok && parsed.value.canonical && !parsed.value.reversed) return;
    add({ at, isDate: field.kind === 'date', parsed });
  },
}));

/**
 * The periods of nodes, schedules, items, metrics' targets and related projects that cannot be read,
 * run backwards or are not in the plain form.
 */
export function oddPeriods({ root }: Snapshot): readonly PeriodField[] {
  return oddPeriodsOf(root).all;
}

/** An evaluation's `date` may be a period too, and every date is one. */
function takesPeriod({ kind, rules }: Field): boolean {
  return kind === 'period' || (kind === 'date' && rules.includes('schedule/invalid-period'));
}
