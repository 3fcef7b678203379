import * as l10n from '@vscode/l10n';
import type { Declaration, IdIndex } from '../../model/id-index';
import type { Item, Plan } from '../../model/plan';
import type { SyntaxNode } from '../../parse/syntax';
import { isReadable, speaksOfBenefits } from '../evaluation/_benefits';
import { defineRule } from '../rule';
import { shown } from '../_shown';
import { meantIds } from './_meant-ids';

/**
 * A main goal, target group or benefit that nothing serves (rules.md, id/unused). A goal with
 * goals under it is served with them, and they with it. Silent in a plan without parts: there is
 * nothing yet that could serve. Of benefits in a plan that is evaluated, evaluation/benefit speaks.
 */
export const idUnused = defineRule<Declaration>({
  id: 'id/unused',
  severity: 'information',
  message: (unused) => explain(unused, shown(unused.id)),

  *check(snapshot) {
    const { plan, ids } = snapshot;
    if (!plan || plan.root.children.length === 0 || !isReadable(snapshot)) return;
    const isElsewhere = speaksOfBenefits(plan);
    const candidates = servable(plan, ids);
    const served = new Set<SyntaxNode>();
    // `1` may be meant as the main goal and as the benefit of this number: both count as served.
    const meant = new Set(meantIds(snapshot.root).all);
    for (const each of candidates) {
      if (ids.isAskedFor(each) || meant.has(each.id)) served.add(each.owner);
    }
    addKin(plan.mainGoals, false, served);
    for (const each of candidates) {
      if (served.has(each.owner)) continue;
      if (each.kind === 'benefit' && isElsewhere) continue;
      // A reference to nothing, which id/unknown tells, may mean this one.
      if (ids.unresolved.some(({ kinds }) => kinds.includes(each.kind))) continue;
      // A second bearer of an id cannot be named at all: id/duplicate reports it.
      const first = ids.declared(each.id).find(({ kind }) => kind === each.kind);
      if (first === each) yield { at: each.at.span, data: each };
    }
  },
});

/** Main goals with all under them, target groups and benefits, as far as they have an id. */
function servable(plan: Plan, ids: IdIndex): readonly Declaration[] {
  const withParts = (goals: readonly Item[]): readonly Item[] =>
    goals.flatMap((goal) => [goal, ...withParts(goal.items)]);
  const all = [...withParts(plan.mainGoals), ...plan.targetGroups, ...plan.benefits];
  return all.flatMap(({ at, id }) =>
    id ? ids.declared(id.value).filter(({ owner }) => owner === at) : [],
  );
}

/** Adds the goals over and under those that are served; true when one of them or under them is. */
function addKin(goals: readonly Item[], aboveIsServed: boolean, served: Set<SyntaxNode>): boolean {
  let any = false;
  for (const { at, items } of goals) {
    const own = served.has(at);
    const below = addKin(items, aboveIsServed || own, served);
    if (aboveIsServed || below) served.add(at);
    any ||= own || below;
  }
  return any;
}

function explain({ kind }: Declaration, id: string): string {
  switch (kind) {
    case 'targetGroup':
      return l10n.t(
        'No part of the plan serves the target group `{0}`. Name it in `targetGroups` of those that do.',
        id,
      );
    case 'benefit':
      return l10n.t(
        'No part of the plan serves the benefit `{0}`. Name it in `contributesTo` of those that do.',
        id,
      );
    default:
      return l10n.t(
        'No part of the plan serves the main goal `{0}`. Name it in `contributesTo` of those that do.',
        id,
      );
  }
}
