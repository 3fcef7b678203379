// @ts-check
/** Runs the tests in a desktop VS Code; the one argument is the options of `runTests` as JSON. */
import process from 'node:process';
import { runTests } from '@vscode/test-electron';

try {
  process.exitCode = await runTests(JSON.parse(process.argv[2] ?? '{}'));
} catch (error) {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
}
