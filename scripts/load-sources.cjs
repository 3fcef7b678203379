// @ts-check
/* global __dirname -- CommonJS, as what it loads is made */
/**
 * Loads the sources for the unit suites and for `npm run coverage`, each file when it is asked for:
 * line for line with a map, and with nothing put around its functions, so that they run as fast as in
 * the bundles.
 */
const esbuild = require('esbuild');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const loaders = /** @type {const} */ ({ '.ts': 'ts', '.tsx': 'tsx', '.mjs': 'js' });
const jsx = path.join(root, 'client/webview/jsx.ts');

/** @type {any} */
const { _extensions: extensions, _resolveFilename: resolve } = /** @type {any} */ (Module);

for (const [extension, loader] of Object.entries(loaders)) {
  extensions[extension] = (/** @type {any} */ module, /** @type {string} */ file) => {
    const { code } = esbuild.transformSync(fs.readFileSync(file, 'utf8'), {
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
    });
    module._compile(code, file);
  };
}

/** @type {any} */ (Module)._resolveFilename = (
  /** @type {string} */ request,
  /** @type {any[]} */ ...rest
) =>
  request === '@planwright/protocol'
    ? path.join(root, 'server/src/protocol/index.ts')
    : resolve(request, ...rest);
