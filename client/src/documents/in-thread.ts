import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import type { DocumentMessage, DocumentOrder, DocumentTask } from '@planwright/protocol';
import { increments } from './increments';

/** An import takes less, whatever the document: what would take more ends, and the editor goes on. */
const mostMegabytes = 220;

type Answer = Exclude<DocumentMessage, { kind: 'progress' }>;

/**
 * Exports or imports in a thread of its own, under a notice that tells how far it is and can be
 * cancelled. Undefined where it was, at once: the thread clears up behind it. Rejects with what the
 * thread failed of.
 */
export function inThread(
  extension: vscode.Uri,
  title: string,
  task: DocumentTask,
): Thenable<Answer | undefined> {
  const program = vscode.Uri.joinPath(extension, 'dist', 'documents-thread.js').fsPath;
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const thread = new Worker(program, {
      workerData: task,
      ...(task.kind === 'import' && { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } }),
    });
    const cancelled = new Promise<undefined>((resolve) => {
      token.onCancellationRequested(() => {
        cancel(thread);
        resolve(undefined);
      });
    });
    const answer = answerOf(thread, (percent) => {
      progress.report({ increment: percent });
    });
    const answered = answer.finally(() => thread.terminate());
    return Promise.race([answered, cancelled]);
  });
}

/** A thread that draws and writes hears nothing meanwhile, and has nothing to clear up either. */
const clearingUpMs = 5000;

/** It is asked to end the browser that prints for it; after a while it is ended in any case. */
function cancel(thread: Worker): void {
  const order: DocumentOrder = { kind: 'cancel' };
  thread.postMessage(order);
  setTimeout(() => void thread.terminate(), clearingUpMs).unref();
}

/** @param onStep per cent of the whole since it was called last */
function answerOf(thread: Worker, onStep: (percent: number) => void): Promise<Answer | undefined> {
  const tell = increments(onStep);
  return new Promise((resolve, reject) => {
    thread.on('message', (message: DocumentMessage) => {
      if (message.kind === 'progress') tell(message);
      else resolve(message);
    });
    thread.once('error', reject);
    thread.once('exit', () => {
      resolve(undefined);
    });
  });
}
