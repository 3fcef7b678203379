import type { Plan, PlanNode, Text } from '../model/plan';
import { textAt } from '../model/build/read';
import type { Snapshot } from '../model/snapshot';
import type { BudgetRow, Fact, SharePart, SummaryView, ViewSeverity } from '../protocol/view-data';
import type { Words } from '../protocol/words';
import { sumMoney, zeroMoney, type Money } from '../values/money';
import { shownPeriod } from '../values/period';
import { columnsOf } from './budget';
import type { Cells } from './cells';
import type { Drawing } from './drawing';
import type { LabelledNode } from './nodes';
import { placeOf } from './places';
import { shownDate, statusWord } from './plan-facts';
import { summaryDifferences } from './summary-differences';
import { evaluationOf } from './summary-evaluation';
import { unreadablePeriod } from './unreadable';
import { shortVerdict } from './verdict';

/** Fewer blocks than this say little about a plan; more than the other are no summary. */
const enoughBlocks = 4;
const mostBlocks = 12;

const noPersonYears = {
  stated: undefined,
  composed: undefined,
  difference: undefined,
  incomplete: false,
} as const;

/**
 * The plan at a glance. Made of the same rows as the budget, so that the two cannot disagree.
 * @param rows those of the budget
 */
export function summaryView(drawing: Drawing, rows: readonly BudgetRow[]): SummaryView {
  const { snapshot, plan, nodes, words, cells, diagnostics } = drawing;
  const fact = (text: Text | undefined, shown = text?.value): Fact | undefined =>
    text && { text: shown ?? text.value, range: placeOf(text.at.span) };
  const whole = rows[0];
  const administration =
    plan.administration && snapshot.rollUp.budget(plan.administration).personYears;
  const counts = countBySeverity(diagnostics);
  const ready = counts.error + counts.warning === 0;
  return {
    title: fact(plan.root.title),
    subtitle: fact(textAt(plan.root.at, 'subtitle')),
    organisation: fact(plan.organisation),
    programme: fact(plan.programme),
    funder: fact(plan.funder),
    status: fact(plan.status, plan.status && statusWord(plan.status.value, words)),
    updated: fact(plan.updated, plan.updated && shownDate(plan.updated.value, plan.language)),
    period: projectPeriod(plan, words),
    total: {
      stated: whole?.stated,
      composed: whole?.composed,
      difference: whole?.difference,
    },
    personYears: {
      ...(whole?.personYears ?? noPersonYears),
      administration:
        administration?.figure === undefined
          ? undefined
          : cells.personYears(administration.figure, plan.administration?.fte?.at.span),
    },
    workPackages: plan.nodes.filter(({ kind }) => kind === 'workPackage').length,
    problems: counts,
    evaluation: evaluationOf(drawing),
    ready,
    verdict: shortVerdict(ready, plan.status?.value, words),
    costLines: costLines(rows, words, cells),
    blocks: blocks(snapshot, plan, nodes, cells),
    differences: summaryDifferences(rows, drawing),
  };
}

function countBySeverity(problems: Drawing['diagnostics']): Record<ViewSeverity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}

function projectPeriod({ root, language }: Plan, words: Words): Fact | undefined {
  const value = root.period;
  if (!value) return undefined;
  const text = value.period
    ? shownPeriod(value.period, language)
    : unreadablePeriod(value.at.source, words);
  return { text, range: placeOf(value.at.span) };
}

function costLines(rows: readonly BudgetRow[], words: Words, cells: Cells): readonly SharePart[] {
  const lines = rows[0]?.lines ?? {};
  return columnsOf(rows, words).flatMap(({ key, title }) => {
    const money = lines[key];
    if (!money) return [];
    const share = cells.share(money.cents);
    return [{ key, id: undefined, title, money, share, range: undefined }];
  });
}

/** From the top down to where there are enough parts to compare; parts without money are left out. */
function blocks(
  snapshot: Snapshot,
  plan: Plan,
  nodes: readonly LabelledNode[],
  cells: Cells,
): readonly SharePart[] {
  const costed = ({ children }: PlanNode): readonly PlanNode[] =>
    children.filter((child) => snapshot.figures(child).figure !== undefined);
  const moneyOf = (node: PlanNode): Money => snapshot.figures(node).figure ?? zeroMoney;
  const isSumOf = (below: readonly PlanNode[], node: PlanNode): boolean =>
    sumMoney(below.map(moneyOf)) === moneyOf(node);
  let chosen = costed(plan.root);
  while (chosen.length < enoughBlocks) {
    const deeper = chosen.flatMap((node) => {
      const below = costed(node);
      // What a part has beside its own parts would be in none of the blocks.
      return below.length > 0 && isSumOf(below, node) ? below : [node];
    });
    if (deeper.length === chosen.length || deeper.length > mostBlocks) break;
    chosen = deeper;
  }
  return chosen.flatMap((node) => {
    const { figure } = snapshot.figures(node);
    const label = nodes.find((labelled) => labelled.node === node);
    if (figure === undefined || !label) return [];
    const { key, id, title, range } = label;
    return [{ key, id, title, money: cells.money(figure), share: cells.share(figure), range }];
  });
}
