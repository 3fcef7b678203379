import * as l10n from '@vscode/l10n';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server';
import { localDay } from './util/local-day';

/** The language server of the desktop and of any other editor: `--stdio`, `--node-ipc`, `--socket`. */
export function main(): void {
  const connection = createConnection(ProposedFeatures.all);
  startServer(connection, {
    host: {
      log: (level, message) => {
        connection.console[level](message);
      },
      today: () => localDay(new Date()),
    },
    nextTurn: (run) => {
      setImmediate(run);
    },
    useStrings: (contents) => {
      l10n.config({ contents: { ...contents } });
    },
  });
}
