import type { Dirent } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { CommandError } from './command-error';
import { everyPlan, isGlob, readGlob, type Search } from './glob';
import { decode, refusal } from './read-plan';
import { failure, type Failure, type PlanSource } from './task';
import type { Terminal } from './terminal';

/** What a search comes upon, one at a time. */
export type Found = PlanSource | Failure;

/**
 * The plans that the words name: files, folders, globs, `-`. Each once, word by word in the order
 * given, by path inside a word. A word that names nothing is a failure of its own. Of a search
 * nothing is held but the names in the folders on the way down; with several words, the paths.
 */
export async function* findPlans(
  words: readonly string[],
  command: string,
  terminal: Terminal,
): AsyncGenerator<Found> {
  if (words.length === 0) {
    throw new CommandError(`Name a plan file or a folder: planwright ${command} PATH.`);
  }
  const seen = words.length > 1 ? new Set<string>() : undefined;
  for (const word of words) {
    for await (const found of plansOf(word, terminal)) {
      if (found.kind !== 'failed') {
        if (seen?.has(found.path)) continue;
        seen?.add(found.path);
      }
      yield found;
    }
  }
}

async function* plansOf(word: string, terminal: Terminal): AsyncGenerator<Found> {
  if (word === '-') {
    yield await standardInput(terminal);
    return;
  }
  const absolute = path.resolve(terminal.cwd, word);
  const stats = await fs.stat(absolute).catch(() => undefined);
  if (stats?.isDirectory()) {
    const none = `${word} holds no plan: files are named *.projectplan.yaml or *.hanke.yaml.`;
    yield* searched(absolute, everyPlan, terminal.cwd, none);
  } else if (stats) {
    yield planFile(absolute, terminal.cwd);
  } else if (isGlob(word)) {
    // Only Windows writes paths with backslashes; elsewhere one quotes a character.
    const { base, search } = readGlob(path.sep === '\\' ? word.replaceAll('\\', '/') : word);
    const none = `No file matches ${word}. Quote the pattern, or name a folder.`;
    yield* searched(path.resolve(terminal.cwd, base), search, terminal.cwd, none);
  } else {
    yield failure(`${word} does not exist. Give the path of a plan file or of a folder.`);
  }
}

async function standardInput(terminal: Terminal): Promise<Found> {
  const text = decode(await terminal.readInput());
  return text === undefined
    ? failure('Standard input is not text in UTF-8. Save it as UTF-8.')
    : { kind: 'text', path: '<stdin>', text };
}

/** @param none what to say where the search finds nothing */
async function* searched(
  folder: string,
  search: Search,
  cwd: string,
  none: string,
): AsyncGenerator<Found> {
  let any = false;
  for await (const found of walk(folder, search, cwd)) {
    any = true;
    yield found;
  }
  if (!any) yield failure(none);
}

/**
 * In the order of the whole paths: a folder stands among its neighbours as its name with the slash
 * after it. Links to folders are not followed, or a plan could be met, and counted, twice.
 */
async function* walk(folder: string, search: Search, cwd: string): AsyncGenerator<Found> {
  let entries: Dirent[];
  try {
    entries = await fs.readdir(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    yield failure(refusal(shownPath(folder, cwd), error));
    return;
  }
  for (const { key, entry } of sorted(entries)) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      const below = search.folder(entry.name);
      if (below) yield* walk(inside, below, cwd);
    } else if (search.file(key) && (entry.isFile() || (await isFile(inside)))) {
      yield planFile(inside, cwd);
    }
  }
}

function sorted(entries: readonly Dirent[]): readonly { key: string; entry: Dirent }[] {
  return entries
    .map((entry) => ({ key: entry.isDirectory() ? `${entry.name}/` : entry.name, entry }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** A link to what is a file, or to nothing: then reading says so. */
async function isFile(file: string): Promise<boolean> {
  const stats = await fs.stat(file).catch(() => undefined);
  return stats === undefined || stats.isFile();
}

function planFile(file: string, cwd: string): PlanSource {
  return { kind: 'file', path: shownPath(file, cwd), file };
}

function shownPath(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  const shown = relative.startsWith('..') || relative === '' ? file : relative;
  return shown.split(path.sep).join('/');
}
