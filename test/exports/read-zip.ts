import assert from 'node:assert/strict';
import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const stored = 0;
const deflated = 8;

/**
 * The files of a zip by their names, in its order: enough of the format for what Word and Excel
 * files are. Sizes are checked, so that a file cut short does not pass for a whole one.
 */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const zip = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(zip);
  const count = zip.getUint16(end + 10, true);
  let at = zip.getUint32(end + 16, true);
  const files = new Map<string, Uint8Array>();
  for (let index = 0; index < count; index++) {
    assert.equal(zip.getUint32(at, true), directoryEntry, 'an entry of the directory');
    const nameLength = zip.getUint16(at + 28, true);
    const name = utf8(bytes.subarray(at + 46, at + 46 + nameLength));
    assert.ok(!files.has(name), `${name} is in the zip once`);
    files.set(name, contentOf(zip, bytes, at));
    at += 46 + nameLength + zip.getUint16(at + 30, true) + zip.getUint16(at + 32, true);
  }
  return files;
}

/** A file of the zip as text. */
export function textIn(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  const found = files.get(name);
  assert.ok(found, `${name} is in the file`);
  return utf8(found);
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function endOf(zip: DataView): number {
  for (let at = zip.byteLength - 22; at >= 0; at--) {
    if (zip.getUint32(at, true) === endOfDirectory) return at;
  }
  assert.fail('the file is a zip');
}

function contentOf(zip: DataView, bytes: Uint8Array, entry: number): Uint8Array {
  const method = zip.getUint16(entry + 10, true);
  const packed = zip.getUint32(entry + 20, true);
  const size = zip.getUint32(entry + 24, true);
  const local = zip.getUint32(entry + 42, true);
  const start = local + 30 + zip.getUint16(local + 26, true) + zip.getUint16(local + 28, true);
  const content = bytes.subarray(start, start + packed);
  assert.ok(method === stored || method === deflated, `method ${method} is a known one`);
  const whole = method === stored ? content : new Uint8Array(inflateRawSync(content));
  assert.equal(whole.length, size, 'as long as the directory says');
  return whole;
}
