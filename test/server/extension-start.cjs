// @ts-check
/**
 * Starts the built extension in an editor that takes every call and does nothing: with other YAML
 * open, then with more of it, then with a plan. Writes which of its own files were loaded by then, as
 * one line of JSON.
 */
const Module = require('node:module');
const process = require('node:process');
const { setImmediate: turn } = require('node:timers/promises');

const [, , extension = ''] = process.argv;

/** @type {((document: { readonly languageId: string }) => void)[]} */
const listeners = [];
/** @type {Readonly<Record<string | symbol, unknown>>} */
const known = {
  textDocuments: [{ languageId: 'yaml' }],
  activeTextEditor: undefined,
  onDidOpenTextDocument: (/** @type {(typeof listeners)[number]} */ listener) => {
    listeners.push(listener);
    return anything;
  },
  [Symbol.toPrimitive]: () => '',
  then: undefined,
};
/** @type {object} */
const anything = new Proxy(class {}, {
  get: (target, key) => {
    if (Object.hasOwn(known, key)) return known[key];
    return key === 'prototype' ? Reflect.get(target, key) : anything;
  },
  set: () => true,
  apply: () => anything,
  construct: () => anything,
  // The bundle makes a copy of a module, which has what it does not find there from here.
  getPrototypeOf: () => anything,
});

/** @type {string[]} */
const loaded = [];
const loader = /** @type {{ _load: (name: string, ...rest: unknown[]) => unknown }} */ (
  /** @type {unknown} */ (Module)
);
const load = loader._load;
loader._load = (name, ...rest) => {
  if (name === 'vscode') return anything;
  if (name.startsWith('.')) loaded.push(name);
  // It would start a server.
  if (name === './extension-browser.js') return { planClient: () => new Promise(() => undefined) };
  return load(name, ...rest);
};

/** @param {string} languageId */
async function open(languageId) {
  for (const listener of [...listeners]) listener({ languageId });
  await turn();
  return [...loaded];
}

async function run() {
  const { activate } = require(extension);
  activate({ subscriptions: [], extensionUri: anything, extension: anything });
  await turn();
  const atStart = [...loaded];
  const withMore = await open('yaml');
  const withPlan = await open('project-plan');
  process.stdout.write(JSON.stringify({ atStart, withMore, withPlan }));
}

void run();
