import type { Assessment, EvaluatedProcess, EvaluatedResult } from '../model/evaluation';
import type { Named, Text } from '../model/plan';
import type { SyntaxNode } from '../parse/syntax';
import type {
  EvaluationAssessment,
  EvaluationBenefit,
  EvaluationGoalRow,
  EvaluationProcessRow,
  EvaluationResultRow,
  EvaluationRow,
  EvaluationText,
} from '../protocol/view-data';
import type { Words } from '../protocol/words';
import type { Drawing } from './drawing';
import { benefitsById, countLights } from './evaluation-counts';
import { tiesOf } from './evaluation-ties';
import { Kept } from './kept';
import { lightAt } from './lights';
import { uniqueKeys } from './nodes';
import { extentOf, placeOf } from './places';

const keptResults = new Kept<EvaluatedResult, EvaluationResultRow>();
const keptProcesses = new Kept<EvaluatedProcess, EvaluationProcessRow | EvaluationGoalRow>();

/** The table row by row: each result goal with its rows behind it. */
export function evaluationRows(drawing: Drawing): readonly EvaluationRow[] {
  const { plan, words } = drawing;
  const benefits = benefitsById(plan.benefits);
  const unique = uniqueKeys();
  return (plan.evaluation?.results ?? []).flatMap((result, index) => {
    const key = unique(result.id?.value ?? `#result${index}`);
    const { processes } = result;
    return [
      keptResults.of(result, [key, words], () => resultRow(result, key, drawing)),
      ...processes.map((process, number) => {
        const wanted = process.id?.value ?? `${key}#row${number}`;
        return processRow(process, unique(wanted), spanOf(processes, number), benefits, drawing);
      }),
    ];
  });
}

function resultRow(result: EvaluatedResult, key: string, drawing: Drawing): EvaluationResultRow {
  const { at, id, goal, processes } = result;
  return {
    kind: 'result',
    key,
    id: id?.value,
    title: goal?.value ?? drawing.words.untitled,
    ...placesOf(at, goal ?? id, drawing),
    ...countLights(processes),
  };
}

/** One, and one for each goal alone behind it. */
function spanOf(processes: readonly EvaluatedProcess[], index: number): number {
  const next = processes.findIndex(({ continues }, at) => at > index && !continues);
  return (next < 0 ? processes.length : next) - index;
}

function processRow(
  process: EvaluatedProcess,
  key: string,
  span: number,
  benefits: ReadonlyMap<string, Named>,
  drawing: Drawing,
): EvaluationProcessRow | EvaluationGoalRow {
  const { words } = drawing;
  const ties = tiesOf(process, drawing);
  const titles = process.benefits.map(({ value }) => titleOf(benefits.get(value)));
  return keptProcesses.of(process, [key, span, words, ...titles, ...ties], () => {
    const { at, id, goals, measures, metrics, outcome, progress } = process;
    const shared = {
      key,
      id: id?.value,
      goals: textsOf(goals, 'goal'),
      ...placesOf(at, goals[0] ?? measures[0] ?? id, drawing),
    };
    if (process.continues) return { kind: 'goal', ...shared };
    return {
      kind: 'process',
      ...shared,
      measures: textsOf(measures, 'measure'),
      metrics: textsOf(metrics, 'metric'),
      benefits: process.benefits.map((benefit, index) =>
        benefitOf(benefit, titles[index], `benefit${index}`),
      ),
      outcome: outcome && assessmentOf(outcome, words),
      progress: progress && assessmentOf(progress, words),
      ties,
      span,
    };
  });
}

/** Undefined for what the plan does not have, empty for what has no title. */
function titleOf(benefit: Named | undefined): string | undefined {
  return benefit && (benefit.title?.value ?? '');
}

function benefitOf(benefit: Text, title: string | undefined, key: string): EvaluationBenefit {
  return {
    key,
    id: benefit.value,
    title: title === '' ? undefined : title,
    known: title !== undefined,
    range: placeOf(benefit.at.span),
  };
}

function textsOf(texts: readonly Text[], key: string): readonly EvaluationText[] {
  return texts.map(({ value, at }, index) => ({
    key: `${key}${index}`,
    text: value,
    range: placeOf(at.span),
  }));
}

function assessmentOf(assessment: Assessment, words: Words): EvaluationAssessment {
  const { light, status, value, note } = assessment;
  return {
    light,
    word: light ? words.inEvaluation[light] : status?.value,
    value: value?.source.trim(),
    note: note?.value,
    range: placeOf(lightAt(assessment).span),
  };
}

/** @param named what the row is known by */
function placesOf(
  at: SyntaxNode,
  named: Text | undefined,
  { snapshot: { tree } }: Drawing,
): Pick<EvaluationRow, 'range' | 'extent'> {
  const first = at.kind === 'map' ? at.entries[0]?.key : undefined;
  return {
    range: placeOf((named?.at ?? first ?? at).span),
    extent: extentOf(tree, at),
  };
}
