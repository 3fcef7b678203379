import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isPlanName, mayHoldPlans, mostBytes, mostPlans } from './protocol/plan-files';

/**
 * The text of a file beside plans; undefined for whatever is no file of a sensible size in UTF-8. A
 * plan may name any path: a device or a pipe is not opened, since reading it might never end.
 * @param within folders as URIs; a link that leads out of all of them is not followed
 */
export async function readText(
  uri: string,
  within?: readonly string[],
): Promise<string | undefined> {
  try {
    const file = fileURLToPath(uri);
    if (within && !liesIn(file, within)) return undefined;
    const stats = await fs.promises.stat(file);
    return isReadable(stats) ? decode(await fs.promises.readFile(file)) : undefined;
  } catch {
    return undefined;
  }
}

/** The same at once. */
export function readTextNow(uri: string, within?: readonly string[]): string | undefined {
  try {
    const file = fileURLToPath(uri);
    if (within && !liesIn(file, within)) return undefined;
    return isReadable(fs.statSync(file)) ? decode(fs.readFileSync(file)) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The plans below a folder as URIs, in the order of their paths. Installed packages and folders whose
 * names start with a dot hold nobody's plans; links to folders are not followed.
 */
export async function findPlans(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const folders = [folderPath(folder)];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const here = next;
    const entries = await fs.promises.readdir(here, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const { name } = entry;
      if (entry.isDirectory() && mayHoldPlans(name)) folders.push(path.join(here, name));
      else if (isPlanName(name)) found.push(path.join(here, name));
    }
    if (found.length >= mostPlans) break;
  }
  return found.sort().map((file) => pathToFileURL(file).href);
}

/** Where the file really is, whatever links lead to it. @throws where it is not there */
function liesIn(file: string, folders: readonly string[]): boolean {
  const real = fs.realpathSync.native(file);
  return folders.some((folder) => {
    const at = folderPath(folder);
    if (at === undefined || !fs.existsSync(at)) return false;
    const way = path.relative(fs.realpathSync.native(at), real);
    return !way.startsWith('..') && !path.isAbsolute(way);
  });
}

/** Undefined for folders that are on no disk. */
function folderPath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
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
