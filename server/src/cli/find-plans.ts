import fs from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { CommandError } from './command-error';
import type { Terminal } from './terminal';

export interface PlanFile {
  /** As shown: relative to the working folder, with forward slashes; `<stdin>` for standard input. */
  readonly path: string;
  readonly text: string;
}

const planPattern = '**/*.{projectplan,hanke}.{yaml,yml}';
const passedOver = ['**/node_modules/**', '**/.git/**'];

/** The plans that the words name: files, folders, globs, `-`. Each once, in the order given. */
export async function findPlans(
  words: readonly string[],
  command: string,
  terminal: Terminal,
): Promise<readonly PlanFile[]> {
  if (words.length === 0) {
    throw new CommandError(`Name a plan file or a folder: planwright ${command} PATH.`);
  }
  const files = new Map<string, PlanFile>();
  for (const word of words) {
    for (const file of word === '-' ? [undefined] : await filesOf(word, terminal.cwd)) {
      const shown = file === undefined ? '<stdin>' : shownPath(file, terminal.cwd);
      if (files.has(shown)) continue;
      const text =
        file === undefined
          ? decode(await terminal.readInput(), 'Standard input')
          : await readPlan(file, shown);
      files.set(shown, { path: shown, text });
    }
  }
  return [...files.values()];
}

async function filesOf(word: string, cwd: string): Promise<readonly string[]> {
  const absolute = path.resolve(cwd, word);
  const stats = await fs.stat(absolute).catch(() => undefined);
  if (stats?.isDirectory()) {
    const found = await glob(planPattern, { cwd: absolute, absolute: true, ignore: passedOver });
    if (found.length === 0) {
      throw new CommandError(
        `${word} holds no plan: files are named *.projectplan.yaml or *.hanke.yaml.`,
      );
    }
    return found.sort();
  }
  if (stats) return [absolute];
  if (/[*?[{]/.test(word)) {
    const found = await glob(word.replaceAll('\\', '/'), {
      cwd,
      absolute: true,
      ignore: passedOver,
    });
    if (found.length > 0) return found.sort();
    throw new CommandError(`No file matches ${word}.`);
  }
  throw new CommandError(`${word} does not exist. Give the path of a plan file or of a folder.`);
}

function shownPath(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  const shown = relative.startsWith('..') || relative === '' ? file : relative;
  return shown.split(path.sep).join('/');
}

async function readPlan(file: string, shown: string): Promise<string> {
  try {
    return decode(await fs.readFile(file), shown);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'EACCES' || code === 'EPERM' ? 'permission denied.' : (error as Error).message;
    throw new CommandError(`${shown} cannot be read: ${why}`);
  }
}

function decode(bytes: Uint8Array, shown: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError(`${shown} is not text in UTF-8. Save it as UTF-8.`);
  }
}
