import { collector } from '../../model/collect';
import type { PeriodValue, Plan, PlanNode, Reference } from '../../model/plan';
import { whileSame } from '../../util/while-same';
import { startsBefore, type Period } from '../../values/period';
import { Circles, type Edge } from './_circles';

/** That `from` depends on `to`, and where it says so. */
export interface Dependency {
  readonly from: PlanNode;
  readonly to: PlanNode;
  readonly at: Reference['at'];
}

/** Dependencies that run in a circle, from the first of its nodes in document order. */
export interface Cycle {
  /** The last of them, which leads back to that node. */
  readonly closing: Dependency;
  readonly length: number;
  /** The first of them; all unless told how many. */
  readonly first: (most?: number) => readonly Dependency[];
}

export interface Slips {
  readonly cycles: readonly Cycle[];
  /** All dependencies of circles. */
  readonly circling: readonly Dependency[];
  /** Dependencies, of no circle, on what has not started when the node does. */
  readonly early: readonly Dependency[];
}

/** What a node has to do with others, without its place: small enough to be kept and compared. */
interface Links {
  readonly id: string | undefined;
  readonly dependsOn: readonly string[];
  readonly start: Period | undefined;
}

const linksOf = collector<Links>((node) => [
  {
    id: node.kind === 'plan' ? undefined : node.id?.value,
    dependsOn: node.dependsOn.map(({ value }) => value),
    start: startOf(node)?.period,
  },
]);

export function dependencySlips(plan: Plan): Slips {
  const { circles, early } = slipsOf(linksOf(plan.root));
  // The plan's own number is 0.
  const toDependency = ({ from: number, to: other, number: which }: Edge): Dependency[] => {
    const from = plan.nodes[number - 1];
    const to = plan.nodes[other - 1];
    const at = from?.dependsOn[which]?.at;
    return from && to && at ? [{ from, to, at }] : [];
  };
  const cycles = circles.all.flatMap((circle) =>
    toDependency(circle.closing).map((closing) => ({
      closing,
      length: circle.length,
      first: (most?: number) => circles.first(circle, most).flatMap(toDependency),
    })),
  );
  const circling = [...circles.edges].flatMap(toDependency);
  return { cycles, circling, early: early.flatMap(toDependency) };
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
  const edges = nodes.map(({ dependsOn }, from) =>
    dependsOn.flatMap((id, number): readonly Edge[] => {
      const to = byId.get(id);
      return to === undefined || from === 0 ? [] : [{ from, to, number }];
    }),
  );
  const circles = new Circles(edges);
  const early = edges.flat().filter((edge) => {
    const start = nodes[edge.from]?.start;
    const needed = nodes[edge.to]?.start;
    return start && needed && startsBefore(start, needed) && !circles.edges.has(edge);
  });
  return { circles, early };
});

function isSameLinks(a: Links, b: Links): boolean {
  return (
    a.id === b.id &&
    a.start?.canonical === b.start?.canonical &&
    a.dependsOn.length === b.dependsOn.length &&
    a.dependsOn.every((id, number) => id === b.dependsOn[number])
  );
}
