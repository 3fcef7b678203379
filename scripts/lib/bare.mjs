// @ts-check
/**
 * What every script shares. It runs before anything is installed, so: Node's own modules only.
 */
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The repository's root folder (absolute). */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where downloaded editors, their data and the traces of failures live; git ignores it. */
export const cacheFolder = join(root, '.vscode-test');

/** A problem whose message is a whole sentence for the person at the keyboard: no stack is shown. */
export class PlainError extends Error {
  /** @override */
  name = 'PlainError';
}

/**
 * Prints one line for the person who started the script.
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * The text of anything thrown: the sentence of a `PlainError`, the stack of every other error.
 * @param {unknown} error
 * @returns {string}
 */
export function describeError(error) {
  if (error instanceof PlainError) {
    return error.message;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * Runs a script's main function; what it throws goes to stderr and the exit code becomes 1.
 * @param {() => Promise<number>} main resolves with the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`${describeError(error)}\n`);
    process.exitCode = 1;
  }
}

/**
 * True when the module is the script that Node was asked to run, not one that was imported.
 * @param {string} moduleUrl the module's `import.meta.url`
 */
export function isEntry(moduleUrl) {
  // Node names a module by its real path, but an argument as it was typed.
  const [, script] = process.argv;
  return (
    script !== undefined && existsSync(script) && realpathSync(script) === fileURLToPath(moduleUrl)
  );
}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] folder to run in; the repository's root when absent
 * @property {NodeJS.ProcessEnv} [env] whole environment; this process's when absent
 * @property {'inherit' | 'capture' | 'both'} [output] where stdout and stderr go, `both` to the
 *   screen and into the result; `inherit` when absent
 * @property {boolean} [shell] through the system's shell; no argument may then need quoting
 *
 * @typedef {object} RunResult
 * @property {number} code exit code; 1 when a signal ended the process
 * @property {string} output stdout and stderr interleaved when captured, otherwise empty
 */

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>} rejects only when the command cannot be started
 */
export function run(command, args, options = {}) {
  const { cwd = root, env = process.env, output = 'inherit', shell = false } = options;
  return new Promise((done, fail) => {
    /** @type {import('node:child_process').StdioOptions} */
    const stdio = output === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    // With a shell, Node wants one command line: separate arguments are deprecated there.
    const child = shell
      ? spawn([command, ...args].join(' '), { cwd, env, stdio, shell })
      : spawn(command, [...args], { cwd, env, stdio });
    let text = '';
    const collect = (/** @type {Buffer} */ chunk) => {
      text += chunk.toString('utf8');
      if (output === 'both') process.stdout.write(chunk);
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', fail);
    child.once('close', (code) => {
      done({ code: code ?? 1, output: text });
    });
  });
}
