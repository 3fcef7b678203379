// @ts-check
/** From a fresh checkout to a built extension: the Node check, the dependencies, the build. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { PlainError, root, run, say } from './bare.mjs';
import { isBuilt, rememberBuild, sourcesNow } from './built-once.mjs';

/** @typedef {import('./bare.mjs').RunOptions} RunOptions */
/** @typedef {import('./bare.mjs').RunResult} RunResult */

/** Stops with a plain sentence on a Node older than 20. */
export function requireNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    throw new PlainError(
      `Planwright needs Node 20 or later and this is Node ${process.versions.node}; install a newer one and try again.`,
    );
  }
}

/**
 * Runs npm with this machine's own configuration.
 * @param {readonly string[]} args none of which needs quoting in a shell
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>} rejects with a `PlainError` when there is no npm
 */
export async function npm(args, options = {}) {
  try {
    // npm is a `.cmd` file on Windows, which only a shell can start.
    return await run('npm', args, { ...options, shell: process.platform === 'win32' });
  } catch {
    throw new PlainError('npm was not found; install Node 20 or later with npm and try again.');
  }
}

/** @type {readonly (readonly [pattern: RegExp, cause: string])[]} */
const causes = [
  [/ENOSPC|no space left/i, 'the disk is full'],
  [/EACCES|EPERM|EROFS/, 'the folder cannot be written to'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/,
    'the npm registry could not be reached',
  ],
  [/\bE40[13]\b|ENEEDAUTH/, 'the npm registry refused this machine'],
  [/ETARGET|\bE404\b/, 'the npm registry does not have a package that is needed'],
  [/EINTEGRITY/, 'a downloaded package did not have the expected checksum'],
];

/**
 * One sentence for a failed npm run, made from what npm printed.
 * @param {string} output npm's stdout and stderr
 * @param {string} what what was being installed, as in "the VS Code server"
 * @returns {PlainError}
 */
export function npmFailure(output, what) {
  const cause = causes.find(([pattern]) => pattern.test(output))?.[1];
  return new PlainError(
    cause === undefined
      ? `Installing ${what} failed; npm said:\n${output.trim().split('\n').slice(-6).join('\n')}`
      : `Installing ${what} failed because ${cause}; put that right and run the same command again.`,
  );
}

/**
 * Installs the project's dependencies unless what is installed is what the lock file asks for.
 * @returns {Promise<void>} rejects with a `PlainError` when npm fails
 */
export async function ensureDependencies() {
  if (dependenciesMatch()) {
    return;
  }
  say('Installing the dependencies (npm ci) …');
  const result = await npm(['ci', '--no-audit', '--no-fund'], { output: 'capture' });
  if (result.code !== 0) {
    throw npmFailure(result.output, 'the dependencies');
  }
}

/**
 * Compares versions, not file times: a checkout, a copy or a cache sets those at will.
 * @returns {boolean}
 */
function dependenciesMatch() {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) {
    return false;
  }
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const installed = lockedPackages(installedFile);
  return Object.entries(wanted).every(([path, { version, optional, devOptional, os, cpu }]) => {
    const mayBeAbsent = optional === true || devOptional === true || os || cpu;
    const present = installed[path];
    return path === '' || (present ? present.version === version : Boolean(mayBeAbsent));
  });
}

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, os?: unknown, cpu?: unknown }} LockedPackage
 * @param {string} file
 * @returns {Readonly<Record<string, LockedPackage>>} path in the tree → package
 */
function lockedPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/**
 * Builds the extension, the server, the preview page and the command line into dist/, unless a step
 * before has done so and nothing has changed since.
 * @returns {Promise<void>} rejects with a `PlainError` when the build fails
 */
export async function build() {
  if (isBuilt(root)) return;
  say('Building …');
  const from = sourcesNow(root);
  const result = await run(process.execPath, ['esbuild.mjs'], { output: 'capture' });
  if (result.code !== 0) {
    throw new PlainError(`The build failed:\n${result.output.trim()}`);
  }
  rememberBuild(root, from);
}
