import * as l10n from '@vscode/l10n';

/** A refusal says in a sentence why, and what to do instead. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'word' }
  | { readonly kind: 'refused'; readonly message: string };

/** Longer texts are no plans: a hundred times the longest that was ever seen. */
const longestText = 20_000_000;

/** Text that is no running text, plans among it: it would be kept line by line, as no one wants it. */
const otherText = /\.(?:ya?ml|json|csv|tsv|html?|xml|svg)$/i;

/** What a file is, by what it holds more than by its name: Word, or text in UTF-8, UTF-16 or Windows-1252. */
export function decode({ name, bytes }: { name: string; bytes: Uint8Array }): Decoded {
  if (bytes.length === 0) return refused(l10n.t('{0} is empty.', name));
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return zipKind(name, bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return refused(
      l10n.t(
        '{0} is a file of an old Word (.doc): open it in the program that made it, and save it as Word (.docx) or plain text (.txt).',
        name,
      ),
    );
  }
  const first = ascii(bytes, 8);
  if (first.startsWith('%PDF-')) {
    return refused(
      l10n.t(
        '{0} is a PDF: import the Word file that it was made from, or save its text as .txt.',
        name,
      ),
    );
  }
  if (first.startsWith('{\\rtf'))
    return refused(
      l10n.t(
        '{0} is rich text (.rtf): open it in the program that made it, and save it as Word (.docx) or plain text (.txt).',
        name,
      ),
    );
  if (otherText.test(name)) {
    return refused(
      l10n.t(
        '{0} is no document of a word processor: give a Word file (.docx), plain text (.txt) or Markdown (.md).',
        name,
      ),
    );
  }
  if (bytes.length > longestText) {
    return refused(l10n.t('{0} is too long for a plan: give the text of the plan alone.', name));
  }
  const text = textOf(bytes);
  return text === undefined
    ? refused(
        l10n.t(
          '{0} is not text in UTF-8, UTF-16 or Windows-1252: open it in the program that made it, and save it as Word (.docx) or plain text (.txt).',
          name,
        ),
      )
    : { kind: 'text', text };
}

function refused(message: string): Decoded {
  return { kind: 'refused', message };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function ascii(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}

/** An OpenDocument file says its kind in its first entry; other zips are taken for Word's. */
function zipKind(name: string, bytes: Uint8Array): Decoded {
  const start = ascii(bytes, 200);
  if (start.includes('application/vnd.oasis.opendocument')) {
    return refused(
      l10n.t(
        '{0} is an OpenDocument file (.odt): open it in the program that made it, and save it as Word (.docx) or plain text (.txt).',
        name,
      ),
    );
  }
  return { kind: 'word' };
}

function textOf(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return decoded(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decoded(bytes, 'utf-16be');
  const nulls = nullsByParity(bytes);
  if (nulls.odd + nulls.even > 0) {
    // Of text in western languages every other byte of UTF-16 is null.
    const half = Math.min(bytes.length, sample) / 2;
    if (nulls.odd > half * 0.5 && nulls.even === 0) return decoded(bytes, 'utf-16le');
    if (nulls.even > half * 0.5 && nulls.odd === 0) return decoded(bytes, 'utf-16be');
    return undefined;
  }
  return decoded(bytes, 'utf-8') ?? (isBinary(bytes) ? undefined : windowsText(bytes));
}

const sample = 4096;

function nullsByParity(bytes: Uint8Array): { odd: number; even: number } {
  const found = { odd: 0, even: 0 };
  for (const [index, byte] of bytes.subarray(0, sample).entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 1) found.odd++;
    else found.even++;
  }
  return found;
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80; those it has nothing for stay. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some runtimes read Windows-1252 as Latin-1: dashes and bullets would be lost. */
function windowsText(bytes: Uint8Array): string | undefined {
  return decoded(bytes, 'windows-1252')?.replace(
    /[\u0080-\u009f]/g,
    (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign,
  );
}

/** Undefined where the bytes are none of this encoding's. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Control characters that no text has, but for tabs, line ends and page breaks. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.some(
    (byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b,
  );
}
