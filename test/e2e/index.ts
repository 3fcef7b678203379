/**
 * The tests' entry in the editor's extension host: VS Code calls `run()` and takes a rejection for
 * a failure. Results are plain lines on the console, which both editors hand to the harness.
 */
import Mocha from 'mocha';
import { env, version } from 'vscode';
import { fillMemory, isInMemory } from './memory-files';
import { loggedErrors, watchErrors } from './server-errors';

/** Names of the `*.test.ts` files of this folder, without the ending; the bundler fills it in. */
declare const E2E_SUITES: readonly string[];
/** What the harness knows a line of results by. */
declare const E2E_RESULT_MARK: string;

interface Counts {
  passed: number;
  failed: number;
}

/** Runs every suite of this folder. Rejects when a test fails, is skipped, or when none ran. */
export async function run(): Promise<void> {
  const counts: Counts = { passed: 0, failed: 0 };
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 60_000,
    forbidOnly: true,
    forbidPending: true,
    reporter: lineReporter(counts),
  });
  // Defines `describe`, `it` and their kin, which the suites use while they load.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  if (isInMemory()) await fillMemory();
  for (const suite of E2E_SUITES) {
    await import(`./${suite}.test.ts`);
  }
  print(`VS Code ${version} (${env.appHost})`);
  let title = '';
  mocha.suite.beforeEach(function () {
    title = this.currentTest?.fullTitle() ?? '';
  });
  // The extension becomes active in one of the tests.
  const watching = setInterval(() => {
    watchErrors(() => title);
  }, 20);
  await new Promise<void>((done) => {
    mocha.run(() => {
      done();
    });
  });
  clearInterval(watching);
  for (const error of loggedErrors()) {
    counts.failed += 1;
    print(`  FAIL  logged as an error in ${error}`);
  }
  print(`${String(counts.passed)} passed, ${String(counts.failed)} failed`);
  if (counts.failed > 0 || counts.passed === 0) {
    throw new Error(counts.failed > 0 ? 'Tests failed.' : 'No test ran.');
  }
}

/** A reporter of one line a test, with the error under each failed one. */
function lineReporter(counts: Counts): Mocha.ReporterConstructor {
  return class extends Mocha.reporters.Base {
    constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
      super(runner, options);
      runner.on('pass', (test) => {
        counts.passed += 1;
        print(`  ok    ${test.fullTitle()} (${String(test.duration ?? 0)} ms)`);
      });
      runner.on('fail', (test, error) => {
        counts.failed += 1;
        print(`  FAIL  ${test.fullTitle()}`);
        print(failureText(error).replaceAll(/^/gm, '        '));
      });
    }
  };
}

/** The stack, headed by the message in engines that leave it out, and what was compared. */
function failureText(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const stack = error.stack ?? '';
  const text = stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
  const { actual, expected } = error as { actual?: unknown; expected?: unknown };
  const compared =
    actual === undefined && expected === undefined
      ? ''
      : `\nactual:   ${JSON.stringify(actual)}\nexpected: ${JSON.stringify(expected)}`;
  return text + compared;
}

function print(line: string): void {
  // eslint-disable-next-line no-console -- the console is the one thing both editors pass on.
  console.log(line.replaceAll(/^/gm, E2E_RESULT_MARK));
}
