import { collector } from '../../model/collect';
import type { PeriodValue, Plan, PlanNode, Reference } from '../../model/plan';
import { whileSame } from '../../util/while-same';
import { startsBefore, type Period } from '../../values/period';

/** That `from` depends on `to`, and where it says so. */
export interface Dependency {
  readonly from: PlanNode;
  readonly to: PlanNode;
  readonly at: Reference['at'];
}

export interface Slips {
  /** Circles, each from the first of its nodes in document order; the last dependency closes it. */
  readonly cycles: readonly (readonly Dependency[])[];
  /** Dependencies, of no circle, on what has not started when the node does. */
  readonly early: readonly Dependency[];
}

/** What a node has to do with others, without its place: small enough to be kept and compared. */
interface Links {
  readonly id: string | undefined;
  readonly dependsOn: readonly string[];
  readonly start: Period | undefined;
}

/** By the numbers of the nodes in document order, the plan's own being the first. */
interface Edge {
  readonly from: number;
  readonly to: number;
  /** Which of the node's dependencies it is. */
  readonly number: number;
}

const linksOf = collector<Links>((node) => [
  {
    id: node.kind === 'plan' ? undefined : node.id?.value,
    dependsOn: node.dependsOn.map(({ value }) => value),
    start: startOf(node)?.period,
  },
]);

export function dependencySlips(plan: Plan): Slips {
  const { cycles, early } = slipsOf(linksOf(plan.root));
  const toDependency = ({ from: number, to: other, number: which }: Edge): Dependency[] => {
    const from = plan.nodes[number - 1];
    const to = plan.nodes[other - 1];
    const at = from?.dependsOn[which]?.at;
    return from && to && at ? [{ from, to, at }] : [];
  };
  return {
    cycles: cycles.map((cycle) => cycle.flatMap(toDependency)),
    early: early.flatMap(toDependency),
  };
}

/** The node's own period, or else the first of its schedule; undefined where one cannot be read. */
export function startOf({ period, schedule }: PlanNode): PeriodValue | undefined {
  if (period) return period;
  let first: PeriodValue | undefined;
  for (const entry of schedule) {
    if (!entry.period?.period) return undefined;
    if (!first?.period || entry.period.period.first < first.period.first) first = entry.period;
  }
  return first;
}

const slipsOf = whileSame(isSameLinks, (nodes: readonly Links[]) => {
  const byId = new Map<string, number>();
  for (const [number, { id }] of nodes.entries()) {
    if (id !== undefined && !byId.has(id)) byId.set(id, number);
  }
  const edgesOf = (from: number): Edge[] =>
    (nodes[from]?.dependsOn ?? []).flatMap((id, number) => {
      const to = byId.get(id);
      return to === undefined || from === 0 ? [] : [{ from, to, number }];
    });
  const cycles = cyclesIn(nodes.length, edgesOf);
  const circular = new Set(cycles.flat().map(({ from, number }) => `${from} ${number}`));
  const early = [...nodes.keys()].flatMap(edgesOf).filter(({ from, to, number }) => {
    const start = nodes[from]?.start;
    const needed = nodes[to]?.start;
    const isEarly = start && needed && startsBefore(start, needed);
    return isEarly && !circular.has(`${from} ${number}`);
  });
  return { cycles, early };
});

function isSameLinks(a: Links, b: Links): boolean {
  return (
    a.id === b.id &&
    a.start?.canonical === b.start?.canonical &&
    a.dependsOn.length === b.dependsOn.length &&
    a.dependsOn.every((id, number) => id === b.dependsOn[number])
  );
}

/** Every node is entered once. */
function cyclesIn(count: number, edgesOf: (from: number) => Edge[]): readonly (readonly Edge[])[] {
  const cycles: (readonly Edge[])[] = [];
  const done = new Set<number>();
  for (let start = 1; start < count; start++) {
    if (!done.has(start)) follow(start, edgesOf, done, cycles);
  }
  return cycles;
}

function follow(
  start: number,
  edgesOf: (from: number) => Edge[],
  done: Set<number>,
  cycles: (readonly Edge[])[],
): void {
  const enter = (node: number) => ({ node, left: edgesOf(node).reverse() });
  const path: Edge[] = [];
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
