import type { Metric } from '../model/plan';
import type { MetricScale } from '../protocol/view-data';
import type { Language } from '../values/language';
import { numberAt, shownNumber, withUnit } from './metrics-figures';

const wholePercent = 100;

/**
 * From the baseline to the targets on a scale that holds zero, so that lengths can be compared; of
 * percentages from 0 to 100. Undefined where the baseline or every target is no number, or all are
 * zero. All of a metric's figures are of its one unit.
 * @param unit as it is shown
 */
export function scaleOf(
  metric: Metric,
  unit: string | undefined,
  language: Language,
): MetricScale | undefined {
  const from = numberAt(metric.baseline);
  const to = [...metric.targets.map(({ value }) => value), metric.target].flatMap(
    (at) => numberAt(at) ?? [],
  );
  if (from === undefined || to.length === 0) return undefined;
  const low = Math.min(0, from, ...to);
  const highest = Math.max(0, from, ...to);
  const isPercent = unit === '%' && low === 0 && highest <= wholePercent;
  const high = isPercent ? wholePercent : highest;
  if (low === high) return undefined;
  const place = (value: number): number => (value - low) / (high - low);
  // Other units stand beside the figures, and are too long for the ends of a line.
  const sign = unit === '%' ? unit : undefined;
  const say = (value: number): string => withUnit(shownNumber(value, language), sign, language);
  return { low: say(low), high: say(high), from: place(from), to: to.map(place) };
}
