// @ts-check
/**
 * The list of what programs for web workers are put together from: a browser has no `require`, so the
 * extension reads all that may be asked for beforehand. Written beside the bundles.
 */
import fs from 'node:fs';
import path from 'node:path';

/** @typedef {{ main: string, files: readonly string[] }} Program names as `require` has them, from `dist` */

const texts = ['fi', 'sv'].map((language) => `../l10n/bundle.l10n.${language}.json`);
const main = './documents-browser.js';

/** @type {import('esbuild').Plugin} */
export const browserPrograms = {
  name: 'browser-programs',
  setup(build) {
    build.onEnd(({ metafile }) => {
      if (metafile === undefined) return;
      const server = './server-browser.js';
      /** @type {Readonly<Record<string, Program>>} */
      const programs = {
        server: { main: server, files: reachedFrom(server, metafile.outputs) },
        export: { main, files: [main, './exports.js', ...texts] },
        import: { main, files: [main, './imports.js', ...texts] },
      };
      fs.writeFileSync(path.join('dist', 'browser.json'), `${JSON.stringify(programs)}\n`);
    });
  },
};

/**
 * @param {string} first name of the file to begin with
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @returns {readonly string[]} the names of all files that it may ask for, and its own
 */
function reachedFrom(first, outputs) {
  const names = new Set([first]);
  // What is added meanwhile is looked at as well.
  for (const name of names) {
    const { imports = [] } = outputs[path.posix.join('dist', name)] ?? {};
    for (const { path: imported, external } of imports) {
      if (!external) names.add(`./${path.posix.relative('dist', imported)}`);
      // Libraries name modules of Node's that nothing of theirs is taken from.
      else if (imported.startsWith('.')) names.add(imported);
    }
  }
  return [...names];
}
