// @ts-check
/**
 * The licences of everything that is bundled, as one text beside the bundles. Read off what the build
 * really took, never off a list that somebody keeps.
 */
import fs from 'node:fs';
import path from 'node:path';

/** Licences that ask for nothing but their text, which the notices give. */
const permissive =
  /^(?:MIT|ISC|Zlib|BSD(?:-[23]-Clause)?|0BSD|Apache-2\.0|BlueOak-1\.0\.0|Unlicense)$/;
const licenceFile = /^(?:licen[cs]e|copying)(?:[-.](?:md|txt|mit))?$/i;

/** For packages that name the licence and leave its text out. */
const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute,
sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or
substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT.
IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const bundledBefore = /^\s*\/\/.*\bnode_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//gm;

/** @typedef {{ name: string, version: string, licence: string, text: string }} Notice */

/**
 * @param {Iterable<string>} inputs paths of bundled files from the root, as esbuild's metafile has them
 * @returns {string} the notices, by name; throws an `Error` where a package's licence asks for more
 *   than its text, or cannot be read
 */
export function thirdPartyNotices(inputs) {
  const notices = new Map(
    [...packagesOf(inputs)].map(noticeOf).map((each) => [`${each.name} ${each.version}`, each]),
  );
  const byName = [...notices.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts = byName.map(
    ({ name, version, licence, text }) =>
      `${'='.repeat(80)}\n${name} ${version} (${licence})\n${'='.repeat(80)}\n\n${text}\n`,
  );
  return `Planwright contains parts of the following packages, each under the licence that follows its name.\n\n${parts.join('\n')}`;
}

/**
 * Folders of the bundled packages, and of those that are in their files already: what bundled them
 * left their paths in a comment.
 * @param {Iterable<string>} inputs
 */
function packagesOf(inputs) {
  /** @type {Set<string>} */
  const folders = new Set();
  for (const input of inputs) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
    if (folder === undefined) continue;
    folders.add(folder);
    if (!fs.existsSync(input)) continue;
    for (const [, name = ''] of fs.readFileSync(input, 'utf8').matchAll(bundledBefore)) {
      const inner = dependencyOf(folder, name);
      if (inner === undefined)
        throw new Error(`${input} holds ${name}, whose licence is not here.`);
      folders.add(inner);
    }
  }
  return folders;
}

/**
 * As Node looks it up: in the folder's own modules, then in those above it.
 * @param {string} folder
 * @param {string} name
 */
function dependencyOf(folder, name) {
  for (let at = folder; at !== '.' && at !== ''; at = path.dirname(at)) {
    const candidate = path.join(at, 'node_modules', name);
    if (fs.existsSync(path.join(candidate, 'package.json'))) return candidate;
  }
  const top = path.join('node_modules', name);
  return fs.existsSync(path.join(top, 'package.json')) ? top : undefined;
}

/**
 * @param {string} folder
 * @returns {Notice}
 */
function noticeOf(folder) {
  const { name, version, license, author } = manifestOf(folder);
  // Where a package offers a choice we take the one that the notices can fulfil.
  const licence = String(license ?? '')
    .replace(/[()]/g, '')
    .split(' OR ')
    .find((one) => one.split(' AND ').every((part) => permissive.test(part)));
  if (licence === undefined) {
    throw new Error(`${name} ${version} is under "${String(license)}", which cannot be bundled.`);
  }
  const file = fs.readdirSync(folder).find((entry) => licenceFile.test(entry));
  const by = typeof author === 'string' ? author : author?.name;
  if (file === undefined && (licence !== 'MIT' || by === undefined)) {
    throw new Error(
      `The text of the licence of ${name} ${version} (${licence}) is not to be found.`,
    );
  }
  const text =
    file === undefined
      ? `Copyright (c) ${String(by).replace(/\s*<[^>]*>/, '')}\n\n${mit}`
      : fs.readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return { name, version, licence, text };
}

/** @param {string} folder */
function manifestOf(folder) {
  return JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
}
