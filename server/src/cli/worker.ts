import { parentPort, workerData } from 'node:worker_threads';
import { loadAllTexts } from '../l10n/speak';
import { checkWork } from './check-work';
import { rollupWork } from './rollup-work';
import type { PlanSource, Task, Work } from './task';

/** In a thread: answers each plan with its result, one after the other. */
export function runWorker(): void {
  const work = workOf(workerData as Task);
  const ready = loadAllTexts();
  parentPort?.on('message', (source: PlanSource) => {
    void ready.then(() => {
      parentPort?.postMessage(work(source));
    });
  });
}

function workOf(task: Task): Work<unknown> {
  return task.kind === 'check' ? checkWork(task) : rollupWork(task);
}
