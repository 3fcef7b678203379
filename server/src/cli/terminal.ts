import * as l10n from '@vscode/l10n';
import fs from 'node:fs';
import path from 'node:path';
import tty from 'node:tty';
import { Worker } from 'node:worker_threads';
import { localeOfTag, type Locale } from '../l10n/speak';
import { CommandError } from './command-error';
import type { CommandName } from './help';
import { painter, type Paint } from './paint';
import type { Task } from './task';
import { visible } from './visible';
import { writeAll } from './write-all';

export interface Command {
  readonly name: CommandName;
  /** The exit status; throws CommandError for status 2. */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>;
}

/** What a command sees of the world. */
export interface Terminal {
  /** Waits until all is written; false where nobody reads any more, and the command may end. */
  readonly write: (text: string) => boolean;
  readonly writeBytes: (bytes: Uint8Array) => boolean;
  /** On standard error, as it is: what is told beside a result on standard output. */
  readonly tell: (text: string) => void;
  /** One line on standard error, with the program's name before it. */
  readonly warn: (sentence: string) => void;
  readonly paint: Paint;
  /** Whether `paint` paints. */
  readonly colour: boolean;
  /** Characters a line; undefined where nobody looks. */
  readonly columns: number | undefined;
  readonly cwd: string;
  /** The language of the environment, where it is one of ours. */
  readonly environment: Locale;
  /** What `--locale` names, if anything: the language of findings too, whatever plans lie in. */
  readonly asked: Locale | undefined;
  /** The language of what the program itself says. */
  readonly locale: Locale;
  readonly readInput: () => Promise<Uint8Array>;
  readonly version: () => string;
  /** A folder or file that comes with the program, wherever it is installed. */
  readonly asset: (relative: string) => string;
  /** A thread of this same program that does the task for every plan that it is sent. */
  readonly startWorker: (task: Task) => Worker;
}

/** What is there before any word of the call is read. */
export type Surroundings = Omit<Terminal, 'asked' | 'locale'>;

/** @param program the file that runs: what a thread runs too */
export function processTerminal(program: string): Surroundings {
  // Not `process.stdout.isTTY`: making that stream would set a pipe not to block.
  const colour =
    !process.argv.includes('--no-color') && (process.env['NO_COLOR'] ?? '') === '' && tty.isatty(1);
  return {
    // Files and pipes get the very characters; whoever looks sees those that would act on the terminal.
    write: (text) => writeAll(1, tty.isatty(1) ? visible(text) : text),
    writeBytes: (bytes) => writeAll(1, bytes),
    tell: (text) => {
      writeAll(2, visible(text));
    },
    warn: (sentence) => {
      writeAll(2, `planwright: ${visible(sentence)}\n`);
    },
    paint: painter(colour),
    colour,
    columns: tty.isatty(1) ? new tty.WriteStream(1).columns : undefined,
    cwd: process.cwd(),
    environment: environmentLocale(process.env),
    readInput: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    version: () => {
      const manifest = JSON.parse(fs.readFileSync(asset('package.json'), 'utf8')) as {
        version: string;
      };
      return manifest.version;
    },
    asset,
    startWorker: (task) => new Worker(program, { workerData: task }),
  };
}

/** As other programs read it; English where it names none of ours. */
function environmentLocale({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Locale {
  const tag = [LC_ALL, LC_MESSAGES, LANG].find((each) => each !== undefined && each !== '');
  return localeOfTag(tag) ?? 'en';
}

function asset(relative: string): string {
  for (let folder = __dirname; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, relative);
    if (fs.existsSync(candidate) && fs.existsSync(path.join(folder, 'schemas'))) return candidate;
    if (folder === path.dirname(folder)) {
      throw new CommandError(
        l10n.t('The installation is not whole: {0} is missing. Install it again.', relative),
      );
    }
  }
}
