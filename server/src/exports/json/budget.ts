import type {
  BudgetRow,
  BudgetView,
  CostTable,
  FundingTable,
  TimeRow,
} from '../../protocol/view-data';
import { money, moneyBy, years } from './figures';

/**
 * The roll-up (plan-format §2):
 *
 * - `currency`
 * - `rows`, the plan first, then its parts in document order, those of their budgets among them: `id`,
 *   `kind`, `title`, `level` (0 is the plan), `lines` of the whole subtree by cost key, `total` that
 *   stands for the row, `stated`, `composed`, `difference`, `share` of the plan's total, `openRate`
 *   where a flat rate counts what is itemised alone,
 *   `personYears: { stated, composed, difference }`, `incomplete` where an amount cannot be read, and
 *   `time: { years, quarters, untimed, written }`, null where the row has no money
 * - `costTable`: its `rows` (`of`, `title`, `stated`, `rolledUp`, `difference`, `note`), `total`,
 *   `rolledUp` and `difference`; null where the plan has none. `unread` is what is written for an
 *   amount that cannot be read, and then there is no `total`
 * - `funding`: its `rows` (`source`, `stated`, `rate` of the whole, `pays`, `unread`), `total`, `whole`
 *   that the plan costs, and `difference`; null where the plan names no payer
 */
export function budgetJson({ currency, rows, time, costTable, funding }: BudgetView): object {
  const times = new Map(time.rows.map((row) => [row.key, row] as const));
  return {
    currency: currency === '€' ? 'EUR' : currency,
    rows: rows.map((row) => rowJson(row, times.get(row.key))),
    costTable: costTable ? tableJson(costTable) : null,
    funding: funding ? fundingJson(funding) : null,
  };
}

function rowJson(row: BudgetRow, time: TimeRow | undefined): object {
  const { stated, composed, difference, personYears, share } = row;
  return {
    id: row.id ?? null,
    kind: row.kind,
    title: row.title,
    level: row.depth,
    lines: moneyBy(row.lines),
    total: money(composed ?? stated ?? linesOf(row)),
    stated: money(stated),
    composed: money(composed),
    difference: money(difference),
    share: share?.percent ?? null,
    personYears: {
      stated: years(personYears.stated),
      composed: years(personYears.composed),
      difference: years(personYears.difference),
    },
    incomplete: row.incomplete,
    openRate: row.openRate,
    time: time ? timeJson(time) : null,
  };
}

/** What only its years say. */
function linesOf({ lines }: BudgetRow): { readonly cents: number } | undefined {
  const cells = Object.values(lines);
  return cells.length === 0
    ? undefined
    : { cents: cells.reduce((sum, { cents }) => sum + cents, 0) };
}

function timeJson({ years: byYear, quarters, untimed, isWritten }: TimeRow): object {
  return {
    years: moneyBy(byYear),
    quarters: moneyBy(quarters),
    untimed: money(untimed),
    written: isWritten,
  };
}

function tableJson({ rows, total, rolledUp, difference }: CostTable): object {
  return {
    rows: rows.map((row) => ({
      of: row.of ?? null,
      title: row.title,
      stated: money(row.stated),
      unread: row.unread ?? null,
      rolledUp: money(row.rolledUp),
      difference: money(row.difference),
      note: row.note ?? null,
    })),
    total: money(total),
    rolledUp: money(rolledUp),
    difference: money(difference),
  };
}

function fundingJson({ rows, total, whole, difference }: FundingTable): object {
  return {
    rows: rows.map((row) => ({
      source: row.source,
      stated: money(row.stated),
      rate: row.rate ? row.rate.millionths / 1_000_000 : null,
      pays: money(row.pays),
      unread: row.unread ?? null,
    })),
    total: money(total),
    whole: money(whole),
    difference: money(difference),
  };
}
