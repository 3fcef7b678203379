// @ts-check
/** Bundles test/e2e into the one file that the editor's extension host loads. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../../scripts/lib/bare.mjs';

/** Begins every console line that is a test's result, so that it can be told from the editor's own. */
export const resultMark = 'e2e│';

/** What the suites take of Node, for an extension host that is none. */
const inBrowser = join(root, 'test', 'host', 'in-browser');
/** @type {import('esbuild').BuildOptions} */
const forBrowser = {
  platform: 'browser',
  // Mocha's file for browsers would take the place of what the module exports.
  format: 'iife',
  globalName: 'suites',
  footer: { js: 'module.exports = suites;' },
  plugins: [
    {
      name: 'in-browser',
      setup: (build) => {
        build.onResolve({ filter: /^(?:mocha|node:assert\/strict)$/ }, ({ path }) => ({
          path: join(inBrowser, path === 'mocha' ? 'mocha.ts' : 'assert.ts'),
        }));
      },
    },
  ],
};

/** @typedef {'web' | 'untrusted' | 'packaged' | 'unpackaged'} Kind of window; the last is for what the package is not asked */

/** Hears what the extension tells, which only tests in the extension's own folder can. */
const hearing = 'documents-unharmed';

/**
 * Some suites need a window of their own kind, and one kind of window is for its own suite alone.
 * @param {string} suite
 * @param {Kind | undefined} kind
 */
function isFor(suite, kind) {
  if (kind === 'unpackaged') return suite === hearing;
  if (suite === hearing) return kind === undefined || kind === 'web';
  return kind === 'untrusted' || suite === 'untrusted'
    ? suite === kind
    : suite !== 'web' || kind === 'web';
}

/**
 * @param {object} [options]
 * @param {Kind} [options.kind] for the web extension host, a window that trusts nobody, or the package
 * @param {string} [options.extensionPath] where the one under test must lie, for hosts without an environment
 * @returns {Promise<string>} absolute path of the bundle, a CommonJS module that exports `run()`
 */
export async function bundleTests({ kind, extensionPath } = {}) {
  const { build } = await import('esbuild');
  const folder = join(root, 'test', 'e2e');
  const ending = '.test.ts';
  // For whoever looks for a fault: `E2E_ONLY=completion,typing`.
  const only = process.env['E2E_ONLY']?.split(',');
  const suites = (await readdir(folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .filter((name) => only === undefined || only.includes(name))
    .filter((name) => isFor(name, kind))
    .sort();
  const outfile = join(root, 'dist', 'test', kind === undefined ? 'e2e.js' : `e2e-${kind}.js`);
  await build({
    entryPoints: [join(folder, 'index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    sourcemap: 'inline',
    ...(kind === 'web' && forBrowser),
    define: {
      ...(kind === 'web' && {
        global: 'globalThis',
        'process.env': JSON.stringify({ PLANWRIGHT_E2E_EXTENSION_UNDER: extensionPath }),
      }),
      E2E_SUITES: JSON.stringify(suites),
      E2E_RESULT_MARK: JSON.stringify(resultMark),
    },
    logLevel: 'error',
  });
  return outfile;
}
