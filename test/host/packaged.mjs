// @ts-check
/**
 * The packaged extension, tested as a user gets it: packed, installed into a VS Code server and
 * run through test/e2e there. The extension under development is an empty one.
 */
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isEntry, runMain } from '../../scripts/lib/bare.mjs';
import { packageExtension } from '../../scripts/package.mjs';
import { bundleTests } from './bundle-tests.mjs';
import { runExtensionTests, withExamples } from './run-tests.mjs';

/** The editor loads tests only for an extension under development. */
const driver = {
  name: 'planwright-e2e-driver',
  publisher: 'planwright',
  version: '0.0.0',
  engines: { vscode: '^1.91.0' },
};

/**
 * @returns {Promise<number>} 0 when every test passed, else 1; rejects with a `PlainError` when the
 *   extension cannot be packed or installed
 */
export async function testPackaged() {
  const vsix = await packageExtension();
  const testsPath = await bundleTests({ kind: 'packaged' });
  const extensionPath = await realpath(await mkdtemp(join(tmpdir(), 'planwright-driver-')));
  try {
    await writeFile(join(extensionPath, 'package.json'), JSON.stringify(driver));
    return await withExamples((workspace) =>
      runExtensionTests({ extensionPath, testsPath, workspace, vsix, editor: 'server' }),
    );
  } finally {
    await rm(extensionPath, { recursive: true, force: true });
  }
}

if (isEntry(import.meta.url)) {
  await runMain(testPackaged);
}
