import type { RiskFigure, RiskRow, RisksView } from '../../protocol/view-data';

/**
 * What may go wrong:
 *
 * - `size`: likelihood and impact go from 1 to this
 * - `bands`, from low to high: `name`, `title`, `scores` such as `15–25`
 * - `rows`, as written: `label` (its id, else its number), `text`, `node` (the id of the part of the plan
 *   that it threatens; null: the whole project), `likelihood`, `impact`, `score`, `band`, `stated` where
 *   the written score is another, `mitigation` and `owner` (lists of texts)
 *
 * A likelihood or an impact is a number where it is one, else the text that stands in its place.
 */
export function risksJson({ size, bands, rows }: RisksView): object {
  return {
    size,
    bands: bands.map(({ name, title, scores }) => ({ name, title, scores })),
    rows: rows.map(rowJson),
  };
}

function rowJson(row: RiskRow): object {
  return {
    label: row.label,
    text: row.text,
    node: row.node?.id ?? null,
    likelihood: point(row.likelihood),
    impact: point(row.impact),
    score: row.score?.value ?? null,
    band: row.score?.band ?? null,
    stated: point(row.stated),
    mitigation: row.mitigation.map(({ text }) => text),
    owner: row.owner.map(({ text }) => text),
  };
}

function point(figure: RiskFigure | undefined): number | string | null {
  if (!figure) return null;
  return /^-?\d+(\.\d+)?$/.test(figure.text) ? Number(figure.text) : figure.text;
}
