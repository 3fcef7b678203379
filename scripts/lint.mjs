// @ts-check
/**
 * Lints all there is. What a line may do goes by the types of what it calls, wherever that is: only
 * where no file at all has changed is what was found before still right, and kept.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { root, run, runMain } from './lib/bare.mjs';
import { digest } from './lib/built-once.mjs';

/** Made or installed, and the package. */
const others = /^(?:node_modules|dist|out|coverage|\.git|\.vscode-test|.*\.vsix)$/;
/** The types of all there is fill a small young generation again and again: a quarter of the time. */
const young = '--max-semi-space-size=128';
const kept = join(root, 'node_modules', '.cache', 'planwright-lint');

await runMain(async () => {
  // Nothing waits for it: whoever has something to do on this machine goes before.
  setPriority(constants.priority.PRIORITY_LOW);
  const all = readdirSync(root).filter((name) => !others.test(name));
  const now = join(kept, digest(root, all.sort()));
  mkdirSync(kept, { recursive: true });
  for (const name of readdirSync(kept)) if (join(kept, name) !== now) rmSync(join(kept, name));
  const cache = ['--cache', '--cache-strategy', 'content', '--cache-location', now];
  const eslint = join(root, 'node_modules', 'eslint', 'bin', 'eslint.js');
  const { code } = await run(
    process.execPath,
    [young, eslint, '--max-warnings', '0', ...cache, root],
    { output: 'inherit' },
  );
  return code;
});
