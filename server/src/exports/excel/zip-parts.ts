/** A part of a zip file as it lies there. */
interface Part {
  readonly name: Uint8Array;
  readonly isPacked: boolean;
  readonly checksum: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/**
 * The zip file with some of its parts changed; `editOf` says how a part with this name is, or not at
 * all. For files without comments, encryption and more than 4 GB, as spreadsheets are when they are made.
 */
export async function editParts(
  file: Uint8Array,
  editOf: (name: string) => ((text: string) => string) | undefined,
): Promise<Uint8Array> {
  const parts: Part[] = [];
  for (const part of partsOf(file)) {
    const edit = editOf(new TextDecoder().decode(part.name));
    parts.push(edit ? await edited(part, edit) : part);
  }
  return joined(parts);
}

async function edited(part: Part, edit: (text: string) => string): Promise<Part> {
  const before = part.isPacked
    ? await through(part.bytes, new DecompressionStream('deflate-raw'))
    : part.bytes;
  const plain = new TextEncoder().encode(edit(new TextDecoder().decode(before)));
  return {
    name: part.name,
    isPacked: true,
    checksum: crc32(plain),
    size: plain.length,
    bytes: await through(plain, new CompressionStream('deflate-raw')),
  };
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const piped = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}

/** Sizes of what a zip file has around its parts, and the marks that they begin with. */
const local = { mark: 0x04034b50, size: 30 };
const central = { mark: 0x02014b50, size: 46 };
const end = { mark: 0x06054b50, size: 22 };

/** 1 January 1980, so that the same plan gives the same file. */
const date = 0x21;

function* partsOf(file: Uint8Array): Generator<Part> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const last = file.length - end.size;
  let at = view.getUint32(last + 16, true);
  for (let left = view.getUint16(last + 10, true); left > 0; left--) {
    const nameSize = view.getUint16(at + 28, true);
    const extraSize = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const start = view.getUint32(at + 42, true);
    const from =
      start + local.size + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    yield {
      name: file.subarray(at + central.size, at + central.size + nameSize),
      isPacked: view.getUint16(at + 10, true) !== 0,
      checksum: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      bytes: file.subarray(from, from + view.getUint32(at + 20, true)),
    };
    at += central.size + nameSize + extraSize;
  }
}

function joined(parts: readonly Part[]): Uint8Array {
  const names = parts.reduce((sum, { name }) => sum + name.length, 0);
  const contents = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const heads = parts.length * (local.size + central.size) + end.size;
  const file = new Uint8Array(contents + 2 * names + heads);
  const view = new DataView(file.buffer);
  const starts: number[] = [];
  let at = 0;
  for (const part of parts) {
    starts.push(at);
    view.setUint32(at, local.mark, true);
    writeFacts(view, at + 4, part);
    file.set(part.name, at + local.size);
    file.set(part.bytes, at + local.size + part.name.length);
    at += local.size + part.name.length + part.bytes.length;
  }
  const list = at;
  parts.forEach((part, index) => {
    view.setUint32(at, central.mark, true);
    view.setUint16(at + 4, 20, true);
    writeFacts(view, at + 6, part);
    view.setUint32(at + 42, starts[index] ?? 0, true);
    file.set(part.name, at + central.size);
    at += central.size + part.name.length;
  });
  view.setUint32(at, end.mark, true);
  view.setUint16(at + 8, parts.length, true);
  view.setUint16(at + 10, parts.length, true);
  view.setUint32(at + 12, at - list, true);
  view.setUint32(at + 16, list, true);
  return file;
}

/** What stands of a part before it and in the list of all, in the same order. */
function writeFacts(view: DataView, at: number, part: Part): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 4, part.isPacked ? 8 : 0, true);
  view.setUint16(at + 8, date, true);
  view.setUint32(at + 10, part.checksum, true);
  view.setUint32(at + 14, part.bytes.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, part.name.length, true);
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (remainders[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}
