import * as vscode from 'vscode';
import type { DocumentAnswer, DocumentTask, DocumentWorkerMessage } from '@planwright/protocol';
import type { OwnPrograms } from '../host/own-programs';
import type { OwnWorker } from '../host/own-worker';
import { increments } from './increments';

/**
 * Exports or imports in a web worker, under a notice that tells how far it is and can be cancelled.
 * Undefined where it was, at once; rejects with what went wrong.
 */
export function inWorker(
  programs: OwnPrograms,
  title: string,
  task: DocumentTask,
): Thenable<DocumentAnswer | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const worker = await programs.start(task.kind);
    try {
      const cancelled = new Promise<undefined>((resolve) => {
        if (token.isCancellationRequested) resolve(undefined);
        token.onCancellationRequested(() => {
          resolve(undefined);
        });
      });
      const answer = answerOf(worker, task, (percent) => {
        progress.report({ increment: percent });
      });
      return await Promise.race([answer, cancelled]);
    } finally {
      worker.end();
    }
  });
}

/** @param onStep per cent of the whole since it was called last */
function answerOf(
  worker: OwnWorker,
  task: DocumentTask,
  onStep: (percent: number) => void,
): Promise<DocumentAnswer> {
  const tell = increments(onStep);
  return new Promise((resolve, reject) => {
    worker.port.onmessage = ({ data }) => {
      const message = data as DocumentWorkerMessage;
      switch (message.kind) {
        case 'progress':
          tell(message);
          return;
        case 'failed':
          reject(new Error(message.message));
          return;
        default:
          resolve(message);
      }
    };
    void worker.ended.then((reason) => {
      reject(new Error(reason ?? 'The worker ended.'));
    });
    worker.port.postMessage(task);
  });
}
