/** The roll-up of the whole plan, with its administration (plan-format §2, "Administration"). */
import { addMoney, sumMoney, type Money } from '../values/money';
import type { Rope } from '../util/rope';
import { collector } from './collect';
import type { Budget, Cost, Plan, PlanNode } from './plan';
import { eitherOf, onlySum, reachableSums, type Sums } from './reachable-sums';
import type { LeftOut } from './roll-up-rate';
import { NodeRollUp, type Addend, type Figures } from './roll-up-node';

/** A node's share of the administration. */
export interface AdministrationShare {
  readonly node: PlanNode;
  readonly cost: Cost;
  readonly money: Money;
}

export interface CarriedAdministration {
  readonly shares: readonly AdministrationShare[];
  readonly money: Money;
  /** A share could not be read, so that the sum proves nothing. */
  readonly unreadable: boolean;
  /** Every sum that the shares allow (blame). */
  readonly possible: Sums;
}

/** All figures of plans under one funder, each made once. */
export class RollUp {
  private readonly nodes: NodeRollUp;
  private readonly linesWithin: (root: PlanNode) => Rope<AdministrationLine>;

  constructor(leftOut: LeftOut) {
    this.nodes = new NodeRollUp(leftOut);
    this.linesWithin = collector((node) => this.linesOf(node));
  }

  /** Of a node but the plan's own. */
  node(node: PlanNode): Figures {
    return this.nodes.ofNode(node);
  }

  /** Of one part of a budget, or of a budget on its own. */
  budget(budget: Budget): Figures {
    return this.nodes.ofBudget(budget);
  }

  /**
   * Where nodes carry `administration`, the plan's `administration.budget` breaks the same money
   * down and is not added again; where none does, it is part of the plan's composed figure.
   */
  plan(plan: Plan): Figures {
    const isCarried = this.linesWithin(plan.root).all.some(carries);
    return this.nodes.composeNode(plan.root, isCarried ? undefined : plan.administration);
  }

  /**
   * The administration that nodes and the parts of their budgets carry, the plan's own budget among
   * them; undefined where none carries any. A share of 0 carries none: it says that there is none.
   */
  carriedAdministration(plan: Plan): CarriedAdministration | undefined {
    const shares: AdministrationShare[] = [];
    const possible: Sums[] = [];
    let unreadable = false;
    for (const { node, cost, within, line } of this.linesWithin(plan.root).all) {
      if (!line) unreadable ||= within.unreadable;
      else if (line.money !== 0) {
        shares.push({ node, cost, money: line.money });
        possible.push(readingsOf(line, within));
      }
    }
    if (shares.length === 0 && !unreadable) return undefined;
    const money = sumMoney(shares.map((share) => share.money));
    return { shares, money, unreadable, possible: reachableSums(possible) };
  }

  private linesOf(node: PlanNode): readonly AdministrationLine[] {
    if (!node.budget || !hasAdministration(node.budget)) return [];
    return [...this.linesIn(node.budget, this.node(node))].map(({ cost, within }) => {
      const line = within.addends.find((addend) => addend.kind === 'line' && addend.cost === cost);
      return { node, cost, within, line };
    });
  }

  private *linesIn(
    budget: Budget,
    within: Figures,
  ): Generator<{ readonly cost: Cost; readonly within: Figures }> {
    for (const cost of budget.costs) if (cost.key === 'administration') yield { cost, within };
    for (const part of budget.parts) yield* this.linesIn(part, this.budget(part));
  }
}

/** A line of administration, with the figures of the budget that it stands in. */
interface AdministrationLine {
  readonly node: PlanNode;
  readonly cost: Cost;
  readonly within: Figures;
  /** What it adds; undefined where it says no figure. */
  readonly line: Addend | undefined;
}

function hasAdministration({ costs, parts }: Budget): boolean {
  return costs.some(({ key }) => key === 'administration') || parts.some(hasAdministration);
}

function carries({ line, within }: AdministrationLine): boolean {
  return line ? line.money !== 0 : within.unreadable;
}

/** Where a budget is out of order, the slip may be in its share: then the share is what fits there. */
function readingsOf({ money, possible }: Addend, { inOrder, difference }: Figures): Sums {
  return inOrder || difference === undefined
    ? possible
    : eitherOf([possible, onlySum(addMoney(money, difference))]);
}
