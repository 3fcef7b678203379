import * as l10n from '@vscode/l10n';
import { isMainThread } from 'node:worker_threads';
import { check } from './check';
import { exportCommand } from './export';
import { CommandError } from './command-error';
import { fix } from './fix';
import { format } from './format';
import { commandNames, helpOf, overview } from './help';
import { importCommand } from './import';
import { speakOwn } from './own-language';
import { readiness } from './readiness';
import { roadmap } from './roadmap';
import { rollup } from './rollup';
import { rulesCommand } from './rules-command';
import { schemaCommand } from './schema-command';
import type { Command } from './terminal';
import { processTerminal } from './terminal';
import { visible } from './visible';
import { runWorker } from './worker';

const commands: readonly Command[] = [
  check,
  fix,
  format,
  rollup,
  roadmap,
  readiness,
  exportCommand,
  importCommand,
  rulesCommand,
  schemaCommand,
];

async function run(args: readonly string[]): Promise<number> {
  const surroundings = processTerminal(__filename);
  const [name, ...rest] = args;
  const asksHelp = rest.includes('--help') || rest.includes('-h');
  // The connection reads the transport from the process's own arguments. Its language is the editor's.
  if (name === 'lsp' && !asksHelp && rest.includes('--stdio')) return serveLanguage();
  const terminal = await speakOwn(rest, surroundings);
  const { locale } = terminal;
  if (name === undefined) {
    throw new CommandError(
      l10n.t('Name a command, such as planwright check PATH; planwright --help lists them.'),
    );
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.write(overview(locale));
    return 0;
  }
  if (name === '--version') {
    terminal.write(`${terminal.version()}\n`);
    return 0;
  }
  if (name === 'lsp') {
    if (!asksHelp) throw new CommandError(l10n.t('Say how to talk: planwright lsp --stdio.'));
    terminal.write(helpOf('lsp', locale));
    return 0;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) {
    throw new CommandError(
      l10n.t('There is no command "{0}". The commands are: {1}.', name, commandNames.join(', ')),
    );
  }
  if (asksHelp) {
    terminal.write(helpOf(command.name, locale));
    return 0;
  }
  return command.run(rest, terminal);
}

/** Loaded for this alone: half of the program, and no check needs it. */
async function serveLanguage(): Promise<number> {
  const { main: languageServer } = await import('../main');
  languageServer();
  return new Promise<number>(() => undefined);
}

function runMain(): void {
  run(process.argv.slice(2)).then(
    (status) => {
      process.exitCode = status;
    },
    (error: unknown) => {
      const message =
        error instanceof CommandError
          ? error.message
          : l10n.t(
              'A fault in planwright itself: {0}',
              error instanceof Error ? (error.stack ?? error.message) : String(error),
            );
      process.stderr.write(`planwright: ${visible(message)}\n`);
      process.exitCode = 2;
    },
  );
}

// One file is both, so that nothing has to be found beside it.
if (isMainThread) runMain();
else runWorker();
