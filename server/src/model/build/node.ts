import { keyText, valueOf, type MapNode } from '../../parse/syntax';
import type { NodeKind, PlanNode } from '../plan';
import { buildBudget } from './budget';
import { buildItems, buildMetrics, buildRisks, buildSchedule } from './items';
import { amountsIn, itemsOf, mapOf, periodAt, textAt, textsAt } from './read';

/** Which list holds which kind of node (plan-format §1). */
const childKinds: Readonly<Record<string, NodeKind>> = {
  pillars: 'pillar',
  investments: 'investment',
  areas: 'area',
  workPackages: 'workPackage',
};

interface Built {
  readonly node: PlanNode;
  readonly currency: string;
}

/** A node's text and the plan's currency are all that its model depends on. */
const built = new WeakMap<MapNode, Built>();

/** A node with everything under it; the same object as before where its text did not change. */
export function buildNode(at: MapNode, kind: NodeKind, currency: string): PlanNode {
  const before = built.get(at);
  if (before?.node.kind === kind && before.currency === currency) return before.node;
  const node: PlanNode = {
    kind,
    at,
    id: kind === 'plan' ? undefined : textAt(at, 'id'),
    title: textAt(at, 'title'),
    acronym: textAt(at, 'acronym'),
    lead: textAt(at, 'lead'),
    description: textAt(at, 'description'),
    period: periodAt(at, 'period'),
    targetGroups: kind === 'plan' ? [] : textsAt(at, 'targetGroups'),
    contributesTo: textsAt(at, 'contributesTo'),
    dependsOn: textsAt(at, 'dependsOn'),
    goals: kind === 'plan' ? [] : buildItems(valueOf(at, 'goals')),
    measures: buildItems(valueOf(at, 'measures')),
    outputs: buildItems(valueOf(at, 'outputs')),
    metrics: buildMetrics(valueOf(at, 'metrics')),
    schedule: buildSchedule(valueOf(at, 'schedule')),
    budget: buildBudget(valueOf(at, 'budget'), amountsIn(currency)),
    risks: buildRisks(valueOf(at, 'risks')),
    costShare: textAt(at, 'costShare'),
    children: buildChildren(at, currency),
  };
  built.set(at, { node, currency });
  return node;
}

function buildChildren(at: MapNode, currency: string): readonly PlanNode[] {
  return at.entries.flatMap((entry) => {
    const kind = childKinds[keyText(entry)];
    if (!kind) return [];
    return itemsOf(entry.value).flatMap((item) => {
      const map = mapOf(item);
      return map ? [buildNode(map, kind, currency)] : [];
    });
  });
}
