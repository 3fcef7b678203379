import assert from 'node:assert/strict';
import vm from 'node:vm';
import { workerProgram } from '../../client/src/host/worker-program';

/** What a program leaves with the global `said`. */
function run(files: Readonly<Record<string, string>>, main = './a.js'): readonly unknown[] {
  const said: unknown[] = [];
  vm.runInNewContext(workerProgram(new Map(Object.entries(files)), main), { said });
  return said;
}

describe('a program for a web worker', () => {
  it('runs a file when it is first asked for, once', () => {
    const files = {
      './b.js': 'said.push("b"); exports.name = "b";',
      './a.js': 'said.push("a"); require("./b.js"); said.push(require("./b.js").name);',
      './never.js': 'said.push("never");',
    };
    assert.deepEqual(run(files), ['a', 'b', 'b']);
  });

  it('keeps what a file declares to itself', () => {
    const files = {
      './b.js': '"use strict"; var one = 2; module.exports = () => one; // ends in a comment',
      './a.js': '"use strict"; var one = 1; said.push(one, require("./b.js")());',
    };
    assert.deepEqual(run(files), [1, 2]);
  });

  it('gives JSON as what it says, whatever is in it', () => {
    const text = '{"__proto__": {"a": 1}, "b": "</script>`${1}"}';
    const files = {
      '../b.json': text,
      './a.js': 'said.push(JSON.stringify(require("../b.json")));',
    };
    assert.deepEqual(run(files), [JSON.stringify(JSON.parse(text))]);
  });

  it('lets files ask for each other in a circle, as Node does', () => {
    const files = {
      './a.js': 'exports.early = 1; require("./b.js"); exports.late = 2;',
      './b.js': 'const a = require("./a.js"); said.push(a.early, a.late);',
    };
    assert.deepEqual(run(files), [1, undefined]);
  });

  it('says which file is not there', () => {
    assert.throws(
      () => run({ './a.js': 'require("node:fs");' }),
      /There is no node:fs in a browser/,
    );
    assert.throws(() => run({ './a.js': 'require("toString");' }), /There is no toString/);
  });

  it('holds the lock that its name ends with, for ever, and says so when it has it', async () => {
    const lock = '0d3c5b6e-7a0f-4a53-9a39-2f1f5d0c9e11';
    const asked: [name: string, keep: () => Promise<void>][] = [];
    const world = {
      said: [] as unknown[],
      name: `An editor's own -> Planwright server ${lock}`,
      navigator: {
        locks: {
          request: (...request: (typeof asked)[number]) => {
            asked.push(request);
            return Promise.reject(new Error('the page may keep nothing'));
          },
        },
      },
      postMessage: (message: unknown) => world.said.push(message),
    };
    const files = new Map([['./a.js', 'said.push("a");']]);
    vm.runInNewContext(workerProgram(files, './a.js'), world);
    const [[name, keep] = assert.fail()] = asked;
    assert.deepEqual([asked.length, name, world.said], [1, lock, ['a']]);
    const kept = keep().then(() => 'let go');
    assert.deepEqual(world.said, ['a', lock]);
    const turn = new Promise((resolve) => setImmediate(resolve, 'kept'));
    assert.equal(await Promise.race([kept, turn]), 'kept');
    // Under another name it runs all the same.
    vm.runInNewContext(workerProgram(files, './a.js'), { ...world, name: 'a worker' });
    assert.equal(asked.length, 1);
  });
});
