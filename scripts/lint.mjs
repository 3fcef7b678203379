// @ts-check
/**
 * Checks the types of all there is, and lints it. What a line may do goes by the types of what it calls,
 * wherever that is: only where no file at all has changed is what was right before still right.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { root, run, runMain, say } from './lib/bare.mjs';
import { digest } from './lib/built-once.mjs';

/** Made or installed, and the package. */
const others = /^(?:node_modules|dist|out|coverage|\.git|\.vscode-test|.*\.vsix)$/;
/** The types of all there is fill a small young generation again and again: a quarter of the time. */
const young = '--max-semi-space-size=128';
const kept = join(root, 'node_modules', '.cache', 'planwright-lint');

await runMain(async () => {
  const all = readdirSync(root).filter((name) => !others.test(name));
  const now = digest(root, all.sort());
  if (existsSync(join(kept, now))) {
    say('Nothing has changed since all was right.');
    return 0;
  }
  // Nothing waits for it: whoever has something to do on this machine goes before.
  setPriority(constants.priority.PRIORITY_LOW);
  const checker = join(root, 'scripts', 'lib', 'types-and-lint.mjs');
  const { code } = await run(process.execPath, [young, checker], { output: 'inherit' });
  if (code === 0) {
    rmSync(kept, { recursive: true, force: true });
    mkdirSync(kept, { recursive: true });
    writeFileSync(join(kept, now), '');
  }
  return code;
});
