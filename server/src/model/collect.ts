import { Rope } from '../util/rope';
import type { PlanNode } from './plan';

/**
 * Collects things of one kind over a plan at the cost of what changed: what stands in a node and in
 * all below it is kept by its identity. In document order, each node's own before those below.
 * `own` may read nothing but the node and what is under it.
 */
export function collector<T>(own: (node: PlanNode) => readonly T[]): (root: PlanNode) => Rope<T> {
  const cache = new WeakMap<PlanNode, Rope<T>>();
  const within = (node: PlanNode): Rope<T> => {
    const before = cache.get(node);
    if (before) return before;
    const all = Rope.of(own(node), node.children.map(within));
    cache.set(node, all);
    return all;
  };
  return within;
}
