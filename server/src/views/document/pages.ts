/** Where the printed plan begins a new page (editor §2.9). */
import type { DocumentBlock, DocumentLine, DocumentText } from '../../protocol/document-view';

/** Of a page of print, roughly: what is reckoned here decides about short chapters alone. */
const linesOnPage = 40;
const lettersOnLine = 90;

/**
 * The blocks as they are printed: a chapter begins a page, but for one that is surely short enough to
 * stand with all of itself under the short ones before it. A small plan is not a page for each line.
 */
export function onPages(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const placed: DocumentBlock[] = [];
  let left = 0;
  for (const chapter of chaptersOf(blocks)) {
    const [first, ...rest] = chapter;
    if (!first) continue;
    const lines = chapter.reduce((sum, block) => sum + linesOfBlock(block), 0);
    const joins = first.kind === 'heading' && lines <= left;
    placed.push(joins ? { ...first, breakBefore: false } : first, ...rest);
    // Where a longer one ends is not known well enough to put anything under it.
    left = joins ? left - lines : Math.max(0, linesOnPage - lines);
  }
  return placed;
}

function* chaptersOf(blocks: readonly DocumentBlock[]): Generator<readonly DocumentBlock[]> {
  let chapter: DocumentBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.breakBefore) {
      if (chapter.length > 0) yield chapter;
      chapter = [];
    }
    chapter.push(block);
  }
  if (chapter.length > 0) yield chapter;
}

function linesOfBlock(block: DocumentBlock): number {
  switch (block.kind) {
    case 'title':
      return linesOnPage;
    case 'heading':
      return 2 + linesOfText(block.text);
    case 'paragraph':
      return 1 + linesOfText(block.text);
    case 'list':
      return sum(block.items, ({ text, notes }) => linesOfText(text) + linesOfLines(notes));
    case 'terms': {
      const beside = block.layout === 'facts' ? 0 : 1;
      return 1 + sum(block.items, ({ details }) => Math.max(1, linesOfLines(details)) + beside);
    }
    case 'figure':
      return 1 + linesOfText(block.text) + linesOfLines(block.notes);
    case 'table': {
      const columns = Math.max(1, block.columns.length);
      return (
        sum(block.rows, ({ cells }) =>
          Math.max(1, ...cells.map((cell) => linesOfLines(cell, columns))),
        ) *
          1.3 +
        3
      );
    }
  }
}

function linesOfLines(lines: readonly DocumentLine[], columns = 1): number {
  return sum(lines, ({ text }) => linesOfText(text, columns));
}

function linesOfText(text: DocumentText, columns = 1): number {
  const letters = sum(text, (run) => run.text.length);
  const breaks = sum(text, (run) => run.text.split('\n').length - 1);
  return Math.max(1, Math.ceil((letters * columns) / lettersOnLine)) + breaks;
}

function sum<T>(all: readonly T[], of: (each: T) => number): number {
  return all.reduce((total, each) => total + of(each), 0);
}
