import { Paragraph, TableLayoutType, WidthType, type FileChild } from 'docx';
import type { RoadmapView } from '../../protocol/roadmap-view';
import { CaptionedTable } from './captioned-table';
import { onItsSide, textWidth } from './looks';
import type { Pen } from './pen';
import { legendOf } from './roadmap-legend';
import { bodyRow, columnsOf, headRows, type Stretch } from './roadmap-rows';
import { unplacedParagraphs } from './roadmap-texts';
import { characterStyle, paragraphStyle } from './style-names';
import { afterTable, rowLines } from './tables';
import { plainRuns } from './texts';

/** More quarters than these go into a table of their own: six years. */
const mostQuarters = 24;

/** Whether there is anything to draw. */
export function hasRoadmap(roadmap: RoadmapView | undefined): roadmap is RoadmapView {
  return roadmap !== undefined && roadmap.rows.length > 0 && roadmap.quarters.length > 0;
}

/**
 * The roadmap as a table, for a page on its side: quarters under their years, a row for each part of
 * the plan, cells shaded where it runs. Letters and the times in words say what the shades say.
 */
export function roadmapBlocks(view: RoadmapView, pen: Pen): readonly FileChild[] {
  const width = textWidth(onItsSide(pen.page));
  const stretches = stretchesOf(view);
  const roadmap = paragraphStyle('roadmap');
  return [
    new Paragraph({
      style: pen.styles.headings[0] ?? pen.styles.normal,
      indent: { left: 0, hanging: 0 },
      children: plainRuns(pen.own.roadmap, { style: characterStyle('roadmapTitle') }),
    }),
    new Paragraph({
      style: roadmap,
      keepNext: true,
      children: plainRuns(pen.own.roadmapLead),
    }),
    new Paragraph({ style: roadmap, keepNext: true, children: legendOf(view, pen) }),
    ...stretches.flatMap((stretch) => [
      new CaptionedTable(
        {
          width: { size: width, type: WidthType.DXA },
          columnWidths: columnsOf(stretch, width),
          layout: TableLayoutType.FIXED,
          borders: {
            ...rowLines,
            insideVertical: rowLines.insideHorizontal,
          },
          rows: [
            ...headRows(view, stretch, width, pen),
            ...view.rows.map((row) => bodyRow(row, view, stretch, width, pen)),
          ],
        },
        pen.own.roadmap,
      ),
      afterTable(),
    ]),
    ...unplacedParagraphs(view, pen),
  ];
}

/** Whole years together, as many as a page holds. */
function stretchesOf({ years }: RoadmapView): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  let at = 0;
  for (const { columns } of years) {
    if (at > from && at + columns - from > mostQuarters) {
      stretches.push({ from, to: at - 1 });
      from = at;
    }
    at += columns;
  }
  return [...stretches, { from, to: at - 1 }];
}
