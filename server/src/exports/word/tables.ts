import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type FileChild,
  type ITableCellOptions,
} from 'docx';
import type {
  DocumentColumn,
  DocumentLight,
  DocumentLine,
  DocumentRow,
  DocumentTable,
} from '../../protocol/document-view';
import { CaptionedTable } from './captioned-table';
import { columnWidths, lettersIn } from './columns';
import { lineParagraphs } from './lines';
import { bandTints, cellMargin, colours, lightLooks } from './looks';
import type { Pen } from './pen';
import { paragraphStyle, type ParagraphStyle } from './style-names';
import { cellBullets } from './numbering';
import { plainRuns, wordsOf } from './texts';

const line = { style: BorderStyle.SINGLE, size: 4, color: colours.line };
const strongLine = { style: BorderStyle.SINGLE, size: 8, color: colours.strongLine };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** Rows only: figures stand under each other without lines between the columns. */
export const rowLines = {
  top: strongLine,
  bottom: strongLine,
  left: none,
  right: none,
  insideHorizontal: line,
  insideVertical: none,
};
/** Tables with as many letters stay together on a page: a budget does, a schedule need not. */
const keptTogether = 900;
const detailStep = 227;

export const cellMargins = { top: 45, bottom: 45, left: cellMargin, right: cellMargin };

export function shade(fill: string) {
  return { type: ShadingType.CLEAR, color: 'auto', fill };
}

/** Where a table stands. */
export interface TablePlace {
  /** Of the text, in twips. */
  readonly width: number;
  /** The text that heads it, which its caption does not say again. */
  readonly heading: string | undefined;
  /** Tables that it is to look like: their columns are as wide as its own. */
  readonly alike: readonly DocumentTable[];
}

/** A table of the document: its head is repeated on each page, and no row is broken over two. */
export function tableBlocks(
  table: DocumentTable,
  { width, heading, alike }: TablePlace,
  pen: Pen,
): readonly FileChild[] {
  const { caption, columns, rows } = table;
  const others = alike.filter((other) => headOf(other) === headOf(table));
  const widths = columnWidths(
    columns,
    others.length > 1 ? others.flatMap((other) => other.rows) : rows,
    width,
  );
  const isShort = lettersIn(rows) <= keptTogether;
  const isShown = caption !== '' && caption !== heading;
  return [
    ...(isShown
      ? [new Paragraph({ style: paragraphStyle('caption'), children: plainRuns(caption) })]
      : []),
    new CaptionedTable(
      {
        width: { size: width, type: WidthType.DXA },
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
        borders: rowLines,
        margins: cellMargins,
        rows: [
          headRow(columns, widths),
          ...rows.map((row, index) => bodyRow(row, { columns, widths, rows, index, isShort, pen })),
        ],
      },
      caption,
    ),
    afterTable(),
  ];
}

function headOf({ columns }: DocumentTable): string {
  return columns.map(({ key }) => key).join(' ');
}

/** Word puts two tables in a row together; and text needs room under one. */
export function afterTable(): Paragraph {
  return new Paragraph({ style: paragraphStyle('afterTable'), children: [] });
}

function headRow(columns: readonly DocumentColumn[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: columns.map(
      ({ title, align }, index) =>
        new TableCell({
          ...widthOf(widths[index]),
          shading: shade(colours.head),
          verticalAlign: VerticalAlignTable.BOTTOM,
          children: [
            new Paragraph({
              style: paragraphStyle('cellHead'),
              alignment: alignmentOf(align),
              children: plainRuns(title),
            }),
          ],
        }),
    ),
  });
}

interface RowPlace {
  readonly columns: readonly DocumentColumn[];
  readonly widths: readonly number[];
  readonly rows: readonly DocumentRow[];
  readonly index: number;
  readonly isShort: boolean;
  readonly pen: Pen;
}

/** What a row is to those around it is told by its name. */
const nameStyles: Readonly<Record<DocumentRow['kind'], ParagraphStyle>> = {
  row: 'cell',
  group: 'cellGroup',
  detail: 'cellDetail',
  sum: 'cellSum',
};

function bodyRow({ kind, depth = 0, cells }: DocumentRow, place: RowPlace): TableRow {
  const { columns, widths, rows, index, isShort, pen } = place;
  const isLast = index === rows.length - 1;
  // A sum is not left alone on a page.
  const together = isShort || rows[index + 1]?.kind === 'sum';
  const steps = kind === 'detail' ? 1 : depth;
  const isBold = kind === 'sum' || kind === 'group';
  const bandOf = (lines: readonly DocumentLine[], key: string | undefined) =>
    key === 'score' ? pen.bands.get(Number(textOf(lines))) : undefined;
  return new TableRow({
    cantSplit: true,
    ...(together && !isLast ? { keepNext: true } : {}),
    children: columns.map(({ key, align }, column) => {
      const lines = cells[column] ?? [];
      const light = lines.find((each) => each.light !== undefined)?.light;
      const band = bandOf(lines, key);
      const paragraphs = lineParagraphs(lines, {
        text: column === 0 ? nameStyles[kind] : 'cell',
        note: 'cellNote',
        item: 'cellItem',
        bullets: cellBullets,
        alignment: alignmentOf(align),
        isTinted: true,
        ...(isBold ? { look: { bold: true } } : {}),
        ...(column === 0 && steps > 0 ? { indent: steps * detailStep } : {}),
      });
      return new TableCell({
        ...widthOf(widths[column]),
        ...cellLook(kind, light, band === undefined ? undefined : bandTints[band]),
        children: paragraphs.length > 0 ? paragraphs : [emptyCell()],
      });
    }),
  });
}

export function emptyCell(): Paragraph {
  return new Paragraph({ style: paragraphStyle('cell'), children: [] });
}

function cellLook(
  kind: DocumentRow['kind'],
  light: DocumentLight | undefined,
  tint: string | undefined,
): Pick<ITableCellOptions, 'shading' | 'borders'> {
  if (light) {
    const { tint: fill, strong: color } = lightLooks[light];
    const mark = { style: BorderStyle.SINGLE, size: 36, color };
    return { shading: shade(fill), borders: { left: mark } };
  }
  if (tint !== undefined) return { shading: shade(tint) };
  if (kind === 'group') return { shading: shade(colours.group) };
  if (kind === 'sum') return { borders: { top: strongLine } };
  return {};
}

function textOf(lines: readonly DocumentLine[]): string {
  return lines.map(({ text }) => wordsOf(text)).join(' ');
}

function alignmentOf(align: DocumentColumn['align']) {
  return align === 'end' ? AlignmentType.END : AlignmentType.START;
}

export function widthOf(width: number | undefined): Pick<ITableCellOptions, 'width'> {
  return width === undefined ? {} : { width: { size: width, type: WidthType.DXA } };
}
