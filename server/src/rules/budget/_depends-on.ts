/** What else in a plan was reckoned with a figure, and would be wrong once that is changed. */
import type { Budget, CostKey, PlanNode } from '../../model/plan';
import { eitherOf, onlySum, reachableSums } from '../../model/reachable-sums';
import { yearsSum, type Addend, type Figures, type Sums } from '../../model/roll-up';
import type { Snapshot } from '../../model/snapshot';
import { sumMoney } from '../../values/money';
import { holdersOf, type OwnedBudget } from './_budgets';
import { rowsByNode } from './_cost-summary';
import { amountShortfall } from './_funding';

/** A flat rate, here or in a budget that holds this one, is counted on such a line. */
export function isCounted(key: CostKey, owned: OwnedBudget, snapshot: Snapshot): boolean {
  return levelsFrom(owned, snapshot).some(({ figures: { rates } }) =>
    rates.some(({ cost }) => (cost.rateOf === 'personnel' ? key === 'personnel' : isDirect(key))),
  );
}

function isDirect(key: CostKey): boolean {
  return key !== 'indirect' && key !== 'administration';
}

/** What the lines, parts and children of a budget may add up to (blame), whatever its total says. */
export function sumsOf({ addends }: Pick<Figures, 'addends'>): Sums {
  return reachableSums(addends.map(({ possible }) => possible));
}

/**
 * Whether something that fits the budget now would not fit any more if it counted with `after`
 * only: its years, its row of the cost table, the shares of the administration, or the total, years,
 * row or payers of what it is a part of.
 */
export function putsAtOdds(owned: OwnedBudget, after: Sums, snapshot: Snapshot): boolean {
  const [own, ...above] = [
    ...levelsFrom(owned, snapshot),
    ...planOfAdministration(owned, snapshot),
  ];
  if (!own) return false;
  if (disagrees(own, after, snapshot)) return true;
  let inner = own;
  let possible = after;
  for (const level of above) {
    const { addends, stated, inOrder, unreadable } = level.figures;
    const place = addends.findIndex((addend) => isOf(addend, inner));
    // Where an amount cannot be read nothing is compared, nor with what is not added up.
    if (unreadable || place < 0) return false;
    possible = reachableSums(
      addends.map((addend, index) => (index === place ? possible : addend.possible)),
    );
    if (stated !== undefined) {
      if (inOrder && !possible.has(stated)) return true;
      possible = eitherOf([possible, onlySum(stated)]);
    }
    if (disagrees(level, possible, snapshot)) return true;
    inner = level;
  }
  return false;
}

/** A budget, or a node with or without one, on the way up to the plan. */
interface Level {
  readonly budget: Budget | undefined;
  readonly figures: Figures;
  /** Whose whole figure it is; none for a part of a budget and for the administration. */
  readonly node: PlanNode | undefined;
  readonly isAdministration: boolean;
}

/** The budget, those that it is a part of, and the nodes above, the nearest first. */
function levelsFrom(owned: OwnedBudget, snapshot: Snapshot): readonly Level[] {
  const budgets = [owned, ...holdersOf(owned)];
  const { kind, owner } = budgets.at(-1) ?? owned;
  const above = kind === 'administration' ? [] : (snapshot.plan?.ancestorsOf(owner) ?? []);
  return [
    ...budgets.map((each) => ({
      budget: each.budget,
      figures: each.figures,
      node: each.kind === 'node' ? each.owner : undefined,
      isAdministration: each.kind === 'administration',
    })),
    ...above.map((node) => levelOf(node, snapshot)),
  ];
}

function levelOf(node: PlanNode, snapshot: Snapshot): Level {
  return { budget: node.budget, figures: snapshot.figures(node), node, isAdministration: false };
}

/** An administration that no part of the plan carries is added to the plan's own sum. */
function planOfAdministration(owned: OwnedBudget, snapshot: Snapshot): readonly Level[] {
  const isApart = (holdersOf(owned).at(-1) ?? owned).kind === 'administration';
  return isApart && snapshot.plan ? [levelOf(snapshot.plan.root, snapshot)] : [];
}

function isOf(addend: Addend, { budget, node }: Level): boolean {
  switch (addend.kind) {
    case 'line':
      return false;
    case 'part':
      return addend.part === budget;
    case 'child':
      return addend.node === node;
    case 'administration':
      return addend.budget === budget;
  }
}

/** Something stated beside the budget fits what it may count with now, and not what it would then. */
function disagrees(level: Level, after: Sums, snapshot: Snapshot): boolean {
  return besides(level, snapshot).some((fits) => fits(level.figures.possible) && !fits(after));
}

type Fits = (possible: Sums) => boolean;

function besides({ budget, node, figures, isAdministration }: Level, snapshot: Snapshot): Fits[] {
  const { plan } = snapshot;
  const found: Fits[] = [];
  const years = yearsSum(budget);
  if (typeof years === 'number') found.push((possible) => possible.has(years));
  const rows = (plan && node && rowsByNode(plan).get(node)) ?? [];
  const totals = rows.flatMap(({ total }) => total?.money ?? []);
  if (totals.length > 0) found.push((possible) => possible.has(sumMoney(totals)));
  if (plan && node?.kind === 'plan') {
    found.push((possible) => amountShortfall(plan, { ...figures, possible }) === undefined);
  }
  const carried =
    plan && isAdministration ? snapshot.rollUp.carriedAdministration(plan) : undefined;
  if (carried && !carried.unreadable) {
    found.push(({ values }) => !values || values.some((each) => carried.possible.has(each)));
  }
  return found;
}
