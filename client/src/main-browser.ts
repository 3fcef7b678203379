/**
 * The extension in an editor that is a page in a browser, which can load one file only: all is in it.
 * Where the editor is a program, its own file takes the client of the language server from this one.
 */
import type * as vscode from 'vscode';
import { inWorker } from './documents/in-worker';
import { activateIn, type PlanwrightApi } from './extension';
import { OwnPrograms } from './host/own-programs';
import type { planClient as PlanClient } from './plan-client';

export function activate(context: vscode.ExtensionContext): PlanwrightApi {
  const extension = context.extensionUri;
  const workerPrograms = new OwnPrograms(extension);
  return activateIn(context, {
    extension,
    workerPrograms,
    workOn: (title, task) => inWorker(workerPrograms, title, task),
    canPrint: false,
  });
}

export const planClient: typeof PlanClient = async (...given) => {
  const { planClient: made } = await import('./plan-client');
  return made(...given);
};
