import fs from 'node:fs';

/** How long a full pipe is left alone before it is tried again, in milliseconds. */
const pause = 5;
const sleeper = new Int32Array(new SharedArrayBuffer(4));

/**
 * Writes all of it before it returns, so that a slow reader holds the work back and nothing
 * piles up, and a pipe gets everything before the process ends.
 * @returns false where the reader has gone (`| head`): nothing more need be said
 */
export function writeAll(descriptor: number, given: string | Uint8Array): boolean {
  const bytes = typeof given === 'string' ? Buffer.from(given, 'utf8') : given;
  let offset = 0;
  while (offset < bytes.length) {
    try {
      offset += fs.writeSync(descriptor, bytes, offset);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Windows says EOF for a pipe whose other end is closed.
      if (code === 'EPIPE' || code === 'EOF') return false;
      if (code !== 'EAGAIN') throw error;
      // A pipe that another process set not to block is full.
      Atomics.wait(sleeper, 0, 0, pause);
    }
  }
  return true;
}
