import type { Metric, PlanNode } from '../../../server/src/model/plan';
import { appendItem, setEntry } from '../../../server/src/parse/edits';
import { entryOf, valueOf, type Span } from '../../../server/src/parse/syntax';
import { goalsOf, metricsOf } from '../../../server/src/rules/metrics/_metrics';
import { nodeKeyOrder } from '../../../server/src/schema/order';
import { leftOut, removed, replaced, workPackagesOf } from '../places';
import { operator, type Base, type Besides, type Operator } from '../slip';

interface Measured {
  readonly node: PlanNode;
  readonly metric: Metric;
}

/** Metrics written as keys that are in use. */
function metricsIn({ plan }: Base): readonly Measured[] {
  return plan.nodes.flatMap((node) =>
    metricsOf(node)
      .filter(({ metric, draft }) => !draft && metric.at.kind === 'map')
      .map(({ metric }) => ({ node, metric })),
  );
}

function has({ metric }: Measured, key: string): boolean {
  return entryOf(metric.at, key) !== undefined;
}

function isNumber(metric: Metric, key: string): boolean {
  const value = valueOf(metric.at, key);
  return value?.kind === 'scalar' && typeof value.value === 'number';
}

/** Where a metric is told what it lacks. */
function placeOf({ id, text, title }: Metric): Span | undefined {
  return (id ?? text ?? title)?.at.span;
}

function without({ metric }: Measured, base: Base, key: string) {
  return metric.at.kind === 'map' ? removed(base, metric.at, key) : [];
}

/** What else was said of the metric because of this target. */
function ofTarget(base: Base, { metric }: Measured): readonly Besides[] {
  const at = metric.target?.span;
  if (!at) return [];
  const { line } = base.snapshot.tree.rangeOf(at).start;
  const why = 'it was said of the target';
  return base.found.flatMap(({ rule, range }) =>
    range.start.line === line ? [{ rule, at, why }] : [],
  );
}

const figures: readonly Operator[] = [
  operator(
    'metrics/no-target',
    'the target left out',
    (base) =>
      metricsIn(base).filter(
        (each) =>
          has(each, 'target') && !has(each, 'targets') && each.metric.metricKind !== 'yes-no',
      ),
    (place, base) => {
      const at = placeOf(place.metric);
      if (!at || ofTarget(base, place).length > 0) return undefined;
      return { edits: without(place, base, 'target'), at };
    },
  ),
  operator(
    'metrics/no-baseline',
    'the baseline left out',
    (base) =>
      metricsIn(base).filter((each) => has(each, 'baseline') && isNumber(each.metric, 'target')),
    (place, base) => {
      const at = place.metric.target?.span;
      return at && { edits: without(place, base, 'baseline'), at };
    },
  ),
  operator(
    'metrics/no-baseline',
    'the baseline of several targets left out',
    (base) =>
      metricsIn(base).filter((each) => has(each, 'baseline') && each.metric.targets.length > 0),
    (place, base) => {
      const at = place.metric.targets[0]?.value?.span;
      return at && { edits: without(place, base, 'baseline'), at };
    },
  ),
  operator(
    'metrics/direction',
    'the other direction',
    (base) =>
      metricsIn(base).filter(({ metric }) => metric.directionAt && isNumber(metric, 'baseline')),
    ({ metric: { directionAt, direction } }, base) =>
      directionAt && {
        edits: [replaced(base, directionAt, direction === 'up' ? 'down' : 'up')],
        at: directionAt.span,
      },
  ),
  operator(
    'metrics/direction',
    'a direction that the figures do not take',
    (base) =>
      metricsIn(base).filter(
        ({ metric }) =>
          !metric.directionAt && isNumber(metric, 'baseline') && isNumber(metric, 'target'),
      ),
    ({ metric }, { snapshot }) => {
      const [from, to] = [metric.baseline?.value, metric.target?.value];
      if (
        metric.at.kind !== 'map' ||
        typeof from !== 'number' ||
        typeof to !== 'number' ||
        from === to
      )
        return undefined;
      const wrong = from < to ? 'down' : 'up';
      const order = [...metric.at.entries.map(({ key }) => key.source), 'direction'];
      const edits = setEntry(snapshot.tree, metric.at, 'direction', wrong, order);
      return { edits, at: { written: `direction: ${wrong}` } };
    },
  ),
  operator(
    'metrics/due',
    'a due date left out',
    (base) => metricsIn(base).filter((each) => has(each, 'due') && isNumber(each.metric, 'target')),
    (place, base) => {
      const at = place.metric.target?.span;
      const others = metricsIn(base).filter(({ metric }) => metric !== place.metric);
      const isDated = others.some(
        (each) =>
          (has(each, 'due') && isNumber(each.metric, 'target')) ||
          each.metric.targets.some(({ due }) => due),
      );
      return at && isDated ? { edits: without(place, base, 'due'), at } : undefined;
    },
  ),
];

const goals: readonly Operator[] = [
  operator('metrics/unmeasured-goal', 'one more goal', workPackagesOf, (node, { snapshot }) => {
    const named = new Set(
      metricsOf(node).flatMap(({ metric }) => metric.goals.map(({ value }) => value)),
    );
    if (!goalsOf(node.goals).some(({ id }) => id && named.has(id.value))) return undefined;
    const goal = { id: 'UUSI-T9', text: 'Tämä tavoite jäi ilman mittaria.' };
    return {
      edits: appendItem(snapshot.tree, node.at, 'goals', goal, nodeKeyOrder),
      at: { written: 'id: UUSI-T9' },
    };
  }),
  operator(
    'metrics/unmeasured-goal',
    'what a metric measures left out',
    metricsIn,
    ({ node, metric }, base) => {
      const named = base.plan.nodes.flatMap((each) =>
        metricsOf(each).flatMap((flat) => flat.metric.goals.map(({ value }) => value)),
      );
      const own = metricsOf(node).flatMap((flat) =>
        flat.metric === metric ? [] : flat.metric.goals.map(({ value }) => value),
      );
      const [only, second] = metric.goals;
      const goal = goalsOf(node.goals).find(({ id }) => id?.value === only?.value);
      if (metric.at.kind !== 'map' || !only || second || !goal?.id || own.length === 0)
        return undefined;
      if (named.filter((id) => id === only.value).length > 1) return undefined;
      return { edits: removed(base, metric.at, 'goals'), at: goal.id.at.span };
    },
  ),
];

const missing: readonly Operator[] = [
  operator('metrics/missing', 'the metrics left out', workPackagesOf, (node, base) =>
    leftOut(base, node, 'metrics'),
  ),
];

export const metrics: readonly Operator[] = [...figures, ...goals, ...missing];
