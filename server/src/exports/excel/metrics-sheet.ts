import type { MetricNode, MetricRow, MetricsView } from '../../protocol/view-data';
import { numberIn } from '../csv/number-in';
import type { Cell, Look, Row, Sheet } from './book';
import { headCells, number, text, texts } from './cells';
import { looks } from './looks';
import type { Pens } from './pens';

/** One metric a row, with the part of the plan that it measures: to be filtered and sorted. */
export function metricsSheet(name: string, { rows }: MetricsView, pens: Pens): Sheet {
  const { words, own } = pens;
  const { inMetrics } = words;
  const nodes = new Map(
    rows.flatMap((row) => (row.row === 'node' ? [[row.key, row] as const] : [])),
  );
  return {
    name,
    columns: [11, 34, 11, 48, 15, 13, 16, 14, 13, 11, 30, 20, 34, 26].map((width) => ({ width })),
    rows: [
      {
        cells: headCells(
          [
            ...[own.id, words.inEvaluation.part, own.id, inMetrics.metric, own.type],
            ...[inMetrics.baseline, inMetrics.target, own.due, own.unit, own.direction],
            ...[inMetrics.source, inMetrics.frequency, inMetrics.goals, own.missing],
          ],
          looks.head,
        ),
      },
      ...rows.flatMap((row) => {
        if (row.row === 'node') return row.lacks ? [lackingRow(row)] : [];
        return [metricRow(row, nodes.get(row.node), pens)];
      }),
    ],
    headRows: 1,
    headColumns: 4,
    isFiltered: true,
  };
}

const look = looks.text;
const figures: Look = { ...look, align: 'right' };

/** A part of the plan that the rules ask metrics of. */
function lackingRow({ id, title, lacks }: MetricNode): Row {
  const empty = Array.from({ length: 11 }, () => text(undefined, look));
  return { cells: [text(id, look), text(title, look), ...empty, text(lacks?.text, look)] };
}

function metricRow(row: MetricRow, node: MetricNode | undefined, pens: Pens): Row {
  const { language, words } = pens;
  const own = row.row === 'heading' ? { ...look, bold: true } : look;
  const all = [row.baseline, ...row.targets.map(({ value }) => value)];
  const unit = all
    .flatMap((each) => (each ? numberIn(each.text, row.unit?.text, language) : undefined) ?? [])
    .find((found) => found.unit !== undefined)?.unit;
  return {
    cells: [
      text(node?.id, look),
      text(node?.title, look),
      text(row.id, look),
      text(row.text, { ...own, indent: Math.min(row.depth, 12) }),
      texts([row.type?.text, ...row.values], look),
      figureCell([row.baseline?.text], row, pens),
      figureCell(
        row.targets.map(({ value }) => value?.text ?? '–'),
        row,
        pens,
      ),
      texts(
        row.targets.map(({ due }) => due?.text ?? '–'),
        look,
      ),
      text(row.unit?.text ?? unit, look),
      text(row.direction?.text, look),
      text(row.source?.text, look),
      text(row.frequency?.text, look),
      texts(row.goals.map(goalText), look),
      texts(
        [row.draft ? words.inMetrics.draft : undefined, ...row.gaps.map((gap) => gap.text)],
        look,
      ),
    ],
  };
}

/** One figure is a number where it can be; several stand one under the other. */
function figureCell(
  shown: readonly (string | undefined)[],
  { unit }: MetricRow,
  { language }: Pens,
): Cell {
  const [only] = shown;
  const found =
    shown.length === 1 && only !== undefined ? numberIn(only, unit?.text, language) : undefined;
  if (found) return number(found.value, figures);
  return texts(only === '–' && shown.length === 1 ? [] : shown, figures);
}

export function goalText({ id, text: goal }: MetricRow['goals'][number]): string {
  return goal === undefined ? id : `${id} ${goal}`;
}
