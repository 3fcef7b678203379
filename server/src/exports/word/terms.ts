import {
  BorderStyle,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type FileChild,
} from 'docx';
import type { DocumentTerm, DocumentTerms } from '../../protocol/document-view';
import { CaptionedTable } from './captioned-table';
import { lineParagraphs } from './lines';
import { detailIndent } from './looks';
import { paragraphStyle } from './style-names';
import { cellBullets, detailBullets } from './numbering';
import { afterTable, widthOf } from './tables';
import { runsOf, wordsOf } from './texts';

/** Facts beside their terms, descriptions under them. */
export function termBlocks({ layout, items }: DocumentTerms, width: number): readonly FileChild[] {
  return layout === 'facts' ? factTable(items, width) : items.flatMap(descriptionBlocks);
}

function descriptionBlocks({ term, details }: DocumentTerm): readonly FileChild[] {
  return [
    new Paragraph({ style: paragraphStyle('term'), children: runsOf(term) }),
    ...lineParagraphs(details, {
      text: 'detail',
      note: 'detailNote',
      item: 'detailItem',
      bullets: detailBullets,
      indent: detailIndent,
    }),
  ];
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noLines = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const shareOfTerms = 0.28;

function factTable(items: readonly DocumentTerm[], width: number): readonly FileChild[] {
  const terms = Math.round(width * shareOfTerms);
  const widths = [terms, width - terms];
  return [
    new CaptionedTable(
      {
        width: { size: width, type: WidthType.DXA },
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
        borders: noLines,
        margins: { top: 0, bottom: 0, left: 0, right: 120 },
        rows: items.map(
          (item) => new TableRow({ cantSplit: true, children: factCells(item, widths) }),
        ),
      },
      items.map(({ term }) => wordsOf(term)).join(', '),
    ),
    afterTable(),
  ];
}

function factCells(
  { term, details }: DocumentTerm,
  [terms, facts]: readonly number[],
): readonly TableCell[] {
  const paragraphs = lineParagraphs(details, {
    text: 'fact',
    note: 'fact',
    item: 'factItem',
    bullets: cellBullets,
  });
  return [
    new TableCell({
      ...widthOf(terms),
      children: [new Paragraph({ style: paragraphStyle('factTerm'), children: runsOf(term) })],
    }),
    new TableCell({
      ...widthOf(facts),
      children:
        paragraphs.length > 0
          ? paragraphs
          : [new Paragraph({ style: paragraphStyle('fact'), children: [] })],
    }),
  ];
}
