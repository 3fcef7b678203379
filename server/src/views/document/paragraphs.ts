import { lineOfOffset, type ScalarNode, type Span } from '../../parse/syntax';
import type { DocumentBlock, DocumentItem } from '../../protocol/document-view';
import type { Place } from '../../protocol/view-data';
import { placeOf } from '../places';
import { textOf } from './runs';

/** A paragraph, or a line that begins with `-`, `*`, `•`, `1.`, `1)` or `a)`: an item of a list. */
interface Part {
  readonly kind: 'paragraph' | 'item';
  /** As it stands in the value, marks and all, up to the end of its first line. */
  readonly begins: string;
  readonly text: string;
  readonly marker: string | undefined;
  readonly indent: number;
}

const itemLine = /^([ \t]*)(?:[-*•]|(\d{1,3}[.)]|\p{Ll}\)))[ \t]+(\S.*)$/u;

/**
 * A text of the plan as paragraphs and lists. YAML has folded the lines of a text in prose: what is
 * left are its paragraphs. In a text with `|` the lines are the author's own, and a blank line ends
 * a paragraph.
 */
export function* textBlocks(key: string, at: ScalarNode): Generator<DocumentBlock> {
  const parts = partsOf(at);
  const places = placesOf(at, parts);
  let block = 0;
  let index = 0;
  while (index < parts.length) {
    const part = parts[index];
    const place = places[index];
    if (!part || !place) return;
    const blockKey = `${key}.${block++}`;
    if (part.kind === 'paragraph') {
      yield { kind: 'paragraph', key: blockKey, text: textOf(part.text), ...both(place) };
      index++;
      continue;
    }
    const end = parts.findIndex((each, later) => later > index && each.kind !== 'item');
    const until = end < 0 ? parts.length : end;
    const items = listItems(blockKey, parts.slice(index, until), places.slice(index, until));
    const last = places[until - 1] ?? place;
    const whole = { start: place.start, end: last.end };
    yield { kind: 'list', key: blockKey, items, range: place, extent: whole };
    index = until;
  }
}

function both(place: Place): { readonly range: Place; readonly extent: Place } {
  return { range: place, extent: place };
}

function listItems(
  key: string,
  parts: readonly Part[],
  places: readonly Place[],
): readonly DocumentItem[] {
  /** Indents of the items above, outermost first. */
  const above: number[] = [];
  return parts.flatMap((part, index) => {
    const place = places[index];
    if (!place) return [];
    while (above.length > 0 && (above.at(-1) ?? 0) >= part.indent) above.pop();
    const depth = above.length;
    above.push(part.indent);
    const { marker, text } = part;
    return {
      key: `${key}.${index}`,
      depth,
      marker,
      heads: false,
      text: textOf(text),
      notes: [],
      ...both(place),
    };
  });
}

function partsOf({ source, style }: ScalarNode): readonly Part[] {
  const text = source.trimEnd();
  if (text.trim() === '') return [];
  if (!text.includes('\n') && !itemLine.test(text)) return [paragraph(text.trim())];
  const parts: Part[] = [];
  let isOpen = false;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      isOpen = false;
      continue;
    }
    const last = parts.at(-1);
    const item = itemOf(line, isOpen && last?.kind === 'paragraph');
    const continues = isOpen && last !== undefined && style === 'literal' && !item;
    const isOfItem = last?.kind === 'item' && indentOf(line) > last.indent;
    if (item) parts.push(item);
    else if (continues && last.kind === 'paragraph')
      parts[parts.length - 1] = { ...last, text: `${last.text}\n${line.trim()}` };
    else if (continues && isOfItem)
      parts[parts.length - 1] = { ...last, text: `${last.text} ${line.trim()}` };
    else parts.push(paragraph(line.trim()));
    isOpen = true;
  }
  return parts;
}

function paragraph(text: string): Part {
  return { kind: 'paragraph', begins: text, text, marker: undefined, indent: 0 };
}

/** @param inParagraph a wrapped line may begin with a number: there only the first item begins a list */
function itemOf(line: string, inParagraph: boolean): Part | undefined {
  const [, indent, marker, text] = itemLine.exec(line) ?? [];
  if (indent === undefined || text === undefined) return undefined;
  if (inParagraph && marker !== undefined && !/^[1a]\W/.test(marker)) return undefined;
  return {
    kind: 'item',
    begins: line.trim(),
    text: text.trim(),
    marker,
    indent: indent.length,
  };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/**
 * Where each part is written, so that a click leads to its own line: it begins with what stands on
 * the first of its lines. Where that is found for none, as behind escapes, all of the text is it.
 */
function placesOf({ span }: ScalarNode, parts: readonly Part[]): readonly Place[] {
  const whole = placeOf(span);
  if (parts.length < 2) return parts.map(() => whole);
  const { piece, start, end } = span;
  const last = lineOfOffset(piece, end);
  let at = lineOfOffset(piece, start);
  const starts: number[] = [];
  for (const { begins } of parts) {
    while (at <= last && !startsOn(span, at, begins)) at++;
    if (at > last) return parts.map(() => whole);
    starts.push(at++);
  }
  return starts.map((from, index) => {
    let until = (starts[index + 1] ?? last + 1) - 1;
    while (until > from && (piece.lines[until] ?? '').trim() === '') until--;
    return placeOf({
      piece,
      start: Math.max(start, (piece.lineStarts[from] ?? 0) + indentOf(piece.lines[from] ?? '')),
      end: Math.min(end, (piece.lineStarts[until] ?? 0) + (piece.lines[until] ?? '').length),
    });
  });
}

function startsOn({ piece, start }: Span, line: number, begins: string): boolean {
  const from = Math.max(start, piece.lineStarts[line] ?? 0);
  const until = (piece.lineStarts[line] ?? 0) + (piece.lines[line] ?? '').length;
  const written = piece.text.slice(from, until).trim();
  return written !== '' && begins.startsWith(written);
}
