import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/**
 * The one arrow of server/README.md, left to right. A folder may import from itself, from folders
 * to its left, and from the free ones (protocol, util, l10n).
 */
const arrow = [
  { folder: 'protocol', from: [] },
  { folder: 'util', from: [] },
  { folder: 'l10n', from: ['protocol', 'util'] },
  { folder: 'values', from: ['util'] },
  { folder: 'text', from: ['util'] },
  { folder: 'parse', from: ['util', 'text'] },
  { folder: 'schema', from: ['util', 'text', 'parse', 'l10n', 'values'] },
  { folder: 'model', from: ['util', 'text', 'parse', 'schema', 'values', 'l10n'] },
  { folder: 'rules', from: ['util', 'text', 'parse', 'schema', 'values', 'l10n', 'model'] },
  { folder: 'workspace', from: ['util', 'text', 'parse', 'schema', 'l10n', 'model', 'rules'] },
  {
    folder: 'features',
    from: ['protocol', 'util', 'text', 'parse', 'schema', 'values', 'l10n', 'model', 'rules'],
  },
  {
    folder: 'views',
    from: ['protocol', 'util', 'text', 'parse', 'values', 'l10n', 'model', 'rules'],
  },
  // Documents of others: made of the views' data, and made into a plan's text.
  { folder: 'exports', from: ['protocol', 'util', 'values', 'l10n'] },
  { folder: 'imports', from: ['protocol', 'util', 'values', 'l10n'] },
];
const folders = arrow.map((step) => step.folder);
const nodeBuiltins = {
  group: ['node:*', 'fs', 'path', 'os', 'child_process'],
  message: 'Only main files and port implementations may touch Node.',
};
const editor = {
  group: ['vscode', 'vscode-languageclient', 'vscode-languageclient/*'],
  message: 'vscode belongs under client/src only.',
};
const connection = {
  group: ['vscode-languageserver', 'vscode-languageserver/*'],
  message: 'Only the server, its session and the main files speak to a connection.',
};
/** What an editor is told and asks: of the protocol's package, mostly types. */
const onConnection = ['abilities', 'capabilities', 'requests', 'run-safe', 'server', 'session'].map(
  (name) => `server/src/${name}.ts`,
);

/** What only an editor has that is a program; all else runs in browsers too. */
const inNode = ['client/src/host/node-client.ts', 'client/src/documents/in-thread.ts'];
const clientOfNode = {
  group: ['vscode-languageclient/node'],
  message: 'Only host/node-client.ts starts a program: import from vscode-languageclient.',
};
const ownServer = {
  regex: 'server/src',
  message: 'Import shared types from @planwright/protocol.',
};
const restrictImports = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});

const arrowRules = arrow.map(({ folder, from }) => ({
  files: [`server/src/${folder}/**/*.ts`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          nodeBuiltins,
          editor,
          connection,
          {
            regex: `^\\.\\.(/\\.\\.)*/(${[...folders, 'cli'].filter((f) => f !== folder && !from.includes(f)).join('|')})(/|$)`,
            message: `${folder} may import only from: ${[folder, ...from].join(', ')} (the arrow in server/README.md).`,
          },
        ],
      },
    ],
  },
}));

export default tseslint.config(
  {
    ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/', 'server/src/schema/generated/'],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: true },
      ],
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
      ],
    },
  },
  ...arrowRules,
  // Beside the folders: the composition root is as free of Node and connections as they are.
  {
    files: ['server/src/*.ts'],
    ignores: ['server/src/main*.ts', ...onConnection],
    rules: restrictImports(nodeBuiltins, editor, connection),
  },
  {
    files: onConnection,
    rules: restrictImports(nodeBuiltins, editor),
  },
  // What runs by itself, and what a browser is started by.
  { files: ['server/src/main*.ts', 'server/src/exports/pdf/*.ts'], rules: restrictImports(editor) },
  { files: ['server/src/cli/**/*.ts'], rules: restrictImports(editor, connection) },
  {
    files: ['client/src/**/*.ts'],
    ignores: inNode,
    rules: restrictImports(ownServer, nodeBuiltins, clientOfNode),
  },
  { files: inNode, rules: restrictImports(ownServer) },
  {
    files: ['client/webview/**/*.ts', 'client/webview/**/*.tsx'],
    rules: restrictImports(ownServer, nodeBuiltins, editor),
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { ...globals.node } },
    rules: { 'no-console': 'off' },
  },
);
