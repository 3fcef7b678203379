import type { Metric } from '../model/plan';
import type { Span } from '../parse/syntax';
import type { MetricGap, MetricGapKind, MetricsWords } from '../protocol/view-data';
import type { Words } from '../protocol/words';
import { mends, type FoundInNode } from './findings-by-node';
import { numberAt } from './metrics-figures';

/** As the rules find them: where they are silent, or silenced, nothing is missing. */
export function gapsOf(
  metric: Metric,
  found: FoundInNode,
  { inMetrics: words }: Words,
): readonly MetricGap[] {
  const { id, text, title, at, targets, target, due, directionAt } = metric;
  const look = (
    kind: MetricGapKind,
    rule: string,
    spans: readonly (Span | undefined)[],
  ): MetricGap[] => {
    const ranges = spans.flatMap((span) => (span && found.at(rule, span)) ?? []);
    const [range] = ranges;
    return range ? [{ kind, text: gapWord(kind, words), range, fixable: mends(rule) }] : [];
  };
  const keys = at.kind === 'map' ? at.entries.map(({ key }) => key.span) : [];
  const names = [id?.at.span, (text ?? title)?.at.span, ...keys, at.span];
  const numbers = [...targets.map(({ value }) => value), target].flatMap((value) =>
    value && numberAt(value) !== undefined ? [value.span] : [],
  );
  const dates = [...targets.map((each) => each.due), due].map((value) => value?.at.span);
  return [
    ...look('baseline', 'metrics/no-baseline', numbers),
    ...look('target', 'metrics/no-target', names),
    ...look('due', 'metrics/due', numbers),
    ...look('dueOutside', 'metrics/due', dates),
    ...look('direction', 'metrics/direction', [directionAt?.span]),
  ];
}

function gapWord(kind: MetricGapKind, words: MetricsWords): string {
  switch (kind) {
    case 'baseline':
      return words.lacksBaseline;
    case 'target':
      return words.lacksTarget;
    case 'due':
      return words.lacksDue;
    case 'dueOutside':
      return words.dueOutside;
    case 'direction':
      return words.wrongDirection;
  }
}
