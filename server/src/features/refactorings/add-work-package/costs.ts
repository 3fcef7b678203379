import * as l10n from '@vscode/l10n';
import type { CostKey } from '../../../model/plan';
import type { Profile } from '../../../model/profile';
import type { Snapshot } from '../../../model/snapshot';
import { budgetKeyOrder } from '../../../schema/order';
import { raw, type NewValue } from '../../../parse/edits';
import { roundedQuotient } from '../../../values/exact';
import { cents, moneyToYaml, parseMoney, subtractMoney, type Money } from '../../../values/money';
import {
  parsePersonYears,
  personYearsToYaml,
  type PersonYears,
} from '../../../values/person-years';
import { Refusal } from '../../refusal';

export interface Costs {
  readonly total: Money;
  readonly personYears: PersonYears | undefined;
}

/** What all numbers for people are rounded to: 100 of the currency. */
const step = 10_000;

/**
 * A total and person-years as a planner answers: `240 000 €; 3`, `240000`, `3 htv`. Undefined where
 * nothing is answered; person-years alone are priced as the plan's others.
 * @throws Refusal where it cannot be read
 */
export function readCosts(text: string, snapshot: Snapshot): Costs | undefined {
  const [first, second, ...more] = text.split(/[;/|]/).map((part) => part.trim());
  if (first === undefined || text.trim() === '') return undefined;
  const money = parseMoney(first, true, snapshot.plan?.currency);
  if (!money.ok && second === undefined) {
    const alone = parsePersonYears(first);
    if (alone.ok && alone.value > 0) {
      return { total: wagesFor(alone.value, snapshot), personYears: alone.value };
    }
  }
  const personYears = second === undefined || second === '' ? undefined : parsePersonYears(second);
  const isRead = money.ok && money.value.amount >= 0 && more.length === 0;
  if (!isRead || personYears?.ok === false || (personYears?.ok && personYears.value < 0)) {
    throw new Refusal(
      l10n.t('{0} is no total with person-years. Write them as in 240 000; 3.', text.trim()),
    );
  }
  return { total: money.value.amount, personYears: personYears?.value };
}

/** At what a person-year costs in the rest of the plan; where that is unusual, at what is usual. */
function wagesFor(personYears: PersonYears, snapshot: Snapshot): Money {
  const { min, max } = snapshot.profile.personYearCost;
  const figures = snapshot.plan && snapshot.figures(snapshot.plan.root);
  const wages = figures?.lines.get('personnel') ?? 0;
  const years = figures?.personYears.figure ?? 0;
  // Cents for a hundredth of a person-year are units of the currency for a whole one.
  const isUsual = years > 0 && wages >= years * min && wages <= years * max;
  const [cost, of] = isUsual ? [BigInt(wages), BigInt(years)] : [BigInt(min + max), 2n];
  const steps = roundedQuotient(BigInt(personYears) * cost, of * BigInt(step));
  return cents(Number(steps) * step);
}

/** Lines that add up to the total: wages for the person-years, and the rest bought. */
export function budgetOf({ total, personYears }: Costs, snapshot: Snapshot): NewValue {
  const wages =
    personYears === undefined || personYears === 0
      ? cents(0)
      : cents(Math.min(total, wagesFor(personYears, snapshot)));
  const rest = subtractMoney(total, wages);
  const lines = new Map<string, NewValue>([['total', raw(moneyToYaml(total))]]);
  if (wages > 0) lines.set('personnel', raw(moneyToYaml(wages)));
  if (personYears !== undefined && personYears > 0) {
    lines.set('fte', raw(personYearsToYaml(personYears)));
  }
  if (rest > 0 || wages === 0) lines.set(lineForRest(snapshot.profile), raw(moneyToYaml(rest)));
  const ordered = budgetKeyOrder.flatMap((key) => {
    const value = lines.get(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(ordered);
}

/** A line that the funder knows. */
function lineForRest({ costCategories }: Profile): CostKey {
  const wanted: readonly CostKey[] = [
    'purchasedServices',
    'other',
    'equipment',
    'travel',
    'premises',
  ];
  return wanted.find((key) => costCategories.includes(key)) ?? 'other';
}
