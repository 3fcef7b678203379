// @ts-check
/**
 * Loaded into a server under test before its own code (`node --require`): tells over the channel to
 * its parent what a server cannot be asked: memory after a collection, what was written into the
 * prototypes that all objects share, and which files and addresses were touched.
 */
'use strict';
const { Buffer } = require('node:buffer');
const childProcess = require('node:child_process');
const dns = require('node:dns');
const fs = require('node:fs');
const http = require('node:http');
const net = require('node:net');
const process = require('node:process');
const { URL } = require('node:url');
const v8 = require('node:v8');
const vm = require('node:vm');

/** @type {Set<string>} */
const files = new Set();
/** @type {Set<string>} */
const network = new Set();

/**
 * @param {Record<string, any>} owner
 * @param {readonly string[]} names
 * @param {(args: readonly unknown[]) => void} note
 */
function watch(owner, names, note) {
  for (const name of names) {
    const real = owner[name];
    if (typeof real !== 'function') continue;
    owner[name] = function (/** @type {unknown[]} */ ...args) {
      note(args);
      return real.apply(this, args);
    };
  }
}

const reads = 'access,createReadStream,open,opendir,readFile,readdir,readlink,realpath'.split(',');
const noteFile = (/** @type {readonly unknown[]} */ [file]) => {
  if (typeof file === 'string' || file instanceof URL || Buffer.isBuffer(file)) {
    files.add(String(file));
  }
};
watch(fs, [...reads, ...reads.map((name) => `${name}Sync`)], noteFile);
watch(fs.promises, reads, noteFile);
const describe = (/** @type {unknown} */ value) => {
  try {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  } catch {
    return String(value);
  }
};
const noteAddress =
  (/** @type {string} */ how) =>
  (/** @type {readonly unknown[]} */ [to]) => {
    network.add(`${how} ${describe(to)}`);
  };
watch(net.Socket.prototype, ['connect'], noteAddress('connect'));
watch(dns, ['lookup', 'resolve'], noteAddress('lookup'));
watch(http, ['request', 'get'], noteAddress('http'));
watch(globalThis, ['fetch'], noteAddress('fetch'));
watch(childProcess, ['spawn', 'exec', 'execFile', 'fork'], noteAddress('process'));

const shared = { Object: Object.prototype, Array: Array.prototype, Function: Function.prototype };
/** @type {() => readonly string[]} */
const onPrototypes = () =>
  Object.entries(shared).flatMap(([name, prototype]) =>
    Reflect.ownKeys(prototype).map((key) => `${name}.prototype.${String(key)}`),
  );
const atStart = new Set(onPrototypes());

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc');

/** @type {Record<string, () => unknown>} */
const answers = {
  memory: () => {
    for (let times = 0; times < 3; times++) collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  },
  polluted: () => onPrototypes().filter((name) => !atStart.has(name)),
  touched: () => ({ files: [...files], network: [...network] }),
};

process.on('message', (/** @type {{ ask: string, id: number }} */ { ask, id }) => {
  process.send?.({ id, answer: answers[ask]?.() });
});
// A server ends with its editor, whoever else listens.
process.channel?.unref();
