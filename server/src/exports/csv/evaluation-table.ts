import type { EvaluationAssessment, EvaluationRow, EvaluationView } from '../../protocol/view-data';
import { named } from '../excel/evaluation-sheet';
import type { Pens } from '../excel/pens';
import { lines, type CsvCell, type CsvRows } from './table';

/** A row for each row of the evaluation's table, with the result goal that it stands under. */
export function evaluationTable({ rows }: EvaluationView, pens: Pens): CsvRows {
  const { words, own } = pens;
  const { inEvaluation } = words;
  let result: { readonly id: string | undefined; readonly title: string } | undefined;
  const written: (readonly CsvCell[])[] = [];
  for (const row of rows) {
    if (row.kind === 'result') result = row;
    else written.push([result?.id, result?.title, row.id, ...cellsOf(row, pens)]);
  }
  const judged = (title: string): readonly string[] => [
    title,
    `${title}: ${own.value}`,
    `${title}: ${own.note}`,
  ];
  return [
    [
      ...[`${inEvaluation.resultGoal}: ${own.id}`, inEvaluation.resultGoal, own.id],
      ...[inEvaluation.goal, inEvaluation.measure, inEvaluation.metrics, inEvaluation.benefits],
      ...judged(inEvaluation.outcome),
      ...judged(inEvaluation.progress),
      ...[inEvaluation.about, own.note],
    ],
    ...written,
  ];
}

type Judged = Exclude<EvaluationRow, { readonly kind: 'result' }>;

function cellsOf(row: Judged, { words: { inEvaluation } }: Pens): readonly CsvCell[] {
  const goals = lines(row.goals.map(({ text }) => text));
  if (row.kind === 'goal') {
    return [goals, ...Array.from({ length: 10 }, () => undefined), inEvaluation.sharesAbove];
  }
  return [
    goals,
    lines(row.measures.map(({ text }) => text)),
    lines(row.metrics.map(({ text }) => text)),
    lines(
      row.benefits.map(({ id, title, known }) =>
        named(id, title, known, inEvaluation.unknownBenefit),
      ),
    ),
    ...assessment(row.outcome),
    ...assessment(row.progress),
    lines(
      row.ties.map(({ id, title, known }) => named(id, title, known, inEvaluation.unknownPart)),
    ),
    undefined,
  ];
}

function assessment(given: EvaluationAssessment | undefined): readonly CsvCell[] {
  return [given?.word, given?.value, given?.note];
}
