import { formatQuarter, quarterOf } from '../../../values/period';
import { enclosingPeriod } from '../around';
import type { Part } from '../parts';
import { wholeBudget } from './budget';
import { idsOf, letters, nextId } from './ids';
import { wholeRisk } from './risk';
import { scheduleOver } from './schedule';
import type { Site } from './site';
import { choiceOf, listOf, mapOf, stop, type Tree } from './tree';

/** Main goals to choose from. */
const mostGoals = 20;

/**
 * A work package with all that the rules ask of one: every figure agrees, every period is inside the
 * one around it, and goal, measure and metric are tied to each other.
 */
export function wholeWorkPackage(site: Site): Tree {
  const { landing } = site;
  const { snapshot } = landing;
  const language = snapshot.plan?.language ?? 'fi';
  const around = enclosingPeriod(landing);
  const end = around && formatQuarter(quarterOf(around.last));
  const ownId = (letter: string): Part[] => [
    { kind: 'same', name: 'id' },
    { kind: 'text', text: `-${letter}1` },
  ];
  const goalId: Tree = { kind: 'parts', parts: ownId(letters.goal[language]) };
  const outputId: Tree = { kind: 'parts', parts: ownId(letters.output[language]) };
  const mainGoals = idsOf(snapshot, 'mainGoal', mostGoals);
  const schedule = around && scheduleOver(around);
  return mapOf('workPackage', {
    id: stop(nextId(site, letters.workPackage[language]), 'id'),
    title: 'fill',
    period: stop(around?.canonical),
    ...(mainGoals.length > 0 && { contributesTo: listOf(choiceOf(mainGoals)) }),
    goals: listOf(mapOf('goal', { id: goalId, text: 'fill' })),
    measures: listOf(mapOf('measure', { text: 'fill', goals: listOf(goalId) })),
    outputs: listOf(mapOf('output', { id: outputId, text: 'fill', due: stop(end) })),
    metrics: listOf(
      mapOf('metric', {
        text: 'fill',
        goals: listOf(goalId),
        baseline: 'fill',
        target: 'fill',
        unit: 'fill',
        due: stop(end),
        source: 'fill',
      }),
    ),
    ...(schedule && { schedule: schedule.tree }),
    budget: wholeBudget(snapshot),
    risks: listOf(wholeRisk(snapshot, undefined)),
  });
}
