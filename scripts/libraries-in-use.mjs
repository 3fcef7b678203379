// @ts-check
/** What esbuild.mjs takes of libraries that are not bundled as they stand. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** @typedef {import('esbuild').Plugin} Plugin */

/**
 * Libraries that make code out of texts where a runtime lacks what every one of ours has. Streams of
 * Node's are not what anything is read from or written to.
 * @type {Plugin}
 */
export const noCodeFromTexts = {
  name: 'no-code-from-texts',
  setup(build) {
    const namespace = 'no-code-from-texts';
    build.onResolve({ filter: /^(?:setimmediate|readable-stream)$/ }, ({ path: module }) => ({
      path: module,
      namespace,
    }));
    // For browsers it has a file in which all of this is bundled already.
    build.onResolve({ filter: /^jszip$/ }, ({ resolveDir }) => ({
      path: createRequire(path.join(resolveDir, 'x')).resolve('jszip/lib/index.js'),
    }));
    build.onLoad({ filter: /./, namespace }, ({ path: module }) => ({
      contents:
        module === 'setimmediate'
          ? 'globalThis.setImmediate ??= (run, ...args) => queueMicrotask(() => run(...args));'
          : '',
    }));
    build.onLoad({ filter: /underscore.*\.js$/ }, ({ path: file }) => ({
      contents: fs
        .readFileSync(file, 'utf8')
        .replaceAll(/\bFunction\('return this'\)\(\)/g, 'globalThis')
        // Templates, which nobody uses.
        .replaceAll("new Function(argument, '_', source)", 'undefined'),
    }));
  },
};

/**
 * The library's help for servers that look for modules of the workspace, as ours never does.
 * @type {Plugin}
 */
export const noModuleSearch = {
  name: 'no-module-search',
  setup(build) {
    build.onLoad({ filter: /vscode-languageserver\/lib\/node\/files\.js$/ }, () => ({
      contents: '',
    }));
  },
};

/**
 * The protocol passes on everything of the package of its types, a sixteenth of what the server
 * would load at its start. It gets what it uses itself, the server imports the rest where it is, and
 * of the package only what somebody uses is taken.
 * @type {Plugin}
 */
export const typesInUse = {
  name: 'types-in-use',
  setup(build) {
    const types = 'vscode-languageserver-types';
    build.onResolve({ filter: new RegExp(`^${types}$`) }, ({ importer }) =>
      /node_modules.vscode-languageserver-protocol./.test(importer)
        ? { path: types, namespace: 'types-in-use' }
        : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'types-in-use' }, () => {
      const folder = 'node_modules/vscode-languageserver-protocol/lib/common';
      const code = fs
        .readdirSync(folder)
        .filter((file) => file.endsWith('.js'))
        .map((file) => fs.readFileSync(path.join(folder, file), 'utf8'));
      const used = code.flatMap((text) => [
        ...text.matchAll(/\bvscode_languageserver_types_\d+\.(\w+)/g),
      ]);
      const names = [...new Set(used.map(([, name]) => name))];
      return {
        contents: `export { ${names.join(', ')} } from '${types}';`,
        resolveDir: '.',
      };
    });
    build.onLoad({ filter: /vscode-languageserver-types.lib.esm.main\.js$/ }, ({ path: file }) => {
      // Each name is filled by a call, which nobody but us knows to do nothing else.
      const namespaces =
        /^export var (\w+);\n(\/\*\*(?:.|\n)*?\*\/\n)?\(function \(\1\) \{\n([^]*?)^\}\)\(\1 \|\| \(\1 = \{\}\)\);$/gm;
      let count = 0;
      const contents = fs.readFileSync(file, 'utf8').replaceAll(namespaces, (_, name, __, body) => {
        count++;
        return `export var ${name} = /* @__PURE__ */ (function (${name}) {\n${body}return ${name};\n})({});`;
      });
      if (count < 50)
        throw new Error(`${types} is written in another way: mend scripts/libraries-in-use.mjs.`);
      return { contents };
    });
  },
};

/**
 * Of js-yaml only its parser is used, and half of it is not: tags and styles of values, which are made
 * by calls that nobody but us knows to do nothing else.
 * @type {Plugin}
 */
export const parserInUse = {
  name: 'parser-in-use',
  setup(build) {
    build.onLoad({ filter: /js-yaml.dist.js-yaml\.mjs$/ }, ({ path: file }) => {
      const variables = /^var (\w+) = (?!\/\*)(.*(?=;$)|[^]*?^[}\])].*(?=;$));$/gm;
      let count = 0;
      const contents = fs.readFileSync(file, 'utf8').replaceAll(variables, (_, name, value) => {
        count++;
        return `var ${name} = /* @__PURE__ */ (() => (${value}))();`;
      });
      if (count < 100)
        throw new Error('js-yaml is written in another way: mend scripts/libraries-in-use.mjs.');
      return { contents };
    });
  },
};
