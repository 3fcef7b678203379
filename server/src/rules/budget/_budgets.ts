import * as l10n from '@vscode/l10n';
import type { Amount, Budget, Plan, PlanNode } from '../../model/plan';
import { rollUpOf, type Figures, type RollUp } from '../../model/roll-up';
import type { Snapshot } from '../../model/snapshot';
import { entryOf, valueOf, type Span } from '../../parse/syntax';
import { nameOf } from '../_nodes';
import { shown } from '../_shown';
import type { NodePlace } from '../_surroundings';

/** A budget of the plan: of a node, of a part of one, or of the project administration. */
export interface OwnedBudget {
  readonly kind: 'node' | 'part' | 'administration';
  readonly budget: Budget;
  readonly figures: Figures;
  /** The node that it belongs to; the plan itself for the administration. */
  readonly owner: PlanNode;
  /** The budget that a part stands in. */
  readonly holder: OwnedBudget | undefined;
}

/** Every budget of the plan, holders before their parts. */
export function budgetsOf(snapshot: Snapshot): readonly OwnedBudget[] {
  const { plan } = snapshot;
  if (!plan) return [];
  const nodes = [plan.root, ...plan.nodes].flatMap((node) =>
    budgetsOfNode(node, snapshot.figures(node)),
  );
  return [...nodes, ...administrationBudgets(plan, snapshot.rollUp)];
}

const ofPlace = new WeakMap<NodePlace, readonly OwnedBudget[]>();

/** The budgets of a node; with the plan's own, those of its administration. */
export function budgetsIn(place: NodePlace): readonly OwnedBudget[] {
  let budgets = ofPlace.get(place);
  if (!budgets) {
    const { node, figures, plan, around } = place;
    const apart = plan ? administrationBudgets(plan, rollUpOf(around.profile)) : [];
    budgets = [...budgetsOfNode(node, figures), ...apart];
    ofPlace.set(place, budgets);
  }
  return budgets;
}

/** The budget of a node with its parts. */
export function budgetsOfNode(owner: PlanNode, figures: Figures): readonly OwnedBudget[] {
  const { budget } = owner;
  return budget ? [...withParts({ kind: 'node', budget, figures, owner, holder: undefined })] : [];
}

/** The budget of the project administration with its parts. */
export function administrationBudgets(plan: Plan, rollUp: RollUp): readonly OwnedBudget[] {
  const { administration: budget, root: owner } = plan;
  if (!budget) return [];
  const figures = rollUp.budget(budget);
  return [...withParts({ kind: 'administration', budget, figures, owner, holder: undefined })];
}

function* withParts(owned: OwnedBudget): Generator<OwnedBudget> {
  yield owned;
  for (const [index, part] of owned.budget.parts.entries()) {
    const figures = owned.figures.parts[index];
    if (!figures) continue;
    yield* withParts({ kind: 'part', budget: part, figures, owner: owned.owner, holder: owned });
  }
}

/** The budgets that a part stands in, the nearest first. */
export function holdersOf({ holder }: OwnedBudget): readonly OwnedBudget[] {
  return holder ? [holder, ...holdersOf(holder)] : [];
}

/** Every amount that the budgets of a node state; with the plan's own, those of its tables. */
export function amountsOf(place: NodePlace): readonly Amount[] {
  const amounts = budgetsIn(place).flatMap(amountsIn);
  return place.plan ? [...amounts, ...amountsInTables(place.plan)] : amounts;
}

function amountsIn({ budget }: OwnedBudget): readonly Amount[] {
  return [
    ...budget.costs.flatMap(({ amount, items }) => [
      ...(amount ? [amount] : []),
      ...items.flatMap((item) => item.amount ?? []),
    ]),
    ...budget.byYear.map(({ amount }) => amount),
    ...(budget.total ? [budget.total] : []),
  ];
}

function amountsInTables({ costSummary, funding }: Plan): readonly Amount[] {
  return [
    ...(costSummary ?? []).flatMap(({ total }) => total ?? []),
    ...(funding ?? []).flatMap(({ amount }) => amount ?? []),
  ];
}

/** Where a budget is told that it lacks something: its own key, or a part's title. */
export function budgetSpan({ kind, budget, owner }: OwnedBudget): Span {
  if (kind === 'part') return (valueOf(budget.at, 'title') ?? budget.at).span;
  const holder = kind === 'administration' ? valueOf(owner.at, 'administration') : owner.at;
  return (entryOf(holder, 'budget')?.key ?? budget.at).span;
}

/** How a message names a budget. */
export function budgetName({ kind, budget, owner }: OwnedBudget): string {
  if (kind === 'administration') return l10n.t('the administration');
  if (kind === 'node') return nameOf(owner);
  const title = valueOf(budget.at, 'title');
  return title?.kind === 'scalar' && title.source.trim() !== ''
    ? shown(title.source)
    : l10n.t('a part of {0}', nameOf(owner));
}
