import type { Plan, Reference } from '../model/plan';
import type { RoadmapDependency } from '../protocol/view-data';
import { dependencySlips } from '../rules/schedule/_dependencies';
import type { Drawing } from './drawing';
import { Kept } from './kept';
import { uniqueKeys } from './nodes';
import { placeOf } from './places';

type Problem = RoadmapDependency['problem'];

/**
 * What depends on what (plan-format §1.2 `dependsOn`), in document order. What is wrong with one is
 * what the rule schedule/dependency finds in it.
 */
export function dependenciesOf({ plan, nodes }: Drawing): readonly RoadmapDependency[] {
  const depending = nodes.filter(({ node }) => node !== plan.root && node.dependsOn.length > 0);
  if (depending.length === 0) return [];
  const keys = new Map(nodes.map(({ node, key }) => [node, key]));
  const problems = problemsOf(plan);
  const unique = uniqueKeys();
  return depending.flatMap(({ node, key: from }) =>
    node.dependsOn.map((reference) => {
      const needed = plan.nodeById(reference.value);
      const given = {
        key: unique(`${from}>${reference.value}`),
        from,
        to: needed && needed !== plan.root ? keys.get(needed) : undefined,
        problem: problems.get(reference.at),
      };
      return dependencyOf(reference, given);
    }),
  );
}

type Given = Pick<RoadmapDependency, 'key' | 'from' | 'to' | 'problem'>;

const kept = new Kept<Reference, RoadmapDependency>();

function dependencyOf(reference: Reference, given: Given): RoadmapDependency {
  const { key, from, to, problem } = given;
  return kept.of(reference, [key, from, to, problem], () => ({
    ...given,
    name: reference.value,
    range: placeOf(reference.at.span),
  }));
}

function problemsOf(plan: Plan): ReadonlyMap<Reference['at'], Problem> {
  const { circling, early } = dependencySlips(plan);
  return new Map([
    ...circling.map(({ at, from, to }) => [at, from === to ? 'self' : 'circle'] as const),
    ...early.map(({ at }) => [at, 'early'] as const),
  ]);
}
