/** Web workers, as far as they are used; the rest of the extension knows nothing of a browser. */

/** Of a message or a failure; a failure is one of this program too unless that is prevented. */
export interface WorkerEvent {
  readonly data?: unknown;
  readonly message?: string;
  readonly preventDefault: () => void;
  readonly stopImmediatePropagation: () => void;
}

export interface WebWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  readonly addEventListener: (
    type: 'error' | 'message' | 'messageerror',
    listener: (event: WorkerEvent) => void,
  ) => void;
  readonly postMessage: (message: unknown) => void;
  readonly terminate: () => void;
}

declare const Worker: new (address: string, options: { readonly name: string }) => WebWorker;

/** @param name for whoever looks for it among the browser's tools */
export function startWorker(address: string, name: string): WebWorker {
  return new Worker(address, { name });
}

/** What a page can hold that others wait for; pages that came without encryption have none. */
export interface PageLocks {
  readonly request: <T>(
    name: string,
    options: { readonly signal: AbortSignal },
    whileHeld: () => T,
  ) => Promise<T>;
}

export function pageLocks(): PageLocks | undefined {
  return (globalThis as { readonly navigator?: { readonly locks?: PageLocks } }).navigator?.locks;
}
