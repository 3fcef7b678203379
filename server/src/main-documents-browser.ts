/**
 * A web worker that exports a plan or imports a document. It is sent one task, and is ended when that
 * is done or not wanted any more.
 */
import { workOn } from './documents-task';
import type { DocumentTask, DocumentWorkerMessage } from './protocol/documents';

/** The worker, as far as it is used. */
declare const self: {
  onmessage: (event: { readonly data: DocumentTask }) => void;
  readonly postMessage: (message: DocumentWorkerMessage) => void;
};

self.onmessage = ({ data }) => {
  workOn(data, (message) => {
    self.postMessage(message);
  }).catch((error: unknown) => {
    self.postMessage({ kind: 'failed', message: String(error) });
  });
};
