import type { DocumentLight, DocumentLine, DocumentText } from '../../protocol/document-view';
import { cleanText } from '../svg/xml-text';
import { atStart, inLine, link, strong } from './escape';

/** Beside the word, so that a light is found at a glance. */
const signs: Readonly<Record<DocumentLight, string>> = { green: '🟢', yellow: '🟡', red: '🔴' };

/** A text of the plan as lines of Markdown: line breaks in it are the author's. */
export function linesOfText(text: DocumentText): readonly string[] {
  const lines: string[] = [''];
  for (const { text: run, href } of text) {
    if (href !== undefined) {
      lines.push((lines.pop() ?? '') + link(run, href));
      continue;
    }
    const [first = '', ...others] = cleanText(run).split('\n').map(spaced);
    lines.push((lines.pop() ?? '') + first, ...others);
  }
  return lines.map((line) => line.replace(/[ \t]{2,}/g, ' ').trim()).filter((line) => line !== '');
}

/** Spaces at the ends of a run keep it from the next. */
function spaced(text: string): string {
  const inside = inLine(text);
  if (inside === '') return text === '' ? '' : ' ';
  return `${/^[ \t]/.test(text) ? ' ' : ''}${inside}${/[ \t]$/.test(text) ? ' ' : ''}`;
}

export function onOneLine(text: DocumentText): string {
  return linesOfText(text).join(' ');
}

/** Lines under a text, in words of Markdown; items begin with a bullet. */
export function linesOfLines(lines: readonly DocumentLine[]): readonly string[] {
  return lines.flatMap(({ kind, text, light }) => {
    const written = linesOfText(text);
    const [first, ...others] = written;
    if (first === undefined) return [];
    switch (kind) {
      case 'strong':
        return written.map(strong);
      case 'item':
        return [`• ${first}`, ...others];
      case 'light':
        return [light === undefined ? first : `${signs[light]} ${strong(first)}`, ...others];
      case 'text':
      case 'note':
        return written;
    }
  });
}

export function lightWord(light: DocumentLight, word: string): string {
  return `${signs[light]} ${inLine(word)}`;
}

/** In a paragraph or an item: each line on a line of its own. */
export function broken(lines: readonly string[], indent = ''): string {
  return lines.map(atStart).join(`\\\n${indent}`);
}

/** In a cell of a table. */
export function inCell(lines: readonly string[]): string {
  return lines.join('<br>');
}
