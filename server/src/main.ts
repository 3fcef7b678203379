import process from 'node:process';
import v8 from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { filesByScheme } from './files-by-scheme';
import { filesOfEditor } from './files-of-editor';
import { findPlans, readText } from './main-files';
import { startServer } from './server';
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
  // Nor may garbage be several times what is alive: a text with very many slips would need half as
  // much memory again, and keys are no faster for it.
  v8.setFlagsFromString('--heap-growing-percent=40');
  const connection = createConnection(ProposedFeatures.all);
  startServer(connection, {
    host: {
      log: (level, message) => {
        connection.console[level](message);
      },
      today: () => localDay(new Date()),
      // A repository that is opened without cloning it is on no disk: the editor has its files.
      ...filesByScheme(
        { readText, findPlans },
        filesOfEditor(({ method }, params) => connection.sendRequest(method, params)),
      ),
    },
    nextTurn: (run) => {
      setImmediate(run);
    },
  });
}
