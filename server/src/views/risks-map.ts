import type { RiskCell, RiskMark, RiskRow } from '../protocol/view-data';
import type { Words } from '../protocol/words';
import { filled } from '../util/filled';
import { cellKey } from './risks-row';
import type { DrawnScale } from './risks-scale';

/** The cells of the map: the most likely row first, in a row the smallest impact first. */
export function riskCells(
  rows: readonly RiskRow[],
  scale: DrawnScale,
  words: Words,
): readonly RiskCell[] {
  const marks = marksByCell(rows);
  const points = Array.from({ length: scale.size }, (_, index) => index + 1);
  return points
    .toReversed()
    .flatMap((likelihood) =>
      points.map((impact) =>
        cellOf(likelihood, impact, marks.get(cellKey(likelihood, impact)) ?? [], scale, words),
      ),
    );
}

function marksByCell(rows: readonly RiskRow[]): ReadonlyMap<string, readonly RiskMark[]> {
  const marks = new Map<string, RiskMark[]>();
  for (const { cell, key, label, text, range } of rows) {
    if (cell === undefined) continue;
    const ofCell = marks.get(cell) ?? [];
    ofCell.push({ key, label, text, range });
    marks.set(cell, ofCell);
  }
  return marks;
}

function cellOf(
  likelihood: number,
  impact: number,
  risks: readonly RiskMark[],
  scale: DrawnScale,
  { inRisks }: Words,
): RiskCell {
  const score = scale.scoreOf(likelihood * impact);
  const { value, bandTitle } = score;
  return {
    key: cellKey(likelihood, impact),
    likelihood,
    impact,
    score,
    name:
      bandTitle === undefined
        ? filled(inRisks.cellNameWithoutBand, likelihood, impact, value)
        : filled(inRisks.cellName, likelihood, impact, value, bandTitle),
    risks,
  };
}
