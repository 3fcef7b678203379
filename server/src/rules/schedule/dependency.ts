import * as l10n from '@vscode/l10n';
import type { Plan } from '../../model/plan';
import { formatDate, type Period } from '../../values/period';
import { defineRule, type Finding } from '../rule';
import { dependencySlips, startOf, type Dependency } from './_dependencies';
import { nameOf } from '../_nodes';

type Problem =
  | { readonly kind: 'cycle'; readonly names: readonly string[] }
  | {
      readonly kind: 'early';
      readonly from: string;
      readonly to: string;
      readonly start: Period;
      readonly needed: Period;
    };

/** A node that starts before one it depends on has started, or dependencies that run in a circle. */
export const scheduleDependency = defineRule<Problem>({
  id: 'schedule/dependency',
  severity: 'warning',
  message: (problem, { plan }) => explain(problem, plan?.language ?? 'fi'),

  *check({ plan }) {
    if (!plan) return;
    const { cycles, early } = dependencySlips(plan);
    for (const cycle of cycles) yield* toFinding(cycle);
    for (const dependency of early) yield* tooEarly(dependency);
  },
});

function explain(problem: Problem, language: Plan['language']): string {
  if (problem.kind === 'early') {
    return l10n.t(
      '{0} starts {1}, but it depends on {2}, which starts {3}. Let it start later, or take the dependency away.',
      problem.from,
      formatDate(problem.start.first, language),
      problem.to,
      formatDate(problem.needed.first, language),
    );
  }
  const { names } = problem;
  return names.length === 1
    ? l10n.t('{0} depends on itself. Take it out of `dependsOn`.', names[0] ?? '')
    : l10n.t(
        'Dependencies run in a circle, so that none of these could start: {0}. Take one of them away.',
        [...names, names[0]].join(' → '),
      );
}

function* toFinding(cycle: readonly Dependency[]): Generator<Finding<Problem>> {
  const closing = cycle.at(-1);
  if (!closing) return;
  yield {
    at: closing.at.span,
    severity: 'error',
    data: { kind: 'cycle', names: cycle.map(({ from }) => nameOf(from)) },
    related: cycle.slice(0, -1).map(({ from, to, at }) => ({
      at: at.span,
      message: l10n.t('{0} depends on {1}', nameOf(from), nameOf(to)),
    })),
  };
}

function* tooEarly({ from, to, at }: Dependency): Generator<Finding<Problem>> {
  const start = startOf(from);
  const needed = startOf(to);
  if (!start?.period || !needed?.period) return;
  const data = { start: start.period, needed: needed.period, from: nameOf(from), to: nameOf(to) };
  yield {
    at: at.span,
    data: { kind: 'early', ...data },
    related: [
      { at: start.at.span, message: l10n.t('{0} starts', data.from) },
      { at: needed.at.span, message: l10n.t('{0} starts', data.to) },
    ],
  };
}
