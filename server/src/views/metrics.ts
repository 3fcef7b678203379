import type { PlanNode } from '../model/plan';
import type { MetricNode, MetricsView } from '../protocol/view-data';
import { quarterOf } from '../values/period';
import type { Drawing } from './drawing';
import { Kept } from './kept';
import { findingsByNode, mends } from './findings-by-node';
import { countItems } from './logic-items';
import { metricRows, type MetricPens } from './metrics-row';
import type { LabelledNode } from './nodes';

const missing = 'metrics/missing';
const gapRules: ReadonlySet<string> = new Set([
  missing,
  'metrics/no-baseline',
  'metrics/no-target',
  'metrics/due',
  'metrics/direction',
  'id/unknown',
]);

/**
 * Every metric of the plan under the part that has it (editor §2.5). What is missing is what the
 * rules miss.
 */
export function metricsView(drawing: Drawing): MetricsView {
  const { snapshot, plan, nodes, words, today } = drawing;
  const foundIn = findingsByNode(drawing, gapRules);
  const rows = nodes.flatMap((labelled) => {
    if (labelled.node === plan.root) return [];
    const pens = { snapshot, words, language: plan.language, found: foundIn(labelled) };
    return rowsOf(labelled, pens);
  });
  return {
    count: rows.reduce((sum, row) => sum + (row.row === 'node' ? row.count : 0), 0),
    year: Math.floor(quarterOf(today) / 4),
    rows,
  };
}

const kept = new Kept<PlanNode, MetricsView['rows']>();

function rowsOf(labelled: LabelledNode, pens: MetricPens): MetricsView['rows'] {
  const { node, key } = labelled;
  return kept.of(node, [labelled, pens.found.sign], () => {
    const lacks = lackOf(node, pens);
    if (node.metrics.length === 0 && !lacks) return [];
    return [nodeRow(labelled, lacks), ...metricRows(node, key, pens)];
  });
}

function nodeRow(labelled: LabelledNode, lacks: MetricNode['lacks']): MetricNode {
  const { node, key, id, kind, kindTitle, title, range, extent } = labelled;
  const count = countItems(node.metrics);
  return { row: 'node', key, id, kind, kindTitle, title, range, extent, count, lacks };
}

/** The rule tells it at the node's id, or at its title. */
function lackOf(node: PlanNode, { found, words }: MetricPens): MetricNode['lacks'] {
  const range = found.at(missing, (node.id?.at ?? node.title?.at ?? node.at).span);
  return range && { text: words.inMetrics.lacksMetrics, range, fixable: mends(missing) };
}
