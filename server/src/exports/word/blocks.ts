import { Paragraph, type FileChild, type ParagraphChild } from 'docx';
import type {
  DocumentBlock,
  DocumentFigure,
  DocumentHeading,
  DocumentTitle,
  DocumentView,
} from '../../protocol/document-view';
import { lineParagraphs } from './lines';
import { listParagraphs } from './lists';
import type { Pen } from './pen';
import { characterStyle, deepHeading, idOfStyle, paragraphStyle } from './style-names';
import { bullets } from './numbering';
import { tableBlocks, type TablePlace } from './tables';
import { termBlocks } from './terms';
import { addedTab, plainRuns, runsOf } from './texts';

export interface BlockPlace extends TablePlace {
  /** The first on its page: no other page is begun for it. */
  readonly isFirst: boolean;
}

/** What one block of the document is in Word. */
export function blockOf(block: DocumentBlock, place: BlockPlace, pen: Pen): readonly FileChild[] {
  switch (block.kind) {
    case 'title':
      return titleParagraphs(block, pen);
    case 'heading':
      return [headingParagraph(block, place, pen)];
    case 'paragraph':
      return [new Paragraph({ style: pen.styles.normal, children: runsOf(block.text) })];
    case 'list':
      return listParagraphs(block);
    case 'terms':
      return termBlocks(block, place.width);
    case 'table':
      return tableBlocks(block, place, pen);
    case 'figure':
      return figureParagraphs(block);
  }
}

/** As deep as Word has headings; what is deeper looks like the deepest. */
const deepestHeading = 6;
const deepestOutline = 9;

/** Levels of the document's headings that Word has no styles for. */
export function deepLevels({ blocks }: Pick<DocumentView, 'blocks'>): readonly number[] {
  const deepest = blocks.reduce(
    (most, block) =>
      block.kind === 'heading' && block.inContents ? Math.max(most, block.level) : most,
    0,
  );
  return Array.from(
    { length: Math.max(0, deepest - deepestHeading) },
    (_, index) => deepestHeading + 1 + index,
  );
}

/** Above a chapter that begins no page, in twentieths of a point. */
const underText = 480;

/**
 * Chapters and parts are Word's headings, with their numbers as the preview counts them; what heads
 * a few lines inside a part is in the outline too, but not in the contents.
 */
function headingParagraph(
  block: DocumentHeading,
  { isFirst }: BlockPlace,
  { numbers, styles, words }: Pen,
): Paragraph {
  const { key, level, lead, text, inContents, breakBefore } = block;
  const number = inContents ? numbers.get(key) : undefined;
  const heading =
    level > deepestHeading
      ? idOfStyle(deepHeading(level))
      : (styles.headings[level - 1] ?? styles.normal);
  const isFlush = inContents && number === undefined;
  return new Paragraph({
    style: inContents ? heading : paragraphStyle('label'),
    ...(inContents ? {} : { outlineLevel: Math.min(level, deepestOutline) - 1 }),
    ...(isFlush ? { indent: { left: 0, hanging: 0 } } : {}),
    ...(breakBefore && !isFirst ? { pageBreakBefore: true } : {}),
    ...(inContents && level === 1 && !breakBefore ? { spacing: { before: underText } } : {}),
    children: [
      ...(number === undefined
        ? []
        : [...plainRuns(number, { style: characterStyle('number') }), addedTab()]),
      ...(lead === undefined ? [] : leadRuns(lead, words)),
      ...runsOf(text),
    ],
  });
}

/** The kind of the part, and its id apart from it: `Työpaketti I1-TP2: `. */
function leadRuns(lead: string, words: Pen['words']): readonly ParagraphChild[] {
  const { pillar, investment, area, workPackage, inDocument } = words;
  const kinds = [pillar, investment, area, workPackage, inDocument.result];
  const kind = kinds.find((each) => lead === each || lead.startsWith(`${each} `)) ?? lead;
  const id = lead.slice(kind.length).trim();
  return [
    ...plainRuns(kind, { style: characterStyle('lead') }),
    ...(id === ''
      ? []
      : [
          ...plainRuns(' ', { style: characterStyle('added') }),
          ...plainRuns(id, { style: characterStyle('leadId') }),
        ]),
    ...plainRuns(': ', { style: characterStyle('added') }),
  ];
}

function titleParagraphs({ lines }: DocumentTitle, { styles }: Pen): readonly Paragraph[] {
  const styleOf = {
    programme: paragraphStyle('programme'),
    title: styles.title,
    subtitle: styles.subtitle,
    organisation: paragraphStyle('organisation'),
  };
  return lines.map(
    ({ role, text }) => new Paragraph({ style: styleOf[role], children: runsOf(text) }),
  );
}

function figureParagraphs({ label, text, notes }: DocumentFigure): readonly Paragraph[] {
  return [
    new Paragraph({
      style: paragraphStyle('figure'),
      ...(notes.length > 0 ? { keepNext: true } : {}),
      children: [
        ...(label === undefined
          ? []
          : plainRuns(`${label}. `, { style: characterStyle('added'), bold: true })),
        ...runsOf(text),
      ],
    }),
    ...lineParagraphs(notes, { text: 'note', note: 'note', item: 'noteItem', bullets }),
  ];
}
