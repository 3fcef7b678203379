// @ts-check
/**
 * The VS Code server, the Node it needs and a browser for it, kept out of the project's own
 * node_modules: `.vscode-test/host-<hash of the manifest>/`, filled once and reused.
 * Run as a script it installs and prints what it has.
 */
import { readFile, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError, cacheFolder, isEntry, runMain, say } from '../../scripts/lib/bare.mjs';
import { findHostNode } from './host-node.mjs';
import { installedOnce, npmInstall } from './installed-once.mjs';

/** The host with its unpacked browser takes 1.1 GB; the rest is for npm's own files meanwhile. */
const neededBytes = 1.5e9;
const what = 'the VS Code server';

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
  const folder = await installedOnce({
    kind: 'host',
    what,
    manifest: join(dirname(fileURLToPath(import.meta.url)), 'manifest'),
    recipe: '1',
    fill,
  }).catch((/** @type {unknown} */ error) => {
    throw diskError(error) ?? error;
  });
  return describeHost(folder);
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
  const started = Date.now();
  await requireSpace();
  say('Installing the VS Code server, once (1/2: the server, its Node and a browser) …');
  await npmInstall(folder, ['ci'], what);
  say('Installing the VS Code server, once (2/2: the libraries of the server) …');
  // Not `npm ci`: the server's own lock file lacks one of its packages, which `npm ci` refuses.
  await npmInstall(serverFolder(folder), ['install', '--omit=dev'], what);
  await describeHost(folder);
  say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
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
