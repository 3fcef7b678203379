import esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { compileSchema } from './scripts/compile-schema.mjs';

const watch = process.argv.includes('--watch');

/**
 * What is used rarely is a file beside the bundles, read when first asked for: the careful reader with
 * `yaml`, for texts that the faster one gave up on, and the words of the schema.
 * @type {esbuild.Plugin}
 */
const onFirstUse = {
  name: 'on-first-use',
  setup(build) {
    build.onResolve({ filter: /\/schemas\/plan\.schema\.json$/ }, () => ({
      path: '../schemas/plan.schema.json',
      external: true,
    }));
    build.onResolve({ filter: /^\.\/read-carefully$/ }, () => ({
      path: 'read-carefully',
      namespace: 'on-first-use',
    }));
    build.onResolve(
      { filter: /^\.\/read-carefully\.js$/, namespace: 'on-first-use' },
      ({ path }) => ({
        path,
        external: true,
      }),
    );
    build.onLoad({ filter: /^read-carefully$/, namespace: 'on-first-use' }, () => ({
      contents:
        'export const readCarefully = (...args) => require("./read-carefully.js").readCarefully(...args);',
      resolveDir: '.',
    }));
  },
};

/**
 * Editors start the server as CommonJS: the modules of a split bundle are written as that.
 * @type {esbuild.Plugin}
 */
const asCommonJs = {
  name: 'as-common-js',
  setup(build) {
    build.onEnd(async ({ outputFiles = [] }) => {
      fs.mkdirSync('dist', { recursive: true });
      for (const { path: file, text } of outputFiles) {
        const { code } = await esbuild.transform(text, {
          format: 'cjs',
          platform: 'node',
          target: 'node20',
          charset: 'utf8',
          minify: !watch,
          // Loaded the way the rest is.
          supported: { 'dynamic-import': false },
        });
        fs.writeFileSync(file, code);
      }
    });
  },
};

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
};
/** @type {esbuild.BuildOptions} */
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  mainFields: ['module', 'main'],
  plugins: [onFirstUse],
};

/** One context list: everything that is shipped. */
const contexts = [
  {
    ...node,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
  },
  {
    ...node,
    // What the server loads on request are files of their own, which only ES modules can have.
    format: 'esm',
    splitting: true,
    entryPoints: { server: 'server/src/main-node.ts' },
    outdir: 'dist',
    chunkNames: 'server-[hash]',
    write: false,
    plugins: [onFirstUse, asCommonJs],
  },
  {
    ...node,
    plugins: [],
    entryPoints: ['server/src/parse/read-carefully.ts'],
    outfile: 'dist/read-carefully.js',
  },
  {
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    // A dependency asks an ES module's own address, which a CommonJS bundle does not have.
    define: { 'import.meta.url': 'bundleUrl' },
    banner: {
      js: "#!/usr/bin/env node\nconst bundleUrl = require('node:url').pathToFileURL(__filename).href;",
    },
  },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    entryPoints: ['client/webview/index.tsx'],
    outfile: 'dist/preview.js',
  },
  { ...common, entryPoints: ['client/webview/preview.css'], outfile: 'dist/preview.css' },
];

await compileSchema();
if (watch) {
  for (const options of contexts) await (await esbuild.context(options)).watch();
} else {
  const built = await Promise.all(contexts.map((options) => esbuild.build(options)));
  removeOthers(built.flatMap(({ metafile }) => Object.keys(metafile?.outputs ?? {})));
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
