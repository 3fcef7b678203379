import assert from 'node:assert/strict';
import { wordFile, type WordOptions } from '../../server/src/exports/word';
import type { ExportSource } from '../../server/src/exports/source';
import { exampleText, viewOf } from '../views/view-of';
import { readZip, textIn } from './read-zip';

/** A paragraph of a Word file: its style's id and its text, with `\t` and `\n` for tabs and breaks. */
export interface WordParagraph {
  readonly style: string;
  readonly text: string;
  readonly xml: string;
}

export interface WordCell {
  readonly xml: string;
  readonly fill: string | undefined;
  readonly paragraphs: readonly WordParagraph[];
}

export interface WordTable {
  readonly caption: string;
  readonly xml: string;
  readonly rows: readonly (readonly WordCell[])[];
  /** How many rows are repeated at the top of each page. */
  readonly heads: number;
}

export interface WordDocument {
  readonly bytes: Uint8Array;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** `word/document.xml`, without the contents. */
  readonly xml: string;
  readonly contents: readonly WordParagraph[];
  readonly paragraphs: readonly WordParagraph[];
  readonly tables: readonly WordTable[];
}

export function sourceOf(text: string, name = 'plan'): ExportSource {
  return { name, view: viewOf(text), value: undefined };
}

export async function wordOf(
  source: ExportSource | string,
  options: WordOptions = {},
): Promise<WordDocument> {
  const given = typeof source === 'string' ? sourceOf(source) : source;
  return readWord(await wordFile(given, options));
}

let made: Promise<WordDocument> | undefined;

/** The example of a project plan: made once for all suites. */
export function example(): Promise<WordDocument> {
  made ??= wordOf(exampleText());
  return made;
}

export function readWord(bytes: Uint8Array): WordDocument {
  const files = readZip(bytes);
  for (const name of files.keys()) {
    if (/\.(?:xml|rels)$/.test(name)) assertWellFormed(textIn(files, name), name);
  }
  const whole = textIn(files, 'word/document.xml');
  const [contents = ''] = /<w:sdt>[\s\S]*?<\/w:sdt>/.exec(whole) ?? [];
  const xml = whole.replace(contents, '');
  return {
    bytes,
    files,
    xml,
    contents: paragraphsIn(contents),
    paragraphs: paragraphsIn(xml),
    tables: [...xml.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map(([table]) => tableIn(table)),
  };
}

export function paragraphsIn(xml: string): readonly WordParagraph[] {
  return [...xml.matchAll(/<w:p(?:\s[^>]*)?>[\s\S]*?<\/w:p>/g)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? '',
    text: textOf(paragraph),
    xml: paragraph,
  }));
}

function textOf(xml: string): string {
  const bare = xml.replace(/<w:tabs>[\s\S]*?<\/w:tabs>/g, '');
  const pieces = bare.matchAll(/<w:t(?:\s[^>]*)?>([\s\S]*?)<\/w:t>|<w:(tab|br)\/>/g);
  return [...pieces]
    .map(([, text, mark]) => (mark === 'tab' ? '\t' : mark === 'br' ? '\n' : unescaped(text ?? '')))
    .join('');
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    amp: '&',
  };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => signs[name] ?? '');
}

function tableIn(xml: string): WordTable {
  const rows = [...xml.matchAll(/<w:tr>[\s\S]*?<\/w:tr>/g)].map(([row]) => row);
  return {
    caption: unescaped(/<w:tblCaption w:val="([^"]*)"/.exec(xml)?.[1] ?? ''),
    xml,
    heads: rows.filter((row) => row.includes('<w:tblHeader')).length,
    rows: rows.map((row) =>
      [...row.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) => ({
        xml: cell,
        fill: /<w:tcPr>[\s\S]*?<w:shd [^>]*w:fill="([^"]*)"/.exec(cell)?.[1],
        paragraphs: paragraphsIn(cell),
      })),
    ),
  };
}

export function cellText({ paragraphs }: WordCell): string {
  return paragraphs.map(({ text }) => text).join('\n');
}

/** Tags are closed in their order, and nothing but tags and entities uses their signs. */
function assertWellFormed(xml: string, name: string): void {
  const open: string[] = [];
  const tag =
    /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<\?[^?]*\?>/g;
  const between = xml.replace(
    tag,
    (_, closing: string, element: string, __: string, empty: string) => {
      if (closing === '/')
        assert.equal(element, open.pop(), `${name}: </${element}> closes what is open`);
      else if (empty !== '/' && element) open.push(element);
      return '';
    },
  );
  assert.deepEqual(open, [], `${name}: all is closed`);
  assert.doesNotMatch(between, /[<]|&(?!(?:lt|gt|quot|apos|amp|#\d+|#x[\da-f]+);)/i, name);
  // eslint-disable-next-line no-control-regex -- what XML forbids
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/, name);
}
