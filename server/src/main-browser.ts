/** The language server in a web worker: it has no files, and asks the editor for those that it needs. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { filesOfEditor } from './files-of-editor';
import { startServer } from './server';
import { localDay } from './util/local-day';

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(globalThis),
  new BrowserMessageWriter(globalThis),
);
startServer(connection, {
  host: {
    log: (level, message) => {
      connection.console[level](message);
    },
    today: () => localDay(new Date()),
    ...filesOfEditor(({ method }, params) => connection.sendRequest(method, params)),
  },
  // The connection hands out its messages by the same clock.
  nextTurn: (run) => {
    setTimeout(run, 0);
  },
});
