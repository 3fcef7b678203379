// @ts-check
/**
 * The compiler's findings, then the linter's. The linter asks the programs that the compiler has checked:
 * by itself it would make them anew, and find out every type once more.
 */
import { ESLint } from 'eslint';
import process from 'node:process';
import ts from 'typescript';
import { root, runMain } from './bare.mjs';

/**
 * Checks all projects of tsconfig.json, as `tsc -b --force` does, and says what is wrong.
 * @returns {{ programs: readonly ts.Program[], isRight: boolean }} a program for each project, for those
 *   before the first that is wrong
 */
function checkTypes() {
  let isRight = true;
  /** @type {import('typescript').DiagnosticReporter} */
  const report = (found) => {
    isRight = false;
    process.stdout.write(ts.formatDiagnostic(found, names));
  };
  const host = ts.createSolutionBuilderHost(ts.sys, undefined, report);
  const builder = ts.createSolutionBuilder(host, [root], { force: true });
  /** @type {ts.Program[]} */
  const programs = [];
  for (;;) {
    const project = builder.getNextInvalidatedProject();
    if (project === undefined) return { programs, isRight };
    if (project.kind === ts.InvalidatedProjectKind.Build) {
      const program = project.getProgram();
      if (program !== undefined) programs.push(program);
    }
    project.done();
  }
}

/** @type {import('typescript').FormatDiagnosticsHost} */
const names = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => root,
  getNewLine: () => ts.sys.newLine,
};

await runMain(async () => {
  const { programs, isRight } = checkTypes();
  // What has no type has findings that are none.
  if (!isRight) return 1;
  const files = ['**/*.ts', '**/*.tsx'];
  const parserOptions = { projectService: false, programs };
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: [{ files, languageOptions: { parserOptions } }],
  });
  const results = await eslint.lintFiles(['.']);
  const formatter = await eslint.loadFormatter('stylish');
  process.stdout.write(await formatter.format(results));
  return results.every(({ errorCount, warningCount }) => errorCount + warningCount === 0) ? 0 : 1;
});
