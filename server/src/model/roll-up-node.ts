/** The roll-up of one node or budget (plan-format §2, "Roll-up" and "Blame"). */
import { entryOf, keyText } from '../parse/syntax';
import { objectType, planType } from '../schema/fields';
import { mayMean } from '../schema/near-key';
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
import { budgetLines } from './roll-up-lines';
import type { LeftOut, Lines, RateFigure } from './roll-up-rate';
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
  /** Of the budget's parts, in their order. */
  readonly parts: readonly Figures[];
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
  /** Stated less composed; undefined too where an amount could not be read. */
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

/** Keys of a node under which its money stands. */
const moneyKeys: ReadonlySet<string> = new Set([
  ...['budget', 'pillars', 'investments', 'areas', 'workPackages', 'administration'],
]);

/**
 * Such a key stands on a line that cannot be read, or is misspelt or half typed: what is under it is
 * in no sum. A lost `id` may begin a node. schema/unknown-key and yaml/syntax tell of it.
 */
function hasLostMoney({ at, kind }: PlanNode): boolean {
  const type = kind === 'plan' ? planType : objectType(kind);
  const isMoney = (word: string): boolean =>
    type !== undefined && [...moneyKeys].some((key) => mayMean(word, key, type, at));
  return (
    (at.torn ?? []).some((word) => word === 'id' || moneyKeys.has(word) || isMoney(word)) ||
    at.entries.some((entry) => isMoney(keyText(entry)))
  );
}

/** The figures of nodes and budgets, each made once, with flat rates on the bases of one funder. */
export class NodeRollUp {
  private readonly figures = new WeakMap<PlanNode, Figures>();
  private readonly budgets = new WeakMap<Budget, Figures>();

  /** @param leftOut cost lines that a flat rate is not counted on */
  constructor(private readonly leftOut: LeftOut) {}

  /** The figures of one node; those of the whole plan, with its administration, are `RollUp`'s. */
  readonly ofNode = (node: PlanNode): Figures => {
    let found = this.figures.get(node);
    if (!found) {
      found = this.composeNode(node, undefined);
      this.figures.set(node, found);
    }
    return found;
  };

  /** The figures of one part of a budget, or of a budget on its own. */
  readonly ofBudget = (budget: Budget): Figures => {
    let found = this.budgets.get(budget);
    if (!found) {
      found = this.compose(budget, [], undefined);
      this.budgets.set(budget, found);
    }
    return found;
  };

  /** @param administration a budget of the plan's administration that is part of the node's figure */
  composeNode(node: PlanNode, administration: Budget | undefined): Figures {
    const found = this.compose(node.budget, node.children, administration);
    // `budget:` with its keys still to come, or a line that cannot be read in its place.
    const unwritten =
      (!node.budget && entryOf(node.at, 'budget') !== undefined) || hasLostMoney(node);
    if (!unwritten) return found;
    const untold = { difference: undefined, unreadable: true, inOrder: true } as const;
    return { ...found, personYears: { ...found.personYears, ...untold }, ...untold };
  }

  private compose(
    budget: Budget | undefined,
    children: readonly PlanNode[],
    administration: Budget | undefined,
  ): Figures {
    const parts = budget?.parts ?? [];
    const inParts = parts.map(this.ofBudget);
    const inChildren = children.map(this.ofNode);
    const { lines, rates, unreadable } = budgetLines(budget, inParts, inChildren, this.leftOut);
    const addends: Addend[] = lines.map((line) => ({ kind: 'line', ...line }));
    for (const part of parts) {
      addends.push(...addendOf(this.ofBudget(part), { kind: 'part' as const, part }));
    }
    for (const node of children) addends.push(...childAddend(node, this.ofNode(node)));
    const own = new LineSums();
    for (const { cost, money } of lines) own.add(cost.key, money);
    for (const each of inParts) own.addAll(each.own);
    const all = new LineSums();
    all.addAll(own.lines);
    for (const each of inChildren) if (each.figure !== undefined) all.addAll(each.lines);
    const extra = administration && this.ofBudget(administration);
    if (administration && extra?.figure !== undefined) {
      const what = { kind: 'administration' as const, budget: administration };
      addends.push(...addendOf(extra, what));
      all.add('administration', extra.figure);
    }
    const isUnreadable = (each: Figures): boolean => each.unreadable;
    const years = ({ personYears }: Figures) => ({ personYears });
    return {
      parts: inParts,
      own: own.lines,
      lines: all.lines,
      rates,
      addends,
      personYears: rollUpPersonYears(budget, [
        ...parts.map((part) => ({ kind: 'part' as const, part, ...years(this.ofBudget(part)) })),
        ...children.map((node) => ({ kind: 'child' as const, node, ...years(this.ofNode(node)) })),
      ]),
      ...settle(
        budget,
        addends,
        all.lines,
        unreadable ||
          inParts.some(isUnreadable) ||
          inChildren.some(isUnreadable) ||
          (extra?.unreadable ?? false),
      ),
    };
  }
}

/** Nothing where there is no figure to count. */
function addendOf<T extends object>({ figure, possible }: Figures, what: T): (T & Addition)[] {
  return figure === undefined ? [] : [{ ...what, money: figure, possible }];
}

const childAddends = new WeakMap<Figures, readonly Addend[]>();

/** The same object as long as the child's figures are: a long list of them is made quickly. */
function childAddend(node: PlanNode, within: Figures): readonly Addend[] {
  let addends = childAddends.get(within);
  if (!addends) {
    addends = addendOf(within, { kind: 'child' as const, node });
    childAddends.set(within, addends);
  }
  return addends;
}

type Settled = Omit<Figures, 'parts' | 'own' | 'lines' | 'rates' | 'addends' | 'personYears'>;

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
      stated === undefined || composed === undefined || unreadable
        ? undefined
        : subtractMoney(stated, composed),
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

/** Sums by line, in the format's order. */
class LineSums {
  private readonly sums = new Map<CostKey, Money>();

  add(key: CostKey, money: Money): void {
    this.sums.set(key, addMoney(this.sums.get(key) ?? zeroMoney, money));
  }

  addAll(lines: Lines): void {
    for (const [key, money] of lines) this.add(key, money);
  }

  get lines(): Lines {
    return new Map(
      costKeys.flatMap((key) => {
        const money = this.sums.get(key);
        return money === undefined ? [] : [[key, money] as const];
      }),
    );
  }
}
