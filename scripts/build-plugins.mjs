// @ts-check
/** How esbuild.mjs bundles what is not bundled as it stands. */
import esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';

/**
 * What is used rarely is a file beside the bundles, read when first asked for: the careful reader with
 * `yaml`, for texts that the faster one gave up on, the words of the schemas, and messages in
 * other languages than English.
 * @type {esbuild.Plugin}
 */
export const onFirstUse = {
  name: 'on-first-use',
  setup(build) {
    build.onResolve({ filter: /\/schemas\/\w+\.schema\.json$/ }, ({ path: schema }) => ({
      path: `../schemas/${path.basename(schema)}`,
      external: true,
    }));
    build.onResolve({ filter: /\/l10n\/bundle\.l10n\.[a-z]+\.json$/ }, ({ path: texts }) => ({
      path: `../l10n/${path.basename(texts)}`,
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
 * What exports plans and imports documents is larger than all the rest: files of their own too.
 * @type {esbuild.Plugin}
 */
export const documentsBeside = {
  name: 'documents-beside',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\/(exports|imports)$/ }, ({ path: part }) => ({
      path: `./${path.basename(part)}.js`,
      external: true,
    }));
  },
};

/**
 * The client of the language server, which with its library is most of the extension: the file that a
 * browser loads has it in any case, and is where it is taken from. Other YAML wakes the extension too,
 * and needs none.
 * @type {esbuild.Plugin}
 */
export const clientBeside = {
  name: 'client-beside',
  setup(build) {
    build.onResolve({ filter: /^\.\/plan-client$/ }, () => ({
      path: './extension-browser.js',
      external: true,
    }));
  },
};

/**
 * What only a plan with slips needs: to say what is wrong with its form, and to mend it. Each exports
 * functions only; in the server they are loaded with the first call, as part of the same program.
 */
const slipParts = [
  'parse/edits',
  'rules/budget/_balance',
  'rules/budget/_spread-years',
  'rules/budget/_year-words',
  'rules/content/_renumber',
  'rules/content/_skeleton',
  'rules/id/_create',
  'rules/meta/_ways-out',
  'rules/metrics/_new-metric',
  'rules/schedule/_extend',
  'rules/schedule/_remove-dependency',
  'rules/schema/_near-values',
  'rules/schema/_type-fixes',
  'rules/schema/_words',
  'rules/yaml/_explain',
  'rules/yaml/_look-alikes',
  'schema/structure/retell',
].map((name) => path.resolve('server/src', name));
/** Stands for `require` until the modules are CommonJS: `import` would answer later. */
const loadNow = '__loadNow';

/** @type {esbuild.Plugin} */
export const slipsOnFirstUse = {
  name: 'slips-on-first-use',
  setup(build) {
    const namespace = 'slips-on-first-use';
    build.onResolve({ filter: /^\.{1,2}\// }, (args) => {
      const file = path.resolve(args.resolveDir, args.path);
      const isStub = args.namespace !== namespace && slipParts.includes(file);
      return isStub ? { path: file, namespace } : undefined;
    });
    // One file for all of them: each has a share of what modules need to be modules.
    build.onResolve({ filter: /^all-slip-parts$/ }, () => ({ path: 'all-slip-parts', namespace }));
    build.onLoad({ filter: /^all-slip-parts$/, namespace }, () => ({
      contents: slipParts
        .map((file) => `export * from "./${path.relative('.', file)}";`.replaceAll('\\', '/'))
        .join('\n'),
      resolveDir: '.',
    }));
    build.onLoad({ filter: /./, namespace }, async ({ path: file }) => {
      const names = await exportsOf(`${file}.ts`);
      const load = `const load = () => ${loadNow}(import("all-slip-parts"));`;
      const calls = names.map(
        (name) => `export const ${name} = (...args) => load().${name}(...args);`,
      );
      return { contents: [load, ...calls].join('\n'), resolveDir: path.dirname(file) };
    });
  },
};

/**
 * @param {string} file a source file
 * @returns {Promise<readonly string[]>} the names that it exports
 */
async function exportsOf(file) {
  const { metafile } = await esbuild.build({
    entryPoints: [file],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
  });
  return Object.values(metafile.outputs)[0]?.exports ?? [];
}

/**
 * Without what modules of others would have to know of this one, which in small files is the most of
 * them: only we load it, by the names that it exports.
 * @param {string} code CommonJS as esbuild writes it
 */
function exportsAsTheyAre(code) {
  return code
    .replace(/^module\.exports = __toCommonJS\((\w+)\);$/m, 'module.exports = $1;')
    .replace(/^0 && \(module\.exports = \{[^}]*\}\);$/m, '');
}

/** What a module of its own has where CommonJS has none, for those that ask (`import.meta.url`). */
const ownAddress = "const ownAddress = require('node:url').pathToFileURL(__filename).href;";

/**
 * Editors start the server as CommonJS: the modules of a split bundle are written as that, and the
 * command line as a program.
 * @param {boolean} minify
 * @returns {esbuild.Plugin}
 */
export const asCommonJs = (minify) => ({
  name: 'as-common-js',
  setup(build) {
    build.onEnd(async ({ outputFiles = [] }) => {
      fs.mkdirSync('dist', { recursive: true });
      for (const { path: file, text } of outputFiles) {
        const now = new RegExp(`${loadNow}\\(import\\(("[^"]+")\\)\\)`, 'g');
        const { code: plain } = await esbuild.transform(text.replaceAll(now, 'require($1)'), {
          format: 'cjs',
          platform: 'node',
          target: 'node20',
          charset: 'utf8',
          // Loaded the way the rest is.
          supported: { 'dynamic-import': false },
        });
        const { code } = await esbuild.transform(exportsAsTheyAre(plain), {
          format: 'cjs',
          platform: 'node',
          target: 'node20',
          charset: 'utf8',
          minify,
          treeShaking: true,
        });
        const address = /\bownAddress\b/.test(code) ? ownAddress : '';
        const program = path.basename(file) === 'cli.js' ? '#!/usr/bin/env node\n' : '';
        fs.writeFileSync(file, `${program}${address}${code}`);
      }
    });
  },
});
