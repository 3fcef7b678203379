import { startsPart } from '../label-match';
import type { SourceBlock, SourceDocument } from '../source';
import { withoutContents } from './contents';
import { isLabelledLine } from './labelled-lines';
import { sourceLines, type SourceLine } from './source-lines';
import { joinParagraphs, type TextLine } from './paragraphs';
import { withoutMarkdown } from './markdown';
import { tableAt } from './tables';

/** What a text file holds, with the headings that its table of contents names. */
export interface ReadText {
  readonly document: SourceDocument;
  readonly headings: ReadonlySet<string>;
}

const heading = /^\s{0,3}(#{1,6})\s+(?=\S)/;
const bullet = /^(\s*)([-*+•–—▪◦·]|o(?=\s))\s+(?=\S)/;
const numbered = /^(\s*)((?:\d{1,2}|[a-zåäö])[.):]|\((?:\d{1,2}|[a-z])\)|[ivx]{1,4}\))\s+(?=\S)/i;

/**
 * A text as Word saves it, as it is copied out of a PDF, or in Markdown: paragraphs whose lines and
 * pages are put together again, headings, items of lists and tables.
 */
export function readText(name: string, text: string): ReadText {
  const isMarkdown = /\.(?:md|markdown)$/i.test(name);
  const marked = isMarkdown ? withoutMarkdown(sourceLines(text)) : undefined;
  const { lines, headings } = withoutContents(marked?.lines ?? sourceLines(text));
  const parts: (TextLine | SourceBlock)[] = [];
  for (let index = 0; index < lines.length;) {
    const code = marked?.code.get(lines[index]?.line ?? 0);
    if (code) {
      parts.push(code);
      index++;
      continue;
    }
    const table = tableAt(lines, index);
    if (table) {
      parts.push(table.block);
      index = table.next;
      continue;
    }
    const line = lines[index];
    if (line) parts.push(textLine(line, lines[index + 1], lines[index - 1]));
    index++;
  }
  return { document: { name, blocks: joinParagraphs(parts, isMarkdown) }, headings };
}

function textLine(
  { line, text }: SourceLine,
  next: SourceLine | undefined,
  above: SourceLine | undefined,
): TextLine {
  const at = { line, width: text.length };
  if (text.trim() === '') return { ...at, kind: 'blank' };
  const [start, marks] = heading.exec(text) ?? [];
  if (start !== undefined && marks !== undefined) {
    return {
      ...at,
      kind: 'heading',
      level: marks.length,
      text: withoutEnd(text.slice(start.length)),
    };
  }
  const underline = /^(=+|-{3,})\s*$/.exec(next?.text ?? '')?.[1];
  if (underline !== undefined && text.trim().length <= 120 && !bullet.test(text)) {
    return { ...at, kind: 'heading', level: underline.startsWith('=') ? 1 : 2, text };
  }
  if (/^\s*(?:=+|-{3,}|\*{3,}|_{3,})\s*$/.test(text)) return { ...at, kind: 'blank' };
  const opens = startsPart(text) || isLabelledLine(text, above?.text);
  return itemOf(text, at) ?? { ...at, kind: 'text', text, opens };
}

/** A heading of Markdown may end in the marks that it begins with. */
function withoutEnd(heading: string): string {
  const title = heading.trimEnd();
  let end = title.length;
  while (end > 0 && title.charAt(end - 1) === '#') end--;
  return end === title.length || end === 0 || title.charAt(end - 1) === ' '
    ? title.slice(0, end).trimEnd()
    : title;
}

/** A bullet may stand before a number: `- 1. Saatavuus`. */
function itemOf(
  text: string,
  at: { readonly line: number; readonly width: number },
): TextLine | undefined {
  const [dash, indent = ''] = bullet.exec(text) ?? [];
  const rest = dash === undefined ? text : text.slice(dash.length);
  const [number, blanks = '', marker] = numbered.exec(rest) ?? [];
  if (dash === undefined && number === undefined) return undefined;
  return {
    ...at,
    kind: 'item',
    indent: (dash === undefined ? blanks : indent).replaceAll('\t', '    ').length,
    marker,
    text: rest.slice(number?.length ?? 0),
  };
}
