import * as l10n from '@vscode/l10n';
import type { Plan } from '../../model/plan';
import { formatDate, type Period } from '../../values/period';
import { defineRule, type Finding } from '../rule';
import { dependencySlips, startOf, type Cycle, type Dependency } from './_dependencies';
import { nameOf } from '../_nodes';
import { removableFrom, removal } from './_remove-dependency';

type Problem =
  | { readonly kind: 'cycle'; readonly cycle: Cycle }
  | {
      readonly kind: 'early';
      readonly from: string;
      readonly to: string;
      readonly start: Period;
      readonly needed: Period;
    };

/** Of a long circle so many dependencies are told. */
const mostTold = 12;

/** A node that starts before one it depends on has started, or dependencies that run in a circle. */
export const scheduleDependency = defineRule<Problem>({
  id: 'schedule/dependency',
  severity: 'warning',
  message: (problem, { format }) => explain(problem, format.language),

  *check({ plan }) {
    if (!plan) return;
    const { cycles, early } = dependencySlips(plan);
    yield* cycles.map(toFinding);
    for (const dependency of early) yield* tooEarly(dependency);
  },

  *fix({ data }, { tree }) {
    const removable = data.kind === 'cycle' ? removableFrom(data.cycle.first()) : [];
    for (const { from, to, at } of removable) {
      const edits = removal({ from, to, at }, tree);
      if (edits.length === 0) continue;
      const isItself = from === to;
      const title = isItself
        ? l10n.t('Take {0} out of its own `dependsOn`', nameOf(from))
        : l10n.t('Remove that {0} depends on {1}', nameOf(from), nameOf(to));
      yield { title, edits, preferred: isItself };
    }
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
  const { closing, length, first } = problem.cycle;
  const names = first(mostTold).map(({ from }) => nameOf(from));
  if (length > mostTold) names.splice(-1, 1, '…', nameOf(closing.from));
  return length === 1
    ? l10n.t('{0} depends on itself. Take it out of `dependsOn`.', names[0] ?? '')
    : l10n.t(
        'Dependencies run in a circle, so that none of these could start: {0}. Take one of them away.',
        [...names, names[0]].join(' → '),
      );
}

function toFinding(cycle: Cycle): Finding<Problem> {
  return {
    at: cycle.closing.at.span,
    severity: 'error',
    data: { kind: 'cycle', cycle },
    related: () =>
      cycle.first(Math.min(cycle.length - 1, mostTold)).map(({ from, to, at }) => ({
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
