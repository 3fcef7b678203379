import { periodAt } from '../../../model/build/read';
import {
  formatQuarter,
  quarterOf,
  quartersOf,
  yearsOf,
  type Period,
  type Quarter,
} from '../../../values/period';
import { enclosingPeriod } from '../around';
import type { Site } from './site';
import { fixed, listOf, mapOf, stop, type Tree } from './tree';

/** Longer schedules are given by year: a list of that many quarters is planned by nobody. */
const mostQuarters = 12;
const mostYears = 12;

export interface WholeSchedule {
  readonly tree: Tree;
  readonly by: 'quarter' | 'year';
}

/**
 * An entry for each quarter of the period around the place that comes after what is scheduled
 * already. Undefined where no period is known, or nothing is left of it.
 */
export function wholeSchedule(site: Site): WholeSchedule | undefined {
  const around = enclosingPeriod(site.landing);
  if (!around || yearsOf(around).length > mostYears) return undefined;
  const last = lastScheduled(site);
  return scheduleOf(quartersOf(around).filter((quarter) => last === undefined || quarter > last));
}

export function scheduleOver(period: Period): WholeSchedule | undefined {
  return yearsOf(period).length > mostYears ? undefined : scheduleOf(quartersOf(period));
}

function scheduleOf(quarters: readonly Quarter[]): WholeSchedule | undefined {
  if (quarters.length === 0) return undefined;
  const by = quarters.length > mostQuarters ? 'year' : 'quarter';
  const periods = by === 'year' ? yearsIn(quarters) : quarters.map(formatQuarter);
  const entries = periods.map((period) =>
    mapOf('scheduleEntry', { period: fixed(period), tasks: listOf(stop()) }),
  );
  return { tree: listOf(...entries), by };
}

/** Whole years as `2024`, what is left of others as a range of quarters. */
function yearsIn(quarters: readonly Quarter[]): readonly string[] {
  const byYear = new Map<string, Quarter[]>();
  for (const quarter of quarters) {
    const year = formatQuarter(quarter).slice(0, 4);
    byYear.set(year, [...(byYear.get(year) ?? []), quarter]);
  }
  return [...byYear].map(([year, within]) => {
    const [first] = within;
    const last = within.at(-1);
    if (within.length === 4 || first === undefined || last === undefined) return year;
    return first === last
      ? formatQuarter(first)
      : `${formatQuarter(first)}..${formatQuarter(last)}`;
  });
}

/** The last quarter that an entry of the list reaches into. */
function lastScheduled({ list }: Site): Quarter | undefined {
  const lasts = (list?.items ?? []).flatMap((item) => {
    const period = item.kind === 'map' ? periodAt(item, 'period')?.period : undefined;
    return period ? [quarterOf(period.last)] : [];
  });
  return lasts.length === 0 ? undefined : Math.max(...lasts);
}
