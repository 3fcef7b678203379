/**
 * How the preview's script and style are bundled, in one place for the build and for the tests that
 * look at the page: what they see is what is shipped.
 * @type {import('esbuild').BuildOptions}
 */
export const pageBundle = {
  bundle: true,
  platform: 'browser',
  format: 'esm',
  // What the first picture does not need is a file of its own.
  splitting: true,
  // One file that both need, one with what is needed later: with two of a kind it cannot be built.
  chunkNames: 'preview-[name]',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  alias: { '@planwright/protocol': './server/src/protocol/index.ts' },
  // Elements are made by calls of one letter: the form that the types ask for is a twentieth larger.
  jsx: 'transform',
  jsxFactory: 'h',
  jsxFragment: 'Fragment',
  inject: ['client/webview/jsx.ts'],
  tsconfigRaw: {},
};
