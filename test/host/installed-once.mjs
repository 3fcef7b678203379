// @ts-check
/**
 * What runs need and the project's own node_modules shall not hold: folders of the cache, filled once
 * from a manifest with its lock file, and reused as long as these are the same.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { cacheFolder, say } from '../../scripts/lib/bare.mjs';
import { npm, npmFailure } from '../../scripts/lib/prepare.mjs';
import { withLock } from './lock.mjs';

const manifestFiles = ['package.json', 'package-lock.json'];

/**
 * @typedef {object} Installation
 * @property {string} kind the folder is `.vscode-test/<kind>-<hash of the manifest>/`
 * @property {string} what as in "Another run is installing the VS Code server"
 * @property {string} manifest absolute path of the folder that package.json and package-lock.json lie in
 * @property {string} recipe raised when `fill` changes, so that what older steps filled is not reused
 * @property {(folder: string) => Promise<void>} fill installs there, where the manifest lies already
 */

/**
 * @param {Installation} installation
 * @returns {Promise<string>} the absolute path of the filled folder; rejects as `fill` does
 */
export async function installedOnce(installation) {
  const { kind, what } = installation;
  const folder = join(cacheFolder, `${kind}-${await hashOf(installation)}`);
  if (existsSync(folder)) return folder;
  await mkdir(cacheFolder, { recursive: true });
  const onWait = () => say(`Another run is installing ${what}; waiting for it …`);
  await withLock(`${folder}.lock`, onWait, async () => {
    // The run that held the lock before may have done the work.
    if (!existsSync(folder)) await installInto(folder, installation);
  });
  return folder;
}

/**
 * Installs with npm what the manifest in a folder names. No install script is run: every program that
 * is needed comes inside a package, what scripts would compile is not needed, and nothing foreign is
 * executed.
 * @param {string} folder
 * @param {readonly string[]} args npm's command, as in `['ci']`
 * @param {string} what as in "Installing the VS Code server failed"
 * @returns {Promise<void>} rejects with a `PlainError` when npm fails
 */
export async function npmInstall(folder, args, what) {
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = await npm([...args, ...flags], { cwd: folder, output: 'capture' });
  if (result.code !== 0) throw npmFailure(result.output, what);
}

/** @param {Installation} installation */
async function hashOf({ manifest, recipe }) {
  const hash = createHash('sha256').update(`${recipe} ${process.platform} ${process.arch}`);
  for (const file of manifestFiles) {
    // Line ends differ between checkouts of one and the same file.
    hash.update((await readFile(join(manifest, file), 'utf8')).replaceAll('\r\n', '\n'));
  }
  return hash.digest('hex').slice(0, 12);
}

/**
 * Fills a folder beside the final one and renames it, so that a half-filled one is never used.
 * @param {string} folder
 * @param {Installation} installation
 */
async function installInto(folder, { kind, manifest, fill }) {
  const own = basename(folder);
  await removeFolders((name) => name.startsWith(`${own}.partial-`));
  const partial = await mkdtemp(`${folder}.partial-`);
  try {
    for (const file of manifestFiles) await copyFile(join(manifest, file), join(partial, file));
    await fill(partial);
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
  // Those of earlier manifests are up to a gigabyte each, and nobody comes back to them.
  const earlier = new RegExp(`^${kind}-[0-9a-f]{12}$`);
  await removeFolders((name) => earlier.test(name) && name !== own);
}

/** @param {(name: string) => boolean} wanted which folders of the cache to delete */
async function removeFolders(wanted) {
  const doomed = (await readdir(cacheFolder)).filter(wanted);
  await Promise.all(
    doomed.map((name) => rm(join(cacheFolder, name), { recursive: true, force: true })),
  );
}
