import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type DataCallback,
  type Disposable,
} from 'vscode-languageclient/browser';
import type { OwnPrograms } from './own-programs';
import type { OwnWorker } from './own-worker';

/**
 * Each start of the client starts a worker anew, and ends the one before, which does not end itself.
 * One that cannot be started has ended at once, so that it is treated as one that ended later.
 */
export function browserClient(
  programs: OwnPrograms,
  options: LanguageClientOptions,
): LanguageClient {
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
  return new LanguageClient('planwright', 'Planwright', start, options);
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
