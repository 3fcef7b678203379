import * as l10n from '@vscode/l10n';
import { collector } from '../../model/collect';
import type { Item, Metric, PlanNode } from '../../model/plan';
import type { Snapshot } from '../../model/snapshot';
import { appendItem, replaceValue, setEntry, type TextEdit } from '../../parse/edits';
import { keyOrder, nodeKeyOrder } from '../../schema/order';
import { defineRule } from '../rule';
import { nameOf, toFillIn } from '../_nodes';
import { meantIds } from '../id/_meant-ids';
import { itemSpan, metricsOf, goalsOf } from './_metrics';

interface Unmeasured {
  readonly node: PlanNode;
  readonly goal: Item;
}

/**
 * A goal that no metric of the plan names, in a work package whose metrics name some of its goals.
 * A goal counts as measured where one of its parts is, and one without an id where a metric names
 * no goal: that may be its own, which cannot say so.
 */
export const metricsUnmeasuredGoal = defineRule<Unmeasured>({
  id: 'metrics/unmeasured-goal',
  severity: 'information',
  message: ({ node, goal }) =>
    goal.id
      ? l10n.t(
          'No metric measures the goal {0} of {1}. Name it in the `goals` of a metric.',
          goal.id.value,
          nameOf(node),
        )
      : l10n.t(
          'No metric measures this goal of {0}. Give it an `id`, and name that in the `goals` of a metric.',
          nameOf(node),
        ),

  *check({ plan, ids, root }) {
    const open = plan ? openGoals(plan.root).all : [];
    if (!plan || open.length === 0) return;
    const measured = new Set(goalsNamed(plan.root).all);
    const unknown = new Set(ids.unresolved.map(({ id }) => id));
    const meant = new Set(meantIds(root).all);
    for (const data of open) {
      // A metric that names no goal there is, which id/unknown tells, may mean this one.
      if (unknown.size > 0 && namedIn(data.node).some((id) => unknown.has(id))) continue;
      if (isNamed(data.goal, meant)) continue;
      if (!isNamed(data.goal, measured)) yield { at: itemSpan(data.goal), data };
    }
  },

  *fix({ data: { node, goal } }, snapshot) {
    const { plan, tree } = snapshot;
    if (!plan) return;
    const id = goal.id?.value ?? freeId(node, snapshot);
    const metric = { text: toFillIn, goals: [id] };
    yield {
      title: l10n.t('Add a metric for the goal {0}', id),
      edits: [
        ...(goal.id ? [] : giveId(goal, id, snapshot)),
        ...appendItem(tree, node.at, 'metrics', metric, nodeKeyOrder),
      ],
    };
  },
});

/** Goals that no metric of their own work package names, while some of its metrics name others. */
const openGoals = collector<Unmeasured>((node) => {
  if (node.kind !== 'workPackage' || node.goals.length === 0) return [];
  // A line that cannot be read may be what names the goal.
  if (metricsOf(node).some(({ metric: { at } }) => at.kind === 'map' && at.torn)) return [];
  const own = new Set(namedIn(node));
  const goals = goalsOf(node.goals);
  if (!goals.some((goal) => isNamed(goal, own))) return [];
  const mayMean = node.metrics.some((metric) => !namesGoals(metric));
  return goals
    .filter((goal) => !isNamed(goal, own) && !(mayMean && goal.id === undefined))
    .map((goal) => ({ node, goal }));
});

function namesGoals({ goals, items }: Metric): boolean {
  return goals.length > 0 || items.some(namesGoals);
}

/** What the metrics of all nodes name. */
const goalsNamed = collector<string>(namedIn);

function namedIn(node: PlanNode): readonly string[] {
  return metricsOf(node).flatMap(({ metric }) => metric.goals.map(({ value }) => value));
}

function isNamed(goal: Item, named: ReadonlySet<string>): boolean {
  return (
    (goal.id !== undefined && named.has(goal.id.value)) ||
    goal.items.some((part) => isNamed(part, named))
  );
}

/** The next id in the row that the other goals have: `TP1-T3` after `TP1-T1` and `TP1-T2`. */
function freeId(node: PlanNode, { ids }: Snapshot): string {
  const other = goalsOf(node.goals).find(({ id }) => id)?.id?.value ?? `${nameOf(node)}-T`;
  const stem = /^(.*?)\d*$/.exec(other)?.[1] ?? other;
  let number = 1;
  while (ids.declared(`${stem}${number}`).length > 0) number++;
  return `${stem}${number}`;
}

function giveId(goal: Item, id: string, { tree }: Snapshot): readonly TextEdit[] {
  if (goal.at.kind === 'map') return setEntry(tree, goal.at, 'id', id, keyOrder('goal'));
  return [replaceValue(tree, goal.at, { id, text: goal.text?.value ?? '' })];
}
