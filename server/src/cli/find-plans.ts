import * as l10n from '@vscode/l10n';
import fs, { type Dirent } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { CommandError } from './command-error';
import { decode, refusal } from './read-plan';
import { configName } from '../workspace/locations';
import { failure, type Failure, type PlanSource } from './task';
import type { Terminal } from './terminal';

/** What a search comes upon, one at a time. */
export type Found = PlanSource | Failure;

/**
 * The plans that the words name: files, folders, globs, `-`. Each once, word by word in the order
 * given, by path inside a word. A word that names nothing is a failure of its own. Of all the plans
 * only the paths are held.
 */
export async function* findPlans(
  words: readonly string[],
  command: string,
  terminal: Terminal,
): AsyncGenerator<Found> {
  if (words.length === 0) {
    throw new CommandError(l10n.t('Name a plan file or a folder: planwright {0} PATH.', command));
  }
  const seen = new Set<string>();
  for (const word of words) {
    for (const found of await plansOf(word, terminal)) {
      if (found.kind !== 'failed') {
        if (seen.has(found.path)) continue;
        seen.add(found.path);
      }
      yield found;
    }
  }
}

async function standardInput(terminal: Terminal): Promise<Found> {
  const text = decode(await terminal.readInput());
  return text === undefined
    ? failure(l10n.t('Standard input is not text in UTF-8. Save it as UTF-8.'))
    : { kind: 'text', path: '<stdin>', text };
}

async function plansOf(word: string, terminal: Terminal): Promise<readonly Found[]> {
  if (word === '-') return [await standardInput(terminal)];
  const { cwd } = terminal;
  const absolute = path.resolve(cwd, word);
  const stats = await fs.promises.stat(absolute).catch(() => undefined);
  if (stats?.isDirectory()) {
    const none = l10n.t(
      '{0} holds no plan: files are named *.projectplan.yaml or *.hanke.yaml.',
      word,
    );
    return search({ folder: absolute, pattern: '**', none }, cwd);
  }
  if (stats) return [namedFile(absolute, cwd)];
  if (/[*?[{]/.test(word)) {
    // Only Windows writes paths with backslashes; elsewhere one takes a character as it is.
    const glob = path.sep === '\\' ? word.replaceAll('\\', '/') : word;
    // Searched in the folder that it starts with: from here, `../**` would miss what is here.
    const base = /^[^*?[{\\]*\//.exec(glob)?.[0] ?? '';
    const none = l10n.t('No file matches {0}. Quote the pattern, or name a folder.', word);
    const pattern = glob.slice(base.length);
    return search({ folder: path.resolve(cwd, base), pattern, none }, cwd);
  }
  return [
    failure(l10n.t('{0} does not exist. Give the path of a plan file or of a folder.', word)),
  ];
}

interface WithTypes {
  readonly withFileTypes: true;
}

interface Search {
  readonly folder: string;
  /** A glob inside the folder. */
  readonly pattern: string;
  /** What to say where nothing is found. */
  readonly none: string;
}

/** The plans in the order of their whole paths, then the folders that could not be read. */
function search({ folder, pattern, none }: Search, cwd: string): readonly Found[] {
  const refused: Failure[] = [];
  const readFolder = (inside: string, options: WithTypes): Dirent[] => {
    try {
      return entriesOf(inside, options);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const absent = code === 'ENOENT' || code === 'ENOTDIR';
      if (!absent) refused.push(failure(refusal(shownPath(path.resolve(inside), cwd), error)));
      return [];
    }
  };
  const files = globSync(plansIn(pattern), {
    cwd: folder,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: { readdirSync: readFolder as typeof fs.readdirSync },
  });
  const plans = files.filter((file) => path.basename(file) !== configName);
  const found = [...plans.sort().map((file) => planFile(file, cwd)), ...refused];
  return found.length > 0 ? found : [failure(none)];
}

/**
 * A last segment of `*` or `**` alone means plans: other files lie about in the same folders.
 * Parentheses and the like are characters: many a folder is called `Plans (2027)`.
 */
function plansIn(pattern: string): string {
  return pattern
    .replaceAll(/(?<!\\)[()|]|^!/g, '\\$&')
    .replace(/(?<=^|\/)\*\*\/*$/, '**/*')
    .replace(/(?<=^|\/)\*\/*$/, '*.{projectplan,hanke}.{yaml,yml}');
}

/**
 * Installed packages are nobody's plans. A link to a file counts as the file, a link to nothing
 * too: reading says so. Links to folders are not followed, or a plan could be met, and counted,
 * twice.
 */
function entriesOf(folder: string, options: WithTypes): Dirent[] {
  const entries = fs.readdirSync(folder, options);
  for (const entry of entries) {
    if (entry.isSymbolicLink() && leadsToFile(path.join(folder, entry.name))) {
      entry.isFile = () => true;
    }
  }
  return entries.filter(({ name }) => name !== 'node_modules');
}

function leadsToFile(link: string): boolean {
  try {
    return fs.statSync(link).isFile();
  } catch {
    return true;
  }
}

/** A configuration is no plan, though it lies among them and ends as they do. */
function namedFile(file: string, cwd: string): Found {
  if (path.basename(file) !== configName) return planFile(file, cwd);
  return failure(
    l10n.t(
      '{0} is no plan: it is checked with the plans that it counts for. Name these, or their folder.',
      shownPath(file, cwd),
    ),
  );
}

function planFile(file: string, cwd: string): PlanSource {
  return { kind: 'file', path: shownPath(file, cwd), file };
}

/** As people see it: from the working folder, with forward slashes. */
export function shownPath(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  const shown = relative.startsWith('..') || relative === '' ? file : relative;
  return shown.split(path.sep).join('/');
}
