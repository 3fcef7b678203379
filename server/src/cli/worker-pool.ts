import * as l10n from '@vscode/l10n';
import type { Worker } from 'node:worker_threads';
import { failure, fault, type PlanSource, type Result } from './task';

interface Job<Summary> {
  readonly source: PlanSource;
  readonly settle: (result: Result<Summary>) => void;
}

/** One plan at work and one at hand, so that no thread waits for the next. */
const jobsEach = 2;

/**
 * A few threads that answer plans one after the other. A thread that dies costs the plan it was at,
 * the first that it has not answered, and nothing else. Threads start when there is work for them,
 * and again after one died.
 */
export class WorkerPool<Summary> {
  /** What each thread has been sent and has not answered, in the order sent. */
  private readonly workers = new Map<Worker, Job<Summary>[]>();
  private readonly waiting: Job<Summary>[] = [];
  private isClosed = false;

  constructor(
    private readonly most: number,
    private readonly start: () => Worker,
  ) {}

  /** Settles when a thread has done the plan; never rejects for what the plan does to it. */
  run(source: PlanSource): Promise<Result<Summary>> {
    return new Promise((settle) => {
      this.waiting.push({ source, settle });
      this.dispatch();
    });
  }

  /** Ends the threads, whatever they are at; what still waits is never settled. */
  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all([...this.workers.keys()].map((worker) => worker.terminate()));
  }

  private dispatch(): void {
    for (let job = this.waiting[0]; job && !this.isClosed; job = this.waiting[0]) {
      const [worker, sent] = this.leastBusy();
      if (sent.length >= jobsEach) return;
      this.waiting.shift();
      sent.push(job);
      worker.postMessage(job.source);
    }
  }

  /** A thread with nothing to do where there is or may be one. */
  private leastBusy(): readonly [Worker, Job<Summary>[]] {
    const [least] = [...this.workers].sort(([, a], [, b]) => a.length - b.length);
    if (least && (least[1].length === 0 || this.workers.size >= this.most)) return least;
    return this.add();
  }

  private add(): readonly [Worker, Job<Summary>[]] {
    const worker = this.start();
    const sent: Job<Summary>[] = [];
    let reason: unknown;
    this.workers.set(worker, sent);
    worker.on('message', (result: Result<Summary>) => {
      sent.shift()?.settle(result);
      this.dispatch();
    });
    worker.on('error', (error) => {
      reason = error;
    });
    // Follows every error too, so that nothing is settled twice.
    worker.on('exit', () => {
      this.workers.delete(worker);
      const [lost, ...rest] = sent.splice(0);
      lost?.settle(failure(lossOf(lost.source.path, reason)));
      this.waiting.unshift(...rest);
      this.dispatch();
    });
    return [worker, sent];
  }
}

function lossOf(path: string, reason: unknown): string {
  if ((reason as NodeJS.ErrnoException | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return l10n.t(
      '{0} was left out: the memory does not suffice for it. Give more with NODE_OPTIONS=--max-old-space-size=8192, or fewer --jobs.',
      path,
    );
  }
  return fault(path, reason ?? l10n.t('its thread ended'));
}
