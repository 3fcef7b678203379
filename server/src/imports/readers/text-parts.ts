import { zipSync } from 'fflate';
import { slimXml } from './slim-xml';

/** What a zip may unpack to, and of that what is XML, in bytes. */
const mostUnpacked = 100_000_000;
const mostXml = 40_000_000;
/**
 * Of what is read of all texts together: a reader makes an object of each mark, and several of what is
 * written. Two hundred pages with five hundred pictures have a half of the one and a third of the other.
 */
const mostTags = 200_000;
const mostText = 3_000_000;
/** Pictures are files of their own: hundreds are many. */
const mostEntries = 5000;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const deflated = 8;
const isLocked = 1;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Of its local header. */
  readonly at: number;
}

export type TextParts =
  /** A zip of nothing but the texts (XML) in it, which another reader unpacks without surprises. */
  | { readonly kind: 'zip'; readonly bytes: Uint8Array }
  /** Unpacks to more than `mostUnpacked`. */
  | { readonly kind: 'large' }
  /** Has more text than any plan. */
  | { readonly kind: 'long' }
  /** No zip that can be read. */
  | { readonly kind: 'broken' };

/**
 * The texts in a zip, within bounds: by what it says of their sizes, and by what they unpack to piece
 * by piece, since what it says may be a lie. Pictures, fonts and programs are counted and left out.
 */
export async function textParts(bytes: Uint8Array): Promise<TextParts> {
  const entries = entriesOf(bytes);
  if (!entries) return { kind: 'broken' };
  if (entries.length > mostEntries) return { kind: 'long' };
  const said = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (said > mostUnpacked) return { kind: 'large' };
  const left: Room = { bytes: mostUnpacked, xml: mostXml, text: mostText, tags: mostTags };
  const texts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const part = await unpacked(bytes, entry, left);
    if (part === undefined) return { kind: 'broken' };
    if (left.bytes < 0) return { kind: 'large' };
    if (isFull(left)) return { kind: 'long' };
    if (part.length > 0) texts.set(entry.name, part);
  }
  return { kind: 'zip', bytes: zipSync(Object.fromEntries(texts), { level: 0 }) };
}

/** Undefined where the directory at the end of the file cannot be read. */
function entriesOf(bytes: Uint8Array): readonly Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) return undefined;
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    );
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** The record at the end stands in front of a comment of at most 65 535 bytes. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return undefined;
}

/** How much more may come. Below zero: too much has. */
interface Room {
  bytes: number;
  xml: number;
  text: number;
  tags: number;
}

const isFull = ({ bytes, xml, text, tags }: Room): boolean => Math.min(bytes, xml, text, tags) < 0;

/** @returns the text of an entry, empty where it is none; undefined where it cannot be unpacked */
async function unpacked(
  bytes: Uint8Array,
  { flags, method, packed, at }: Entry,
  left: Room,
): Promise<Uint8Array | undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== localMark) return undefined;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > view.byteLength || (flags & isLocked) !== 0) return undefined;
  const content = bytes.slice(from, from + packed);
  const pieces: Uint8Array[] = [];
  let isText: boolean | undefined;
  try {
    for await (const piece of method === deflated ? inflated(content) : [content]) {
      isText ??= startsAsXml(piece);
      left.bytes -= piece.length;
      if (isText) left.xml -= piece.length;
      if (isFull(left)) return new Uint8Array();
      if (isText) pieces.push(piece);
    }
  } catch {
    return undefined;
  }
  return slim(joined(pieces), left);
}

/** @param xml is written over */
function slim(xml: Uint8Array, left: Room): Uint8Array {
  const { bytes, tags, text } = slimXml(xml, left);
  left.tags -= tags;
  left.text -= text;
  // What was taken out is not kept beside it.
  return bytes.slice();
}

function inflated(content: Uint8Array<ArrayBuffer>): AsyncIterable<Uint8Array> {
  const stream = new Blob([content]).stream();
  return stream.pipeThrough(new DecompressionStream('deflate-raw')) as ReadableStream<Uint8Array>;
}

/** Behind blanks and a byte order mark. Readers that take anything before the first tag are not given it. */
function startsAsXml(piece: Uint8Array): boolean {
  const start = new TextDecoder().decode(piece.subarray(0, 200));
  return start.trimStart().startsWith('<');
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
