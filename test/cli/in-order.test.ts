import assert from 'node:assert/strict';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { rollupWork } from '../../server/src/cli/rollup-work';
import { inOrder } from '../../server/src/cli/in-order';
import type { Done, PlanSource, Result, TaskOf, Work } from '../../server/src/cli/task';
import { root, smallPlan } from './program';

const aloneWork: Work<string> = ({ path: shown }) => done(shown);
const done = (text: string): Done<string> => ({
  kind: 'done',
  text,
  summary: text,
  faults: [],
  beside: [],
});

/** A thread that answers as `aloneWork`; some paths tell it to do worse, or to take its time. */
const thread = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ path }) => {
    if (path.startsWith('slow')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60);
    if (path.startsWith('throw')) throw new Error('no good');
    if (path.startsWith('end')) process.exit(3);
    if (path.startsWith('fill')) for (const all = []; ; ) all.push(new Array(100000).fill(path));
    parentPort.postMessage({ kind: 'done', text: path, summary: path, faults: [], beside: [] });
  });`;

let started: Worker[] = [];

function startThread(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: 32 };
  const worker = new Worker(thread, { eval: true, resourceLimits });
  started.push(worker);
  return worker;
}

const source = (shown: string): PlanSource => ({ kind: 'text', path: shown, text: '' });

/** Never more than asked for; counts. */
class Sources {
  taken = 0;

  constructor(private readonly paths: readonly string[]) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<PlanSource> {
    for (const each of this.paths) {
      this.taken++;
      await Promise.resolve();
      yield source(each);
    }
  }
}

function run(sources: AsyncIterable<PlanSource>, most: number): AsyncGenerator<Result<string>> {
  return inOrder(sources, {
    work: aloneWork,
    jobs: { most, plansEach: 1 },
    startWorker: startThread,
  });
}

async function textsOf(results: AsyncIterable<Result<string>>): Promise<readonly string[]> {
  const texts: string[] = [];
  for await (const each of results) texts.push(each.kind === 'done' ? each.text : each.message);
  return texts;
}

const numbered = (count: number, name = 'p'): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${index === 0 ? 'slow ' : ''}${name}${index}`);

describe('plans in order', () => {
  beforeEach(() => {
    started = [];
  });

  it('keep their order, though the first is the slowest', async () => {
    assert.deepEqual(await textsOf(run(new Sources(numbered(50)), 2)), numbered(50));
    assert.equal(started.length, 2);
  });

  it('hold no more than a few a thread, however many there are and however slow the reader', async () => {
    for (const [most, limit] of [
      [1, 1],
      [2, 16],
      [3, 24],
    ] as const) {
      const sources = new Sources(numbered(200));
      let yielded = 0;
      let held = 0;
      for await (const each of run(sources, most)) {
        assert.equal(each.kind, 'done');
        held = Math.max(held, sources.taken - yielded);
        yielded++;
        if (yielded % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      }
      assert.equal(yielded, 200);
      assert.ok(held <= limit, `${held} held with ${most} jobs`);
      assert.ok(most === 1 || held > 1, 'work runs ahead');
    }
  });

  it('need no thread where there are few', async () => {
    const few = inOrder(new Sources(numbered(19)), {
      work: aloneWork,
      jobs: { most: 2, plansEach: 10 },
      startWorker: startThread,
    });
    assert.deepEqual(await textsOf(few), numbered(19));
    assert.equal(started.length, 0);
  });

  it('of which some kill their thread: these alone are lost, and the rest comes', async () => {
    const bad = ['throw 1', 'end 2', 'fill 3', 'end 4', 'end 5'];
    const paths = ['a', 'b', ...bad, ...numbered(20)];
    const texts = await textsOf(run(new Sources(paths), 2));
    assert.equal(texts.length, paths.length);
    const [threw, ended, filled] = texts.slice(2, 7);
    assert.match(threw ?? '', /^throw 1 was left out: a fault in planwright itself \(no good\)/);
    assert.match(ended ?? '', /^end 2 was left out: .*\(its thread ended\)/);
    assert.match(filled ?? '', /^fill 3 was left out: the memory does not suffice.*=8192/);
    const isBad = (_: string, index: number): boolean => index >= 2 && index < 7;
    const good = <T extends string>(all: readonly T[]): readonly T[] =>
      all.filter((each, index) => !isBad(each, index));
    assert.deepEqual(good(texts), good(paths));
  });

  it('end their threads when nobody wants the rest', async () => {
    const sources = new Sources(numbered(100));
    let ended = 0;
    for await (const first of run(sources, 2)) {
      assert.equal(first.kind, 'done');
      for (const worker of started) worker.on('exit', () => ended++);
      break;
    }
    assert.equal(ended, started.length);
    assert.ok(sources.taken < 100);
  });

  it('are worked on by the program itself, from its source, in threads', async () => {
    const chosen = {
      profile: undefined,
      locale: undefined,
      environment: 'en',
      own: 'en',
      cwd: root,
    } as const;
    const task: TaskOf<'rollup'> = { kind: 'rollup', format: 'csv', chosen, colour: false };
    const work = rollupWork(task);
    const sources: readonly PlanSource[] = [1, 2, 3].map((amount) => ({
      kind: 'text',
      path: `${amount}.hanke.yaml`,
      text: smallPlan(amount),
    }));
    // A thread does not inherit what makes this suite run from TypeScript.
    const main = path.join(root, 'server/src/cli/main.ts');
    const loader = path.join(root, 'scripts/load-sources.cjs');
    const fromSource = `for (const each of ${JSON.stringify([loader, main])}) require(each);`;
    const results: Result<unknown>[] = [];
    for await (const each of inOrder(fromArray(sources), {
      work,
      jobs: { most: 2, plansEach: 1 },
      startWorker: () => new Worker(fromSource, { eval: true, workerData: task }),
    })) {
      results.push(each);
    }
    assert.deepEqual(results, sources.map(work));
  });
});

async function* fromArray<T>(all: readonly T[]): AsyncGenerator<T> {
  await Promise.resolve();
  yield* all;
}
