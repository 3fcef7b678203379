import type { BudgetRow, SummaryDifference } from '../protocol/view-data';
import { costTable } from './cost-table';
import type { Drawing } from './drawing';
import { fullTitle } from './nodes';

/** Stated figures that the parts do not give, where the slip is: money first, the largest first. */
export function summaryDifferences(
  rows: readonly BudgetRow[],
  drawing: Drawing,
): readonly SummaryDifference[] {
  const money = [...rows.flatMap(moneyOf), ...inCostTable(drawing)];
  return [...largestFirst(money), ...largestFirst(rows.flatMap(personYearsOf))];
}

function largestFirst(found: readonly SummaryDifference[]): readonly SummaryDifference[] {
  const size = (each: SummaryDifference): number =>
    Math.abs(each.kind === 'money' ? each.difference.cents : each.difference.hundredths);
  return found.toSorted((a, b) => size(b) - size(a));
}

function moneyOf(row: BudgetRow): readonly SummaryDifference[] {
  const { key, kindTitle: where, range, stated, composed, difference } = row;
  if (!stated || !composed || !difference?.blamed) return [];
  const place = stated.range ?? range;
  const figures = { stated, composed, difference };
  return [{ kind: 'money', key, where, title: fullTitle(row), range: place, ...figures }];
}

function personYearsOf(row: BudgetRow): readonly SummaryDifference[] {
  const { key, kindTitle: where, range, personYears } = row;
  const { stated, composed, difference } = personYears;
  if (!stated || !composed || !difference?.blamed) return [];
  const head = { key: `${key}#fte`, where, title: fullTitle(row), range: stated.range ?? range };
  return [{ kind: 'personYears', ...head, stated, composed, difference }];
}

function inCostTable(drawing: Drawing): readonly SummaryDifference[] {
  const { nodes, words } = drawing;
  return (costTable(drawing)?.rows ?? []).flatMap((row): readonly SummaryDifference[] => {
    const { key, rolledUp, difference, range } = row;
    const stated = row.rowsTotal ?? row.stated;
    if (!stated || !rolledUp || !difference?.blamed) return [];
    const node = nodes.findLast(({ id }) => id === row.of);
    const title = node ? fullTitle(node) : row.title;
    const figures = { stated, composed: rolledUp, difference };
    return [{ kind: 'money', key, where: words.costTable, title, range, ...figures }];
  });
}
