/**
 * Checks of the views as they reach the page. Each guard is tied to its type, so that a field added
 * to one is missed in the other by the compiler, not by a planner.
 */
import type {
  BudgetColumn,
  BudgetRow,
  BudgetView,
  CostTable,
  CostTableRow,
  DifferenceCell,
  Fact,
  MoneyCell,
  PersonYearsCell,
  PersonYearsDifference,
  PersonYearsView,
  Place,
  PlanView,
  ProblemRow,
  RoadmapBar,
  RoadmapEntry,
  RoadmapQuarter,
  RoadmapRow,
  RoadmapView,
  Share,
  SharePart,
  SourceRange,
  Spot,
  SummaryDifference,
  SummaryView,
  TextBlock,
  UnplacedEntry,
  ViewsOfPlan,
  WholeView,
  Words,
} from '@planwright/protocol';
import {
  flag,
  listOf,
  number,
  object,
  once,
  oneOf,
  optional,
  recordOf,
  text,
  type Guard,
} from './guard-parts';
import { severities } from './render/severity';

const position = object<SourceRange['start']>({ line: number, character: number });
export const sourceRange: Guard<SourceRange> = object<SourceRange>({
  start: position,
  end: position,
});
const spot: Guard<Spot> = (value): value is Spot =>
  Array.isArray(value) && value.length === 3 && value.every(number);
const range = object<Place>({ start: spot, end: spot });
const place = optional(range);
const money = object<MoneyCell>({ cents: number, text, figure: text, range: place });
const difference = object<DifferenceCell>({ cents: number, text, figure: text, blamed: flag });
const years = object<PersonYearsCell>({ hundredths: number, text, figure: text, range: place });
const yearsDifference = object<PersonYearsDifference>({
  hundredths: number,
  text,
  figure: text,
  blamed: flag,
});
const yearsView = {
  stated: optional(years),
  composed: optional(years),
  difference: optional(yearsDifference),
};
const share = object<Share>({ percent: number, text });
const sharePart = object<SharePart>({
  key: text,
  id: optional(text),
  title: text,
  money,
  share: optional(share),
  range: place,
});
const fact = optional(object<Fact>({ text, range }));
const nodeKinds = ['plan', 'pillar', 'investment', 'area', 'workPackage'] as const;

const summary = object<SummaryView>({
  title: fact,
  subtitle: fact,
  organisation: fact,
  programme: fact,
  funder: fact,
  status: fact,
  updated: fact,
  period: fact,
  total: object<SummaryView['total']>({
    stated: optional(money),
    composed: optional(money),
    difference: optional(difference),
  }),
  personYears: object<SummaryView['personYears']>({
    ...yearsView,
    administration: optional(years),
  }),
  workPackages: number,
  problems: object<SummaryView['problems']>({
    error: number,
    warning: number,
    information: number,
    hint: number,
  }),
  ready: flag,
  costLines: listOf(sharePart),
  blocks: listOf(sharePart),
  differences: listOf(
    object<SummaryDifference>({
      key: text,
      where: text,
      title: text,
      stated: money,
      composed: money,
      difference,
      range,
    }),
  ),
});

// Rows mostly stay as they are from one view to the next: they are looked into once.
const budgetRow = once(
  object<BudgetRow>({
    key: text,
    id: optional(text),
    kind: oneOf(...nodeKinds, 'part', 'projectAdministration'),
    kindTitle: text,
    title: text,
    depth: number,
    hasChildren: flag,
    range,
    extent: range,
    lines: recordOf(money),
    personYears: object<PersonYearsView>(yearsView),
    stated: optional(money),
    composed: optional(money),
    difference: optional(difference),
    incomplete: flag,
    share: optional(share),
  }),
);

const costTable = object<CostTable>({
  rows: listOf(
    once(
      object<CostTableRow>({
        key: text,
        title: text,
        of: optional(text),
        stated: optional(money),
        note: optional(text),
        range,
        extent: range,
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

const budget = object<BudgetView>({
  currency: text,
  columns: listOf(object<BudgetColumn>({ key: text, title: text })),
  rows: listOf(budgetRow),
  costTable: optional(costTable),
});

const entry = object<RoadmapEntry>({
  key: text,
  kind: oneOf('entry', 'milestone', 'output'),
  finalReport: flag,
  period: text,
  dates: optional(text),
  title: optional(text),
  tasks: listOf(text),
  note: optional(text),
  range,
  extent: range,
  lane: number,
  from: number,
  to: number,
});

const roadmapRow = once(
  object<RoadmapRow>({
    key: text,
    id: optional(text),
    kind: oneOf(...nodeKinds),
    kindTitle: text,
    title: text,
    depth: number,
    range,
    extent: range,
    bar: optional(object<RoadmapBar>({ from: number, to: number, text, range: place })),
    entries: listOf(entry),
    lanes: number,
    unplaced: listOf(
      object<UnplacedEntry>({
        key: text,
        text,
        reason: oneOf('unreadable', 'outside'),
        title: optional(text),
        range,
      }),
    ),
  }),
);

const roadmap = object<RoadmapView>({
  quarters: listOf(object<RoadmapQuarter>({ year: number, quarter: number })),
  years: listOf(object<RoadmapView['years'][number]>({ year: number, columns: number })),
  today: optional(number),
  rows: listOf(roadmapRow),
});

const problem = once(
  object<ProblemRow>({
    key: text,
    rule: text,
    severity: oneOf(...severities),
    message: text,
    range,
    fixable: flag,
    node: optional(object<NonNullable<ProblemRow['node']>>({ id: optional(text), title: text })),
  }),
);

/** The labels come from one table in the extension; that all are there, its types see to. */
const words: Guard<Words> = once((value): value is Words => recordOf(text)(value));

const block = once(object<TextBlock>({ key: number, lines: number }));

/** A view as a whole, as it was sent or as a patch has led to it. */
export const isWholeView: Guard<WholeView> = object<WholeView>({
  kind: oneOf('whole'),
  stamp: number,
  uri: text,
  version: number,
  language: oneOf('fi', 'sv', 'en'),
  words,
  blocks: listOf(block),
  broken: optional(object<NonNullable<PlanView['broken']>>({ message: text, range })),
  views: optional(object<ViewsOfPlan>({ summary, budget, roadmap, problems: listOf(problem) })),
});
