// @ts-check
/** What is in the package, whether something there uses it, and how much it weighs. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { root } from './bare.mjs';

/** What a planner downloads, in bytes, at most. */
export const mostBytes = 2_000_000;

/** What every package has, whoever reads it. */
const expected =
  /^(?:package\.json|package\.nls(?:\.\w+)?\.json|README\.md|CHANGELOG\.md|LICENSE|dist\/third-party-notices\.txt)$/;

/**
 * Names that are put together when they are needed, and what the code has of them.
 * @type {readonly (readonly [file: RegExp, part: string])[]}
 */
const putTogether = [
  [/^docs\/rules\/([\w-]+\/[\w-]+)\.md$/, '$1'],
  [/^examples\/(starter)(?:-\w+)?\.projectplan\.yaml$/, '$1'],
  [/^l10n\/(bundle\.l10n|rules)\.\w+\.json$/, '$1.'],
  [/^media\/walkthrough\/(\w+)\.nls\.\w+\.md$/, '$1.md'],
];

/** Of a zip archive, beside what it holds: two headers a file. */
const headerBytes = 76;

/**
 * @returns {Promise<readonly string[]>} the files that `files` in package.json names and those that are
 *   always packed, by their paths from the root; as they are now, so the build comes first
 */
export async function packageFiles() {
  const { glob } = await import('tinyglobby');
  const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return glob(['package.json', 'README.md', ...files], { cwd: root });
}

/**
 * Files that no other file names, from the manifest on: what only they name is not used either.
 * @param {readonly string[]} files
 * @param {(file: string) => string} [read]
 * @returns {readonly string[]}
 */
export function unusedAmong(files, read = (file) => readFileSync(join(root, file), 'utf8')) {
  const used = new Set(files.filter((file) => expected.test(file)));
  // Sets go on with what is added meanwhile.
  for (const user of used) {
    if (!speaksOfFiles(user)) continue;
    const text = read(user);
    for (const file of files) {
      if (!used.has(file) && text.includes(partOf(file))) used.add(file);
    }
  }
  return files.filter((file) => !used.has(file));
}

/**
 * Prose names much that is not there for it. The texts of the manifest name pictures by language.
 * @param {string} file
 */
function speaksOfFiles(file) {
  return /^package(?:\.nls(?:\.\w+)?)?\.json$|\.(?:js|css|sql)$|^dist\/browser\.json$/.test(file);
}

/** @param {string} file */
function partOf(file) {
  const [pattern, part] = putTogether.find(([each]) => each.test(file)) ?? [];
  return pattern && part !== undefined ? file.replace(pattern, part) : basename(file);
}

/**
 * @param {readonly string[]} files
 * @returns {number} bytes of an archive of them, about: what packs it may do a little better or worse
 */
export function packedBytes(files) {
  return files.reduce((sum, file) => {
    const packed = deflateRawSync(readFileSync(join(root, file)), { level: 9 }).length;
    return sum + packed + headerBytes + 2 * file.length;
  }, 0);
}
