import type { SourceText } from '../../server/src/text/source-text';
import type { Random } from '../support/random';
import { blockEnd, columnOf, indentOf } from './places';
import { Writer, type Session } from './writer';

type Make = (
  text: SourceText,
  line: number,
  random: Random,
) => { readonly writer: Writer } | undefined;

/** A line longer than this is typed from here to its end only: every key costs a check. */
const longest = 60;

function contentOf(text: SourceText, line: number): string {
  return text.line(line).slice(indentOf(text.line(line)), indentOf(text.line(line)) + longest);
}

/** The text without a stretch of lines, which is then written. */
function without(text: SourceText, from: number, to: number): SourceText {
  const start = { line: from, character: 0 };
  const end = { line: to, character: 0 };
  return to < text.lineCount
    ? text.apply({ range: { start, end }, text: '' })
    : text.apply({
        range: { start: { line: from - 1, character: text.line(from - 1).length }, end: text.end },
        text: '',
      });
}

function blockOf(text: SourceText, line: number, most: number): readonly string[] | undefined {
  const end = blockEnd(text, line);
  return line > 0 && end - line <= most ? text.linesIn(line, end) : undefined;
}

/** Edits that move whole lines: what they leave is another text, and nothing in it is half typed. */
export const movesLines: ReadonlySet<string> = new Set([
  'the line deleted and brought back',
  'the block cut and pasted back',
  'the line split with Enter and joined by undo',
  'the line joined with the next and split by undo',
  'the line indented and brought back',
  'the line moved to the left and brought back',
]);

/** Every kind of edit by name; undefined where it cannot be made on that line. */
export const edits: ReadonlyMap<string, Make> = new Map<string, Make>([
  [
    'a line written anew, with what hangs on it',
    (text, line) => {
      const block = blockOf(text, line, 4);
      if (!block) return undefined;
      const writer = new Writer(without(text, line, line + block.length), {
        line: line - 1,
        character: text.line(line - 1).length,
      });
      return { writer: writer.type(block.map((each) => `\n${each}`).join('')) };
    },
  ],
  [
    'the content selected and typed over',
    (text, line) => {
      const content = contentOf(text, line);
      if (content === '') return undefined;
      const indent = indentOf(text.line(line));
      const writer = new Writer(text, { line, character: indent + content.length });
      writer.put(content.slice(0, 1), { line, character: indent });
      return { writer: writer.type(content.slice(1)) };
    },
  ],
  [
    'the value deleted to the left and written again',
    (text, line) => {
      const [, lead = '', value = ''] =
        /^( *(?:- +)*(?:[\p{L}\p{N}]+: *)?)(.*)$/u.exec(text.line(line)) ?? [];
      if (value === '') return undefined;
      const short = value.slice(0, longest);
      const writer = new Writer(text, { line, character: lead.length + short.length });
      return { writer: writer.backspace(short.length).type(short) };
    },
  ],
  [
    'the key deleted to the left and written again',
    (text, line) => {
      const [, lead = '', key] =
        /^( *(?:- +)*)([\p{L}\p{N}]+:)(?: |$)/u.exec(text.line(line)) ?? [];
      if (key === undefined) return undefined;
      const writer = new Writer(text, { line, character: lead.length + key.length });
      return { writer: writer.backspace(key.length).type(key) };
    },
  ],
  [
    'the line deleted and brought back',
    (text, line) => {
      if (line + 1 >= text.lineCount) return undefined;
      const writer = new Writer(text, { line: line + 1, character: 0 });
      return { writer: writer.put('', { line, character: 0 }).undo(1) };
    },
  ],
  [
    'the block cut and pasted back',
    (text, line) => {
      const end = blockEnd(text, line);
      if (end >= text.lineCount) return undefined;
      const writer = new Writer(text, { line: end, character: 0 });
      const block = text.linesIn(line, end).map((each) => `${each}\n`);
      return { writer: writer.put('', { line, character: 0 }).put(block.join('')) };
    },
  ],
  [
    'the line split with Enter and joined by undo',
    (text, line, random) => {
      const written = text.line(line);
      const indent = indentOf(written);
      if (written.length === indent) return undefined;
      const character = indent + random.below(written.length - indent + 1);
      const writer = new Writer(text, { line, character });
      return { writer: writer.put(`\n${' '.repeat(indent)}`).undo(1) };
    },
  ],
  [
    'the line joined with the next and split by undo',
    (text, line) => {
      if (line + 1 >= text.lineCount) return undefined;
      const next = text.line(line + 1);
      const writer = new Writer(text, { line: line + 1, character: indentOf(next) });
      return { writer: writer.put('', { line, character: text.line(line).length }).undo(1) };
    },
  ],
  [
    'the value put into quotes that the editor closes',
    (text, line) => {
      const [, lead = '', value = ''] =
        /^( *(?:- +)*(?:[\p{L}\p{N}]+: +)?)([\p{L}\p{N}][^:#]*)$/u.exec(text.line(line)) ?? [];
      if (value === '') return undefined;
      const writer = new Writer(text, { line, character: text.line(line).length });
      writer.put('', { line, character: lead.length }).put('""');
      writer.cursor = { line, character: lead.length + 1 };
      writer.type(value.slice(0, longest)).finish();
      return { writer: writer.undo(writer.keys.length) };
    },
  ],
  [
    'the value put into brackets that the editor closes',
    (text, line) => {
      const [, lead = '', value = ''] =
        /^( *(?:- +)*[\p{L}\p{N}]+: +)([^[{].*)$/u.exec(text.line(line)) ?? [];
      if (value === '') return undefined;
      const writer = new Writer(text, { line, character: text.line(line).length });
      writer.put('', { line, character: lead.length }).put('[]');
      writer.cursor = { line, character: lead.length + 1 };
      writer.type('TP1, ').finish();
      return { writer: writer.undo(writer.keys.length) };
    },
  ],
  [
    'a key written below and taken back',
    (text, line, random) => {
      const end = hasBlock(text, line) ? undefined : line + 1;
      return below(text, end, columnAt(text, line), random.pick(keysToWrite) ?? 'lead: Anna');
    },
  ],
  [
    'an entry written below and taken back',
    (text, line) => {
      const isEntry = /^ *- /.test(text.line(line));
      const end = isEntry ? blockEnd(text, line) : undefined;
      return below(text, end, indentOf(text.line(line)), '- Uusi rivi');
    },
  ],
  [
    'a comment written below and taken back',
    (text, line) => below(text, line + 1, columnAt(text, line), '# muista: "'),
  ],
  [
    'a wrong character struck and deleted',
    (text, line, random) => {
      const written = text.line(line);
      const content = columnOf(written) + 1;
      if (content >= written.length) return undefined;
      const character = content + random.below(written.length - content + 1);
      const writer = new Writer(text, { line, character });
      return { writer: writer.put(random.pick(slips) ?? 'x').undo(1) };
    },
  ],
  [
    'a tab struck before the line and deleted',
    (text, line) => {
      const writer = new Writer(text, { line, character: indentOf(text.line(line)) });
      // What hangs on a key behind a tab nobody can tell.
      const isOpen = /(?:^ *|:)$/.test(text.line(line));
      return isOpen ? undefined : { writer: writer.put('\t').undo(1) };
    },
  ],
  [
    'the line indented and brought back',
    (text, line) => {
      const writer = new Writer(text, { line, character: 0 });
      return text.line(line).trim() === '' ? undefined : { writer: writer.put('  ').undo(1) };
    },
  ],
  [
    'the line moved to the left and brought back',
    (text, line) => {
      if (indentOf(text.line(line)) < 2) return undefined;
      const writer = new Writer(text, { line, character: 2 });
      return { writer: writer.put('', { line, character: 0 }).undo(1) };
    },
  ],
]);

const slips = `: " ' [ ] { } # - , & * | > ! % @ ? a 1`.split(' ').concat(' ', ': ', '- ', ' #');
const keysToWrite = [
  'lead: "Anna Aho"',
  "description: 'Se on'",
  'contributesTo: [PT1]',
  'budget: { total: 5 }',
  'summary: >-',
  'nimi: Anna: Aho',
  'costShare: *a',
];

function hasBlock(text: SourceText, line: number): boolean {
  return blockEnd(text, line) > line + 1;
}

/** Where an editor puts the cursor after Enter: under the keys of the line, or of the last one above. */
function columnAt(text: SourceText, line: number): number {
  let above = line;
  while (above > 0 && text.line(above).trim() === '') above--;
  return columnOf(text.line(above));
}

/** A line written before the line `end`, and taken back. */
function below(
  text: SourceText,
  end: number | undefined,
  column: number,
  content: string,
): { readonly writer: Writer } | undefined {
  if (end === undefined) return undefined;
  const line = end - 1;
  const writer = new Writer(text, { line, character: text.line(line).length });
  writer.type(`\n${' '.repeat(column)}${content}`).finish();
  return { writer: writer.undo(writer.keys.length) };
}

export function sessionOf(
  what: string,
  text: SourceText,
  line: number,
  random: Random,
): Session | undefined {
  return edits.get(what)?.(text, line, random)?.writer.session(what, line);
}
