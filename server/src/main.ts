import process from 'node:process';
import v8 from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server';
import { findPlans, readText } from './main-files';
import { localDay } from './util/local-day';

/** The language server of the desktop and of any other editor: `--stdio`, `--node-ipc`, `--socket`. */
export function main(): void {
  if (!process.argv.some((word) => /^--(?:stdio|node-ipc|socket|pipe)\b/.test(word))) {
    process.stderr.write('Say how to talk: --stdio, --node-ipc, --socket=PORT or --pipe=NAME.\n');
    process.exitCode = 1;
    return;
  }
  // What a keystroke makes is soon garbage. Left to itself, V8 gives it up to 48 MiB before it
  // collects; kept small, the same keys take as long in two thirds of the memory.
  v8.setFlagsFromString('--semi-space-growth-factor=1');
  const connection = createConnection(ProposedFeatures.all);
  startServer(connection, {
    host: {
      log: (level, message) => {
        connection.console[level](message);
      },
      today: () => localDay(new Date()),
      readText,
      findPlans,
    },
    nextTurn: (run) => {
      setImmediate(run);
    },
  });
}
