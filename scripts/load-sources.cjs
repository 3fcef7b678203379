// @ts-check
/* global __dirname, __filename -- CommonJS, as what it loads is made */
/**
 * Loads the sources for the unit suites, for those of the built programs and for `npm run coverage`,
 * each file when it is asked for: line for line with a map, and with nothing put around its functions,
 * so that they run as fast as in the bundles. What a file was made into is kept beside the packages,
 * for the next run.
 */
const crypto = require('node:crypto');
const esbuild = require('esbuild');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const process = require('node:process');
const { threadId } = require('node:worker_threads');
const { isLayout, quickLayout } = require('./quick-layout.cjs');

const root = path.resolve(__dirname, '..');
const loaders = /** @type {const} */ ({ '.ts': 'ts', '.tsx': 'tsx', '.mjs': 'js' });
const jsx = path.join(root, 'client/webview/jsx.ts');

/** @type {any} */
const { _extensions: extensions, _resolveFilename: resolve } = /** @type {any} */ (Module);

/** One text for each source: what it was made of and by, as a hash, and what was made. */
const kept = path.join(root, 'node_modules/.cache/planwright-sources');
const madeBy = `${esbuild.version} ${fs.readFileSync(__filename, 'utf8')}`;
const hashOf = (/** @type {string} */ text) => crypto.createHash('sha1').update(text).digest('hex');
fs.mkdirSync(kept, { recursive: true });

for (const [extension, loader] of Object.entries(loaders)) {
  extensions[extension] = (/** @type {any} */ module, /** @type {string} */ file) => {
    const source = fs.readFileSync(file, 'utf8');
    const hash = `${hashOf(`${madeBy}\0${source}`)}\n`;
    const at = path.join(kept, hashOf(file));
    const before = textIn(at);
    const isSame = before?.startsWith(hash);
    const code = before && isSame ? before.slice(hash.length) : made(source, file, loader);
    if (!isSame) keep(at, hash + code);
    module._compile(code, file);
  };
}
extensions['.cjs'] = (/** @type {any} */ module, /** @type {string} */ file) => {
  const code = fs.readFileSync(file, 'utf8');
  module._compile(isLayout(file) ? quickLayout(code) : code, file);
};

/**
 * @param {string} source
 * @param {string} file where it stands
 * @param {'ts' | 'tsx' | 'js'} loader
 */
function made(source, file, loader) {
  return esbuild.transformSync(source, {
    loader,
    format: 'cjs',
    target: 'node20',
    sourcefile: file,
    sourcemap: 'inline',
    sourcesContent: false,
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    // Of files without an ending, which only `require` finds.
    supported: { 'dynamic-import': false },
    banner: loader === 'tsx' ? `var { h, Fragment } = require(${JSON.stringify(jsx)});` : '',
    define: { 'import.meta.url': JSON.stringify(`file://${file}`) },
  }).code;
}

/**
 * @param {string} file
 * @returns {string | undefined} undefined where there is none
 */
function textIn(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Others, threads among them, may load the same source at the same time: they find the whole of it,
 * or nothing.
 * @param {string} at
 * @param {string} text
 */
function keep(at, text) {
  const unfinished = `${at}.${process.pid}.${threadId}`;
  fs.writeFileSync(unfinished, text);
  fs.renameSync(unfinished, at);
}

/**
 * What stands for a name. Of js-yaml the bundles take the file for runtimes of today too: the other one
 * spreads objects by hand.
 */
const named = new Map([
  ['@planwright/protocol', path.join(root, 'server/src/protocol/index.ts')],
  ['js-yaml', path.join(root, 'node_modules/js-yaml/dist/js-yaml.mjs')],
]);

/** @type {any} */ (Module)._resolveFilename = (
  /** @type {string} */ request,
  /** @type {any[]} */ ...rest
) => named.get(request) ?? resolve(request, ...rest);
