import { collector } from '../../model/collect';
import type { Plan, PlanNode, Reference } from '../../model/plan';

/** That `from` depends on `to`, and where it says so. */
export interface Dependency {
  readonly from: PlanNode;
  readonly to: PlanNode;
  readonly at: Reference['at'];
}

/** The dependencies of a node on nodes that exist. */
export function dependenciesOf(plan: Plan, from: PlanNode): readonly Dependency[] {
  return from.dependsOn.flatMap(({ value, at }) => {
    const to = plan.nodeById(value);
    return to ? [{ from, to, at }] : [];
  });
}

/**
 * Circles of dependencies, each from the first of its nodes that is met in document order; the last
 * dependency of each closes it. Every node is entered once.
 */
export function cyclesOf(plan: Plan): readonly (readonly Dependency[])[] {
  if (!runsForward(plan)) return [];
  const cycles: (readonly Dependency[])[] = [];
  const done = new Set<PlanNode>();
  for (const start of plan.nodes) {
    if (!done.has(start)) follow(plan, start, done, cycles);
  }
  return cycles;
}

/** Nodes that depend on others. */
export const dependents = collector<PlanNode>((node) => (node.dependsOn.length > 0 ? [node] : []));

/** Some node depends on itself or on one below it: where none does, there is no circle. */
function runsForward(plan: Plan): boolean {
  const above = new Set<string>();
  return plan.nodes.some(({ id, dependsOn }) => {
    const isForward = dependsOn.some(({ value }) => !above.has(value) && plan.nodeById(value));
    if (id) above.add(id.value);
    return isForward;
  });
}

interface Step {
  readonly node: PlanNode;
  readonly left: Dependency[];
}

function follow(
  plan: Plan,
  start: PlanNode,
  done: Set<PlanNode>,
  cycles: (readonly Dependency[])[],
): void {
  const enter = (node: PlanNode): Step => ({
    node,
    left: dependenciesOf(plan, node).toReversed(),
  });
  const path: Dependency[] = [];
  const steps = [enter(start)];
  /** How many dependencies lead from the start to a node that is still being followed. */
  const depths = new Map([[start, 0]]);
  for (let step = steps.at(-1); step; step = steps.at(-1)) {
    const next = step.left.pop();
    if (!next) {
      steps.pop();
      path.pop();
      depths.delete(step.node);
      done.add(step.node);
      continue;
    }
    const depth = depths.get(next.to);
    if (depth !== undefined) {
      cycles.push([...path.slice(depth), next]);
    } else if (!done.has(next.to)) {
      path.push(next);
      depths.set(next.to, path.length);
      steps.push(enter(next.to));
    }
  }
}
