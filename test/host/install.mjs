// @ts-check
/**
 * The VS Code server, the Node it needs and a browser for it, kept out of the project's own
 * node_modules: `.vscode-test/host-<hash of the manifest>/`, filled once and reused.
 * Run as a script it installs and prints what it has.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, readdir, rename, rm, statfs } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { PlainError, cacheFolder, isEntry, runMain, say } from '../../scripts/lib/bare.mjs';
import { npm, npmFailure } from '../../scripts/lib/prepare.mjs';
import { findHostNode } from './host-node.mjs';
import { withLock } from './lock.mjs';

const manifestFolder = join(dirname(fileURLToPath(import.meta.url)), 'manifest');
const manifestFiles = ['package.json', 'package-lock.json'];
/** Raised when the steps of `fill` change, so that a folder filled by older steps is not reused. */
const recipe = '1';
/** The host with its unpacked browser takes 1.1 GB; the rest is for npm's own files meanwhile. */
const neededBytes = 1.5e9;

/**
 * @typedef {object} EditorHost
 * @property {string} folder the installation's folder (absolute)
 * @property {string} node the Node that the server runs on
 * @property {string} serverMain the server's entry file
 * @property {string} version VS Code's version, as in `1.139.1`
 */

/**
 * Gives the installed host, installing it first when needed (about half a minute and 0.9 GB).
 * @returns {Promise<EditorHost>} rejects with a `PlainError` when it cannot be had here
 */
export async function ensureHost() {
  const folder = join(cacheFolder, `host-${await manifestHash()}`);
  if (!existsSync(folder)) {
    try {
      await installOnce(folder);
    } catch (error) {
      throw diskError(error) ?? error;
    }
  }
  return describeHost(folder);
}

/** @param {string} folder */
async function installOnce(folder) {
  await mkdir(cacheFolder, { recursive: true });
  const onWait = () => say('Another run is installing the VS Code server; waiting for it …');
  await withLock(`${folder}.lock`, onWait, async () => {
    // The run that held the lock before may have done the work.
    if (!existsSync(folder)) {
      await installInto(folder);
    }
  });
}

async function manifestHash() {
  const hash = createHash('sha256').update(`${recipe} ${process.platform} ${process.arch}`);
  for (const file of manifestFiles) {
    // Line ends differ between checkouts of one and the same file.
    hash.update((await readFile(join(manifestFolder, file), 'utf8')).replaceAll('\r\n', '\n'));
  }
  return hash.digest('hex').slice(0, 12);
}

/**
 * Fills a folder beside the final one and renames it, so that a half-filled host is never used.
 * @param {string} folder
 */
async function installInto(folder) {
  const started = Date.now();
  await requireSpace();
  await removeFolders((name) => name.startsWith(`${basename(folder)}.partial-`));
  const partial = await mkdtemp(`${folder}.partial-`);
  try {
    await fill(partial);
    await describeHost(partial);
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
  // Hosts of earlier manifests are a gigabyte each, and nobody comes back to them.
  await removeFolders((name) => /^host-[0-9a-f]{12}$/.test(name) && name !== basename(folder));
  say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** Asked beforehand, because npm can run out of space and yet report success. */
async function requireSpace() {
  const { bavail, bsize } = await statfs(cacheFolder);
  if (bavail * bsize < neededBytes) {
    throw diskFull();
  }
}

/** @param {string} folder */
async function fill(folder) {
  for (const file of manifestFiles) {
    await copyFile(join(manifestFolder, file), join(folder, file));
  }
  say('Installing the VS Code server, once (1/2: the server, its Node and a browser) …');
  await npmStep(folder, ['ci']);
  say('Installing the VS Code server, once (2/2: the libraries of the server) …');
  // Not `npm ci`: the server's own lock file lacks one of its packages, which `npm ci` refuses.
  await npmStep(serverFolder(folder), ['install', '--omit=dev']);
}

/**
 * No install script is run: what they would compile is not needed, and nothing foreign is executed.
 * @param {string} cwd
 * @param {readonly string[]} args
 */
async function npmStep(cwd, args) {
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = await npm([...args, ...flags], { cwd, output: 'capture' });
  if (result.code !== 0) {
    throw npmFailure(result.output, 'the VS Code server');
  }
}

/** @param {string} folder */
function serverFolder(folder) {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

/**
 * @param {string} folder
 * @returns {Promise<EditorHost>}
 */
async function describeHost(folder) {
  const serverMain = join(serverFolder(folder), 'out', 'server-main.js');
  const manifest = JSON.parse(await readFile(join(serverFolder(folder), 'package.json'), 'utf8'));
  return { folder, node: findHostNode(folder), serverMain, version: String(manifest.version) };
}

/**
 * @param {unknown} error
 * @returns {PlainError | undefined} the sentence for a file system error that the reader can mend
 */
function diskError(error) {
  const code = /** @type {NodeJS.ErrnoException} */ (error).code;
  switch (code) {
    case 'ENOSPC':
      return diskFull();
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new PlainError(`${cacheFolder} cannot be written to; make it writable and try again.`);
    default:
      return undefined;
  }
}

/** @param {(name: string) => boolean} wanted which folders of the cache to delete */
async function removeFolders(wanted) {
  const doomed = (await readdir(cacheFolder)).filter(wanted);
  await Promise.all(
    doomed.map((name) => rm(join(cacheFolder, name), { recursive: true, force: true })),
  );
}

function diskFull() {
  return new PlainError(
    `The disk is too full: the VS Code server needs 1.5 GB in ${cacheFolder}; make room and try again.`,
  );
}

if (isEntry(import.meta.url)) {
  await runMain(async () => {
    const host = await ensureHost();
    say(`VS Code ${host.version} (server) is in ${host.folder}`);
    return 0;
  });
}
