// @ts-check
/**
 * One build for all steps of a run: whoever builds first leaves in the environment what it built from
 * and what came out. Whoever finds both as they were then has nothing to build.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const variable = 'PLANWRIGHT_BUILT';

/** All that a build reads; the libraries as the lock file names them. */
const sources = [
  ...['client', 'server', 'schemas', 'scripts', 'l10n'],
  ...['esbuild.mjs', 'package.json', 'package-lock.json', 'tsconfig.base.json'],
];
/** Written by a build, as dist/ is, but for the tests' bundles in that. */
const made = [join('server', 'src', 'schema', 'generated'), join('dist', 'test')];

/**
 * What a build would be made from now.
 * @param {string} root absolute path of the repository
 * @returns {string} another one when a file came, went or changed
 */
export function sourcesNow(root) {
  return digest(root, sources);
}

/**
 * @param {string} root absolute path of the repository
 * @returns {boolean} whether dist/ holds what a step before has built from these very sources
 */
export function isBuilt(root) {
  return process.env[variable] === mark(root, sourcesNow(root));
}

/**
 * For this process and those it starts from now on.
 * @param {string} root absolute path of the repository
 * @param {string} from `sourcesNow` before the build: what is written during it is not in it
 */
export function rememberBuild(root, from) {
  process.env[variable] = mark(root, from);
}

/**
 * This environment for a process that is to build by itself.
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentWithoutBuild() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== variable));
}

/**
 * @param {string} root
 * @param {string} from
 */
function mark(root, from) {
  return `${from}-${digest(root, ['dist'])}`;
}

/**
 * @param {string} root absolute path of the repository
 * @param {readonly string[]} paths from there, of files and folders
 * @returns {string} another one when a file came, went or changed
 */
export function digest(root, paths) {
  const hash = createHash('sha256');
  /** @param {string} path */
  const add = (path) => {
    const absolute = join(root, path);
    if (made.includes(path) || !existsSync(absolute)) return;
    if (statSync(absolute).isDirectory()) {
      for (const name of readdirSync(absolute).sort()) add(join(path, name));
    } else {
      hash.update(`${path}\0`).update(readFileSync(absolute)).update('\0');
    }
  };
  for (const path of paths) add(path);
  return hash.digest('hex').slice(0, 16);
}
