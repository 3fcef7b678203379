import type { Cost } from '../../../server/src/model/plan';
import { entryOf, type ScalarNode } from '../../../server/src/parse/syntax';
import { budgetsOf, budgetSpan, type OwnedBudget } from '../../../server/src/rules/budget/_budgets';
import { nameSpanOf, removed, replaced, scalarsIn, workPackagesOf } from '../places';
import type { Random } from '../../support/random';
import { operator, rewritten, type Base, type Operator } from '../slip';

/** An amount as people write it where a number belongs. */
function spelled(source: string, random: Random): string | undefined {
  const [whole = '', decimals] = source.split('.');
  const grouped = (mark: string): string => whole.replace(/\B(?=(\d{3})+$)/g, mark);
  const cents = (decimals ?? '').padEnd(2, '0');
  return random.pick([
    `${grouped(' ')},${cents} €`,
    `"${grouped(' ')},${cents}"`,
    `€ ${grouped(',')}.${cents}`,
    `${whole}.${cents} EUR`,
    `'${grouped('\u00a0')},${cents} euroa'`,
  ]);
}

const format: readonly Operator[] = [
  operator(
    'budget/amount-format',
    'an amount as a text',
    (base) =>
      scalarsIn(base).filter(
        ({ at, field }) => isMoney(field.kind) && typeof at.value === 'number',
      ),
    ({ at }, base, random) => {
      const text = spelled(at.source, random);
      // In a flow map a comma would end the value.
      if (text === undefined || (isInFlow(at) && !/^["']/.test(text))) return undefined;
      return { edits: [replaced(base, at, text)], at: at.span };
    },
  ),
];

function isMoney(kind: string): boolean {
  return kind === 'money' || kind === 'cost';
}

function isInFlow({ span }: ScalarNode): boolean {
  const { piece, start } = span;
  const line = piece.text.slice(piece.text.lastIndexOf('\n', start) + 1, start);
  return line.includes('{') || line.includes('[');
}

interface Pair {
  readonly from: Cost;
  readonly to: Cost;
}

/** Two plain lines of one budget whose sum stays when money moves from one to the other. */
function pairs(base: Base, fits: (cost: Cost) => boolean): readonly Pair[] {
  return budgetsOf(base.snapshot).flatMap(({ budget }) => {
    const plain = budget.costs.filter(
      ({ amount, items, rate }) => (amount?.money ?? 0) > 0 && items.length === 0 && !rate,
    );
    return plain.flatMap((from) =>
      plain.filter((to) => to !== from && fits(from) && fits(to)).map((to) => ({ from, to })),
    );
  });
}

function moved(base: Base, { from, to }: Pair, amount: number) {
  const [less, more] = [from.amount?.at, to.amount?.at];
  if (!less || !more) return undefined;
  return {
    edits: [
      replaced(base, less, String((Number(less.source) * 100 - amount * 100) / 100)),
      replaced(base, more, String((Number(more.source) * 100 + amount * 100) / 100)),
    ],
    less,
    more,
  };
}

const below: readonly Operator[] = [
  operator(
    'budget/negative',
    'a refund as an amount below zero',
    (base) => pairs(base, ({ key }) => ['travel', 'equipment', 'premises', 'other'].includes(key)),
    (pair, base, random) => {
      const had = Number(pair.from.amount?.at.source);
      const change = moved(base, pair, had + 50 * (1 + random.below(20)));
      return change && { edits: change.edits, at: change.less.span };
    },
  ),
  operator(
    'budget/negative',
    'a payer who pays less than nothing',
    ({ plan }) => ((plan.funding ?? []).every(({ amount }) => amount) ? (plan.funding ?? []) : []),
    ({ amount }, base, random) => {
      const other = base.plan.funding?.find((each) => each.amount !== amount)?.amount;
      if (!amount || !other) return undefined;
      const more = Number(amount.at.source) + 100 * (1 + random.below(50));
      const sum = (Number(amount.at.source) * 100 + Number(other.at.source) * 100) / 100;
      const less = Number(amount.at.source) - more;
      return {
        edits: [
          replaced(base, amount.at, String(less)),
          replaced(base, other.at, String(Math.round((sum - less) * 100) / 100)),
        ],
        at: amount.at.span,
      };
    },
  ),
];

const share: readonly Operator[] = [
  operator(
    'budget/share',
    'money moved into a line whose share is limited',
    (base) =>
      base.snapshot.profile.limits.length === 0
        ? []
        : pairs(base, ({ key }) =>
            ['purchasedServices', 'travel', 'equipment', 'premises', 'other'].includes(key),
          ).filter(({ from, to }) => to.key === 'purchasedServices' && from.key !== to.key),
    (pair, base) => {
      const had = Number(pair.from.amount?.at.source);
      const change = had > 9900 ? moved(base, pair, had) : undefined;
      // It is told at the largest line, which the slip may have made another one.
      const lines = budgetsOf(base.snapshot).flatMap(({ budget }) =>
        budget.costs.filter(({ key }) => key === 'purchasedServices'),
      );
      const size = (cost: Cost): number =>
        Number(cost.amount?.at.source ?? 0) + (cost === pair.to ? had : 0);
      const [largest] = lines.toSorted((a, b) => size(b) - size(a));
      return change && largest && { edits: change.edits, at: largest.keyAt.span };
    },
  ),
];

function untotalled(base: Base): readonly OwnedBudget[] {
  return budgetsOf(base.snapshot).filter(
    ({ kind, budget, figures }) =>
      kind !== 'part' &&
      budget.total &&
      figures.inOrder &&
      figures.composed !== undefined &&
      budget.costs.some(({ key }) => key !== 'administration'),
  );
}

/** Budgets whose person-years nothing above adds up. */
function aloneWithPersonYears({ plan, snapshot }: Base): readonly OwnedBudget[] {
  return budgetsOf(snapshot).filter((owned) => {
    const { budget, figures, kind, owner, holder } = owned;
    const isPaid = budget.costs.some(({ key, amount }) => key === 'personnel' && amount?.money);
    const isOwn = figures.personYears.addends.length === 1;
    const above = kind === 'administration' ? [] : plan.ancestorsOf(owner);
    return isPaid && isOwn && !holder && budget.fte && !above.some((node) => node.budget?.fte);
  });
}

const personYears: readonly Operator[] = [
  operator(
    'budget/fte-missing',
    'person-years left out',
    aloneWithPersonYears,
    ({ budget }, base) => {
      const key = entryOf(budget.at, 'personnel')?.key;
      return key && { edits: removed(base, budget.at, 'fte'), at: key.span };
    },
  ),
  operator(
    'budget/fte-cost',
    'person-years ten times too many or too few',
    aloneWithPersonYears,
    ({ budget: { fte } }, base, random) => {
      if (!fte) return undefined;
      const value = Number(fte.at.source);
      const times = random.pick([10, 0.1]) ?? 10;
      return rewritten(base, fte.at, String(Math.round(value * times * 100) / 100));
    },
  ),
  operator(
    'budget/fte-cost',
    'a price far from the others',
    aloneWithPersonYears,
    ({ budget: { fte } }, base, random) => {
      // Twice and a half the person-years: the price stays in the profile's range, or near it.
      const value = Number(fte?.at.source);
      return (
        fte &&
        rewritten(
          base,
          fte.at,
          String(Math.round(value * (random.pick([2.4, 2.6, 3]) ?? 3) * 100) / 100),
        )
      );
    },
  ),
];

const missing: readonly Operator[] = [
  operator('budget/no-total', 'a total left out', untotalled, (owned, base) => ({
    edits: removed(base, owned.budget.at, 'total'),
    at: budgetSpan(owned),
  })),
  operator(
    'budget/missing',
    'who bears the costs left out',
    (base) => workPackagesOf(base).filter(({ costShare, budget }) => costShare && !budget),
    (node, base) => ({ edits: removed(base, node.at, 'costShare'), at: nameSpanOf(node) }),
  ),
];

export const budgetLines: readonly Operator[] = [
  ...format,
  ...below,
  ...share,
  ...personYears,
  ...missing,
];
