import fs from 'node:fs';
import path from 'node:path';
import { styleText } from 'node:util';
import { CommandError } from './command-error';

export interface Command {
  readonly name: string;
  /** One line for the overview. */
  readonly summary: string;
  readonly help: string;
  /** The exit status; throws CommandError for status 2. */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>;
}

export type Style = 'red' | 'yellow' | 'blue' | 'gray' | 'bold' | 'green' | 'cyan';

/** What a command sees of the world. */
export interface Terminal {
  readonly write: (text: string) => void;
  /** Plain text where there is no terminal, or colour is not wanted. */
  readonly paint: (style: Style, text: string) => string;
  readonly cwd: string;
  readonly readInput: () => Promise<Uint8Array>;
  readonly version: () => string;
  /** A folder or file that comes with the program, wherever it is installed. */
  readonly asset: (relative: string) => string;
}

export function processTerminal(): Terminal {
  const noColor =
    process.argv.includes('--no-color') ||
    (process.env['NO_COLOR'] ?? '') !== '' ||
    !process.stdout.isTTY;
  return {
    write: (text) => {
      // Synchronous, so that a pipe gets everything before the process ends.
      writeAll(1, text);
    },
    paint: (style, text) => (noColor ? text : styleText(style, text, { validateStream: false })),
    cwd: process.cwd(),
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
  };
}

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  let offset = 0;
  while (offset < bytes.length) {
    try {
      offset += fs.writeSync(descriptor, bytes, offset);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // The reader went away (`| head`): nothing more to say. A full pipe is tried again.
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}

function asset(relative: string): string {
  for (let folder = __dirname; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, relative);
    if (fs.existsSync(candidate) && fs.existsSync(path.join(folder, 'schemas'))) return candidate;
    if (folder === path.dirname(folder)) {
      throw new CommandError(
        `The installation is not whole: ${relative} is missing. Install it again.`,
      );
    }
  }
}
