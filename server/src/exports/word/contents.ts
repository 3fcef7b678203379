import { Paragraph, StyleLevel, TableOfContents, type FileChild } from 'docx';
import type { Pen } from './pen';
import { deepHeading, paragraphStyle } from './style-names';
import { plainRuns } from './texts';

/** Parts that lie deeper stand with those of this level. */
const deepest = 6;

/**
 * The table of contents on a page of its own. The library fills it in from the headings, as Word does
 * when it is asked to: so it says the same before and after.
 */
export function contentsBlocks({ words }: Pen, deep: readonly number[]): readonly FileChild[] {
  const { contents } = words.inDocument;
  return [
    new Paragraph({
      style: paragraphStyle('contents'),
      pageBreakBefore: true,
      children: plainRuns(contents),
    }),
    new TableOfContents(contents, {
      headingStyleRange: '1-6',
      hyperlink: true,
      ...(deep.length > 0
        ? { stylesWithLevels: deep.map((level) => new StyleLevel(deepHeading(level), deepest)) }
        : {}),
    }),
  ];
}
