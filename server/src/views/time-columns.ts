import type { MoneyInTime } from '../model/money-in-time';
import { quartersOfSpan, type QuarterSpan } from '../model/node-span';
import { yearOf } from '../model/spread-money';
import type { TimeColumn, TimeView } from '../protocol/view-data';
import { formatQuarter, type Quarter } from '../values/period';

/** Twenty years: where the first and the last quarter lie further apart, one of them is a slip. */
const mostWithoutGaps = 80;

/**
 * The quarters that any money is in, and those of the project, with their years. What lies between
 * is there too, unless that were more than twenty years.
 */
export function timeColumns(
  spreads: readonly MoneyInTime[],
  project: QuarterSpan | undefined,
  today: Quarter,
): Pick<TimeView, 'years' | 'quarters'> {
  const found = new Set(project && quartersOfSpan(project));
  for (const spread of spreads) addQuarters(spread, found);
  const used = [...found].sort((a, b) => a - b);
  const [first = 0] = used;
  const last = used.at(-1) ?? -1;
  const all =
    last - first < mostWithoutGaps
      ? Array.from({ length: last - first + 1 }, (_, index) => first + index)
      : used;
  return {
    years: yearColumns(all, today),
    quarters: all.map((each) => quarterColumn(each, today)),
  };
}

function addQuarters({ quarters, parts }: MoneyInTime, found: Set<Quarter>): void {
  for (const quarter of quarters.keys()) found.add(quarter);
  for (const part of parts) if (part) addQuarters(part, found);
}

function yearColumns(quarters: readonly Quarter[], today: Quarter): readonly TimeColumn[] {
  return [...new Set(quarters.map(yearOf))].map((year) => ({
    key: String(year),
    year,
    quarter: undefined,
    now: year === yearOf(today),
  }));
}

function quarterColumn(quarter: Quarter, today: Quarter): TimeColumn {
  return {
    key: formatQuarter(quarter),
    year: yearOf(quarter),
    quarter: (quarter % 4) + 1,
    now: quarter === today,
  };
}
