/**
 * An editor that is a program: the server is a program of its own. It reads disks itself, and asks for
 * what is on none, as in a repository that was not cloned.
 */
import * as vscode from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type LanguageClientOptions,
} from 'vscode-languageclient/node';

export function nodeClient(extension: vscode.Uri, options: LanguageClientOptions): LanguageClient {
  const module = vscode.Uri.joinPath(extension, 'dist', 'server.js').fsPath;
  const transport = TransportKind.ipc;
  const run = { module, transport };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return new LanguageClient('planwright', 'Planwright', { run, debug }, options);
}
