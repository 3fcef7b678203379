// @ts-check
/**
 * `npm run torture`: what no editor should ever send, and what every editor sends, to the server as
 * built; `test/torture` does it.
 */
import process from 'node:process';
import { run, runMain } from './lib/bare.mjs';
import { build, ensureDependencies, requireNode } from './lib/prepare.mjs';

await runMain(async () => {
  const args = process.argv.slice(2);
  requireNode();
  await ensureDependencies();
  // Another server, a help text: nothing of ours is needed.
  if (!args.some((word) => /^(?:--server|--built|--help|-h)\b/.test(word))) await build();
  const wanted = args.filter((word) => word !== '--built');
  const main = ['--import=tsx', 'test/torture/main.ts', ...wanted];
  const { code } = await run(process.execPath, main);
  return code;
});
