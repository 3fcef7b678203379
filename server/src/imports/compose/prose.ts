import { anyOf } from '../label-match';
import { figureWords } from '../labels';
import type { DraftMap } from '../draft';
import type { SourceBlock, SourceParagraph, SourceTable, SourceText } from '../source';

const caption = new RegExp(
  `^(?<label>(?:${anyOf(figureWords)})\\s*(?<number>\\d+(?:\\.\\d+)*)?)\\s*[.:–-]\\s*(?<title>.+)$`,
  'iu',
);
const longestCaption = 300;

/** Blocks by what they are to a text: its paragraphs, its tables, and the pictures between them. */
export interface Prose {
  readonly paragraphs: readonly SourceParagraph[];
  readonly tables: readonly SourceTable[];
  readonly figures: readonly DraftMap[];
}

/** A picture's caption stands in a line of its own; one without is told by what it is said to show. */
export function proseOf(blocks: readonly SourceBlock[]): Prose {
  const paragraphs: SourceParagraph[] = [];
  const figures: DraftMap[] = [];
  let alternative: string | undefined;
  for (const block of blocks) {
    if (block.kind === 'table') continue;
    if (block.style === 'Picture') {
      if (alternative !== undefined && alternative !== '') figures.push({ title: alternative });
      alternative = block.text;
      continue;
    }
    const title = captionOf(block);
    if (title === undefined) paragraphs.push(block);
    else {
      const note = alternative !== undefined && alternative !== '' ? alternative : undefined;
      figures.push(note === undefined || note === title ? { title } : { title, note });
      alternative = undefined;
    }
  }
  if (alternative !== undefined && alternative !== '') figures.push({ title: alternative });
  return { paragraphs, tables: blocks.filter((block) => block.kind === 'table'), figures };
}

/** `Kuva. Organisaatio` is its title alone; a number is kept, since texts speak of it. */
function captionOf({ text, style, depth }: SourceParagraph): string | undefined {
  if (text.length > longestCaption || depth !== undefined) return undefined;
  const match = caption.exec(text);
  if (match) return match.groups?.['number'] === undefined ? match.groups?.['title'] : text;
  return style !== undefined && /^caption$|kuvaotsikko/i.test(style) ? text : undefined;
}

/** Paragraphs as one text, a line each; items of lists with their marks. */
export function textOf(paragraphs: readonly SourceParagraph[]): string | undefined {
  const lines = paragraphs.map(lineOf).filter((line) => line !== '');
  return lines.length === 0 ? undefined : lines.join('\n');
}

/** With the marker that was taken off it. */
export function lineOf({ text, marker, depth, style }: SourceParagraph): string {
  if (style === 'Picture') return '';
  if (marker !== undefined) return `${marker} ${text}`;
  return depth === undefined ? text : `- ${text}`;
}

/** A table as lines of text, a row each: for those that nobody understood. */
export function rowsAsText({ rows }: SourceTable): readonly SourceText[] {
  return rows.flatMap((cells) => {
    const texts = cells.map(({ text }) => text).filter((text) => text !== '');
    const [first] = cells;
    return texts.length === 0 || !first ? [] : [{ line: first.line, text: texts.join(' | ') }];
  });
}
