// @ts-check
/** The tests in a desktop VS Code, through @vscode/test-electron. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { PlainError, cacheFolder, say } from '../../scripts/lib/bare.mjs';
import { findProgram, isExecutable } from '../../scripts/lib/programs.mjs';
import { cleanEnvironment, startBackground } from './processes.mjs';
import { quietSettings } from './settings.mjs';
import { TestConsole, failure } from './test-console.mjs';

/** @typedef {import('./run-tests.mjs').TestRun} TestRun */

/** A download is given up when nothing arrives for this long. */
const stallMs = 15_000;
/** @type {Promise<Desktop> | undefined} */
let found;
const child = join(dirname(fileURLToPath(import.meta.url)), 'desktop-child.mjs');

/**
 * @typedef {{ kind: 'found', executable: string } | { kind: 'none', reason: string }} Desktop
 *
 * Looks for a desktop VS Code: VSCODE_EXECUTABLE, else a build in `.vscode-test/`, downloaded
 * into it when the newest is not there and there is a network. Looked for once.
 * @returns {Promise<Desktop>} rejects with a `PlainError` when VSCODE_EXECUTABLE is wrong
 */
export function findDesktop() {
  found ??= lookForDesktop();
  return found;
}

/** @returns {Promise<Desktop>} */
async function lookForDesktop() {
  const chosen = process.env['VSCODE_EXECUTABLE'];
  if (chosen !== undefined && chosen !== '') {
    if (!isExecutable(chosen)) {
      throw new PlainError(
        `VSCODE_EXECUTABLE names ${chosen}, which is not a program; correct or unset it.`,
      );
    }
    return { kind: 'found', executable: chosen };
  }
  if (!hasScreen() && findProgram('Xvfb') === undefined) {
    return { kind: 'none', reason: 'there is no screen (and no Xvfb) for a desktop VS Code' };
  }
  const { downloadAndUnzipVSCode, SilentReporter } = await import('@vscode/test-electron');
  try {
    await mkdir(cacheFolder, { recursive: true });
    const executable = await downloadAndUnzipVSCode({
      cachePath: cacheFolder,
      timeout: stallMs,
      reporter: new SilentReporter(),
    });
    return { kind: 'found', executable };
  } catch (error) {
    const [why] = String(error instanceof Error ? error.message : error).split('\n');
    return { kind: 'none', reason: `a desktop VS Code could not be downloaded (${why})` };
  }
}

/**
 * True where a window can be shown.
 * @returns {boolean}
 */
export function hasScreen() {
  return (
    process.platform !== 'linux' ||
    Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
  );
}

/**
 * @param {TestRun} run
 * @param {string} executable
 * @returns {Promise<number>} 0 when every test passed, else 1
 */
export async function runInDesktop(run, executable) {
  say(`Editor: desktop VS Code, ${executable}`);
  const data = await mkdtemp(join(tmpdir(), 'planwright-desktop-'));
  /** @type {Awaited<ReturnType<typeof startScreen>> | undefined} */
  let screen;
  try {
    screen = hasScreen() ? undefined : await startScreen();
    const user = join(data, 'user', 'User');
    await mkdir(user, { recursive: true });
    await writeFile(join(user, 'settings.json'), JSON.stringify(quietSettings()));
    const env = screen === undefined ? {} : { DISPLAY: screen.display };
    return await runChild(run, executable, data, env);
  } finally {
    await screen?.stop();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * In a process of its own, so that a time limit can end the editor and all that it started.
 * @param {TestRun} run
 * @param {string} executable
 * @param {string} data folder for the editor's data
 * @param {Readonly<Record<string, string>>} env
 */
async function runChild(run, executable, data, env) {
  const log = new TestConsole();
  let rest = '';
  const options = {
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: run.extensionPath,
    extensionTestsPath: run.testsPath,
    extensionTestsEnv: { PLANWRIGHT_E2E_EXTENSION_UNDER: run.extensionPath },
    launchArgs: [
      run.workspace,
      `--user-data-dir=${join(data, 'user')}`,
      `--extensions-dir=${join(data, 'extensions')}`,
      '--disable-telemetry',
      ...(run.kind === undefined ? [] : [`--extensionDevelopmentKind=${run.kind}`]),
    ],
  };
  const editor = await startBackground(process.execPath, [child, JSON.stringify(options)], {
    env: cleanEnvironment(env),
    onText: (_all, added) => {
      const lines = (rest + added).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach((line) => log.add(line));
    },
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void editor.stop();
  }, run.limitMs);
  const code = await editor.ended;
  clearTimeout(timer);
  await editor.stop();
  log.add(rest);
  if (code === 0 && log.passed) {
    return 0;
  }
  say(late ? `The tests took over ${run.limitMs / 1000} s.` : failure(code));
  await log.save(undefined);
  return 1;
}

/**
 * A screen that nobody sees, for a machine without one.
 * @returns {Promise<{ display: string, stop: () => Promise<void> }>}
 */
async function startScreen() {
  /** @type {(display: string | undefined) => void} */
  let tell = () => undefined;
  /** @type {Promise<string | undefined>} */
  const told = new Promise((done) => {
    tell = done;
  });
  const program = findProgram('Xvfb');
  if (program === undefined) {
    throw new PlainError('A desktop VS Code needs a screen; install Xvfb or set DISPLAY.');
  }
  // It picks a free number and prints it when it is ready.
  const screen = await startBackground(
    program,
    ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    { onText: (all) => tell(/^(\d+)\n/m.exec(all)?.[1]) },
  );
  void screen.ended.then(() => tell(undefined));
  const number = await told;
  if (number === undefined) {
    await screen.stop();
    throw new PlainError(`Xvfb did not start; it said: ${screen.output().trim()}`);
  }
  return { display: `:${number}`, stop: screen.stop };
}
