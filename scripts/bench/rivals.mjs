// @ts-check
/**
 * What the benchmark compares with: another YAML language server, the Node that it needs, and
 * DuckDB. Kept out of the project's own node_modules, in `.vscode-test/bench-<hash of the
 * manifest>/`, filled once and reused.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findHostNode } from '../../test/host/host-node.mjs';
import { withLock } from '../../test/host/lock.mjs';
import { PlainError, cacheFolder, say } from '../lib/bare.mjs';
import { npm, npmFailure } from '../lib/prepare.mjs';

const manifestFolder = join(dirname(fileURLToPath(import.meta.url)), 'rivals');
const manifestFiles = ['package.json', 'package-lock.json'];
const rivalNode = 24;

/**
 * @typedef {object} Rivals
 * @property {string} folder the installation's folder (absolute); `node_modules` lies in it
 * @property {string} node executable of the newer Node
 * @property {string} yamlServer entry file of yaml-language-server
 * @property {Readonly<Record<string, string>>} versions package → version
 */

/**
 * Gives the installed rivals, installing them first when needed (some seconds and 0.3 GB).
 * @returns {Promise<Rivals>} rejects with a `PlainError` when they cannot be had here
 */
export async function ensureRivals() {
  const folder = join(cacheFolder, `bench-${await manifestHash()}`);
  if (!existsSync(folder)) {
    await mkdir(cacheFolder, { recursive: true });
    const onWait = () => say('Another run is installing the rivals; waiting for it …');
    await withLock(`${folder}.lock`, onWait, async () => {
      if (!existsSync(folder)) await installInto(folder);
    });
  }
  return {
    folder,
    node: nodeIn(folder),
    yamlServer: join(folder, 'node_modules/yaml-language-server/bin/yaml-language-server'),
    versions: {
      'yaml-language-server': await versionOf(folder, 'yaml-language-server'),
      '@duckdb/node-api': await versionOf(folder, '@duckdb/node-api'),
    },
  };
}

async function manifestHash() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of manifestFiles) {
    hash.update((await readFile(join(manifestFolder, file), 'utf8')).replaceAll('\r\n', '\n'));
  }
  return hash.digest('hex').slice(0, 12);
}

/**
 * Fills a folder beside the final one and renames it, so that a half-filled one is never used.
 * @param {string} folder
 */
async function installInto(folder) {
  say('Installing the rivals, once (yaml-language-server, its Node, DuckDB) …');
  await removeFolders((name) => name.startsWith('bench-') && !name.endsWith('.lock'));
  const partial = await mkdtemp(`${folder}.partial-`);
  try {
    for (const file of manifestFiles) {
      await copyFile(join(manifestFolder, file), join(partial, file));
    }
    // No install script is run: every binary that is needed comes inside a package.
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const result = await npm(args, { cwd: partial, output: 'capture' });
    if (result.code !== 0) throw npmFailure(result.output, 'the rivals of the benchmark');
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

/** @param {(name: string) => boolean} wanted which folders of the cache to delete */
async function removeFolders(wanted) {
  const doomed = (await readdir(cacheFolder)).filter(wanted);
  await Promise.all(
    doomed.map((name) => rm(join(cacheFolder, name), { recursive: true, force: true })),
  );
}

/** @param {string} folder */
function nodeIn(folder) {
  try {
    return findHostNode(folder);
  } catch {
    throw new PlainError(
      `yaml-language-server needs Node ${rivalNode}, which npm does not have for ${process.platform} on ${process.arch}; run the benchmark with Node ${rivalNode} or later to compare with it.`,
    );
  }
}

/**
 * @param {string} folder
 * @param {string} name
 */
async function versionOf(folder, name) {
  const file = join(folder, 'node_modules', name, 'package.json');
  return String(JSON.parse(await readFile(file, 'utf8')).version);
}
