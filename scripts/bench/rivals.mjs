// @ts-check
/**
 * What the benchmark compares with: another YAML language server, the Node that it needs, and
 * DuckDB. Kept out of the project's own node_modules, in `.vscode-test/bench-<hash of the
 * manifest>/`, filled once and reused.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findHostNode } from '../../test/host/host-node.mjs';
import { installedOnce, npmInstall } from '../../test/host/installed-once.mjs';
import { PlainError, say } from '../lib/bare.mjs';

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
  const folder = await installedOnce({
    kind: 'bench',
    what: 'the rivals',
    manifest: join(dirname(fileURLToPath(import.meta.url)), 'rivals'),
    recipe: '1',
    fill,
  });
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

/** @param {string} folder */
async function fill(folder) {
  say('Installing the rivals, once (yaml-language-server, its Node, DuckDB) …');
  await npmInstall(folder, ['ci'], 'the rivals of the benchmark');
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
