import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runProgram, type Ran, type RunLimits } from './run-program';

export type { Ran, RunLimits } from './run-program';

/** All that printing touches of the machine. */
export interface PrintPorts {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's own folder. */
  readonly home: string;
  readonly isProgram: (file: string) => Promise<boolean>;
  /** Makes a folder that nobody else can look into; its absolute path. */
  readonly makeFolder: () => Promise<string>;
  readonly removeFolder: (folder: string) => Promise<void>;
  readonly writeText: (file: string, text: string) => Promise<void>;
  /** Undefined where the file is not there. */
  readonly readBytes: (file: string) => Promise<Uint8Array | undefined>;
  /** As a browser is told of it. */
  readonly addressOf: (file: string) => string;
  /** Runs a program, with an end to all that it started when its time is over or it is cancelled. */
  readonly run: (program: string, args: readonly string[], limits: RunLimits) => Promise<Ran>;
}

/** The machine itself. */
export const machine: PrintPorts = {
  platform: process.platform,
  env: process.env,
  home: os.homedir(),
  isProgram: async (file) => {
    try {
      await fs.access(file, fs.constants.X_OK);
      return (await fs.stat(file)).isFile();
    } catch {
      return false;
    }
  },
  makeFolder: () => fs.mkdtemp(path.join(os.tmpdir(), 'planwright-')),
  // A browser that has just ended may hold its files for a moment.
  removeFolder: (folder) =>
    fs.rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  writeText: (file, text) => fs.writeFile(file, text, { mode: 0o600 }),
  readBytes: async (file) => {
    try {
      return new Uint8Array(await fs.readFile(file));
    } catch {
      return undefined;
    }
  },
  addressOf: (file) => pathToFileURL(file).href,
  run: runProgram,
};
