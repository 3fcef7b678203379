/**
 * One program out of files that were written for Node's `require`, which browsers do not have: they
 * become functions, each called when it is first asked for. While it lives it holds the lock that its
 * name ends with, and says so once, so that its end is noticed (`own-worker.ts`); editors put a name of
 * their own in front.
 * @param files their texts by the names that they ask for each other by (`./server.js`,
 *   `../schemas/plan.schema.json`), all as seen from one folder
 * @param main the name of the one to begin with
 */
export function workerProgram(files: ReadonlyMap<string, string>, main: string): string {
  const functions = [...files].map(
    ([name, text]) =>
      `${JSON.stringify(name)}(module, exports, require) {\n${bodyOf(name, text)}\n}`,
  );
  return `(() => {
const lock = /[\\da-f-]{36}$/.exec(globalThis.name ?? '');
const locks = globalThis.navigator?.locks;
const keep = () => (postMessage(lock[0]), new Promise(() => {}));
if (lock && locks) locks.request(lock[0], keep).catch(() => {});
const files = {
${functions.join(',\n')}
};
const modules = new Map();
const require = (name) => {
  const known = modules.get(name);
  if (known) return known.exports;
  if (!Object.hasOwn(files, name)) throw new Error(\`There is no \${name} in a browser.\`);
  const module = { exports: {} };
  modules.set(name, module);
  files[name](module, module.exports, require);
  return module.exports;
};
require(${JSON.stringify(main)});
})();
`;
}

/** What is written in JSON is not code. */
function bodyOf(name: string, text: string): string {
  return name.endsWith('.json') ? `module.exports = JSON.parse(${JSON.stringify(text)});` : text;
}
