import type { Plan, PlanNode } from '../../../model/plan';
import type { Snapshot } from '../../../model/snapshot';
import { raw, type NewValue } from '../../../parse/edits';
import { FreeIds } from '../../../rules/id/_free-id';
import { toFillIn } from '../../../rules/_nodes';
import { formatQuarter, quarterOf, type Period } from '../../../values/period';
import { nextId } from '../next-id';
import { budgetOf, type Costs } from './costs';

export interface Answers {
  readonly title: string;
  /** Its own; undefined: it runs with its parent. */
  readonly period: Period | undefined;
  /** Its own or the one that limits it. */
  readonly runs: Period | undefined;
  readonly costs: Costs | undefined;
}

export interface Skeleton {
  readonly id: string;
  readonly value: NewValue;
}

const reportWords = { fi: 'Loppuraportti', sv: 'Slutrapport', en: 'Final report' } as const;

/**
 * A work package that is whole and adds up, with words left to fill in: a goal with its measure and
 * metric, an output due in the last quarter, a schedule over all of it that ends in a final report.
 */
export function skeletonFor(
  snapshot: Snapshot,
  plan: Plan,
  parent: PlanNode,
  { title, period, runs, costs }: Answers,
): Skeleton {
  const free = new FreeIds(snapshot.ids);
  const beside = parent.children
    .filter(({ kind }) => kind === 'workPackage')
    .flatMap(({ id }) => id?.value ?? []);
  const holder = { kind: parent.kind, id: parent.id?.value };
  const id = nextId(snapshot, { kind: 'node', owner: holder, beside }, free);
  const goal = nextId(
    snapshot,
    { kind: 'goal', owner: { kind: 'workPackage', id }, beside: [] },
    free,
  );
  const last = runs && formatQuarter(quarterOf(runs.last));
  const due = last === undefined ? {} : { due: last };
  const serves = onlyGoal(plan);
  return {
    id,
    value: {
      id: asId(id),
      title: title === '' ? toFillIn : title,
      ...(period && { period: raw(period.canonical) }),
      ...(serves !== undefined && { contributesTo: [asId(serves)] }),
      goals: [{ id: asId(goal), text: toFillIn }],
      measures: [{ text: toFillIn, goals: [asId(goal)] }],
      outputs: [{ text: toFillIn, ...due }],
      metrics: [{ text: toFillIn, goals: [asId(goal)], ...due, draft: true }],
      schedule: scheduleOf(runs, plan),
      ...(costs && { budget: budgetOf(costs, snapshot) }),
    },
  };
}

/** The main goal that it must serve, where there is only one. */
function onlyGoal({ mainGoals }: Plan): string | undefined {
  const [only, ...more] = mainGoals;
  return more.length === 0 && only?.items.length === 0 ? only.id?.value : undefined;
}

function scheduleOf(runs: Period | undefined, { language }: Plan): NewValue {
  const report = reportWords[language];
  if (!runs) return [{ tasks: [toFillIn, report] }];
  const [first, last] = [quarterOf(runs.first), quarterOf(runs.last)];
  if (first === last) return [{ period: raw(formatQuarter(first)), tasks: [toFillIn, report] }];
  return [
    { period: raw(`${formatQuarter(first)}..${formatQuarter(last)}`), tasks: toFillIn },
    { period: raw(formatQuarter(last)), tasks: report },
  ];
}

/** A whole number is one in YAML too, as the ids beside it are. */
function asId(id: string): NewValue {
  return /^(?:0|[1-9]\d*)$/.test(id) ? raw(id) : id;
}
