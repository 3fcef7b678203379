/**
 * A thread that exports a plan or imports a document, so that nobody waits meanwhile: it tells how far
 * it is, answers once, and ends when it is not wanted any more, with the browser that it has started.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { workOn } from './documents-task';
import type { DocumentMessage, DocumentTask } from './protocol/documents';

const cancelling = new AbortController();

function say(message: DocumentMessage): void {
  parentPort?.postMessage(message);
}

// Nothing but this order comes, and nobody is kept waiting for it.
parentPort?.on('message', () => {
  cancelling.abort();
});
parentPort?.unref();

// What it throws ends the thread, and is told as the error that it is.
workOn(workerData as DocumentTask, say, cancelling.signal).catch((error: unknown) => {
  if (!cancelling.signal.aborted) throw error;
});
