import type { Budget, BudgetPart, Plan, PlanNode } from '../../model/plan';
import type { Figures } from '../../model/roll-up';
import type { Snapshot } from '../../model/snapshot';
import type { PathAt } from '../../parse/path-at';
import type { MapNode, ScalarNode } from '../../parse/syntax';
import { objectTypeAt, type Field } from '../../schema/fields';
import type { PlanDiagnostic } from '../../rules/run-rules';
import type { UiLanguage } from './terms';

export interface HoverOptions {
  /** Language of terms and labels. */
  readonly language: UiLanguage;
  /** The findings of this version. */
  readonly diagnostics: readonly PlanDiagnostic[];
  /** Folder of the rule pages as a URI; undefined: no links. */
  readonly rulePages: string | undefined;
}

/** What figures are read from and written by. */
export interface WithSnapshot {
  readonly snapshot: Snapshot;
}

/** A value under the cursor. */
export interface HoverPlace extends WithSnapshot {
  readonly path: PathAt;
  readonly scalar: ScalarNode;
  readonly field: Field;
  readonly options: HoverOptions;
}

/** A budget that a figure belongs to, with who bears it. */
export interface BudgetAt {
  readonly plan: Plan;
  readonly budget: Budget;
  readonly figures: Figures;
  /** The part of the plan that the budget is of; undefined for the project administration's. */
  readonly node: PlanNode | undefined;
  /** The part of that budget that the figure is of, where it is of one. */
  readonly part: BudgetPart | undefined;
}

/** What the format calls the object that the value stands in, such as `budget`. */
export function ownerType({ path }: HoverPlace): string | undefined {
  const index = path.steps.findLastIndex(({ node }) => node.kind === 'map');
  return objectTypeAt(path.keys.slice(0, index))?.name;
}

/** The part of the plan that the place is in. */
export function nodeAt({ snapshot, path }: HoverPlace): PlanNode | undefined {
  for (const { node } of path.steps.toReversed()) {
    const found = node.kind === 'map' ? snapshot.plan?.nodeOf(node) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** The innermost budget at the place. */
export function budgetAt(place: HoverPlace): BudgetAt | undefined {
  const { snapshot, path } = place;
  const { plan } = snapshot;
  const node = nodeAt(place);
  if (!plan || !node) return undefined;
  for (const { node: map } of path.steps.toReversed()) {
    if (map.kind !== 'map') continue;
    if (node.budget?.at === map) {
      return { plan, budget: node.budget, figures: snapshot.figures(node), node, part: undefined };
    }
    const part = findPart(node.budget, map);
    if (part) return { plan, budget: part, figures: snapshot.rollUp.budget(part), node, part };
    const own = administrationAt(plan, map, snapshot);
    if (own) return own;
  }
  return undefined;
}

function administrationAt(plan: Plan, map: MapNode, { rollUp }: Snapshot): BudgetAt | undefined {
  const { administration } = plan;
  const part = findPart(administration, map);
  const budget = part ?? (administration?.at === map ? administration : undefined);
  return budget && { plan, budget, figures: rollUp.budget(budget), node: undefined, part };
}

function findPart(budget: Budget | undefined, map: MapNode): BudgetPart | undefined {
  for (const part of budget?.parts ?? []) {
    const found = part.at === map ? part : findPart(part, map);
    if (found) return found;
  }
  return undefined;
}
