// @ts-check
/**
 * One harness for the tests of the extension, two editors behind it: a desktop VS Code where
 * there is one, and everywhere else the VS Code server in a headless browser. As a script it runs
 * test/e2e against the repository's own build: `node test/host/run-tests.mjs [--editor=server]`.
 * With `--beside-package` it leaves to the packaged extension's run what that asks of the same editor.
 */
import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PlainError, isEntry, root, runMain, say } from '../../scripts/lib/bare.mjs';
import { build } from '../../scripts/lib/prepare.mjs';
import { bundleTests } from './bundle-tests.mjs';
import { findDesktop, runInDesktop } from './desktop.mjs';
import { runInServer } from './run-in-server.mjs';

/** @typedef {'desktop' | 'server' | 'auto'} Editor */

/**
 * @typedef {object} TestRun
 * @property {string} extensionPath absolute path of the extension to run from its folder
 * @property {string} testsPath absolute path of a CommonJS module whose `run()` is the tests
 * @property {string} workspace absolute path of the folder to open, or a URI; the tests may write to it
 * @property {string} [vsix] absolute path of a packaged extension to install first, the one under test (server only)
 * @property {boolean} [isUntrusted] the folder is not trusted until a test opens the page where that is said (server only)
 * @property {number} limitMs the tests may take this long
 */

/**
 * Runs the tests and prints their results, the editor and its version.
 * @param {Omit<TestRun, 'limitMs'> & { editor?: Editor, limitMs?: number }} options
 * @returns {Promise<number>} 0 when every test passed, else 1; rejects with a `PlainError` when no
 *   editor can be had
 */
export async function runExtensionTests({ editor = 'auto', limitMs = 300_000, ...rest }) {
  const run = { ...rest, limitMs };
  if (editor === 'server') {
    return runInServer(run);
  }
  const desktop = await findDesktop();
  if (desktop.kind === 'found') {
    return runInDesktop(run, desktop.executable);
  }
  if (editor === 'desktop') {
    throw new PlainError(
      `The tests were to run in a desktop VS Code, but ${desktop.reason}; name one in VSCODE_EXECUTABLE or leave the choice of the editor to the harness.`,
    );
  }
  say(`Using the VS Code server, because ${desktop.reason}.`);
  try {
    return await runInServer(run);
  } catch (error) {
    if (error instanceof PlainError) {
      throw new PlainError(
        `There is no editor to test in: ${desktop.reason}, and: ${error.message}`,
      );
    }
    throw error;
  }
}

/**
 * Lends a copy of the examples to `work`: tests edit and save what they open.
 * @template T
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withExamples(work) {
  // The editor reports real paths, and macOS' temporary folder is a link.
  const parent = await realpath(await mkdtemp(join(tmpdir(), 'planwright-workspace-')));
  try {
    const folder = join(parent, 'examples');
    await cp(join(root, 'examples'), folder, { recursive: true });
    return await work(folder);
  } finally {
    await rm(parent, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * @param {string | undefined} name
 * @returns {Editor}
 */
function editorNamed(name) {
  if (name === undefined || name === 'auto' || name === 'desktop' || name === 'server') {
    return name ?? 'auto';
  }
  throw new PlainError(`--editor takes desktop, server or auto, not ${name}.`);
}

if (isEntry(import.meta.url)) {
  await runMain(async () => {
    const { values } = parseArgs({
      options: { editor: { type: 'string' }, 'beside-package': { type: 'boolean' } },
    });
    const editor = editorNamed(values.editor);
    await build();
    const isShared =
      values['beside-package'] === true &&
      (editor === 'server' || (await findDesktop()).kind === 'none');
    const testsPath = await bundleTests(isShared ? { kind: 'unpackaged' } : {});
    return withExamples((workspace) =>
      runExtensionTests({ extensionPath: root, testsPath, workspace, editor }),
    );
  });
}
