// @ts-check
/** Bundles test/e2e into the one file that the editor's extension host loads. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../../scripts/lib/bare.mjs';

/** Begins every console line that is a test's result, so that it can be told from the editor's own. */
export const resultMark = 'e2e│';

/**
 * @returns {Promise<string>} absolute path of the bundle, a CommonJS module that exports `run()`
 */
export async function bundleTests() {
  const { build } = await import('esbuild');
  const folder = join(root, 'test', 'e2e');
  const ending = '.test.ts';
  // For whoever looks for a fault: `E2E_ONLY=completion,typing`.
  const only = process.env['E2E_ONLY']?.split(',');
  const suites = (await readdir(folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .filter((name) => only === undefined || only.includes(name))
    .sort();
  const outfile = join(root, 'dist', 'test', 'e2e.js');
  await build({
    entryPoints: [join(folder, 'index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    sourcemap: 'inline',
    define: {
      E2E_SUITES: JSON.stringify(suites),
      E2E_RESULT_MARK: JSON.stringify(resultMark),
    },
    logLevel: 'error',
  });
  return outfile;
}
