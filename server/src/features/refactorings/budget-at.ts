import type { Cost } from '../../model/plan';
import {
  administrationBudgets,
  budgetsOfNode,
  type OwnedBudget,
} from '../../rules/budget/_budgets';
import type { Touched } from './touched';

/** The innermost budget that the place is in. */
export function budgetAt({ node, plan, snapshot, path }: Touched): OwnedBudget | undefined {
  const own = budgetsOfNode(node, snapshot.figures(node));
  const apart = node === plan.root ? administrationBudgets(plan, snapshot.rollUp) : [];
  const budgets = [...own, ...apart];
  for (const step of path.steps.toReversed()) {
    const found = budgets.find(({ budget }) => budget.at === step.node);
    if (found) return found;
  }
  return undefined;
}

/** The cost line of that budget that the place is in. */
export function costAt({ path }: Touched, { budget }: OwnedBudget): Cost | undefined {
  const index = path.steps.findIndex(({ node }) => node === budget.at);
  const entry = path.steps[index + 1]?.entry;
  return entry && budget.costs.find(({ keyAt }) => keyAt === entry.key);
}
