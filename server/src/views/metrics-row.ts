import { textsAt } from '../model/build/read';
import type { Item, Metric, PeriodValue, PlanNode, Text } from '../model/plan';
import type { Snapshot } from '../model/snapshot';
import type { ScalarNode } from '../parse/syntax';
import type {
  MetricDue,
  MetricRow,
  MetricTargetCell,
  MetricText,
  MetricsWords,
} from '../protocol/view-data';
import type { Words } from '../protocol/words';
import type { Language } from '../values/language';
import { quarterOf } from '../values/period';
import type { FoundInNode } from './findings-by-node';
import { shownDue, shownValue } from './metrics-figures';
import { gapsOf } from './metrics-gaps';
import { scaleOf } from './metrics-scale';
import { extentOf, placeOf } from './places';

/** What the metrics of one node are drawn with. */
export interface MetricPens {
  readonly snapshot: Snapshot;
  readonly words: Words;
  readonly language: Language;
  readonly found: FoundInNode;
}

/** What a part of a metric takes from its whole. */
interface Whole {
  readonly depth: number;
  readonly draft: boolean;
  readonly dues: readonly MetricDue[];
}

/** A node's metrics, each before its parts. */
export function metricRows(node: PlanNode, key: string, pens: MetricPens): readonly MetricRow[] {
  const rows: MetricRow[] = [];
  const goals = new Map(node.goals.flatMap(goalTexts));
  const visit = (metrics: readonly Metric[], above: string, whole: Whole): void => {
    metrics.forEach((metric, index) => {
      const own = `${above}.${index}`;
      const targets = targetsOf(metric, own, pens.language);
      const dues = targets.flatMap(({ due }) => due ?? []);
      const inherited = {
        depth: whole.depth,
        draft: whole.draft || metric.draft,
        dues: dues.length > 0 ? dues : whole.dues,
      };
      rows.push({
        ...{ node: key, key: own, targets },
        ...headOf(metric, pens),
        ...figuresOf(metric, pens),
        ...whenOf(inherited),
        goals: goalsOf(metric, own, goals, pens),
      });
      visit(metric.items, own, { ...inherited, depth: whole.depth + 1 });
    });
  };
  visit(node.metrics, `${key}#metrics`, { depth: 0, draft: false, dues: [] });
  return rows;
}

type Head = Pick<MetricRow, 'row' | 'id' | 'text' | 'range' | 'extent' | 'gaps'>;

function headOf(metric: Metric, pens: MetricPens): Head {
  const { tree } = pens.snapshot;
  const text = metric.text ?? metric.title;
  return {
    row: metric.text === undefined && metric.title !== undefined ? 'heading' : 'metric',
    id: metric.id?.value,
    text: text?.value ?? pens.words.untitled,
    range: placeOf((text ?? metric.id)?.at.span ?? metric.at.span),
    extent: extentOf(tree, metric.at),
    gaps: gapsOf(metric, pens.found, pens.words),
  };
}

type FigureCells = Pick<
  MetricRow,
  'type' | 'values' | 'unit' | 'baseline' | 'direction' | 'source' | 'frequency' | 'scale'
>;

function figuresOf(metric: Metric, { language, words }: MetricPens): FigureCells {
  const { at, baseline, direction, directionAt, source, frequency, unit } = metric;
  const kind = at.kind === 'map' ? textsAt(at, 'kind')[0] : undefined;
  return {
    type: kind && textAs(kind, kindWord(kind.value, words.inMetrics)),
    values: at.kind === 'map' ? textsAt(at, 'values').map(({ value }) => value) : [],
    unit: unit && textAs(unit),
    baseline: baseline && valueText(baseline, metric, language),
    direction: direction &&
      directionAt && {
        way: direction,
        text: direction === 'up' ? words.inMetrics.rising : words.inMetrics.falling,
        range: placeOf(directionAt.span),
      },
    source: source && textAs(source),
    frequency: frequency && textAs(frequency),
    scale: scaleOf(metric, unitOf(metric), language),
  };
}

/** In words of the plan's language; as it is written where the format has no such kind. */
function kindWord(kind: string, words: MetricsWords): string {
  switch (kind) {
    case 'number':
      return words.kindNumber;
    case 'percent':
      return words.kindPercent;
    case 'yes-no':
      return words.kindYesNo;
    case 'scale':
      return words.kindScale;
    case 'survey':
      return words.kindSurvey;
    case 'qualitative':
      return words.kindQualitative;
    default:
      return kind;
  }
}

function textAs({ value, at }: Text, shown = value): MetricText {
  return { text: shown, range: placeOf(at.span) };
}

function valueText(at: ScalarNode, metric: Metric, language: Language): MetricText {
  return { text: shownValue(at, unitOf(metric), language), range: placeOf(at.span) };
}

/** What is counted in per cent says so, also where nobody wrote the unit. */
function unitOf({ unit, metricKind }: Metric): string | undefined {
  return unit?.value ?? (metricKind === 'percent' ? '%' : undefined);
}

function targetsOf(metric: Metric, key: string, language: Language): readonly MetricTargetCell[] {
  const { targets, target, due } = metric;
  const whole = target || due ? [{ value: target, due }] : [];
  return [...targets, ...whole].map((each, index) => ({
    key: `${key}@${index}`,
    value: each.value && valueText(each.value, metric, language),
    due: each.due && dueOf(each.due, language),
  }));
}

function dueOf(due: PeriodValue, language: Language): MetricDue {
  const last = due.period?.last;
  const text = shownDue(due, language);
  return { text, range: placeOf(due.at.span), last, year: last && Math.floor(quarterOf(last) / 4) };
}

function whenOf({
  depth,
  draft,
  dues,
}: Whole): Pick<MetricRow, 'depth' | 'draft' | 'firstDue' | 'dueYears'> {
  const days = dues.flatMap(({ last }) => last ?? []);
  return {
    depth,
    draft,
    firstDue: days.length > 0 ? Math.min(...days) : undefined,
    dueYears: [...new Set(dues.flatMap(({ year }) => year ?? []))],
  };
}

function goalTexts(goal: Item): readonly (readonly [string, string])[] {
  const text = goal.text?.value ?? goal.title?.value;
  const own = goal.id && text !== undefined ? [[goal.id.value, text] as const] : [];
  return [...own, ...goal.items.flatMap(goalTexts)];
}

function goalsOf(
  metric: Metric,
  key: string,
  texts: ReadonlyMap<string, string>,
  { found }: MetricPens,
): MetricRow['goals'] {
  return metric.goals.map(({ value, at }, index) => ({
    key: `${key}>${index}`,
    id: value,
    text: texts.get(value),
    range: placeOf(at.span),
    unknown: found.at('id/unknown', at.span) !== undefined,
  }));
}
