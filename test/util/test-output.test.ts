import assert from 'node:assert/strict';
import { whatFailed } from '../../scripts/lib/test-output.mjs';

const frames = (count: number, file: string): string =>
  Array.from({ length: count }, (_, line) => `      at one (${file}:${line + 1}:7)`).join('\n');

const ofMocha = `  ..!!

  2 passing (3s)
  2 failing

  1) budget
       adds up:

      AssertionError [ERR_ASSERTION]: 12 is not 13
      + expected - actual

      -12
      +13

${frames(2, 'node_modules/mocha/lib/runner.js')}
${frames(12, 'test/budget.test.ts')}
      at process.processImmediate (node:internal/timers:483:21)

  2) roadmap
       "after each" hook:
     Error: it stands at row 3 (of 4)
${frames(1, 'server/src/views/roadmap.ts')}

`;

describe('what is said at the end of a test run', () => {
  it('is every failure with its message, and ten places in our own files', () => {
    assert.equal(
      whatFailed(ofMocha),
      `  1) budget
       adds up:

      AssertionError [ERR_ASSERTION]: 12 is not 13
      + expected - actual

      -12
      +13

${frames(10, 'test/budget.test.ts')}

  2) roadmap
       "after each" hook:
     Error: it stands at row 3 (of 4)
${frames(1, 'server/src/views/roadmap.ts')}`,
    );
  });

  it('is the beginning of a long message', () => {
    const plan = Array.from({ length: 500 }, (_, line) => `      + title ${line}`).join('\n');
    const said = whatFailed(
      `  1 failing\n\n  1) a\n     Error: b\n${plan}\n${frames(1, 'a.ts')}\n`,
    );
    assert.deepEqual(said.split('\n').slice(0, 3), ['  1) a', '     Error: b', '      + title 0']);
    assert.deepEqual(said.split('\n').slice(-3), [
      '      + title 57',
      '     … 442 lines more',
      frames(1, 'a.ts'),
    ]);
  });

  it('is the count of those that are too many', () => {
    const many = Array.from({ length: 34 }, (_, at) => `  ${at + 1}) a\n     Error: b\n`).join(
      '\n',
    );
    const said = whatFailed(`  34 failing\n\n${many}`).split('\n');
    assert.equal(said.filter((line) => line === '     Error: b').length, 30);
    assert.equal(said.at(-1), '  and 4 more');
  });

  it('is what an editor’s run calls a failure, and the end of anything else', () => {
    assert.equal(whatFailed('ok a\nFAIL b: it was c\nok d\n'), 'FAIL b: it was c');
    const lines = Array.from({ length: 50 }, (_, line) => `line ${line}`);
    assert.equal(whatFailed(`${lines.join('\n')}\n`), lines.slice(20).join('\n'));
  });
});
