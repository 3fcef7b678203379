import esbuild from 'esbuild';
import fs from 'node:fs';
import { compileSchema } from './scripts/compile-schema.mjs';

const watch = process.argv.includes('--watch');

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  minify: !watch,
  keepNames: false,
  sourcemap: watch ? 'linked' : false,
  target: 'node20',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  alias: { '@planwright/protocol': './server/src/protocol/index.ts' },
};
/** @type {esbuild.BuildOptions} */
const node = { ...common, platform: 'node', format: 'cjs', mainFields: ['module', 'main'] };

/** One context list: everything that is shipped. */
const contexts = [
  {
    ...node,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
  },
  { ...node, entryPoints: ['server/src/main-node.ts'], outfile: 'dist/server.js' },
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
  await Promise.all(contexts.map((options) => esbuild.build(options)));
  fs.chmodSync('dist/cli.js', 0o755);
}
