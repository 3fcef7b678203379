import { isMainThread } from 'node:worker_threads';
import { check } from './check';
import { CommandError } from './command-error';
import { fix } from './fix';
import { format } from './format';
import { rollup } from './rollup';
import { rulesCommand } from './rules-command';
import { schemaCommand } from './schema-command';
import type { Command } from './terminal';
import { processTerminal } from './terminal';
import { runWorker } from './worker';

const commands: readonly Command[] = [check, fix, format, rollup, rulesCommand, schemaCommand];

const lspHelp = `planwright lsp --stdio

The language server, for any editor that speaks LSP. Talks on standard input and output until the
editor ends it.
`;

async function run(args: readonly string[]): Promise<number> {
  const terminal = processTerminal(__filename);
  const [name, ...rest] = args;
  if (name === 'lsp') {
    if (rest.includes('--help')) {
      terminal.write(lspHelp);
      return 0;
    }
    // The connection reads the transport from the process's own arguments.
    if (!rest.includes('--stdio'))
      throw new CommandError('Say how to talk: planwright lsp --stdio.');
    // Loaded for this alone: half of the program, and no check needs it.
    const { main: languageServer } = await import('../main');
    languageServer();
    return new Promise<number>(() => undefined);
  }
  if (name === undefined) {
    throw new CommandError(
      'Name a command, such as planwright check PATH; planwright --help lists them.',
    );
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.write(overview());
    return 0;
  }
  if (name === '--version') {
    terminal.write(`${terminal.version()}\n`);
    return 0;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) {
    const known = [...commands.map((each) => each.name), 'lsp'].join(', ');
    throw new CommandError(`There is no command "${name}". The commands are: ${known}.`);
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.write(command.help);
    return 0;
  }
  return command.run(rest, terminal);
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length), 'lsp'.length);
  return [
    'planwright: checks project plans, and turns them into figures.',
    '',
    'Usage: planwright COMMAND [options]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    `  ${'lsp'.padEnd(width)}  The language server, for any editor (--stdio).`,
    '',
    'planwright COMMAND --help says everything about one command.',
    'Exit status: 0 in order, 1 findings, 2 the command could not do its work.',
    '',
  ].join('\n');
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
          : `A fault in planwright itself: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
      process.stderr.write(`planwright: ${message}\n`);
      process.exitCode = 2;
    },
  );
}

// One file is both, so that nothing has to be found beside it.
if (isMainThread) runMain();
else runWorker();
