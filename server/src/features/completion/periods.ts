import { CompletionItemKind } from 'vscode-languageserver-types';
import { periodAt } from '../../model/build/read';
import { objectTypeAt } from '../../schema/fields';
import {
  comparePeriods,
  dayToIso,
  describePeriod,
  isInside,
  parsePeriod,
  quarterOf,
  quarterPeriod,
  quartersOf,
  yearsOf,
  type Period,
} from '../../values/period';
import { enclosingPeriod, keyOf, ownerOf } from './around';
import { inOrder, type CompletionOptions, type Offer } from './offer';
import type { ValuePlace } from './place';
import type { Landing } from './probe';

/** Beyond this the list helps nobody; a project period that long is a slip. */
const mostYears = 30;

/**
 * Quarters, half-years and years of the period around the place, by time; first the quarter after
 * the entry above, or for a part of the plan the whole period of what it is in. Behind `..` the ends
 * that the range may have.
 */
export function periodOffers(place: ValuePlace, { language }: CompletionOptions): Offer[] {
  const { landing, path, typed } = place;
  // What other projects ran for has nothing to do with this one's period.
  if (objectTypeAt(path.slice(0, -1))?.name === 'relatedProject') return [];
  const around = enclosingPeriod(landing);
  if (!around || yearsOf(around).length > mostYears) return [];
  const start = /^(.*\S)\s*\.\.[^.]*$/.exec(typed)?.[1];
  const first = start === undefined ? firstChoice(landing, around) : undefined;
  const periods = start === undefined ? periodsWithin(around) : rangesFrom(start, around);
  const all = [...periods, ...(first && !has(periods, first) ? [first] : [])].sort(comparePeriods);
  return all.map((period, index) => {
    const isNext = first?.canonical === period.canonical;
    return {
      label: period.canonical,
      kind: CompletionItemKind.Constant,
      newText: period.canonical,
      description: describePeriod(period, language),
      sort: isNext ? '0' : inOrder('1', index),
      alsoFoundBy: otherNotation(period),
      isNext,
    };
  });
}

/** The quarter after the entry above; for a node without one above, all of the period around it. */
function firstChoice(landing: Landing, around: Period): Period | undefined {
  const above = periodAbove(landing);
  const owner = ownerOf(landing);
  const isNode = owner !== undefined && landing.snapshot.plan?.nodeOf(owner) !== undefined;
  if (isNode) return around;
  if (!above) return undefined;
  const next = quarterPeriod(quarterOf(above.last) + 1);
  return isInside(next, around) ? next : undefined;
}

/** The period under the same key in the nearest item above that has one. */
function periodAbove(landing: Landing): Period | undefined {
  const owner = ownerOf(landing);
  const key = keyOf(landing);
  const list = landing.path.steps.findLast(
    ({ node }) => node.kind === 'list' && owner !== undefined && node.items.includes(owner),
  )?.node;
  if (list?.kind !== 'list' || !owner) return undefined;
  for (const item of list.items.slice(0, list.items.indexOf(owner)).toReversed()) {
    const period = item.kind === 'map' ? periodAt(item, key)?.period : undefined;
    if (period) return period;
  }
  return undefined;
}

function periodsWithin(around: Period): readonly Period[] {
  const quarters = quartersOf(around).map(quarterPeriod);
  const wider = yearsOf(around).flatMap((year) => [
    ...canonical(`${year}-Q1..${year}-Q2`),
    ...canonical(`${year}-Q3..${year}-Q4`),
    ...canonical(String(year)),
  ]);
  const isWhole = (period: Period): boolean =>
    quarterOf(period.first) >= quarterOf(around.first) &&
    quarterOf(period.last) <= quarterOf(around.last);
  return [...quarters, ...wider.filter(isWhole)];
}

/** Ranges from what is typed to each later quarter, month or year, whichever it counts in. */
function rangesFrom(start: string, around: Period): readonly Period[] {
  const [from] = canonical(start);
  return from ? endsLike(from, around).flatMap((end) => canonical(`${start}..${end}`)) : [];
}

function endsLike({ start, last }: Period, around: Period): readonly string[] {
  const quarters = quartersOf(around).map(quarterPeriod);
  const later = quarters.filter((quarter) => quarter.last > last);
  switch (start.granularity) {
    case 'year':
      return yearsOf(around).map(String);
    case 'quarter':
      return later.map((quarter) => quarter.canonical);
    case 'month':
    case 'day':
      // Such periods end with a quarter more often than not.
      return later.map((quarter) => dayToIso(quarter.last).slice(0, monthOrDay(start)));
  }
}

/** Characters of an ISO date that say the month, or the day. */
function monthOrDay({ granularity }: Period['start']): number {
  return granularity === 'month' ? 7 : 10;
}

/** The period that the text says, unless it ends before it starts. */
function canonical(text: string): readonly Period[] {
  const parsed = parsePeriod(text);
  return parsed.ok && !parsed.value.reversed ? [parsed.value.period] : [];
}

function has(periods: readonly Period[], wanted: Period): boolean {
  return periods.some((period) => period.canonical === wanted.canonical);
}

/** `Q1/2023`, as planners type it. */
function otherNotation({ canonical: text }: Period): string | undefined {
  const quarter = /^(\d{4})-Q(\d)$/.exec(text);
  return quarter ? `Q${quarter[2] ?? ''}/${quarter[1] ?? ''}` : undefined;
}
