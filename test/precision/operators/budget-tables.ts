import type { SummaryRow } from '../../../server/src/model/plan';
import { raw, removeItem } from '../../../server/src/parse/edits';
import { valueOf, type ListNode, type ScalarNode } from '../../../server/src/parse/syntax';
import { budgetsOf } from '../../../server/src/rules/budget/_budgets';
import { nameSpanOf, nodesOf, replaced, smallWrongDigit, withItem, wrongDigit } from '../places';
import { operator, rewritten, type Base, type Operator } from '../slip';
import { moneyToYaml } from '../../../server/src/values/money';

function listAt({ root }: Base, key: string): ListNode | undefined {
  const list = valueOf(root, key);
  return list?.kind === 'list' ? list : undefined;
}

interface Row {
  readonly row: SummaryRow;
  readonly total: ScalarNode;
  /** The last row of the same node. */
  readonly last: ScalarNode;
  readonly isOnly: boolean;
}

/** Rows of the cost table whose node they agree with. */
function rowsOf(base: Base): readonly Row[] {
  const { plan, found } = base;
  const rows = plan.costSummary ?? [];
  return rows.flatMap((row) => {
    const same = rows.filter(({ of }) => of?.value === row.of?.value);
    const last = same.findLast(({ total }) => total)?.total?.at;
    if (!row.total || !last) return [];
    const line = base.snapshot.tree.rangeOf(last.span).start.line;
    const isTold = found.some(
      ({ rule, range }) => rule === 'budget/summary-mismatch' && range.start.line === line,
    );
    return isTold ? [] : [{ row, total: row.total.at, last, isOnly: same.length === 1 }];
  });
}

const summary: readonly Operator[] = [
  operator(
    'budget/summary-mismatch',
    'wrong digit in a row',
    rowsOf,
    ({ total, last }, base, random) => {
      const text = wrongDigit(total.source, random);
      return text === undefined ? undefined : { ...rewritten(base, total, text), at: last.span };
    },
  ),
  operator(
    'budget/summary-mismatch',
    'one of two rows left out',
    rowsOf,
    ({ row, total, last, isOnly }, base) => {
      const list = listAt(base, 'costSummary');
      const of = row.of?.value;
      const other = base.plan.costSummary?.find(
        (each) => each !== row && each.of?.value === of,
      )?.total;
      if (isOnly || !list || !other) return undefined;
      const edits = removeItem(base.snapshot.tree, list, list.items.indexOf(row.at));
      return { edits, at: last === total ? other.at.span : last.span };
    },
  ),
  operator('budget/summary-gap', 'a row left out', rowsOf, ({ row, isOnly }, base) => {
    const list = listAt(base, 'costSummary');
    const node = row.of && base.plan.nodeById(row.of.value);
    if (!isOnly || !list || !node || list.items.length < 2) return undefined;
    const above = base.plan.parentOf(node);
    // The parent has rows for its other parts, so that what it lacks is told there.
    const isAbove = node.kind === 'workPackage' && above?.kind !== 'plan';
    if (node.kind === 'workPackage' && !isAbove) return undefined;
    const at = nameSpanOf(isAbove && above ? above : node);
    return { edits: removeItem(base.snapshot.tree, list, list.items.indexOf(row.at)), at };
  }),
  operator('budget/summary-gap', 'a part in two rows', nodesOf, (node, base) => {
    const list = listAt(base, 'costSummary');
    const { figure } = base.snapshot.figures(node);
    const rows = new Set(base.plan.costSummary?.map(({ of }) => of?.value));
    const above = base.plan.ancestorsOf(node).find(({ id }) => rows.has(id?.value));
    if (!list || !node.id || figure === undefined || figure === 0 || !above) return undefined;
    if (node.kind === 'workPackage' || node.kind === 'plan') return undefined;
    const row = { of: node.id.value, total: raw(moneyToYaml(figure)) };
    const edits = withItem(base, list, list.items.length, row);
    return { edits, at: { written: `of: ${node.id.value}` } };
  }),
];

function payments({ plan }: Base): readonly ScalarNode[] {
  return (plan.funding ?? []).flatMap(({ amount }) => amount?.at ?? []);
}

function payers({ plan }: Base): readonly ScalarNode[] {
  return (plan.funding ?? []).flatMap(({ rate }) => rate?.at ?? []);
}

const funding: readonly Operator[] = [
  operator(
    'budget/funding-mismatch',
    'wrong digit in what a payer pays',
    payments,
    (at, base, random) => {
      const text = wrongDigit(at.source, random);
      const last = payments(base).at(-1);
      return text === undefined || !last
        ? undefined
        : { ...rewritten(base, at, text), at: last.span };
    },
  ),
  operator(
    'budget/funding-mismatch',
    'wrong digit in a payer’s share',
    payers,
    (at, base, random) => {
      const text = wrongDigit(at.source, random);
      const last = payers(base).at(-1);
      return text === undefined || !last
        ? undefined
        : { ...rewritten(base, at, text), at: last.span };
    },
  ),
];

interface Administration {
  readonly line: ScalarNode;
  readonly total: ScalarNode;
}

function administrations({ plan }: Base): readonly Administration[] {
  const { costs = [], total } = plan.administration ?? {};
  return costs.flatMap(({ amount }) =>
    amount && total ? [{ line: amount.at, total: total.at }] : [],
  );
}

const administration: readonly Operator[] = [
  operator(
    'budget/administration-mismatch',
    'a line and the total of the administration raised',
    administrations,
    ({ line, total }, base, random) => {
      const more = 100 * (1 + random.below(20));
      const raised = (at: ScalarNode) => replaced(base, at, String(Number(at.source) + more));
      return { edits: [raised(line), raised(total)], at: total.span };
    },
  ),
];

interface Flat {
  readonly amount: ScalarNode;
  readonly rate: ScalarNode;
}

function flatRates({ snapshot }: Base): readonly Flat[] {
  return budgetsOf(snapshot).flatMap(({ budget }) =>
    budget.costs.flatMap(({ amount, rate }) =>
      amount && rate ? [{ amount: amount.at, rate: rate.at }] : [],
    ),
  );
}

const rates: readonly Operator[] = [
  operator(
    'budget/rate-mismatch',
    'wrong digit in the amount beside a rate',
    flatRates,
    ({ amount }, base, random) => {
      const text = smallWrongDigit(amount.source, random, 0.1);
      return text === undefined ? undefined : rewritten(base, amount, text);
    },
  ),
  operator('budget/rate-mismatch', 'another rate', flatRates, ({ amount, rate }, base, random) => {
    const text = String(random.pick([15, 20, 24, 26]));
    return { ...rewritten(base, rate, text), at: amount.span };
  }),
];

export const budgetTables: readonly Operator[] = [
  ...summary,
  ...funding,
  ...administration,
  ...rates,
];
