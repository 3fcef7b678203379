/** What else in a plan was reckoned with a figure, and would be wrong once that is changed. */
import type { CostKey, Plan } from '../../model/plan';
import { yearsSum, type Figures } from '../../model/roll-up';
import type { Snapshot } from '../../model/snapshot';
import { sumMoney, type Money } from '../../values/money';
import { holdersOf, type OwnedBudget } from './_budgets';
import { rowsByNode } from './_cost-summary';

/** A flat rate, here or in a budget that holds this one, is counted on such a line. */
export function isCounted(key: CostKey, owned: OwnedBudget, snapshot: Snapshot): boolean {
  return [owned.figures, ...figuresAround(owned, snapshot)].some(({ rates }) =>
    rates.some(({ cost }) => (cost.rateOf === 'personnel' ? key === 'personnel' : isDirect(key))),
  );
}

function isDirect(key: CostKey): boolean {
  return key !== 'indirect' && key !== 'administration';
}

/** The total is also what the years come to, the row of the cost table, or a total above it counts. */
export function isStatedElsewhere(owned: OwnedBudget, stated: Money, snapshot: Snapshot): boolean {
  const { plan } = snapshot;
  return (
    yearsSum(owned.budget) === stated ||
    isCountedAbove(owned, snapshot) ||
    (plan !== undefined && owned.kind === 'node' && rowsSum(owned, plan) === stated)
  );
}

/** The nearest total above is off by the very same: it was added up from what is stated here. */
function isCountedAbove(owned: OwnedBudget, snapshot: Snapshot): boolean {
  const { difference } = owned.figures;
  const above = figuresAround(owned, snapshot).find(({ stated }) => stated !== undefined);
  return above !== undefined && above.inOrder && above.difference === difference;
}

function rowsSum({ owner }: OwnedBudget, plan: Plan): Money | undefined {
  const rows = rowsByNode(plan).get(owner) ?? [];
  const totals = rows.flatMap(({ total }) => total?.money ?? []);
  return totals.length === 0 ? undefined : sumMoney(totals);
}

/** Of the budgets that this one is a part of, and of the nodes above, the nearest first. */
function figuresAround(owned: OwnedBudget, snapshot: Snapshot): readonly Figures[] {
  const holders = holdersOf(owned);
  const { kind, owner } = holders.at(-1) ?? owned;
  const above = kind === 'administration' ? [] : (snapshot.plan?.ancestorsOf(owner) ?? []);
  return [...holders, ...above.map((node) => ({ figures: snapshot.figures(node) }))].map(
    ({ figures }) => figures,
  );
}
