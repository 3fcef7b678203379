import type { RoadmapDependency } from '../../protocol/roadmap-view';
import { element, paint, rounded } from './element';
import { barMiddle, type RowLayout } from './row-layout';
import { acrossOf, type Sheet } from './sheet';

/** A row that is drawn, and where. */
export interface DrawnRow {
  readonly layout: RowLayout;
  readonly top: number;
}

/** Of more, nobody would see where they lead: the rows say it in words. */
const mostArrows = 40;
const inset = 9;
/** Pixels that a bar takes up and down of its middle, with some air. */
const besideBar = 5;
const headLength = 6;
const headWidth = 3.5;

/** From the end of what a row depends on to its start; those whose rows and bars are both drawn. */
export function drawArrows(
  dependencies: readonly RoadmapDependency[],
  rows: readonly DrawnRow[],
  sheet: Sheet,
): readonly string[] {
  const byKey = new Map(rows.map((row) => [row.layout.row.key, row]));
  const arrows = dependencies.flatMap(({ from, to, problem }) => {
    const before = to === undefined || to === from ? undefined : byKey.get(to);
    const after = byKey.get(from);
    return before && after ? arrowBetween(before, after, problem !== undefined, sheet) : [];
  });
  return arrows.length > mostArrows ? [] : arrows;
}

/** In level and upright lines: on and down to where the other starts; else back along the edge of its row. */
function arrowBetween(
  { layout: before, top: beforeTop }: DrawnRow,
  { layout: after, top: afterTop }: DrawnRow,
  isWrong: boolean,
  sheet: Sheet,
): readonly string[] {
  if (!before.row.bar || !after.row.bar) return [];
  const [left, right] = acrossOf(before.row.bar, sheet);
  const [start, end] = acrossOf(after.row.bar, sheet);
  const middle = beforeTop + barMiddle;
  const goal = afterTop + barMiddle;
  const way = goal >= middle ? 1 : -1;
  const x = Math.min(start + inset, end);
  const tip = goal - way * besideBar;
  const neck = tip - way * headLength;
  const out = Math.max(right - 1, left);
  const edge = way > 0 ? afterTop + 1 : afterTop + after.height - 1;
  const line =
    x >= right + 2
      ? `M${at(right, middle)}H${rounded(x)}V${rounded(neck)}`
      : `M${at(out, middle + way * besideBar)}V${rounded(edge)}H${rounded(x)}V${rounded(neck)}`;
  const color = isWrong ? 'warning' : 'arrow';
  return [
    element('path', {
      ...paint('none', color),
      d: line,
      'stroke-width': 1.25,
      'stroke-linejoin': 'round',
      'stroke-dasharray': isWrong ? '5 3.5' : undefined,
    }),
    element('path', {
      ...paint(color),
      d: `M${at(x, tip)}L${at(x - headWidth, neck)}H${rounded(x + headWidth)}z`,
    }),
  ];
}

function at(x: number, y: number): string {
  return `${rounded(x)} ${rounded(y)}`;
}
