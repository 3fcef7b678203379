import * as l10n from '@vscode/l10n';
import mammoth from 'mammoth';
import type { SourceBlock, SourceCell, SourceDocument, SourceParagraph } from '../source';
import { onOneLine } from './inline';
import { textParts } from './text-parts';
import { shadeIn, withCellColours } from './word-shading';
import { isWordDocument, wordText, type WordDocument, type WordElement } from './word-elements';

export type ReadWord =
  | { readonly kind: 'document'; readonly document: SourceDocument }
  | { readonly kind: 'refused'; readonly message: string };

/** A .docx file: headings by their styles, items of lists with their numbers, tables, notes as text. */
export async function readWord(name: string, bytes: Uint8Array): Promise<ReadWord> {
  const parts = await textParts(bytes);
  if (parts.kind === 'large') {
    return refused(
      l10n.t('{0} unpacks to more than 100 MB: take the pictures out, and save it again.', name),
    );
  }
  if (parts.kind === 'long') {
    return refused(l10n.t('{0} is too long for a plan: give the text of the plan alone.', name));
  }
  const document =
    parts.kind === 'zip' ? await wordDocument(withCellColours(parts.bytes)) : undefined;
  if (!document) {
    return refused(
      l10n.t('{0} cannot be read as a Word file: open it in Word, and save it as .docx.', name),
    );
  }
  return { kind: 'document', document: { name, blocks: new Blocks(document).all() } };
}

function refused(message: string): ReadWord {
  return { kind: 'refused', message };
}

/** Undefined where the file is damaged, or is a zip of something else. */
async function wordDocument(bytes: Uint8Array): Promise<WordDocument | undefined> {
  let found: WordDocument | undefined;
  const copy = Uint8Array.from(bytes);
  // Where it runs decides which of the two mammoth looks for.
  const input = { buffer: copy as Buffer, arrayBuffer: copy.buffer };
  try {
    await mammoth.convertToHtml(input, {
      externalFileAccess: false,
      transformDocument: (element: unknown) => {
        if (isWordDocument(element)) found = element;
        // What it would write as HTML is not wanted.
        return { ...(element as object), children: [] };
      },
    });
  } catch {
    return undefined;
  }
  return found;
}

const headingStyle = /^(?:heading|otsikko|rubrik)\s*(\d)$/i;
const contentsStyle = /^(?:toc(?:\s*\d| heading)|sisluet\s*\d|innehåll\s*\d)/i;
const plainStyles = /^(?:normal|list|body text|no spacing|default|leipäteksti|luettelo)/i;

/** What our export gives the parts of a plan, and how far it sets a row in under another (twips). */
const ownStyles = 'Planwright ';
const ownStep = 227;

/** The blocks of a document. Its paragraphs are counted as lines, a table's rows too. */
class Blocks {
  readonly #document: WordDocument;
  readonly #blocks: SourceBlock[] = [];
  readonly #counts = new Map<number, number>();
  #line = 0;

  constructor(document: WordDocument) {
    this.#document = document;
  }

  all(): readonly SourceBlock[] {
    this.#addAll(this.#document.children ?? []);
    return this.#blocks;
  }

  #addAll(elements: readonly WordElement[]): void {
    for (const element of elements) {
      if (element.type === 'paragraph') this.#addParagraph(element);
      else if (element.type === 'table') this.#addTable(element);
      else this.#addAll(element.children ?? []);
    }
  }

  #addParagraph(element: WordElement): void {
    this.#line++;
    const style = element.styleName ?? element.styleId ?? '';
    if (contentsStyle.test(style)) return;
    const line = this.#line;
    const { text, notes, hasPicture, alternatives, marker, runs, isBold } = wordText(element);
    const place = this.#placeOf(element, style);
    const strong = isBold && style.startsWith(ownStyles) ? { strong: true } : {};
    const base = { ...place, ...(marker === '' ? {} : { marker }), ...strong, runs };
    const lines = text
      .split('\n')
      .map(onOneLine)
      .filter((each) => each !== '');
    // An item of ours may be nothing but its marker.
    if (lines.length === 0 && marker !== '') lines.push('');
    for (const [index, part] of lines.entries()) {
      const isFirst = index === 0;
      this.#blocks.push({
        ...(isFirst ? base : { continues: true }),
        kind: 'paragraph',
        line,
        text: part,
      });
    }
    if (hasPicture) this.#addPicture(line, onOneLine(alternatives.join(' ')));
    for (const reference of notes) this.#addNote(reference, line);
  }

  /** Its place among headings and lists, and a style that is no ordinary one. */
  #placeOf(element: WordElement, style: string): Partial<SourceParagraph> {
    const level = headingStyle.exec(style)?.[1];
    const named = style === '' || plainStyles.test(style) ? {} : { style };
    if (level !== undefined) {
      this.#counts.clear();
      return { ...named, level: Number(level) };
    }
    const { numbering } = element;
    if (!numbering) {
      this.#counts.clear();
      return named;
    }
    const depth = Number(numbering.level);
    for (const deeper of this.#counts.keys()) if (deeper > depth) this.#counts.delete(deeper);
    // Ours have their markers in their texts.
    if (!numbering.isOrdered || style.startsWith(ownStyles)) return { ...named, depth };
    const count = (this.#counts.get(depth) ?? 0) + 1;
    this.#counts.set(depth, count);
    return { ...named, depth, marker: `${count}.` };
  }

  #addPicture(line: number, text: string): void {
    this.#blocks.push({ kind: 'paragraph', line, text, style: 'Picture' });
  }

  #addNote(reference: WordElement, line: number): void {
    for (const each of this.#document.notes.resolve(reference)?.body ?? []) {
      const text = onOneLine(wordText(each).text);
      if (text !== '') this.#blocks.push({ kind: 'paragraph', line, text, style: 'Footnote' });
    }
  }

  #addTable(element: WordElement): void {
    const from = this.#line + 1;
    const rows = (element.children ?? []).flatMap((row) => {
      this.#line++;
      return row.type === 'tableRow' ? [this.#cellsOf(row)] : [];
    });
    if (rows.length > 0) this.#blocks.push({ kind: 'table', line: from, rows: withHead(rows) });
  }

  #cellsOf(row: WordElement): readonly SourceCell[] {
    return (row.children ?? []).map((cell) => {
      const lines = (cell.children ?? []).flatMap((each) => this.#linesInCell(each));
      const last = cell.children?.at(-1);
      const shade = last?.type === 'paragraph' ? shadeIn(wordText(last).text) : undefined;
      return {
        line: this.#line,
        text: lines.map(({ text }) => text).join(' • '),
        columns: cell.colSpan ?? 1,
        rows: cell.rowSpan ?? 1,
        head: row.isHeader === true,
        ...(shade === undefined ? {} : { fill: shade.fill }),
        ...(shade?.colour === undefined ? {} : { colour: shade.colour }),
        lines,
      };
    });
  }

  /** Tables inside a cell are read as its text. */
  #linesInCell(element: WordElement): readonly SourceParagraph[] {
    if (element.type === 'table') {
      const cells = (element.children ?? []).flatMap((row) => row.children ?? []);
      return cells.flatMap((cell) =>
        (cell.children ?? []).flatMap((each) => this.#linesInCell(each)),
      );
    }
    const { text, isBold, isAgain, runs } = wordText(element);
    const style = element.styleName ?? '';
    const plain = onOneLine(text);
    if (plain === '' || shadeIn(text) !== undefined) return [];
    const named = style === '' || plainStyles.test(style) ? {} : { style };
    const indent = Number(element.indent?.start ?? 0);
    const steps = style.startsWith(ownStyles) ? Math.round(indent / ownStep) - 1 : 0;
    const indented = indent > 0 ? Math.max(0, steps) : undefined;
    const level = element.numbering ? Number(element.numbering.level) : indented;
    const depth = level === undefined ? {} : { depth: level };
    const looks = {
      ...(isBold ? { strong: true } : {}),
      ...(isAgain ? { again: true } : {}),
      runs,
    };
    return [{ kind: 'paragraph', line: this.#line, text: plain, ...named, ...depth, ...looks }];
  }
}

/** Some programs mark every row as a head, and say `false` with it, which is not passed on. */
function withHead(rows: readonly (readonly SourceCell[])[]): readonly (readonly SourceCell[])[] {
  if (!rows.every((cells) => cells.every(({ head }) => head))) return rows;
  return rows.map((cells, index) => cells.map((cell) => ({ ...cell, head: index === 0 })));
}
