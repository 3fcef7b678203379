/** The extension in an editor that is a program. */
import type * as vscode from 'vscode';
import { inThread } from './documents/in-thread';
import { activateIn, type PlanwrightApi } from './extension';

export function activate(context: vscode.ExtensionContext): PlanwrightApi {
  const extension = context.extensionUri;
  return activateIn(context, {
    extension,
    workerPrograms: undefined,
    workOn: (title, task) => inThread(extension, title, task),
    canPrint: true,
  });
}
