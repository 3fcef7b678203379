import { addMoney, moneyToYaml, zeroMoney } from '../../values/money';
import { fromLines, inOrder, joinTexts, type DraftMap } from '../draft';
import type { OutlinePart } from '../outline/outline';
import { parseBudget, type BudgetSource } from '../parts';
import type { DraftBudget, DraftPart } from '../parts/drafts';
import type { SourceParagraph } from '../source';
import { ownWords, type Context } from './context';
import { costKeys } from '../../values/cost-keys';
import { childrenOf, composedOf, listOf, moneyOf, ownLinesOf } from './money';
import { proseOf } from './prose';

export const budgetKeys = [...costKeys, 'fte', 'parts', 'byYear', 'total', 'note'] as const;

/** A cost estimate of a node with what heads it in the source. */
export interface Estimate {
  readonly budget: DraftBudget;
  /** Its label, or the sentence in front of it. */
  readonly title: string;
  readonly line: number;
  /** Some of the work packages share it, as the label says. */
  readonly shared: string | undefined;
}

/** The estimate that a part of a node is. What is no cost is kept in its note. */
export function estimateOf(
  part: OutlinePart,
  context: Context,
): { readonly estimate: Estimate; readonly figures: readonly DraftMap[] } {
  const { paragraphs, tables, figures } = proseOf(part.blocks);
  const { label, line, shared } = part;
  const budget = readBudget(paragraphs, context, { tables, caption: label });
  return { estimate: { budget, title: label, line, shared }, figures };
}

/** @param beside tables of costs, and what heads them: it may say what they are counted in */
export function readBudget(
  texts: readonly SourceParagraph[],
  context: Context,
  beside: Pick<BudgetSource, 'tables' | 'caption'> = {},
): DraftBudget {
  const notes: string[] = [];
  const comments: string[] = [];
  const { language, remarks } = context;
  const read = remarks.take(parseBudget(texts, { ...beside, language }), (kept) => {
    notes.push(...kept.map(({ text }) => text));
    comments.push(fromLines(kept));
  });
  const note = joinTexts(read.note, ...notes);
  const budget: DraftMap = { ...read, ...(note === undefined ? {} : { note }) };
  for (const comment of comments) remarks.comment(budget, 'note', comment);
  return budget;
}

/**
 * The budget of a node out of its estimates. One stands as it is; of several, or where its total is
 * that of its own lines while parts below have costs too, each becomes a part with its title.
 */
export function budgetOf(
  node: DraftMap,
  estimates: readonly Estimate[],
  context: Context,
): DraftMap | undefined {
  if (estimates.length === 0) return undefined;
  const pure = estimates.filter(({ budget }) => !isAdministrationOnly(budget));
  const administration = estimates.filter(({ budget }) => isAdministrationOnly(budget));
  const budget: DraftMap = {};
  const [only] = pure;
  if (only && pure.length === 1 && !isPartOfMore(node, only)) {
    Object.assign(budget, titled(only, context));
    context.remarks.moveComments(only.budget, budget);
  } else {
    for (const estimate of pure) addPart(budget, estimate, context);
  }
  for (const { budget: each } of administration) addAdministration(budget, each);
  return context.remarks.moveComments(budget, inOrder(budget, budgetKeys));
}

function isAdministrationOnly(budget: DraftBudget): boolean {
  const keys = Object.keys(budget);
  const others = ['administration', 'total', 'note'];
  return keys.includes('administration') && keys.every((key) => others.includes(key));
}

/** Its total is that of its own lines, and the node has more: parts below with costs of their own. */
function isPartOfMore(node: DraftMap, { budget }: Estimate): boolean {
  let below = zeroMoney;
  for (const child of childrenOf(node)) below = addMoney(below, composedOf(child));
  const total = moneyOf(budget.total);
  return (
    below !== zeroMoney && total !== undefined && total !== addMoney(ownLinesOf(budget), below)
  );
}

/** Parts that have no title of their own get the label of the estimate. */
function titled({ budget, title }: Estimate, context: Context): DraftBudget {
  const { parts } = budget;
  if (!parts) return budget;
  const name = title === '' ? ownWords(context).estimate : title;
  return {
    ...budget,
    parts: parts.map((part) => {
      const whole: DraftPart = { title: part.title ?? name, ...part };
      return context.remarks.moveComments(part, whole);
    }),
  };
}

function addPart(budget: DraftMap, estimate: Estimate, context: Context): void {
  const { administration, ...rest } = titled(estimate, context);
  const title = estimate.title === '' ? ownWords(context).estimate : estimate.title;
  const part: DraftMap = { title, ...inOrder(rest, budgetKeys) };
  budget['parts'] = [...listOf(budget['parts']), part];
  if (administration !== undefined) addAdministration(budget, { administration });
}

function addAdministration(budget: DraftMap, { administration, note }: DraftBudget): void {
  const [before, more] = [moneyOf(budget['administration']), moneyOf(administration)];
  const both = before !== undefined && more !== undefined;
  budget['administration'] = both ? Number(moneyToYaml(addMoney(before, more))) : administration;
  const noted = joinTexts(budget['note'] as string | undefined, note);
  if (noted !== undefined) budget['note'] = noted;
}
