/**
 * What a word processor notes beside the text: fonts, borders, where its spelling check stood. It is
 * most of a file, nobody here reads it, and whoever reads the file makes an object of each.
 */
const unread: ReadonlySet<string> = new Set([
  // Between words.
  ...['w:proofErr', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:lastRenderedPageBreak', 'w:sectPr'],
  ...['w:permStart', 'w:permEnd', 'w:commentRangeStart', 'w:commentRangeEnd'],
  // Of letters.
  ...['w:rFonts', 'w:lang', 'w:sz', 'w:szCs', 'w:color', 'w:kern', 'w:noProof', 'w:bCs', 'w:iCs'],
  ...['w:spacing', 'w:w', 'w:bdr', 'w:fitText', 'w:effect', 'w:webHidden'],
  // Of paragraphs.
  ...[
    'w:jc',
    'w:keepNext',
    'w:keepLines',
    'w:widowControl',
    'w:contextualSpacing',
    'w:tabs',
    'w:pBdr',
  ],
  ...['w:suppressAutoHyphens', 'w:autoSpaceDE', 'w:autoSpaceDN', 'w:adjustRightInd', 'w:cnfStyle'],
  // Of tables.
  ...['w:tblW', 'w:tblLook', 'w:tblGrid', 'w:tblBorders', 'w:tblCellMar', 'w:tblLayout'],
  ...['w:tcW', 'w:tcBorders', 'w:tcMar', 'w:vAlign', 'w:noWrap', 'w:hideMark', 'w:textDirection'],
  ...['w:cantSplit', 'w:trHeight'],
  // Of pictures: what they are said to show stands in `wp:docPr`.
  ...['wp:extent', 'wp:effectExtent', 'wp:cNvGraphicFramePr', 'wp:positionH', 'wp:positionV'],
  ...['wp:simplePos', 'wp:wrapTight', 'wp:wrapThrough', 'wp14:sizeRelH', 'wp14:sizeRelV'],
  ...['pic:nvPicPr', 'pic:spPr', 'a:stretch', 'a:extLst', 'a:srcRect', 'wps:spPr', 'wps:style'],
  // The same once more, for programs that are newer than what is read.
  'mc:Choice',
]);

/** What is nothing once it is empty. */
const wrappers: ReadonlySet<string> = new Set(['w:rPr', 'w:tcPr', 'w:trPr', 'w:tblPr']);

/** In which of its sessions a word processor wrote a paragraph. */
const sessions = / (?:w:rsid\w*|w14:(?:paraId|textId))="[^"<>]*"/g;

const less = 0x3c;
const greater = 0x3e;
const slash = 0x2f;
const quote = 0x22;
const apostrophe = 0x27;
const equals = 0x3d;
const bang = 0x21;
const question = 0x3f;
const latin = new TextDecoder('latin1');

/** A text in XML without what nobody reads, and how much is left. */
export interface SlimXml {
  readonly bytes: Uint8Array;
  /** Marks that begin or end an element, and what is said in them. */
  readonly tags: number;
  /** Bytes that stand between them. */
  readonly text: number;
}

/** What may be taken back of the marks that were counted: a wrapper that is empty, a run that is joined. */
const mostTakenBack = 10;

/**
 * Takes out what nobody reads of a part of a Word file; every word of its text stays.
 * @param bytes in UTF-8; they are written over
 * @param most of its marks or its text: with more it is not looked through to its end
 */
export function slimXml(
  bytes: Uint8Array,
  most: Pick<SlimXml, 'tags' | 'text'> = { tags: Infinity, text: Infinity },
): SlimXml {
  let [to, tags, text] = [0, 0, 0];
  /** Of what is being left out: how many elements stand open in it. */
  let depth = 0;
  /** Where the last mark was written, if it began a wrapper. */
  let wrapper: { readonly name: string; readonly at: number } | undefined;
  const runs = new PlainRuns();
  const keep = (from: number, end: number): void => {
    bytes.copyWithin(to, from, end);
    to += end - from;
  };
  for (let at = 0; at < bytes.length;) {
    const next = indexOf(bytes, less, at);
    if (next > at && depth === 0) {
      keep(at, next);
      text += next - at;
      wrapper = undefined;
      runs.mark('', to);
    }
    if (next === bytes.length || text > most.text || tags > most.tags + mostTakenBack) break;
    const end = endOfMark(bytes, next);
    const isPlain = bytes[next + 1] !== bang && bytes[next + 1] !== question;
    const isEnd = bytes[next + 1] === slash;
    const isWhole = bytes[end - 2] === slash;
    const name = isPlain ? nameAt(bytes, isEnd ? next + 2 : next + 1, end) : '';
    at = end;
    if (depth > 0) {
      if (isPlain && !isWhole) depth += isEnd ? -1 : 1;
      continue;
    }
    if (isPlain && !isEnd && unread.has(name)) {
      if (!isWhole) depth = 1;
      continue;
    }
    if (isEnd && wrapper?.name === name) {
      to = wrapper.at;
      tags--;
      wrapper = undefined;
      continue;
    }
    tags++;
    if (wrapper) runs.mark(wrapper.name, to);
    const from = to;
    wrapper = isPlain && !isEnd && !isWhole && wrappers.has(name) ? { name, at: to } : undefined;
    const joined = wrapper ? undefined : runs.mark(`${isEnd ? '/' : ''}${isWhole ? '' : name}`, to);
    if (joined !== undefined) {
      to = joined;
      tags -= 4;
      continue;
    }
    if (isPlain && !isEnd && end - next > 20 && mayHaveSessions.has(name)) {
      const short = latin.decode(bytes.subarray(next, end)).replaceAll(sessions, '');
      for (let index = 0; index < short.length; index++) bytes[to++] = short.charCodeAt(index);
    } else keep(next, end);
    tags += valuesIn(bytes, from, to);
  }
  return { bytes: bytes.subarray(0, to), tags, text };
}

/**
 * Where one run of letters ends and the next begins, and nothing is said of how either looks: they were
 * written in two sessions, or one of them is no word that is known.
 */
class PlainRuns {
  private before = '';
  private isPlain = false;
  /** How much of `</w:t></w:r><w:r>` has come, and where it began to be written. */
  private come = 0;
  private from = 0;

  /**
   * @param name of a mark, `''` for anything else
   * @returns where the text of the run before can go on instead of this mark and the three before it
   */
  mark(name: string, to: number): number | undefined {
    const isFirst = this.before === 'w:r';
    this.before = name;
    if (name === 'w:t' && isFirst) {
      const goesOn = this.come === 3;
      this.come = 0;
      this.isPlain = true;
      return goesOn ? this.from : undefined;
    }
    if (isFirst) this.isPlain = false;
    if (name === '/w:t' && this.isPlain) this.from = to;
    const steps: Readonly<Record<number, string>> = { 0: '/w:t', 1: '/w:r', 2: 'w:r' };
    const goesOn = this.isPlain && (name === '/w:t' || name === steps[this.come]);
    this.come = !goesOn ? 0 : name === '/w:t' ? 1 : this.come + 1;
    return undefined;
  }
}

const mayHaveSessions: ReadonlySet<string> = new Set(['w:p', 'w:r', 'w:tr', 'w:sectPr']);

/** Marks in a mark that does not end count as well: the reader stumbles over each of them. */
function valuesIn(bytes: Uint8Array, from: number, end: number): number {
  let count = 0;
  for (let at = from + 1; at < end; at++) if (bytes[at] === equals || bytes[at] === less) count++;
  return count;
}

function indexOf(bytes: Uint8Array, byte: number, from: number): number {
  const found = bytes.indexOf(byte, from);
  return found === -1 ? bytes.length : found;
}

/** Behind the mark that begins at `from`: values in quotes may hold what ends one. */
function endOfMark(bytes: Uint8Array, from: number): number {
  for (const [start, end] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const) {
    if (bytes[from + 1] === start.charCodeAt(1) && startsWith(bytes, from, start)) {
      return behind(bytes, from + start.length, end);
    }
  }
  let quoted: number | undefined;
  for (let at = from + 1; at < bytes.length; at++) {
    const byte = bytes[at];
    if (quoted !== undefined) quoted = byte === quoted ? undefined : quoted;
    else if (byte === quote || byte === apostrophe) quoted = byte;
    else if (byte === greater) return at + 1;
  }
  return bytes.length;
}

function behind(bytes: Uint8Array, from: number, end: string): number {
  const last = end.charCodeAt(0);
  for (let at = indexOf(bytes, last, from); at < bytes.length; at = indexOf(bytes, last, at + 1)) {
    if (startsWith(bytes, at, end)) return at + end.length;
  }
  return bytes.length;
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** Longer names are none that anybody looks for. */
const longestName = 30;

function nameAt(bytes: Uint8Array, from: number, end: number): string {
  const most = Math.min(end, from + longestName);
  let at = from;
  while (at < most && isOfName(bytes[at] ?? 0)) at++;
  return latin.decode(bytes.subarray(from, at));
}

/** Behind a name stands a blank, a slash or the end. */
function isOfName(byte: number): boolean {
  return byte > 0x20 && byte !== slash && byte !== greater;
}
