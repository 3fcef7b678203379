/** An editor that is a page in a browser: server and documents have web workers. */
import type * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type DataCallback,
  type Disposable,
} from 'vscode-languageclient/browser';
import { inWorker } from '../documents/in-worker';
import type { ExtensionHost } from './extension-host';
import { answerForFiles } from './files-for-server';
import { OwnPrograms } from './own-programs';
import type { OwnWorker } from './own-worker';

export function browserHost(extension: vscode.Uri): ExtensionHost {
  const programs = new OwnPrograms(extension);
  return {
    languageClient: (options) => clientOf(programs, options),
    workOn: (title, task) => inWorker(programs, title, task),
    canPrint: false,
  };
}

/**
 * Each start of the client starts a worker anew, and ends the one before, which does not end itself.
 * One that cannot be started has ended at once, so that it is treated as one that ended later.
 */
function clientOf(programs: OwnPrograms, options: LanguageClientOptions): LanguageClient {
  let worker: OwnWorker | undefined;
  const start = async (): Promise<{ reader: ServerReader; writer: BrowserMessageWriter }> => {
    worker?.end();
    worker = undefined;
    try {
      const started = await programs.start('server');
      worker = started;
      const ended = started.ended.then((reason) => {
        started.end();
        return reason;
      });
      return transports(started.port, ended);
    } catch (error) {
      return transports(new MessageChannel().port1, Promise.resolve(String(error)));
    }
  };
  const client = new LanguageClient('planwright', 'Planwright', start, options);
  answerForFiles(client);
  return client;
}

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

function transports(
  port: Port,
  ended: Promise<string | undefined>,
): { reader: ServerReader; writer: BrowserMessageWriter } {
  return { reader: new ServerReader(port, ended), writer: new BrowserMessageWriter(port) };
}

/** What a worker says, until it has ended: the library itself never notices that. */
class ServerReader extends BrowserMessageReader {
  constructor(
    port: Port,
    private readonly ended: Promise<string | undefined>,
  ) {
    super(port);
  }

  override listen(callback: DataCallback): Disposable {
    void this.ended.then((reason) => {
      if (reason !== undefined) this.fireError(new Error(reason));
      this.fireClose();
    });
    return super.listen(callback);
  }
}
