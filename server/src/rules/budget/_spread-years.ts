import { spreadOverYears } from '../../model/spread-money';
import type { Plan } from '../../model/plan';
import type { Snapshot } from '../../model/snapshot';
import type { TextEdit } from '../../parse/edits';
import type { SyntaxTree } from '../../parse/syntax-tree';
import type { Money } from '../../values/money';
import type { OwnedBudget } from './_budgets';
import { busyQuarters } from './_busy-quarters';
import { writeYears } from './_write-years';

/** All findings of a budget share the edits of this fix, which may write many years. */
const spreads = new WeakMap<SyntaxTree, Map<OwnedBudget, readonly TextEdit[]>>();

/**
 * The years of a budget by the quarters in which there is something to do. Comments stay; no edits
 * where one would have to go.
 */
export function spreadBySchedule(
  whole: Money,
  owned: OwnedBudget,
  { plan, tree }: Snapshot,
): readonly TextEdit[] {
  const known = spreads.get(tree) ?? new Map<OwnedBudget, readonly TextEdit[]>();
  spreads.set(tree, known);
  const edits = known.get(owned) ?? (plan ? spreadOf(whole, owned, plan, tree) : []);
  known.set(owned, edits);
  return edits;
}

function spreadOf(
  whole: Money,
  { budget, owner }: OwnedBudget,
  plan: Plan,
  tree: SyntaxTree,
): readonly TextEdit[] {
  const { byYearAt, byYear } = budget;
  const spread = spreadOverYears(whole, busyQuarters(plan, owner));
  if (byYearAt?.kind !== 'map' || spread.size === 0) return [];
  return writeYears(byYearAt, byYear, spread, tree);
}
