import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../support/lsp-client';

export { root };

/** The program as built. */
export const program = path.join(root, 'dist/cli.js');

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

interface Surroundings {
  readonly input?: string | Buffer;
  readonly cwd?: string;
  /** The language of the environment, as systems write it. */
  readonly language?: string;
}

export function planwright(
  args: readonly string[],
  { input, cwd = root, language = 'C' }: Surroundings = {},
): Run {
  const run = spawnSync(process.execPath, [program, ...args], {
    cwd,
    env: { ...process.env, LC_ALL: language },
    encoding: 'utf8',
    input,
    maxBuffer: 50_000_000,
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

const asked = new Map<string, Run>();

/** The repository's own plans, and those of every rule. */
export const plans: readonly string[] = ['examples', 'test/fixtures/rules/**/*.yaml'];

/** For what only reads, and takes long: the same command runs once, whichever suites ask. */
export function planwrightOnce(...args: readonly string[]): Run {
  const key = JSON.stringify(args);
  const run = asked.get(key) ?? planwright(args);
  asked.set(key, run);
  return run;
}

/** Whoever has the project as an archive may have no git. */
export function hasGit(): boolean {
  return spawnSync('git', ['--version']).status === 0;
}

/** Runs with a folder of these files (a text, or the path that a link leads to), and removes it. */
export function withFolder<T>(
  files: Readonly<Record<string, string | Buffer | { readonly link: string }>>,
  run: (folder: string) => T,
): T {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-'));
  const remove = (): void => {
    fs.rmSync(folder, { recursive: true });
  };
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    if (typeof content === 'object' && 'link' in content) fs.symlinkSync(content.link, file);
    else fs.writeFileSync(file, content);
  }
  let result: T;
  try {
    result = run(folder);
  } catch (error) {
    remove();
    throw error;
  }
  if (result instanceof Promise) return result.finally(remove) as T;
  remove();
  return result;
}

/** Nothing is locked to the administrator: runs as nobody where the tests run as that. */
export async function withoutPrivileges<T>(run: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return run();
  process.seteuid?.(65534);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}

/** A small plan whose one work package costs this much. */
export function smallPlan(personnel: number, more = ''): string {
  return `plan: 1
title: Plan of ${personnel}
organisation: County
period: 2026..2027
${more}workPackages:
  - id: TP1
    title: Work
    budget:
      personnel: ${personnel}
      fte: 1.5
`;
}
