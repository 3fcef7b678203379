import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Larger files are no configurations and no profiles. */
const mostBytes = 1_000_000;

/**
 * The text of a file beside plans; undefined for whatever is no file of a sensible size in UTF-8. A
 * plan may name any path: a device or a pipe is not opened, since reading it might never end.
 */
export async function readText(uri: string): Promise<string | undefined> {
  try {
    const file = fileURLToPath(uri);
    const stats = await fs.promises.stat(file);
    return isReadable(stats) ? decode(await fs.promises.readFile(file)) : undefined;
  } catch {
    return undefined;
  }
}

/** The same at once. */
export function readTextNow(uri: string): string | undefined {
  try {
    const file = fileURLToPath(uri);
    return isReadable(fs.statSync(file)) ? decode(fs.readFileSync(file)) : undefined;
  } catch {
    return undefined;
  }
}

function isReadable(stats: fs.Stats): boolean {
  return stats.isFile() && stats.size <= mostBytes;
}

/** @throws TypeError for what is not UTF-8 */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
