/** An editor that is a page in a browser: server and documents have web workers. */
import type * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageclient/browser';
import { inWorker } from '../documents/in-worker';
import type { ExtensionHost } from './extension-host';
import { answerForFiles } from './files-for-server';
import { OwnPrograms } from './own-programs';
import type { WebWorker } from './web-worker';

export function browserHost(extension: vscode.Uri): ExtensionHost {
  const programs = new OwnPrograms(extension);
  return {
    languageClient: (options) => clientOf(programs, options),
    workOn: (title, task) => inWorker(programs, title, task),
    canPrint: false,
  };
}

/** Each start of the client starts a worker anew, and ends the one before, which does not end itself. */
function clientOf(programs: OwnPrograms, options: LanguageClientOptions): LanguageClient {
  let worker: WebWorker | undefined;
  const start = async (): Promise<{
    reader: BrowserMessageReader;
    writer: BrowserMessageWriter;
  }> => {
    worker?.terminate();
    const started = await programs.start('server');
    worker = started;
    return { reader: new BrowserMessageReader(started), writer: new BrowserMessageWriter(started) };
  };
  const client = new LanguageClient('planwright', 'Planwright', start, options);
  answerForFiles(client);
  return client;
}
