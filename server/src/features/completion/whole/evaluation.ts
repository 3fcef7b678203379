import type { Snapshot } from '../../../model/snapshot';
import { writeScalar } from '../../../parse/edits';
import { idsOf } from './ids';
import { choiceOf, fixed, listOf, mapOf, stop, type Filling, type Tree } from './tree';

/** More benefits than this are no table that anyone reads. */
const mostBenefits = 12;

/** Date, what the lights mean, a bullet for each benefit, and the first row (plan-format §6). */
export function wholeEvaluation(snapshot: Snapshot): Tree {
  const { trafficLights } = snapshot.profile;
  const language = snapshot.plan?.language ?? 'fi';
  const light = (name: keyof typeof trafficLights): Tree => {
    const words = trafficLights[name][language];
    return words === undefined ? stop() : fixed(writeScalar(words));
  };
  const benefits = idsOf(snapshot, 'benefit', mostBenefits);
  const summary: Record<string, Filling> =
    benefits.length === 0
      ? {}
      : {
          summary: listOf(
            ...benefits.map((id) =>
              mapOf('evaluationSummary', { benefit: fixed(id), points: listOf(stop()) }),
            ),
          ),
        };
  return mapOf('evaluation', {
    date: 'fill',
    scale: mapOf('lightScale', {
      green: light('green'),
      yellow: light('yellow'),
      red: light('red'),
    }),
    ...summary,
    results: listOf(wholeResult(snapshot)),
  });
}

/** A goal of the table with its first row. */
export function wholeResult(snapshot: Snapshot): Tree {
  return mapOf('evaluationResult', { goal: 'fill', processes: listOf(wholeRow(snapshot)) });
}

/** A row of the table with its two lights. */
export function wholeRow(snapshot: Snapshot): Tree {
  const benefits = idsOf(snapshot, 'benefit', mostBenefits);
  return mapOf('evaluationProcess', {
    goal: 'fill',
    measure: 'fill',
    ...(benefits.length > 0 && { benefits: listOf(choiceOf(benefits)) }),
    metrics: 'fill',
    outcome: 'fill',
    progress: 'fill',
  });
}
