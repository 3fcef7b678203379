import { pageLocks, startWorker, type WebWorker, type WorkerEvent } from './web-worker';

/**
 * A worker of ours, of which it is known when it ends. Browsers say so only where a program fails:
 * each of ours therefore says that it holds a lock and keeps it (`worker-program.ts`); who waits for that
 * here is given it when the worker is gone, whatever ended it.
 */
export class OwnWorker {
  readonly port: WebWorker;
  /** It ended by itself, or failed and cannot be relied on: with the reason, where there is one. */
  readonly ended: Promise<string | undefined>;
  private readonly unwatched = new AbortController();

  /** @param name for whoever looks for it among the browser's tools */
  constructor(address: string, name: string) {
    const lock = crypto.randomUUID();
    const port = startWorker(address, `${name} ${lock}`);
    this.port = port;
    this.ended = new Promise((resolve) => {
      const failed = (event: WorkerEvent): void => {
        event.preventDefault();
        resolve(event.message);
      };
      port.addEventListener('error', failed);
      port.addEventListener('messageerror', failed);
      port.addEventListener('message', (event) => {
        if (event.data !== lock) return;
        // It has its lock; nobody else is to take that for an answer.
        event.stopImmediatePropagation();
        this.whenFree(lock).then(() => {
          resolve(undefined);
        }, ignored);
      });
    });
  }

  /** Ends it, wherever it is; nothing is told of that. */
  end(): void {
    this.unwatched.abort();
    this.port.terminate();
  }

  /** Rejects where nobody waits for it any more, or nobody can. */
  private async whenFree(lock: string): Promise<void> {
    const locks = pageLocks();
    if (!locks) throw new Error('This page has no locks.');
    await locks.request(lock, { signal: this.unwatched.signal }, ignored);
  }
}

const ignored = (): void => undefined;
