/** Ends the server under the editor, as a system or a browser does: nobody is told beforehand. */
import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { serverOf } from './server-errors';
import { waitFor } from './support';

interface WebWorker {
  readonly addEventListener: (
    type: 'message',
    listener: (event: { readonly data: unknown }) => void,
  ) => void;
  readonly terminate: () => void;
  readonly postMessage: (message: unknown) => void;
}
type NewWorker = new (address: string, options: { readonly name: string }) => WebWorker;

/** In a browser the server is a part of the page, which nothing but the page ends. */
export const isWeb = 'WorkerGlobalScope' in globalThis;

const scope = globalThis as unknown as { Worker: NewWorker };
let worker: WebWorker | undefined;
/** Those that have said how their end is noticed. */
const watched = new WeakSet<WebWorker>();
/** What the next workers run in place of their program, which it gets the address of. */
let instead: ((address: string) => string) | undefined;
let unwrap: (() => void) | undefined;

/** A server that `killServer` can end; to be called first. */
export async function startMortal(): Promise<void> {
  if (!isWeb) return;
  const Own = scope.Worker;
  scope.Worker = function (address: string, options: { readonly name: string }) {
    const made = new Own(instead ? scriptOf(instead(address)) : address, options);
    made.addEventListener('message', ({ data }) => {
      // All else that it says are objects.
      if (typeof data === 'string') watched.add(made);
    });
    worker = made;
    return made;
  } as unknown as NewWorker;
  unwrap = () => {
    scope.Worker = Own;
  };
  await commands.executeCommand('planwright.restartServer');
  assert.ok(worker, 'the server has a worker');
}

/** Everything as it was, but that the server is another one. */
export async function endMortal(): Promise<void> {
  instead = undefined;
  unwrap?.();
  await commands.executeCommand('planwright.restartServer');
}

/** Ends it at once, wherever it is. */
export async function killServer(): Promise<void> {
  if (isWeb) {
    const alive = await waitFor('the worker', () => worker && watched.has(worker) && worker);
    alive.terminate();
    return;
  }
  const pid = serverOf()?.client._serverProcess?.pid;
  assert.ok(pid !== undefined && pid !== process.pid, 'the server is a process of its own');
  process.kill(pid, 'SIGKILL');
}

/** Where there are workers: those that start from now on fail while they load, or no longer. */
export function breakNextServers(are: boolean): void {
  instead = are ? () => 'throw new Error("broken on the way");' : undefined;
}

/** Where there are workers: starts one that fails of a slip in its program when it is told to. */
export async function startFailing(): Promise<() => Promise<void>> {
  instead = (address) => `addEventListener('message', (event) => {
  if (event.data !== 'fail') return;
  event.stopImmediatePropagation();
  setTimeout(() => { throw new Error('a slip'); });
});
importScripts(${JSON.stringify(address)});`;
  await commands.executeCommand('planwright.restartServer');
  instead = undefined;
  const failing = worker;
  return () => {
    failing?.postMessage('fail');
    return Promise.resolve();
  };
}

function scriptOf(text: string): string {
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
}
