import type { Worker } from 'node:worker_threads';
import type { Found } from './find-plans';
import type { Jobs } from './jobs';
import type { Result, Work } from './task';
import { WorkerPool } from './worker-pool';

/** Plans handed out or done but not yet taken, for each thread: evens out plans of unequal size. */
const aheadEach = 8;

/** How the plans of one run are worked on. */
export interface Workshop<Summary> {
  readonly work: Work<Summary>;
  readonly jobs: Jobs;
  /** A thread that answers every PlanSource with what `work` would give. */
  readonly startWorker: () => Worker;
}

/**
 * The results in the order of the plans, as they are done. What is held is bounded whatever the
 * number of plans: a plan is asked for when there is room for its result, and there is room when
 * results are taken.
 */
export async function* inOrder<Summary>(
  found: AsyncIterable<Found>,
  { work, jobs, startWorker }: Workshop<Summary>,
): AsyncGenerator<Result<Summary>> {
  const plans = found[Symbol.asyncIterator]();
  const first = await take(plans, jobs.most > 1 ? jobs.most * jobs.plansEach : 0);
  const threads = Math.min(jobs.most, Math.floor(first.length / jobs.plansEach));
  const all = chain(first, plans);
  if (threads < 2) {
    for await (const each of all) yield each.kind === 'failed' ? each : work(each);
  } else {
    yield* inThreads(all, new WorkerPool<Summary>(threads, startWorker), threads * aheadEach);
  }
}

async function* inThreads<Summary>(
  found: AsyncIterable<Found>,
  pool: WorkerPool<Summary>,
  window: number,
): AsyncGenerator<Result<Summary>> {
  const ahead: Promise<Result<Summary>>[] = [];
  try {
    for await (const each of found) {
      ahead.push(each.kind === 'failed' ? Promise.resolve(each) : pool.run(each));
      if (ahead.length < window) continue;
      const next = ahead.shift();
      if (next) yield await next;
    }
    for (const next of ahead) yield await next;
  } finally {
    await pool.close();
  }
}

/** The first few; fewer where there are no more. */
async function take<T>(from: AsyncIterator<T>, count: number): Promise<readonly T[]> {
  const taken: T[] = [];
  while (taken.length < count) {
    const next = await from.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

async function* chain<T>(first: readonly T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield* first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    yield next.value;
  }
}
