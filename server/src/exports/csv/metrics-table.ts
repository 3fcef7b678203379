import type { MetricNode, MetricRow, MetricsView } from '../../protocol/view-data';
import { goalText } from '../excel/metrics-sheet';
import type { Pens } from '../excel/pens';
import { numberIn } from './number-in';
import { decimal, lines, type CsvCell, type CsvRows } from './table';

/** A row for each target of a metric; one for a metric without any. */
export function metricsTable({ rows }: MetricsView, pens: Pens): CsvRows {
  const { words, own } = pens;
  const { inMetrics } = words;
  const nodes = new Map(
    rows.flatMap((row) => (row.row === 'node' ? [[row.key, row] as const] : [])),
  );
  return [
    [
      ...[`${words.inEvaluation.part}: ${own.id}`, words.inEvaluation.part],
      ...[own.id, inMetrics.metric, own.type, inMetrics.baseline, inMetrics.target],
      ...[own.due, own.unit, own.direction, inMetrics.source, inMetrics.frequency],
      ...[inMetrics.goals, own.missing],
    ],
    ...rows.flatMap((row) => {
      if (row.row === 'node') return row.lacks ? [lackingRow(row, row.lacks.text)] : [];
      return row.row === 'metric' ? targetRows(row, nodes.get(row.node), pens) : [];
    }),
  ];
}

/** A part of the plan that the rules ask metrics of. */
function lackingRow({ id, title }: MetricNode, missing: string): readonly CsvCell[] {
  return [id, title, ...Array.from({ length: 11 }, () => undefined), missing];
}

function targetRows(
  row: MetricRow,
  node: MetricNode | undefined,
  pens: Pens,
): readonly (readonly CsvCell[])[] {
  const { words, language } = pens;
  const targets = row.targets.length === 0 ? [undefined] : row.targets;
  return targets.map((target) => {
    const shown = [row.baseline, target?.value];
    const found = shown.map((each) => each && numberIn(each.text, row.unit?.text, language));
    const [baseline, value] = shown.map((each, index) => {
      const number = found[index];
      return number ? decimal(number.value) : each?.text;
    });
    return [
      ...[node?.id, node?.title, row.id, row.text, lines([row.type?.text, ...row.values])],
      ...[baseline, value, target?.due?.text],
      row.unit?.text ?? found.find((each) => each?.unit !== undefined)?.unit,
      ...[row.direction?.text, row.source?.text, row.frequency?.text],
      lines(row.goals.map(goalText)),
      lines([row.draft ? words.inMetrics.draft : undefined, ...row.gaps.map((gap) => gap.text)]),
    ];
  });
}
