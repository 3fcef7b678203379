import type { RiskFigure, RisksView } from '../../protocol/view-data';
import type { Pens } from '../excel/pens';
import { pointOf, riskNotes } from '../excel/risks-sheet';
import { count, lines, type CsvCell, type CsvRows } from './table';

/** A row for each risk, as written. */
export function risksTable({ rows }: RisksView, { words, own }: Pens): CsvRows {
  const { inRisks } = words;
  return [
    [
      ...[own.id, inRisks.risk],
      ...[`${words.inEvaluation.part}: ${own.id}`, words.inEvaluation.part],
      ...[inRisks.likelihood, inRisks.impact, inRisks.score, own.band],
      ...[inRisks.mitigation, inRisks.owner, own.note],
    ],
    ...rows.map((row) => [
      row.label,
      row.text,
      row.node?.id,
      row.node ? row.node.title : inRisks.wholeProject,
      point(row.likelihood),
      point(row.impact),
      count(row.score?.value),
      row.score?.bandTitle,
      lines(row.mitigation.map(({ text }) => text)),
      lines(row.owner.map(({ text }) => text)),
      lines(riskNotes(row, words)),
    ]),
  ];
}

function point(figure: RiskFigure | undefined): CsvCell {
  return count(pointOf(figure)) ?? figure?.text;
}
