import * as l10n from '@vscode/l10n';
import type { Amount, Budget, Plan, PlanNode } from '../../model/plan';
import { budgetFigures, type Figures } from '../../model/roll-up';
import type { Snapshot } from '../../model/snapshot';
import { entryOf, valueOf, type MapNode, type ScalarNode, type Span } from '../../parse/syntax';
import { nameOf } from '../_nodes';
import { shown } from '../_shown';

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

/** Every budget, holders before their parts; one that is written once and meant twice comes once. */
export function* budgetsOf(snapshot: Snapshot): Generator<OwnedBudget> {
  const { plan } = snapshot;
  if (!plan) return;
  // An alias is a place of its own, with the very keys of what it names.
  const seen = new Set<MapNode['entries']>();
  for (const owner of [plan.root, ...plan.nodes]) {
    const { budget } = owner;
    if (!budget || (owner.children.length === 0 && seen.has(budget.at.entries))) continue;
    seen.add(budget.at.entries);
    const figures = snapshot.figures(owner);
    yield* withParts({ kind: 'node', budget, figures, owner, holder: undefined });
  }
  const budget = plan.administration;
  if (!budget || seen.has(budget.at.entries)) return;
  const figures = budgetFigures(budget);
  const owner = plan.root;
  yield* withParts({ kind: 'administration', budget, figures, owner, holder: undefined });
}

function* withParts(owned: OwnedBudget): Generator<OwnedBudget> {
  yield owned;
  for (const part of owned.budget.parts) {
    const figures = budgetFigures(part);
    yield* withParts({ kind: 'part', budget: part, figures, owner: owned.owner, holder: owned });
  }
}

/** The budgets that a part stands in, the nearest first. */
export function holdersOf({ holder }: OwnedBudget): readonly OwnedBudget[] {
  return holder ? [holder, ...holdersOf(holder)] : [];
}

/** Every amount that the plan states, once each. */
export function amountsOf(snapshot: Snapshot): readonly Amount[] {
  const { plan } = snapshot;
  if (!plan) return [];
  const all = [...[...budgetsOf(snapshot)].flatMap(amountsIn), ...amountsInTables(plan)];
  const seen = new Set<ScalarNode>();
  return all.filter(({ at }) => !seen.has(at) && seen.add(at));
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
