import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { Budget, Plan, PlanNode } from '../../model/plan';
import type { Snapshot } from '../../model/snapshot';
import { entryOf, valueOf, type Entry, type Span } from '../../parse/syntax';
import { contains } from '../../text/source-text';
import type { UiLanguage } from '../hover/terms';
import { behindKey, type BudgetPlace, type Hint, type HintText } from './hint';
import { costHints, listHints, missingTotal, totalHints, yearHints } from './money';
import { nodesIn } from './nodes-in';
import { periodHints } from './periods';
import { missingPersonYears, personYearSumHints, sumText, unitCostHints } from './person-years';

export interface InlayHintOptions {
  readonly inlayHints: {
    readonly sums: boolean;
    readonly unitCosts: boolean;
    readonly periods: boolean;
  };
  /** Of terms in the explanation. */
  readonly language: UiLanguage;
}

/**
 * What the text does not say, beside it (editor.md §1): sums where none or another one is written,
 * what a person-year costs, the days of a quarter. Figures are written as the plan's readers write
 * them. Nothing is said of what cannot be read, or is still being typed.
 * @param range no hint stands outside it
 */
export function inlayHints(
  snapshot: Snapshot,
  range: Range,
  options: InlayHintOptions,
): InlayHint[] {
  const { plan, tree } = snapshot;
  if (!plan) return [];
  const lines = { first: range.start.line, last: range.end.line };
  const seen = new Set<string>();
  const hints: InlayHint[] = [];
  const add = ({ at }: Pick<Hint, 'at'>, text: () => HintText | undefined): void => {
    const position = tree.positionOf(at.piece, at.end);
    if (!contains(range, position)) return;
    const said = text();
    // An alias brings the same text into the plan twice.
    const place = `${position.line}:${position.character} ${said?.label ?? ''}`;
    if (!said || seen.has(place)) return;
    seen.add(place);
    hints.push(toInlayHint(position, said));
  };
  for (const hint of hintsOf(snapshot, plan, plan.root, options)) add(hint, hint.make);
  for (const node of nodesIn(tree, plan.root, lines)) {
    for (const hint of madeHints(snapshot, plan, node, options)) add(hint, () => hint.text);
  }
  return hints;
}

interface MadeHint {
  readonly at: Span;
  readonly text: HintText;
}

/** The hints of a node with all that they are made of but its text. */
interface Made {
  readonly of: readonly unknown[];
  readonly hints: readonly MadeHint[];
}

/** A node is the same object as long as its text and all in it is; hints say nothing of what is above. */
const made = new WeakMap<PlanNode, Made>();

function madeHints(
  snapshot: Snapshot,
  plan: Plan,
  node: PlanNode,
  options: InlayHintOptions,
): readonly MadeHint[] {
  const { sums, unitCosts, periods } = options.inlayHints;
  const { format, planFormat, profile } = snapshot;
  const of = [
    ...[snapshot.figures(node), profile, format, planFormat],
    ...[options.language, sums, unitCosts, periods],
  ];
  const before = made.get(node);
  if (before?.of.every((each, index) => each === of[index])) return before.hints;
  const hints: MadeHint[] = [];
  for (const { at, make } of hintsOf(snapshot, plan, node, options)) {
    const text = make();
    if (text) hints.push({ at, text });
  }
  made.set(node, { of, hints });
  return hints;
}

function toInlayHint(
  position: InlayHint['position'],
  { label, tooltip, insert }: HintText,
): InlayHint {
  return {
    position,
    label,
    paddingLeft: true,
    tooltip: { kind: 'markdown', value: tooltip },
    ...(insert !== undefined && {
      textEdits: [{ range: { start: position, end: position }, newText: insert }],
    }),
  };
}

function* hintsOf(
  snapshot: Snapshot,
  plan: Plan,
  node: PlanNode,
  { inlayHints: wanted, language }: InlayHintOptions,
): Generator<Hint> {
  if (wanted.periods) yield* periodHints(snapshot, node, plan);
  if (wanted.sums) yield* listHints(snapshot, node);
  if (!wanted.sums && !wanted.unitCosts) return;
  for (const place of budgetsOf(snapshot, plan, node)) {
    if (wanted.sums) yield* sumHints(snapshot, place, language);
    if (wanted.unitCosts) yield* unitCostHints(snapshot, place);
  }
}

function* sumHints(snapshot: Snapshot, place: BudgetPlace, language: UiLanguage): Generator<Hint> {
  yield* totalHints(snapshot, place, language);
  yield* costHints(snapshot, place, language);
  yield* yearHints(snapshot, place);
  yield* personYearSumHints(snapshot, place);
  yield* missingHints(snapshot, place, language);
}

/** Behind the key of a budget: what it would state, of what it does not state at all. */
function* missingHints(
  snapshot: Snapshot,
  place: BudgetPlace,
  language: UiLanguage,
): Generator<Hint> {
  const { key, budget, figures } = place;
  if (!key) return;
  const at = budget.at.flow ? budget.at.span : behindKey(key);
  if (!entryOf(budget.at, 'total') && !isOneLine(place)) {
    const sum = figures.unreadable ? undefined : figures.composed;
    if (sum !== undefined) yield { at, make: () => missingTotal(snapshot, place, sum, language) };
  }
  if (!entryOf(budget.at, 'fte')) {
    const sum = missingPersonYears(place);
    if (sum !== undefined) yield { at, make: () => sumText(snapshot, place, sum) };
  }
}

/** A single figure says its own sum. */
function isOneLine({ figures }: BudgetPlace): boolean {
  const [only, second] = figures.addends;
  return second === undefined && only?.kind === 'line' && only.cost.amount !== undefined;
}

/** The budgets in a node's own text, with those of their parts. */
function* budgetsOf(snapshot: Snapshot, plan: Plan, node: PlanNode): Generator<BudgetPlace> {
  const { rollUp } = snapshot;
  if (node.budget) {
    const { budget } = node;
    yield {
      ...{ plan, node, budget, part: undefined, key: entryOf(node.at, 'budget') },
      figures: snapshot.figures(node),
      without: (key) => {
        const other = { ...node, budget: without(budget, key) };
        return node === plan.root ? rollUp.plan({ ...plan, root: other }) : rollUp.node(other);
      },
    };
    yield* partsOf(snapshot, plan, budget, node);
  }
  const { administration } = plan;
  if (node !== plan.root || !administration) return;
  yield* alone(snapshot, { plan, node: undefined, budget: administration, part: undefined }, key());
  yield* partsOf(snapshot, plan, administration, undefined);

  function key(): Entry | undefined {
    return entryOf(valueOf(node.at, 'administration'), 'budget');
  }
}

function* partsOf(
  snapshot: Snapshot,
  plan: Plan,
  budget: Budget,
  node: PlanNode | undefined,
): Generator<BudgetPlace> {
  for (const part of budget.parts) {
    yield* alone(snapshot, { plan, node, budget: part, part }, undefined);
    yield* partsOf(snapshot, plan, part, node);
  }
}

function* alone(
  { rollUp }: Snapshot,
  at: Pick<BudgetPlace, 'plan' | 'node' | 'budget' | 'part'>,
  key: Entry | undefined,
): Generator<BudgetPlace> {
  const { budget } = at;
  yield {
    ...at,
    key,
    figures: rollUp.budget(budget),
    without: (each) => rollUp.budget(without(budget, each)),
  };
}

function without(budget: Budget, key: 'total' | 'fte'): Budget {
  const entries = budget.at.entries.filter((entry) => entry.key.source !== key);
  return { ...budget, [key]: undefined, at: { ...budget.at, entries } };
}
