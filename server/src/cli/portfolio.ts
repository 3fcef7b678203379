import { costKeys, type CostKey } from '../model/plan';
import { addMoney, isWholeSum, zeroMoney, type Money } from '../values/money';
import { addPersonYears, zeroPersonYears, type PersonYears } from '../values/person-years';
import type { RolledPlan } from './rollup-work';

/** The figures of one plan or of many plans of one currency. */
export interface PlanSum {
  readonly currency: string;
  readonly language: 'fi' | 'sv' | 'en';
  readonly lines: ReadonlyMap<CostKey, Money>;
  readonly personYears: PersonYears | undefined;
  readonly stated: Money | undefined;
  /** What stands for the plan: composed, or stated where it composes nothing. */
  readonly figure: Money | undefined;
  readonly difference: Money | undefined;
  /** A figure could not be read, so that the sum is too small. */
  readonly unreadable: boolean;
}

export interface CurrencyTotal extends Omit<PlanSum, 'language' | 'unreadable'> {
  readonly plans: number;
  /** How many plans have a figure that could not be read. */
  readonly unreadablePlans: number;
}

export function sumOf({ plan, nodes: [root] }: RolledPlan): PlanSum {
  const figures = root?.figures;
  return {
    currency: plan.currency,
    language: plan.language,
    lines: figures?.lines ?? new Map<CostKey, Money>(),
    personYears: figures?.personYears.figure,
    stated: figures?.stated,
    figure: figures?.figure,
    difference: figures?.difference,
    unreadable: (figures?.unreadable ?? false) || (figures?.personYears.unreadable ?? false),
  };
}

/**
 * What many plans come to, each currency by itself. A portfolio states nothing of its own: its
 * stated total is the plans', and is there only where every plan states one, as is the difference.
 */
export class Portfolio {
  private readonly byCurrency = new Map<string, CurrencyTotal>();
  private readonly languages = new Set<PlanSum['language']>();
  private planCount = 0;

  add(sum: PlanSum): void {
    const before = this.byCurrency.get(sum.currency);
    this.byCurrency.set(sum.currency, before ? added(before, sum) : alone(sum));
    this.languages.add(sum.language);
    this.planCount++;
  }

  get plans(): number {
    return this.planCount;
  }

  /** The plans' language where they have but one, else English. */
  get language(): PlanSum['language'] {
    const [first = 'en', ...others] = this.languages;
    return others.length === 0 ? first : 'en';
  }

  /** By currency code. */
  get totals(): readonly CurrencyTotal[] {
    return [...this.byCurrency.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
  }
}

function alone(sum: PlanSum): CurrencyTotal {
  const { currency, lines, personYears, stated, figure, difference, unreadable } = sum;
  const unreadablePlans = unreadable ? 1 : 0;
  return { currency, lines, personYears, stated, figure, difference, plans: 1, unreadablePlans };
}

function added(total: CurrencyTotal, plan: PlanSum): CurrencyTotal {
  return {
    currency: total.currency,
    lines: addLines(total.lines, plan.lines),
    personYears: either(total.personYears, plan.personYears, zeroPersonYears, addPersonYears),
    stated: both(total.stated, plan.stated),
    figure: either(total.figure, plan.figure, zeroMoney, addMoney),
    difference: both(total.difference, plan.difference),
    plans: total.plans + 1,
    unreadablePlans: total.unreadablePlans + (plan.unreadable ? 1 : 0),
  };
}

function addLines(a: PlanSum['lines'], b: PlanSum['lines']): PlanSum['lines'] {
  return new Map(
    costKeys.flatMap((key) => {
      const sum = either(a.get(key), b.get(key), zeroMoney, addMoney);
      return sum === undefined ? [] : [[key, sum] as const];
    }),
  );
}

function either<T>(a: T | undefined, b: T | undefined, zero: T, add: (a: T, b: T) => T) {
  return a === undefined && b === undefined ? undefined : add(a ?? zero, b ?? zero);
}

function both(a: Money | undefined, b: Money | undefined): Money | undefined {
  return a === undefined || b === undefined ? undefined : addMoney(a, b);
}

/** A sum that left what can be told exactly is not told. */
export function told(sum: Money | undefined): Money | undefined {
  return sum !== undefined && isWholeSum(sum) ? sum : undefined;
}
