import type { MetricRow, MetricsView, PlanView } from '../../protocol/view-data';
import { numberIn } from '../csv/number-in';

/**
 * What the plan is measured by:
 *
 * - `rows`: `node` (the id of the part of the plan), `id`, `text`, `level` (0 stands in the list itself),
 *   `heading` (only the title of those below it), `draft`, `type`, `values` of a scale, `unit`,
 *   `baseline` and `targets` (`value`, `due`, `year`), `direction` (`up` or `down`), `source`,
 *   `frequency`, `goals` (ids), `missing` (`baseline`, `target`, `due`, `dueOutside`, `direction`)
 * - `without`: parts of the plan that the rules ask metrics of, and that have none: `id`, `title`
 *
 * A value is a number where it is one, else the text that stands in its place.
 */
export function metricsJson({ rows }: MetricsView, language: PlanView['language']): object {
  const nodes = rows.flatMap((row) => (row.row === 'node' ? [row] : []));
  const ids = new Map(nodes.map(({ key, id }) => [key, id] as const));
  return {
    rows: rows.flatMap((row) =>
      row.row === 'node' ? [] : [rowJson(row, ids.get(row.node), language)],
    ),
    without: nodes.flatMap(({ id, title, lacks }) => (lacks ? [{ id: id ?? null, title }] : [])),
  };
}

function rowJson(row: MetricRow, node: string | undefined, language: PlanView['language']): object {
  const valueOf = (shown: { readonly text: string } | undefined): number | string | null =>
    shown ? (numberIn(shown.text, row.unit?.text, language)?.value ?? shown.text) : null;
  return {
    node: node ?? null,
    id: row.id ?? null,
    text: row.text,
    level: row.depth,
    heading: row.row === 'heading',
    draft: row.draft,
    type: row.type?.text ?? null,
    values: row.values,
    unit: row.unit?.text ?? null,
    baseline: valueOf(row.baseline),
    targets: row.targets.map(({ value, due }) => ({
      value: valueOf(value),
      due: due?.text ?? null,
      year: due?.year ?? null,
    })),
    direction: row.direction?.way ?? null,
    source: row.source?.text ?? null,
    frequency: row.frequency?.text ?? null,
    goals: row.goals.map(({ id }) => id),
    missing: row.gaps.map(({ kind }) => kind),
  };
}
