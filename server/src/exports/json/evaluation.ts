import type {
  EvaluationAssessment,
  EvaluationCounts,
  EvaluationPointView,
  EvaluationRow,
  EvaluationView,
  LightCounts,
} from '../../protocol/view-data';

/**
 * How the project has succeeded (plan-format §6):
 *
 * - `date`, `scale` (`light`, `meaning`)
 * - `counts`: how many rows have each light, `of` all, a benefit goal (`id`, `title`), an unknown one or
 *   none: `rows`, `outcome` and `progress`, each `{ green, yellow, red, none }`
 * - `summary`: `benefit` (an id), `title`, `points` (`text` and the `points` under it)
 * - `rows`, as written: `kind` is `result` with `id` and `title`; or `process` with `id`, `goals`,
 *   `measures`, `metrics` (texts), `benefits` (ids), `outcome` and `progress` (`light`, `word` as written
 *   where it is no light, `value`, `note`; or null) and `about` (ids of the plan); or `goal`, whose other
 *   cells are those of the row above: `id` and `goals`
 */
export function evaluationJson(evaluation: EvaluationView): object {
  const { date, scale, counts, summary, rows } = evaluation;
  return {
    date: date?.text ?? null,
    scale: scale.map(({ key, meaning }) => ({ light: key, meaning: meaning ?? null })),
    counts: counts.map(countsJson),
    summary: summary.map(({ id, title, points }) => ({
      benefit: id ?? null,
      title: title ?? null,
      points: points.map(pointJson),
    })),
    rows: rows.map(rowJson),
  };
}

function countsJson({ kind, id, title, rows, outcome, progress }: EvaluationCounts): object {
  return {
    of: kind,
    id: id ?? null,
    title: title ?? null,
    rows,
    outcome: lightsJson(outcome),
    progress: lightsJson(progress),
  };
}

function lightsJson({ green, yellow, red, none }: LightCounts): object {
  return { green, yellow, red, none };
}

function pointJson({ text, points }: EvaluationPointView): object {
  return { text, points: points.map(pointJson) };
}

function rowJson(row: EvaluationRow): object {
  const id = row.id ?? null;
  if (row.kind === 'result') return { kind: row.kind, id, title: row.title };
  const goals = row.goals.map(({ text }) => text);
  if (row.kind === 'goal') return { kind: row.kind, id, goals };
  return {
    kind: row.kind,
    id,
    goals,
    measures: row.measures.map(({ text }) => text),
    metrics: row.metrics.map(({ text }) => text),
    benefits: row.benefits.map((benefit) => benefit.id),
    outcome: assessmentJson(row.outcome),
    progress: assessmentJson(row.progress),
    about: row.ties.map((tie) => tie.id),
  };
}

function assessmentJson(given: EvaluationAssessment | undefined): object | null {
  if (!given) return null;
  const { light, word, value, note } = given;
  return {
    light: light ?? null,
    word: light ? null : (word ?? null),
    value: value ?? null,
    note: note ?? null,
  };
}
