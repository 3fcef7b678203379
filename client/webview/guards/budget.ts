import type {
  BudgetColumn,
  BudgetRow,
  BudgetView,
  CostTable,
  CostTableRow,
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
        note: optional(text),
        rowsTotal: optional(money),
        rolledUp: optional(money),
        difference: optional(difference),
      }),
    ),
  ),
  total: money,
  rolledUp: optional(money),
  difference: optional(difference),
});

export const budget = object<BudgetView>({
  currency: text,
  columns: listOf(object<BudgetColumn>({ key: text, title: text })),
  rows: listOf(budgetRow),
  costTable: optional(costTable),
  time,
});
