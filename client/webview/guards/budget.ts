import type {
  BudgetColumn,
  BudgetRow,
  BudgetView,
  CostTable,
  CostTableRow,
  FundingTable,
  FundingTableRow,
  PersonYearsView,
} from '@planwright/protocol';
import { costElsewhere, money, difference, yearsView, share, nodeKinds, written } from './cells';
import { flag, listOf, number, object, once, oneOf, optional, recordOf, text } from './parts';
import { time } from './time';

// Rows mostly stay as they are from one view to the next: they are looked into once.
const budgetRow = once(
  object<BudgetRow>({
    ...written,
    id: optional(text),
    kind: oneOf(...nodeKinds, 'part', 'projectAdministration'),
    kindTitle: text,
    title: text,
    depth: number,
    hasChildren: flag,
    lines: recordOf(money),
    personYears: object<PersonYearsView>(yearsView),
    stated: optional(money),
    composed: optional(money),
    difference: optional(difference),
    incomplete: flag,
    openRate: flag,
    elsewhere: optional(costElsewhere),
    share: optional(share),
  }),
);

const costTable = object<CostTable>({
  rows: listOf(
    once(
      object<CostTableRow>({
        ...written,
        title: text,
        of: optional(text),
        stated: optional(money),
        unread: optional(text),
        note: optional(text),
        rowsTotal: optional(money),
        rolledUp: optional(money),
        difference: optional(difference),
      }),
    ),
  ),
  total: optional(money),
  incomplete: flag,
  rolledUp: optional(money),
  difference: optional(difference),
});

const fundingTable = object<FundingTable>({
  rows: listOf(
    once(
      object<FundingTableRow>({
        ...written,
        source: text,
        stated: optional(money),
        unread: optional(text),
        rate: optional(object<NonNullable<FundingTableRow['rate']>>({ millionths: number, text })),
        pays: optional(money),
      }),
    ),
  ),
  total: optional(money),
  incomplete: flag,
  whole: optional(money),
  isStated: flag,
  difference: optional(difference),
});

export const budget = object<BudgetView>({
  currency: text,
  columns: listOf(object<BudgetColumn>({ key: text, title: text })),
  rows: listOf(budgetRow),
  costTable: optional(costTable),
  funding: optional(fundingTable),
  time,
});
