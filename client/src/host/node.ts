/**
 * An editor that is a program: the server is a program of its own, and documents have a thread. The
 * server reads disks itself, and asks for what is on none, as in a repository that was not cloned.
 */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { inThread } from '../documents/in-thread';
import type { ExtensionHost } from './extension-host';
import { answerForFiles } from './files-for-server';

export function nodeHost(extension: vscode.Uri): ExtensionHost {
  const module = vscode.Uri.joinPath(extension, 'dist', 'server.js').fsPath;
  const transport = TransportKind.ipc;
  const run = { module, transport };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return {
    languageClient: (options) => {
      const client = new LanguageClient('planwright', 'Planwright', { run, debug }, options);
      answerForFiles(client);
      return client;
    },
    workOn: (title, task) => inThread(extension, title, task),
    canPrint: true,
  };
}
