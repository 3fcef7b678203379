import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Larger files are no plans, no configurations and no profiles. */
const mostBytes = 16_000_000;

/** A folder with more plans is searched no further. */
const mostPlans = 5_000;

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
      if (entry.isDirectory() && !/^(?:\.|node_modules$)/.test(name))
        folders.push(path.join(here, name));
      else if (/\.(?:projectplan|hanke)\.ya?ml$/.test(name)) found.push(path.join(here, name));
    }
    if (found.length >= mostPlans) break;
  }
  return found.sort().map((file) => pathToFileURL(file).href);
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
