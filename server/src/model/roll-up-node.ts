/** The roll-up of one node or budget (plan-format §2, "Roll-up" and "Blame"). */
import { entryOf } from '../parse/syntax';
import {
  addMoney,
  isWholeSum,
  subtractMoney,
  sumMoney,
  zeroMoney,
  type Money,
} from '../values/money';
import {
  costKeys,
  type Budget,
  type BudgetPart,
  type Cost,
  type CostKey,
  type PlanNode,
} from './plan';
import { eitherOf, onlySum, reachableSums, type Sums } from './reachable-sums';
import { budgetLines, type Lines, type RateFigure } from './roll-up-lines';
import { rollUpPersonYears, type PersonYearFigures } from './roll-up-person-years';

interface Addition {
  readonly money: Money;
  /** Every figure that it may count with (blame). */
  readonly possible: Sums;
}

/** One thing that a node's figure is made of, for explanations and related places. */
export type Addend = Addition &
  (
    | { readonly kind: 'line'; readonly cost: Cost }
    | { readonly kind: 'part'; readonly part: BudgetPart }
    | { readonly kind: 'child'; readonly node: PlanNode }
    | { readonly kind: 'administration'; readonly budget: Budget }
  );

export interface Figures {
  /** The node's own cost lines, those of its budget's parts included. */
  readonly own: Lines;
  /**
   * The lines of the whole subtree. A plan's `administration.budget` that is part of the plan's
   * figure stands in the `administration` line, as the nodes' shares do, whatever its own lines.
   */
  readonly lines: Lines;
  /** Money of the subtree that is in no line, as only totals say it: `figure` less `lines`. */
  readonly withoutLines: Money;
  readonly stated: Money | undefined;
  /** What lines, parts and children add up to; undefined where there is nothing to add. */
  readonly composed: Money | undefined;
  /** Stated less composed. */
  readonly difference: Money | undefined;
  /** What stands for the node: composed; where it composes nothing stated, or else the years' sum. */
  readonly figure: Money | undefined;
  readonly addends: readonly Addend[];
  /** The budget's own flat rates. */
  readonly rates: readonly RateFigure[];
  readonly personYears: PersonYearFigures;
  /** An amount here or below could not be read, so that sums prove nothing. */
  readonly unreadable: boolean;
  /** False where no reading of the parts gives the stated total: the slip is here (blame). */
  readonly inOrder: boolean;
  /** Every figure that a level above may take for this one without blaming it again. */
  readonly possible: Sums;
}

const figures = new WeakMap<PlanNode, Figures>();
const budgets = new WeakMap<Budget, Figures>();

/** The figures of one node; those of the whole plan, with its administration, are `planFigures`. */
export function figuresOf(node: PlanNode): Figures {
  let found = figures.get(node);
  if (!found) {
    found = composeNode(node, undefined);
    figures.set(node, found);
  }
  return found;
}

/** The figures of one part of a budget, or of a budget on its own. */
export function budgetFigures(budget: Budget): Figures {
  let found = budgets.get(budget);
  if (!found) {
    found = compose(budget, [], undefined);
    budgets.set(budget, found);
  }
  return found;
}

/** @param administration a budget of the plan's administration that is part of the node's figure */
export function composeNode(node: PlanNode, administration: Budget | undefined): Figures {
  const found = compose(node.budget, node.children, administration);
  // `budget:` with its keys still to come.
  const unwritten = !node.budget && entryOf(node.at, 'budget') !== undefined;
  return unwritten ? { ...found, unreadable: true, inOrder: true } : found;
}

function compose(
  budget: Budget | undefined,
  children: readonly PlanNode[],
  administration: Budget | undefined,
): Figures {
  const parts = (budget?.parts ?? []).map((part) => ({ part, within: budgetFigures(part) }));
  const below = children.map((node) => ({ node, within: figuresOf(node) }));
  const inParts = parts.map(({ within }) => within);
  const inChildren = below.map(({ within }) => within);
  const extra = administration && budgetFigures(administration);
  const { lines, rates, unreadable } = budgetLines(budget, inParts, inChildren);
  const addends: readonly Addend[] = [
    ...lines.map((line) => ({ kind: 'line' as const, ...line })),
    ...parts.flatMap(({ part, within }) => counted(within, { kind: 'part' as const, part })),
    ...below.flatMap(({ node, within }) => counted(within, { kind: 'child' as const, node })),
    ...(extra ? counted(extra, { kind: 'administration' as const, budget: administration }) : []),
  ];
  const own = sumLines([
    ...lines.map(({ cost, money }) => [cost.key, money] as const),
    ...inParts.flatMap((each) => [...each.own]),
  ]);
  const all = sumLines([...own, ...addends.flatMap(linesBelow)]);
  const inner = [...inParts, ...inChildren, ...(extra ? [extra] : [])];
  return {
    own,
    lines: all,
    rates,
    addends,
    personYears: rollUpPersonYears(budget, [
      ...parts.map(({ part, within }) => ({ kind: 'part' as const, part, ...within })),
      ...below.map(({ node, within }) => ({ kind: 'child' as const, node, ...within })),
    ]),
    ...settle(budget, addends, all, unreadable || inner.some((each) => each.unreadable)),
  };
}

/** Nothing where there is no figure to count. */
function counted<T extends object>({ figure, possible }: Figures, what: T): (T & Addition)[] {
  return figure === undefined ? [] : [{ ...what, money: figure, possible }];
}

function linesBelow(addend: Addend): readonly (readonly [CostKey, Money])[] {
  if (addend.kind === 'child') return [...figuresOf(addend.node).lines];
  return addend.kind === 'administration' ? [['administration', addend.money]] : [];
}

type Settled = Omit<Figures, 'own' | 'lines' | 'rates' | 'addends' | 'personYears'>;

/**
 * Blame. The format lets a child that is out of order count with its stated or its composed figure;
 * this holds for everything below, not for children alone: a child that is in order only because
 * its own child is not may count with either reading too, or one slip would be told at each level.
 */
function settle(
  budget: Budget | undefined,
  addends: readonly Addend[],
  lines: Lines,
  unreadableBelow: boolean,
): Settled {
  const stated = budget?.total?.money;
  // Administration alone is no reading of what the rest of a stated plan costs.
  const composes = addends.some(({ kind }) => kind !== 'administration' || stated === undefined);
  const composed = composes ? sumMoney(addends.map(({ money }) => money)) : undefined;
  const years = yearsSum(budget);
  const figure = composed ?? stated ?? (years === 'unreadable' ? undefined : years);
  const sums = composes
    ? reachableSums(addends.map(({ possible }) => possible))
    : onlySum(figure ?? 0);
  const unreadable =
    unreadableBelow ||
    (composed !== undefined && !isWholeSum(composed)) ||
    (stated === undefined && isWritten(budget, 'total')) ||
    (figure === undefined && years === 'unreadable');
  return {
    stated,
    composed,
    difference:
      stated === undefined || composed === undefined ? undefined : subtractMoney(stated, composed),
    figure,
    withoutLines:
      figure === undefined ? zeroMoney : subtractMoney(figure, sumMoney(lines.values())),
    unreadable,
    inOrder: stated === undefined || composed === undefined || unreadable || sums.has(stated),
    possible: stated === undefined ? sums : eitherOf([sums, onlySum(stated)]),
  };
}

/** The key is there, whatever stands behind it. */
function isWritten(budget: Budget | undefined, key: string): boolean {
  return entryOf(budget?.at, key) !== undefined;
}

/** What the years add up to: the figure of a budget that says nothing else. */
export function yearsSum(budget: Budget | undefined): Money | 'unreadable' | undefined {
  if (budget?.byYearAt === undefined) return undefined;
  const { byYearAt } = budget;
  const amounts = budget.byYear.flatMap(({ amount }) => amount.money ?? []);
  const written = byYearAt.kind === 'map' ? byYearAt.entries.length : 0;
  const sum = sumMoney(amounts);
  const isRead = written > 0 && written === amounts.length && isWholeSum(sum);
  return isRead ? sum : 'unreadable';
}

/** In the format's order. */
function sumLines(all: Iterable<readonly [CostKey, Money]>): Lines {
  const sums = new Map<CostKey, Money>();
  for (const [key, money] of all) sums.set(key, addMoney(sums.get(key) ?? zeroMoney, money));
  return new Map(
    costKeys.flatMap((key) => {
      const money = sums.get(key);
      return money === undefined ? [] : [[key, money] as const];
    }),
  );
}
