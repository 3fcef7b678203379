import type { RoadmapView } from '../../protocol/roadmap-view';
import type { Words } from '../../protocol/words';
import { element, paint, rounded } from './element';
import { widthOf } from './measure';
import { textSize, type Sheet } from './sheet';
import { textLine } from './texts';

export const headHeight = 46;

/** Years over quarters. @param top of the head */
export function drawHead(
  { years, quarters, today }: RoadmapView,
  top: number,
  sheet: Sheet,
  words: Words,
): string {
  const { start, quarter, hasQuarterNames } = sheet;
  const size = textSize.head;
  const named = years.map(({ year, columns }, index) => {
    const before = years.slice(0, index).reduce((sum, each) => sum + each.columns, 0);
    const hasRoom = columns * quarter >= widthOf(String(year), size, true) + 6;
    return hasRoom
      ? textLine(String(year), start + before * quarter + 5, top + 16, { size, isBold: true })
      : '';
  });
  const names = hasQuarterNames
    ? quarters.map(({ quarter: number }, column) =>
        textLine(`Q${number}`, start + column * quarter + 5, top + 37, {
          size,
          color: column === today ? 'ink' : 'quiet',
          isBold: column === today,
        }),
      )
    : [];
  return element('g', {}, ...named, ...names, ...todayName(today, top, sheet, words));
}

function todayName(
  today: number | undefined,
  top: number,
  { start, quarter }: Sheet,
  { today: word }: Words,
): readonly string[] {
  if (today === undefined) return [];
  return [
    textLine(word, start + (today + 0.5) * quarter, top + 26.5, {
      size: 10,
      color: 'accent',
      isBold: true,
      anchor: 'middle',
    }),
  ];
}

/** What stands behind the rows: where years and quarters begin, and today. */
export function drawGrid(
  { years, quarters, today }: RoadmapView,
  top: number,
  bottom: number,
  { start, end, quarter, hasQuarterNames }: Sheet,
): string {
  const firsts = new Set<number>();
  let column = 0;
  for (const { columns } of years) {
    firsts.add(column);
    column += columns;
  }
  const line = (x: number): string => `M${rounded(x)} ${top}V${bottom}`;
  const fine = quarters.flatMap((_, index) =>
    firsts.has(index) || !hasQuarterNames ? [] : [line(start + index * quarter)],
  );
  const strong = [...firsts].map((index) => line(start + index * quarter));
  return [
    element('path', { ...paint('none', 'faint'), d: fine.join('') }),
    element('path', { ...paint('none', 'line'), d: [...strong, line(end)].join('') }),
    ...(today === undefined
      ? []
      : [
          element('path', {
            ...paint('none', 'accent'),
            d: `M${rounded(start + (today + 0.5) * quarter)} ${top + 26}V${bottom}`,
            'stroke-width': 1.5,
            'stroke-dasharray': '1 3',
          }),
        ]),
  ].join('');
}
