import type { Budget, Cost, CostKey, PlanNode } from '../../../server/src/model/plan';
import { renameKey } from '../../../server/src/parse/edits';
import { entryOf, type ScalarNode, type Span } from '../../../server/src/parse/syntax';
import { budgetsOf, holdersOf, type OwnedBudget } from '../../../server/src/rules/budget/_budgets';
import { removed, replaced, smallWrongDigit, swappedDigits, wrongDigit } from '../places';
import { operator, rewritten, type Base, type Operator, type Slip } from '../slip';

/** So little that neither a share nor the price of a person-year leaves its limits. */
const little = 0.03;
/** Lines of which a profile limits the share, or the price. */
const limited: ReadonlySet<CostKey> = new Set([
  'personnel',
  'purchasedServices',
  'indirect',
  'administration',
]);

function checkedBudgets({ snapshot }: Base): readonly OwnedBudget[] {
  return budgetsOf(snapshot).filter(
    ({ budget, figures }) => budget.total && figures.composed !== undefined && figures.inOrder,
  );
}

/** The stated total that a figure of the budget is compared with first: its own or the next above. */
export function judgeOf({ plan }: Base, owned: OwnedBudget): ScalarNode | undefined {
  const own = [owned, ...holdersOf(owned)].find(({ budget }) => budget.total);
  if (own) return own.budget.total?.at;
  if (owned.kind === 'administration') return undefined;
  const above = plan.ancestorsOf(owned.owner).find(({ budget }) => budget?.total);
  return above?.budget?.total?.at;
}

interface LinePlace {
  readonly owned: OwnedBudget;
  readonly cost: Cost;
  readonly at: ScalarNode;
}

/** Amounts with nothing beside them that must give the same. */
function plainLines(base: Base): readonly LinePlace[] {
  return budgetsOf(base.snapshot).flatMap((owned) =>
    owned.budget.costs.flatMap((cost) => {
      const { amount, items, rate } = cost;
      const isPlain = amount?.money !== undefined && items.length === 0 && !rate;
      return isPlain && owned.figures.inOrder ? [{ owned, cost, at: amount.at }] : [];
    }),
  );
}

const totals: readonly Operator[] = [
  operator(
    'budget/total-mismatch',
    'wrong digit in a total',
    checkedBudgets,
    (owned, base, random) =>
      misread(base, owned.budget.total?.at, (text) => wrongDigit(text, random)),
  ),
  operator(
    'budget/total-mismatch',
    'digits of a total swapped',
    checkedBudgets,
    (owned, base, random) =>
      misread(base, owned.budget.total?.at, (text) => swappedDigits(text, random)),
  ),
  operator(
    'budget/total-mismatch',
    'wrong digit in a line',
    plainLines,
    ({ owned, cost, at }, base, random) => {
      const judge = judgeOf(base, owned);
      const text = limited.has(cost.key)
        ? smallWrongDigit(at.source, random, little)
        : wrongDigit(at.source, random);
      if (!judge || text === undefined) return undefined;
      return { ...rewritten(base, at, text), at: judge.span };
    },
  ),
  operator('budget/total-mismatch', 'a line left out', plainLines, ({ owned, cost, at }, base) => {
    const judge = judgeOf(base, owned);
    // What hangs on wages and on the administration is told too; their lines have operators of their own.
    if (!judge || limited.has(cost.key) || Number(at.source) === 0) return undefined;
    if (owned.budget.costs.length < 2) return undefined;
    return { edits: removed(base, owned.budget.at, cost.key), at: judge.span };
  }),
];

/** The value with a wrong digit, found where it stands. */
function misread(
  base: Base,
  at: ScalarNode | undefined,
  change: (text: string) => string | undefined,
): Slip | undefined {
  const text = at && change(at.source);
  return at && text !== undefined ? rewritten(base, at, text) : undefined;
}

function itemised({ snapshot }: Base): readonly (Cost & { readonly at: Span | Cost['at'] })[] {
  return budgetsOf(snapshot).flatMap(({ budget }) =>
    budget.costs.filter(({ items, amount }) => items.length > 0 && amount?.money !== undefined),
  );
}

const items: readonly Operator[] = [
  operator(
    'budget/items-mismatch',
    'wrong digit in an item',
    itemised,
    ({ items: all, amount, complete }, base, random) => {
      const item = random.pick(all)?.amount?.at;
      const text = item && wrongDigit(item.source, random);
      if (!item || text === undefined || !amount) return undefined;
      // Items that are only a part of the amount may be anything below it.
      if (!complete && Number(text) <= Number(amount.at.source)) return undefined;
      return { ...rewritten(base, item, text), at: amount.at.span };
    },
  ),
  operator(
    'budget/items-mismatch',
    'wrong digit in the amount',
    itemised,
    ({ amount, complete }, base, random) =>
      complete && amount
        ? misread(base, amount.at, (text) => smallWrongDigit(text, random, little))
        : undefined,
  ),
  operator(
    'budget/items-mismatch',
    'an item left out',
    itemised,
    ({ at, items: all, amount, complete }, base, random) => {
      const item = random.pick(all);
      const entry = 'kind' in at ? entryOf(at, 'items') : undefined;
      if (!complete || all.length < 2 || !item || !amount || entry?.value.kind !== 'list')
        return undefined;
      const zero = item.amount && replaced(base, item.amount.at, '0');
      return zero ? { edits: [zero], at: amount.at.span } : undefined;
    },
  ),
];

function withYears({ snapshot }: Base): readonly Budget[] {
  return budgetsOf(snapshot)
    .map(({ budget }) => budget)
    .filter(({ byYear }) => byYear.length > 0);
}

const years: readonly Operator[] = [
  operator(
    'budget/year-mismatch',
    'wrong digit in a year',
    withYears,
    ({ at, byYear }, base, random) => {
      const key = entryOf(at, 'byYear')?.key;
      const year = random.pick(byYear);
      const text = year && wrongDigit(year.amount.at.source, random);
      if (!key || !year || text === undefined) return undefined;
      return { ...rewritten(base, year.amount.at, text), at: key.span };
    },
  ),
  operator(
    'budget/year-mismatch',
    'a year outside the period',
    withYears,
    ({ byYearAt }, base, random) => {
      const entry = byYearAt?.kind === 'map' ? random.pick(byYearAt.entries) : undefined;
      if (!entry) return undefined;
      const year = String(random.pick([2019, 2024, 2031, 2035]));
      return { edits: [renameKey(base.snapshot.tree, entry, year)], at: entry.key.span };
    },
  ),
];

interface PersonYearPlace {
  readonly at: ScalarNode;
  readonly judge: ScalarNode;
}

/** Person-years that something above adds up, with the first stated figure that does. */
function addedPersonYears(base: Base): readonly PersonYearPlace[] {
  return budgetsOf(base.snapshot).flatMap((owned) => {
    const { fte } = owned.budget;
    const judge = personYearJudge(base, owned);
    const isOwn = owned.figures.personYears.addends.every(({ kind }) => kind === 'own');
    return fte && judge && isOwn ? [{ at: fte.at, judge }] : [];
  });
}

export function personYearJudge(
  { plan, snapshot }: Base,
  owned: OwnedBudget,
): ScalarNode | undefined {
  if (owned.kind === 'administration') return undefined;
  const compared = (node: PlanNode): boolean =>
    node.budget?.fte !== undefined && snapshot.figures(node).personYears.stated !== undefined;
  const nodes = [...(owned.kind === 'part' ? [owned.owner] : []), ...plan.ancestorsOf(owned.owner)];
  const above = nodes.find(compared);
  // Where the figure above is out of order already, one more slip in it says nothing new.
  return above && snapshot.figures(above).personYears.inOrder ? above.budget?.fte?.at : undefined;
}

function statedPersonYears({ snapshot }: Base): readonly ScalarNode[] {
  return budgetsOf(snapshot).flatMap(({ budget: { fte }, figures: { personYears } }) => {
    const isCompared =
      personYears.addends.some(({ kind }) => kind !== 'own') && personYears.inOrder;
    return fte && isCompared && personYears.stated !== undefined ? [fte.at] : [];
  });
}

const personYears: readonly Operator[] = [
  operator(
    'budget/fte-mismatch',
    'wrong digit in person-years that are a sum',
    statedPersonYears,
    (at, base, random) => misread(base, at, (text) => wrongDigit(text, random)),
  ),
  operator(
    'budget/fte-mismatch',
    'wrong digit in person-years that are added',
    addedPersonYears,
    ({ at, judge }, base, random) => {
      const text = smallWrongDigit(at.source, random, 0.3);
      return text === undefined ? undefined : { ...rewritten(base, at, text), at: judge.span };
    },
  ),
];

export const budgetSums: readonly Operator[] = [...totals, ...items, ...years, ...personYears];
