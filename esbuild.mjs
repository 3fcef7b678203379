import esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import {
  asCommonJs,
  clientBeside,
  documentsBeside,
  onFirstUse,
  slipsOnFirstUse,
} from './scripts/build-plugins.mjs';
import { browserPrograms } from './scripts/browser-programs.mjs';
import { compileSchema } from './scripts/compile-schema.mjs';
import { layoutMadeQuick } from './scripts/layout-made-quick.mjs';
import {
  noCodeFromTexts,
  noModuleSearch,
  parserInUse,
  typesInUse,
} from './scripts/libraries-in-use.mjs';
import { pageBundle } from './scripts/page-bundle.mjs';
import { thirdPartyNotices } from './scripts/third-party-notices.mjs';

const watch = process.argv.includes('--watch');

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  minify: !watch,
  keepNames: false,
  sourcemap: watch ? 'linked' : false,
  target: 'node20',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  alias: { '@planwright/protocol': './server/src/protocol/index.ts' },
  // A library would read texts from an address where it is told one: nobody tells it any.
  define: { fetch: 'undefined' },
};
/** @type {esbuild.BuildOptions} */
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  mainFields: ['module', 'main'],
  plugins: [onFirstUse],
};
/** What a browser alone loads of the extension and the server is in bundles that Node loads too. */
const inBrowserToo = { conditions: ['module', 'browser'] };
/**
 * The same file for Node and for a web worker, where only what prints a PDF cannot be had.
 * @type {esbuild.BuildOptions}
 */
const anywhere = {
  ...common,
  platform: 'browser',
  format: 'cjs',
  external: ['node:*'],
  // What is beside it is asked for by the one way that both have.
  supported: { 'dynamic-import': false },
};

/** One context list: everything that is shipped. */
const contexts = [
  {
    ...node,
    plugins: [onFirstUse, clientBeside],
    entryPoints: { extension: 'client/src/main-node.ts' },
    outdir: 'dist',
    external: ['vscode'],
    supported: { 'dynamic-import': false },
    // What the messages are called, without the connection that carries them.
    alias: {
      ...common.alias,
      'vscode-jsonrpc': './node_modules/vscode-jsonrpc/lib/common/messages.js',
    },
  },
  {
    ...node,
    ...inBrowserToo,
    entryPoints: { 'extension-browser': 'client/src/main-browser.ts' },
    outdir: 'dist',
    external: ['vscode'],
  },
  {
    ...node,
    ...inBrowserToo,
    // What the server loads on request are files of their own, which only ES modules can have.
    format: 'esm',
    splitting: true,
    entryPoints: {
      server: 'server/src/main-node.ts',
      'server-browser': 'server/src/main-browser.ts',
      // The command line is the same engine: what both have is there once.
      cli: 'server/src/cli/main.ts',
    },
    outdir: 'dist',
    // A dependency of the command line asks an ES module's own address (`asCommonJs`).
    define: { ...common.define, 'import.meta.url': 'ownAddress' },
    // The one for Node reads files.
    alias: { ...common.alias, '@vscode/l10n': './node_modules/@vscode/l10n/dist/browser.js' },
    chunkNames: 'server-[hash]',
    write: false,
    plugins: [
      onFirstUse,
      noModuleSearch,
      slipsOnFirstUse,
      documentsBeside,
      typesInUse,
      parserInUse,
      asCommonJs(!watch),
      browserPrograms,
    ],
  },
  {
    ...anywhere,
    entryPoints: ['server/src/parse/read-carefully.ts'],
    outfile: 'dist/read-carefully.js',
  },
  {
    ...anywhere,
    plugins: [onFirstUse, noCodeFromTexts, layoutMadeQuick],
    entryPoints: {
      exports: 'server/src/exports/index.ts',
      imports: 'server/src/imports/index.ts',
    },
    outdir: 'dist',
  },
  {
    ...node,
    plugins: [documentsBeside],
    entryPoints: ['server/src/main-documents.ts'],
    outfile: 'dist/documents-thread.js',
    supported: { 'dynamic-import': false },
  },
  {
    ...anywhere,
    plugins: [documentsBeside],
    entryPoints: ['server/src/main-documents-browser.ts'],
    outfile: 'dist/documents-browser.js',
  },
  {
    ...common,
    ...pageBundle,
    entryPoints: { preview: 'client/webview/index.tsx' },
    outdir: 'dist',
  },
  { ...common, entryPoints: ['client/webview/preview.css'], outfile: 'dist/preview.css' },
];

await compileSchema();
if (watch) {
  for (const options of contexts) await (await esbuild.context(options)).watch();
} else {
  const built = await Promise.all(contexts.map((options) => esbuild.build(options)));
  removeOthers(built.flatMap(({ metafile }) => Object.keys(metafile?.outputs ?? {})));
  const inputs = built.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
  fs.writeFileSync('dist/third-party-notices.txt', thirdPartyNotices(inputs));
  fs.chmodSync('dist/cli.js', 0o755);
}

/**
 * Files of builds before would be packed and shipped.
 * @param {readonly string[]} files paths from here
 */
function removeOthers(files) {
  const names = new Set(files.map((file) => path.basename(file)));
  for (const name of fs.readdirSync('dist')) {
    if (name.endsWith('.js') && !names.has(name)) fs.rmSync(path.join('dist', name));
  }
}
