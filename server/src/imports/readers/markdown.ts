import type { SourceParagraph } from '../source';
import { frontMatter } from './front-matter';
import { onOneLine } from './inline';
import type { SourceLine } from './source-lines';

/** Lines of Markdown without the marks that stand around whole blocks. */
export interface MarkdownLines {
  readonly lines: readonly SourceLine[];
  /** Lines in which nothing is read, by their numbers. Their `lines` are empty. */
  readonly code: ReadonlyMap<number, SourceParagraph>;
}

const fence = /^\s{0,3}(`{3,}|~{3,})/;
const fenceOnly = /^\s{0,3}(`{3,}|~{3,})\s*$/;
const quote = /^\s{0,3}(?:>\s?)+/;
const openTask = /^(\s*(?:[-*+]|\d{1,2}[.)])\s+)\[ \]\s+/;
const doneTask = /^(\s*(?:[-*+]|\d{1,2}[.)])\s+)\[[xX]\]\s+/;
const picture = /^\s*!\[([^\]]*)\]\([^)]*\)\s*$/;

/**
 * Takes out what is no text of its own: front matter becomes lines of the title page, fences and marks
 * of quotations and comments go, boxes of tasks too; one that is ticked stays as its sign.
 */
export function withoutMarkdown(lines: readonly SourceLine[]): MarkdownLines {
  const code = new Map<number, SourceParagraph>();
  const front = frontMatter(lines);
  const left: SourceLine[] = [...front.lines];
  let open: string | undefined;
  for (const line of lines.slice(front.next)) {
    const mark = fence.exec(line.text)?.[1];
    const isMark = open === undefined ? mark !== undefined : closes(line.text, open);
    if (isMark) {
      open = open === undefined ? mark : undefined;
      left.push({ ...line, text: '' });
    } else if (open === undefined) left.push({ ...line, text: plainLine(line, code) });
    else {
      keepAsIs(line, code);
      left.push({ ...line, text: '' });
    }
  }
  return { lines: left, code };
}

function closes(text: string, open: string): boolean {
  return fenceOnly.exec(text)?.[1]?.startsWith(open) ?? false;
}

function keepAsIs({ line, text }: SourceLine, code: Map<number, SourceParagraph>): void {
  const plain = onOneLine(text);
  if (plain !== '') code.set(line, { kind: 'paragraph', line, text: plain, style: 'Code' });
}

function plainLine({ line, text }: SourceLine, code: Map<number, SourceParagraph>): string {
  const shown = picture.exec(text)?.[1];
  if (shown !== undefined) {
    code.set(line, { kind: 'paragraph', line, text: onOneLine(shown), style: 'Picture' });
    return '';
  }
  return text
    .replace(/<!--|-->/g, ' ')
    .replace(quote, '')
    .replace(openTask, '$1')
    .replace(doneTask, '$1☑ ');
}
