import * as l10n from '@vscode/l10n';
import type { SourceBlock } from '../source';
import { decode } from './decode';
import { readText, type ReadText } from './text';

/** Of one paragraph or cell. An expression that looks at four million signs runs out of its stack. */
const longest = 3_000_000;

export type ReadSource =
  | ({ readonly kind: 'source' } & ReadText)
  /** A sentence that says why, and what to do. */
  | { readonly kind: 'refused'; readonly message: string };

/** A file as paragraphs and tables, by what it holds. Reads nothing but the bytes that it is given. */
export async function readSource(file: { name: string; bytes: Uint8Array }): Promise<ReadSource> {
  const decoded = decode(file);
  if (decoded.kind === 'refused') return decoded;
  if (decoded.kind === 'text') {
    const { text } = decoded;
    if (text.split(/[\r\n]/).some((line) => line.length > longest)) return tooLong(file.name);
    return unlessTooLong({ kind: 'source', ...readText(file.name, text) });
  }
  const { readWord } = await import('./word');
  const read = await readWord(file.name, file.bytes);
  return read.kind === 'refused'
    ? read
    : unlessTooLong({ kind: 'source', document: read.document, headings: new Set() });
}

function unlessTooLong(read: { readonly kind: 'source' } & ReadText): ReadSource {
  const { name, blocks } = read.document;
  return blocks.some(isTooLong) ? tooLong(name) : read;
}

function tooLong(name: string): ReadSource {
  const message = l10n.t('{0} is too long for a plan: give the text of the plan alone.', name);
  return { kind: 'refused', message };
}

function isTooLong(block: SourceBlock): boolean {
  return block.kind === 'paragraph'
    ? block.text.length > longest
    : block.rows.some((row) => row.some(({ text }) => text.length > longest));
}
