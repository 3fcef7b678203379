import * as l10n from '@vscode/l10n';
import type { Amount, Budget, CostKey, Plan, PlanNode } from '../../../model/plan';
import type { Snapshot } from '../../../model/snapshot';
import { applyEdits, raw, replaceValue, setEntry, type TextEdit } from '../../../parse/edits';
import type { ScalarNode } from '../../../parse/syntax';
import { holdersOf, type OwnedBudget } from '../../../rules/budget/_budgets';
import { looseAmounts, rowsByNode } from '../../../rules/budget/_cost-summary';
import { nameOf } from '../../../rules/_nodes';
import { budgetKeyOrder } from '../../../schema/order';
import { addMoney, moneyToYaml, negateMoney, type Money } from '../../../values/money';
import { Refusal } from '../../refusal';
import { newlyTold } from '../newly-told';
import type { AmountPlace } from './places';

/** A line of a budget that is to be written. */
export interface NewLine {
  readonly owned: OwnedBudget;
  readonly name: string;
  readonly key: CostKey;
}

export type Destination = AmountPlace | NewLine;

export interface Transfer {
  readonly edits: readonly TextEdit[];
  /** Parts of the plan whose `byYear` says the sum of before. */
  readonly years: readonly string[];
  /** Sentences about what stands apart and agreed before, such as rows of the cost table. */
  readonly disagreements: readonly string[];
}

/**
 * Takes money from one amount and adds it to the other, and changes every total that is stated above
 * one of them and not above the other, in the cost table too.
 * @throws Refusal where what the plan costs in all would change with it
 */
export function transfer(
  snapshot: Snapshot,
  from: AmountPlace,
  to: Destination,
  money: Money,
): Transfer {
  const { plan, tree } = snapshot;
  if (!plan) return { edits: [], years: [], disagreements: [] };
  const [out, into] = [chainOf(plan, from, snapshot), chainOf(plan, to, snapshot)];
  const edits: TextEdit[] = [
    ...changed(out, into, negateMoney(money), snapshot),
    ...changed(into, out, money, snapshot),
  ];
  if ('key' in to) {
    const value = raw(moneyToYaml(money));
    edits.push(...setEntry(tree, to.owned.budget.at, to.key, value, budgetKeyOrder));
  }
  const nodes = new Set([...out.nodes, ...into.nodes]);
  const after = keepingSums(snapshot, edits, nodes);
  if (!after) {
    throw new Refusal(
      l10n.t(
        'This would change what the plan costs in all: a flat rate or another figure is reckoned with one of the two lines. Change them by hand.',
      ),
    );
  }
  const apart = [...without(out.budgets, into.budgets), ...without(into.budgets, out.budgets)];
  const years = apart.filter(({ byYear }) => byYear.length > 0).map(nameFor(plan));
  const counterpart = administrationEdits(snapshot, after, [...out.amounts, ...into.amounts]);
  const all = [...edits, ...counterpart];
  const balanced = counterpart.length > 0 ? keepingSums(snapshot, all, nodes) : undefined;
  return balanced
    ? { edits: all, years, disagreements: newlyTold(snapshot, balanced, all) }
    : { edits, years, disagreements: newlyTold(snapshot, after, edits) };
}

/** What an amount is part of, the nearest first. */
interface Chain {
  readonly amounts: readonly Amount[];
  readonly budgets: readonly Budget[];
  readonly nodes: readonly PlanNode[];
}

function chainOf(plan: Plan, place: Destination, snapshot: Snapshot): Chain {
  const held = [place.owned, ...holdersOf(place.owned)];
  const outermost = held.at(-1) ?? place.owned;
  const isApart = outermost.kind === 'administration';
  const nodes = isApart ? [plan.root] : [outermost.owner, ...plan.ancestorsOf(outermost.owner)];
  const above = isApart ? nodes : nodes.slice(1);
  const budgets = [
    ...held.map(({ budget }) => budget),
    ...above.flatMap(({ budget }) => budget ?? []),
  ];
  const own =
    'amount' in place ? [place.amount, ...(place.cost?.amount ? [place.cost.amount] : [])] : [];
  const totals = budgets.flatMap(({ total }) => total ?? []);
  const rows = nodes.flatMap((node) => rowOf(plan, node, snapshot));
  // A budget that is a total only is that total itself.
  return { amounts: [...new Set([...own, ...totals, ...rows])], budgets, nodes };
}

/** The node's only row in the cost table, where it says what the node does. */
function rowOf(plan: Plan, node: PlanNode, snapshot: Snapshot): readonly Amount[] {
  const { stated, figure } = snapshot.figures(node);
  const totals = (rowsByNode(plan).get(node) ?? []).flatMap(({ total }) => total ?? []);
  const [only, ...more] = totals;
  const money = only?.money;
  const whole = stated ?? figure;
  if (money === undefined || !only || more.length > 0) return [];
  // A row of no part may be the rest of this one.
  const sums = [money, ...looseAmounts(plan).map((loose) => addMoney(money, loose))];
  return sums.some((sum) => sum === whole) ? [only] : [];
}

function changed(chain: Chain, other: Chain, by: Money, { tree }: Snapshot): readonly TextEdit[] {
  return without(chain.amounts, other.amounts).flatMap(({ at, money }) =>
    money === undefined ? [] : [edited(tree, at, addMoney(money, by))],
  );
}

function edited(tree: Snapshot['tree'], at: ScalarNode, money: Money): TextEdit {
  return replaceValue(tree, at, raw(moneyToYaml(money)));
}

function without<T>(all: readonly T[], others: readonly T[]): readonly T[] {
  return all.filter((each) => !others.includes(each));
}

function nameFor(plan: Plan): (budget: Budget) => string {
  const owners = new Map([plan.root, ...plan.nodes].map((node) => [node.budget, node]));
  return (budget) => {
    const owner = owners.get(budget);
    return owner ? nameOf(owner) : l10n.t('a part of the budget');
  };
}

/** The administration's budget, where it is a total only that said what the parts carried of it. */
function administrationEdits(
  snapshot: Snapshot,
  after: Snapshot,
  changed: readonly Amount[],
): readonly TextEdit[] {
  const { plan, rollUp } = snapshot;
  const budget = plan?.administration;
  const total = budget?.total;
  if (!plan || !after.plan || !total || changed.includes(total)) return [];
  const before = rollUp.carriedAdministration(plan);
  const now = after.rollUp.carriedAdministration(after.plan);
  if (!before || !now || before.unreadable || now.unreadable) return [];
  const isTotalOnly = !budget.byYearAt && rollUp.budget(budget).composed === undefined;
  const follows = isTotalOnly && total.money === before.money && now.money !== before.money;
  return follows ? [edited(snapshot.tree, total.at, now.money)] : [];
}

/**
 * The plan after the edits, where what was in balance still is, by what it was not it still is not,
 * and the plan costs the same.
 */
function keepingSums(
  snapshot: Snapshot,
  edits: readonly TextEdit[],
  nodes: ReadonlySet<PlanNode>,
): Snapshot | undefined {
  const { plan } = snapshot;
  const after = snapshot.update(applyEdits(snapshot.text, edits));
  if (!plan || !after.plan || after.plan.nodes.length !== plan.nodes.length) return undefined;
  const pairs = [[plan.root, after.plan.root] as const].concat(
    plan.nodes.flatMap((node, index) => {
      const now = after.plan?.nodes[index];
      return now ? [[node, now] as const] : [];
    }),
  );
  const isKept = pairs
    .filter(([node]) => nodes.has(node))
    .every(([was, is]) => {
      const [before, now] = [snapshot.figures(was), after.figures(is)];
      const isWhole = was.kind !== 'plan' || before.figure === now.figure;
      return isWhole && before.difference === now.difference;
    });
  return isKept ? after : undefined;
}
