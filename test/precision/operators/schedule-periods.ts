import type { PeriodValue, PlanNode } from '../../../server/src/model/plan';
import type { ScalarNode } from '../../../server/src/parse/syntax';
import { boundAbove, boundWithin } from '../../../server/src/rules/_nodes';
import { parsePeriod, quartersOf } from '../../../server/src/values/period';
import { replaced, scalarsIn } from '../places';
import { endingLater, impossible, otherNotations } from '../periods';
import { operator, rewritten, unread, type Base, type Besides, type Operator } from '../slip';

interface PeriodPlace {
  readonly at: ScalarNode;
  readonly canonical: string;
}

function readable(base: Base): readonly PeriodPlace[] {
  return scalarsIn(base).flatMap(({ at, field }) => {
    const isPeriod =
      field.kind === 'period' ||
      (field.kind === 'date' && field.rules.includes('schedule/invalid-period'));
    const parsed = isPeriod ? parsePeriod(at.source) : undefined;
    return parsed?.ok && !parsed.value.reversed
      ? [{ at, canonical: parsed.value.period.canonical }]
      : [];
  });
}

function canonical(base: Base): readonly PeriodPlace[] {
  return readable(base).filter((place) => place.at.source.trim() === place.canonical);
}

/** The hint about its notation goes with the notation. */
export function hint(base: Base, at: ScalarNode): readonly Besides[] {
  const { line } = base.snapshot.tree.rangeOf(at.span).start;
  const isHinted = base.found.some(
    ({ rule, range }) => rule === 'schedule/notation' && range.start.line === line,
  );
  const why = 'what is not understood has no notation';
  return isHinted ? [{ rule: 'schedule/notation', at: at.span, why }] : [];
}

function lineOf({ snapshot }: Base, { span }: ScalarNode): number {
  return snapshot.tree.rangeOf(span).start.line;
}

const notation: readonly Operator[] = [
  operator(
    'schedule/invalid-period',
    'a period that does not exist',
    readable,
    ({ at, canonical: text }, base, random) => ({
      ...rewritten(base, at, impossible(text.slice(0, 4), random)),
      hides: unread(base, lineOf(base, at), lineOf(base, at)),
    }),
  ),
  operator(
    'schedule/notation',
    'another notation',
    canonical,
    ({ at, canonical: text }, base, random) => {
      const other = random.pick(otherNotations(text));
      return other === undefined ? undefined : rewritten(base, at, other);
    },
  ),
  operator(
    'schedule/reversed',
    'the ends of a range swapped',
    readable,
    ({ at, canonical: text }, base) => {
      const [first, last] = text.split('..');
      if (first === undefined || last === undefined || first === last) return undefined;
      return { ...rewritten(base, at, `${last}..${first}`), hides: hint(base, at) };
    },
  ),
];

interface Bounded {
  readonly node: PlanNode;
  readonly value: PeriodValue;
}

/** Periods inside another one, which may end later without anything else being wrong. */
function limited(
  { plan }: Base,
  of: (node: PlanNode) => readonly (PeriodValue | undefined)[],
): readonly Bounded[] {
  return plan.nodes.flatMap((node) =>
    of(node).flatMap((value) =>
      value?.period && boundWithin(plan, node)?.value.period ? [{ node, value }] : [],
    ),
  );
}

/** What has been moved ends later than the plan; where its own period is hinted at, that goes. */
function late(base: Base, { value }: Bounded, years: number) {
  const text = endingLater(value.period?.canonical ?? '', years);
  return { ...rewritten(base, value.at, text), hides: hint(base, value.at) };
}

const outside: readonly Operator[] = [
  operator(
    'schedule/outside-period',
    'an entry that ends too late',
    (base) => limited(base, lastEntry),
    (place, base, random) => late(base, place, 3 + random.below(4)),
  ),
  operator(
    'schedule/outside-period',
    'a measure or an output that ends too late',
    (base) =>
      limited(base, ({ measures, outputs }) =>
        [...measures, ...outputs].flatMap(({ period, due }) => [period, due]),
      ),
    (place, base, random) => late(base, place, 3 + random.below(4)),
  ),
  operator(
    'schedule/outside-period',
    'a part that ends too late',
    ({ plan }) =>
      plan.nodes.flatMap((node) =>
        node.period?.period && boundAbove(plan, node)?.value.period
          ? [{ node, value: node.period }]
          : [],
      ),
    (place, base, random) => late(base, place, 4 + random.below(3)),
  ),
  operator(
    'metrics/due',
    'a due date after the end',
    (base) =>
      limited(base, ({ metrics }) =>
        metrics.flatMap(({ due, targets }) => [due, ...targets.map((each) => each.due)]),
      ),
    (place, base, random) => {
      const text = place.value.period?.canonical ?? '';
      const year = Number(text.slice(0, 4)) + 4 + random.below(3);
      const last = text.split('..')[0] ?? '';
      return {
        ...rewritten(base, place.value.at, `${year}${last.slice(4)}`),
        hides: hint(base, place.value.at),
      };
    },
  ),
];

/** The one that ends last, so that no final report becomes an early one. */
function lastEntry({ schedule }: PlanNode): readonly (PeriodValue | undefined)[] {
  const dated = schedule.flatMap(({ period }) => (period?.period ? [period] : []));
  const last = dated.at(-1);
  const isLast = dated.every(({ period }) => (period?.last ?? 0) <= (last?.period?.last ?? 0));
  return isLast && last && schedule.at(-1)?.period === last ? [last] : [];
}

const order: readonly Operator[] = [
  operator(
    'schedule/order',
    'two entries swapped',
    ({ plan }) => plan.nodes,
    (node, base, random) => {
      if (node.schedule.some((entry) => reportWords.test(wordsOf(entry)))) return undefined;
      const first = random.below(node.schedule.length - 1);
      const [above, below] = [node.schedule[first]?.period, node.schedule[first + 1]?.period];
      if (!above?.period || !below?.period || above.period.first >= below.period.first)
        return undefined;
      const isSorted = node.schedule.every(({ period }) => period?.period);
      if (!isSorted || quarterOfText(above) === quarterOfText(below)) return undefined;
      const edits = [
        replaced(base, above.at, below.at.source),
        replaced(base, below.at, above.at.source),
      ];
      return { edits, at: below.at.span };
    },
  ),
];

export const reportWords = /loppurapor|slutrapport|final\s+report/i;

export function wordsOf({ title, tasks }: PlanNode['schedule'][number]): string {
  return [title, ...tasks].map((text) => text?.value ?? '').join('\n');
}

function quarterOfText({ period }: PeriodValue): number {
  return period ? (quartersOf(period)[0] ?? 0) : 0;
}

export const schedulePeriods: readonly Operator[] = [...notation, ...outside, ...order];
