import { AlignmentType, Paragraph, TableCell, TableRow, VerticalAlignTable } from 'docx';
import type { RoadmapRow, RoadmapView } from '../../protocol/roadmap-view';
import { colours } from './looks';
import type { Pen } from './pen';
import { stateOf } from '../roadmap-marks';
import { fillOf, lettersOf, scheduledMark } from './roadmap-marks';
import { nameParagraphs, timeParagraph } from './roadmap-texts';
import { paragraphStyle } from './style-names';
import { shade, widthOf } from './tables';
import { plainRuns } from './texts';

const nameWidth = 4000;
const timeWidth = 1900;
const quarterMargins = { top: 30, bottom: 30, left: 20, right: 20 };
const nameMargins = { top: 30, bottom: 30, left: 80, right: 60 };

/** Columns from the first to the last, which stand in one table. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Widths of all columns of a table. */
export function columnsOf(stretch: Stretch, width: number): readonly number[] {
  return [nameWidth, timeWidth, ...quarterWidths(stretch, width)];
}

function quarterWidths({ from, to }: Stretch, width: number): readonly number[] {
  const count = to - from + 1;
  const each = Math.floor((width - nameWidth - timeWidth) / count);
  return Array.from({ length: count }, () => each);
}

export function headRows(
  view: RoadmapView,
  stretch: Stretch,
  width: number,
  { own, words }: Pen,
): readonly TableRow[] {
  const { from, to } = stretch;
  const [each = 0] = quarterWidths(stretch, width);
  const quarters = view.quarters.slice(from, to + 1);
  const years = [...new Set(quarters.map(({ year }) => year))];
  const top = (text: string, columnWidth: number) =>
    new TableCell({
      ...widthOf(columnWidth),
      rowSpan: 2,
      margins: nameMargins,
      shading: shade(colours.head),
      verticalAlign: VerticalAlignTable.BOTTOM,
      children: [mark(text, AlignmentType.START)],
    });
  return [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      keepNext: true,
      children: [
        top(own.part, nameWidth),
        top(words.inDocument.time, timeWidth),
        ...years.map((year) => {
          const count = quarters.filter((quarter) => quarter.year === year).length;
          return headCell(`${year}`, each * count, count);
        }),
      ],
    }),
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      keepNext: true,
      children: quarters.map(({ quarter }) => headCell(`Q${quarter}`, each, 1)),
    }),
  ];
}

function headCell(text: string, width: number, columnSpan: number): TableCell {
  return new TableCell({
    ...widthOf(width),
    ...(columnSpan > 1 ? { columnSpan } : {}),
    margins: quarterMargins,
    shading: shade(colours.head),
    children: [mark(text)],
  });
}

export function bodyRow(
  row: RoadmapRow,
  view: RoadmapView,
  stretch: Stretch,
  width: number,
  pen: Pen,
): TableRow {
  const [each = 0] = quarterWidths(stretch, width);
  const columns = Array.from(
    { length: stretch.to - stretch.from + 1 },
    (_, index) => stretch.from + index,
  );
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        ...widthOf(nameWidth),
        margins: nameMargins,
        ...(row.depth === 0 ? { shading: shade(colours.group) } : {}),
        children: nameParagraphs(row, view, pen),
      }),
      new TableCell({
        ...widthOf(timeWidth),
        margins: nameMargins,
        ...(row.depth === 0 ? { shading: shade(colours.group) } : {}),
        children: [timeParagraph(row, pen)],
      }),
      ...columns.map((column) => quarterCell(row, column, each, pen)),
    ],
  });
}

function quarterCell(row: RoadmapRow, column: number, width: number, { own }: Pen): TableCell {
  const state = stateOf(row, { from: column, to: column });
  const letters = lettersOf(state, own);
  const fill = fillOf(state);
  const text = letters !== '' ? letters : state.isScheduled ? scheduledMark : '';
  return new TableCell({
    ...widthOf(width),
    margins: quarterMargins,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(fill === undefined ? {} : { shading: shade(fill) }),
    children: [mark(text, AlignmentType.CENTER, letters !== '' ? colours.onMark : undefined)],
  });
}

function mark(
  text: string,
  alignment: (typeof AlignmentType)['START' | 'CENTER'] = AlignmentType.CENTER,
  color?: string,
): Paragraph {
  return new Paragraph({
    style: paragraphStyle('roadmapMark'),
    alignment,
    children: plainRuns(text, color === undefined ? {} : { color }),
  });
}
