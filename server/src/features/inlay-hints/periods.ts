import type { Item, Metric, PeriodValue, Plan, PlanNode } from '../../model/plan';
import type { Snapshot } from '../../model/snapshot';
import { describePeriod, lengthInMonths, type Period } from '../../values/period';
import * as l10n from '@vscode/l10n';
import { localeOf } from '../../values/language';
import type { Hint } from './hint';

/** `= 1.1.–31.3.2024` beside a period in quarters or half-years: the days that it covers. */
export function* periodHints(snapshot: Snapshot, node: PlanNode, plan: Plan): Generator<Hint> {
  for (const value of periodsOf(node)) yield* hintOf(snapshot, value);
  if (node === plan.root) yield* hintOf(snapshot, plan.evaluation?.date);
}

function* hintOf(
  { planFormat, format }: Snapshot,
  value: PeriodValue | undefined,
): Generator<Hint> {
  const period = value?.period;
  if (!value || !period || !isInQuarters(period)) return;
  yield {
    at: value.at.span,
    make: () => ({
      label: `= ${daysOf(period, planFormat.language)}`,
      tooltip: `**${describePeriod(period, format.language)}**\n\n${lengthOf(period, format.language)}`,
    }),
  };
}

const dayMs = 86_400_000;
const formats = new Map<Plan['language'], Intl.DateTimeFormat>();

/** `1.1.–31.3.2024`: the year once where it is one, since there is little room beside a text. */
function daysOf({ first, last }: Period, language: Plan['language']): string {
  let format = formats.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(localeOf(language), {
      timeZone: 'UTC',
      day: 'numeric',
      month: language === 'en' ? 'short' : 'numeric',
      year: 'numeric',
    });
    formats.set(language, format);
  }
  return format.formatRange(first * dayMs, last * dayMs);
}

/** Months and days are their own dates, and a year is nobody's riddle. */
function isInQuarters({ start, end }: Period): boolean {
  return start.granularity === 'quarter' || end.granularity === 'quarter';
}

function lengthOf(period: Period, language: Plan['language']): string {
  const months = lengthInMonths(period);
  if (months === 1) return l10n.t('one month');
  return l10n.t('{0} months', new Intl.NumberFormat(localeOf(language)).format(months));
}

function* periodsOf(node: PlanNode): Generator<PeriodValue | undefined> {
  yield node.period;
  for (const items of [node.goals, node.measures, node.outputs]) yield* ofItems(items);
  yield* ofItems(node.metrics);
  for (const { targets } of withInner(node.metrics)) for (const { due } of targets) yield due;
  for (const { period } of node.schedule) yield period;
}

function* ofItems(items: readonly Item[]): Generator<PeriodValue | undefined> {
  for (const { period, due, items: inner } of items) {
    yield period;
    yield due;
    yield* ofItems(inner);
  }
}

function withInner(metrics: readonly Metric[]): readonly Metric[] {
  return metrics.flatMap((metric) => [metric, ...withInner(metric.items)]);
}
