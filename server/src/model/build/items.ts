import { valueOf, type MapNode, type SyntaxNode } from '../../parse/syntax';
import type { Item, Metric, MetricTarget, Named, Risk, ScheduleEntry } from '../plan';
import { isTrue, itemsOf, mapOf, periodAt, scalarAt, textAt, textsAt, toText } from './read';

/** Goals, measures and outputs (plan-format §4): a text, or an object with `text` or `title`. */
export function buildItems(node: SyntaxNode | undefined): readonly Item[] {
  return itemsOf(node).flatMap((item) => buildItem(item) ?? []);
}

function buildItem(node: SyntaxNode): Item | undefined {
  const map = mapOf(node);
  if (!map) {
    const text = toText(node);
    return text && { ...bareItem, at: node, text };
  }
  return { ...itemFields(map), items: buildItems(valueOf(map, 'items')) };
}

const bareItem = {
  id: undefined,
  title: undefined,
  items: [],
  goals: [],
  effects: [],
  owner: [],
  period: undefined,
  due: undefined,
  target: undefined,
  unit: undefined,
} as const;

function itemFields(map: MapNode): Omit<Item, 'items'> {
  return {
    at: map,
    id: textAt(map, 'id'),
    title: textAt(map, 'title'),
    text: textAt(map, 'text'),
    goals: textsAt(map, 'goals'),
    effects: textsAt(map, 'effects'),
    owner: textsAt(map, 'owner'),
    period: periodAt(map, 'period'),
    due: periodAt(map, 'due'),
    target: scalarAt(map, 'target'),
    unit: textAt(map, 'unit'),
  };
}

export function buildMetrics(node: SyntaxNode | undefined): readonly Metric[] {
  return itemsOf(node).flatMap((item) => buildMetric(item) ?? []);
}

function buildMetric(node: SyntaxNode): Metric | undefined {
  const map = mapOf(node);
  if (!map) {
    const text = toText(node);
    return text && { ...bareMetric, at: node, text };
  }
  const direction = scalarAt(map, 'direction');
  return {
    ...itemFields(map),
    items: buildMetrics(valueOf(map, 'items')),
    baseline: scalarAt(map, 'baseline'),
    targets: itemsOf(valueOf(map, 'targets')).flatMap(buildTarget),
    direction:
      direction?.value === 'up' || direction?.value === 'down' ? direction.value : undefined,
    directionAt: direction,
    metricKind: textAt(map, 'kind')?.value,
    source: textAt(map, 'source'),
    frequency: textAt(map, 'frequency'),
    draft: isTrue(map, 'draft'),
  };
}

const bareMetric = {
  ...bareItem,
  baseline: undefined,
  targets: [],
  direction: undefined,
  directionAt: undefined,
  metricKind: undefined,
  source: undefined,
  frequency: undefined,
  draft: false,
} as const;

function buildTarget(node: SyntaxNode): readonly MetricTarget[] {
  const at = mapOf(node);
  return at ? [{ at, value: scalarAt(at, 'value'), due: periodAt(at, 'due') }] : [];
}

/** plan-format §3. */
export function buildSchedule(node: SyntaxNode | undefined): readonly ScheduleEntry[] {
  return itemsOf(node).flatMap((item) => {
    const map = mapOf(item);
    if (!map) return [];
    return [
      {
        at: map,
        period: periodAt(map, 'period'),
        title: textAt(map, 'title'),
        tasks: textsAt(map, 'tasks'),
        milestone: isTrue(map, 'milestone'),
        output: textAt(map, 'output'),
        status: textAt(map, 'status'),
        note: textAt(map, 'note'),
      },
    ];
  });
}

/** plan-format §5; in a node a plain text is a risk too. */
export function buildRisks(node: SyntaxNode | undefined): readonly Risk[] {
  return itemsOf(node).flatMap((item): readonly Risk[] => {
    const map = mapOf(item);
    const none = { likelihood: undefined, impact: undefined, score: undefined };
    if (!map) {
      const text = toText(item);
      return text ? [{ at: item, id: undefined, text, ...none, mitigation: [], owner: [] }] : [];
    }
    return [
      {
        at: map,
        id: textAt(map, 'id'),
        text: textAt(map, 'text'),
        likelihood: scalarAt(map, 'likelihood'),
        impact: scalarAt(map, 'impact'),
        score: scalarAt(map, 'score'),
        mitigation: textsAt(map, 'mitigation'),
        owner: textsAt(map, 'owner'),
      },
    ];
  });
}

/** Target groups and benefits. */
export function buildNamed(node: SyntaxNode | undefined): readonly Named[] {
  return itemsOf(node).flatMap((item) => {
    const map = mapOf(item);
    return map ? [{ at: map, id: textAt(map, 'id'), title: textAt(map, 'title') }] : [];
  });
}
