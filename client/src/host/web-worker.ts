/** Web workers, as far as they are used; the rest of the extension knows nothing of a browser. */

export interface WebWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  readonly addEventListener: (type: 'error', listener: (event: unknown) => void) => void;
  readonly postMessage: (message: unknown) => void;
  readonly terminate: () => void;
}

declare const Worker: new (address: string, options: { readonly name: string }) => WebWorker;

/** @param name for whoever looks for it among the browser's tools */
export function startWorker(address: string, name: string): WebWorker {
  return new Worker(address, { name });
}
