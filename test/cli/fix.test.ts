import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { planwright, withFolder, type Run } from './program';

const head = 'plan: 1\ntitle: T\norganisation: O\nperiod: 2026\n';
/** Two things to fix safely, and nothing else to find. */
const untidy = `${head.replace('2026', 'Q1/2026')}budget:\n  other: 1 000 €   # arvio\n  total: 1000\n`;
const tidy = untidy.replace('Q1/2026', '2026-Q1').replace('1 000 €', '1000');
const wrong = untidy.replace('total: 1000', 'total: 900');

/** Runs in a folder of these files, and gives what is in them afterwards. */
function fixed(
  args: readonly string[],
  files: Readonly<Record<string, string>>,
): Run & { readonly files: Readonly<Record<string, string>> } {
  return withFolder(files, (cwd) => {
    const run = planwright(['fix', ...args], { cwd });
    const left = fs.readdirSync(cwd).map((name) => [name, read(cwd, name)] as const);
    return { ...run, files: Object.fromEntries(left) };
  });
}

const read = (folder: string, name: string): string =>
  fs.readFileSync(path.join(folder, name), 'utf8');

describe('planwright fix', () => {
  it('writes the fixed plans, and says what it did and what is left', () => {
    const { out, err, status, files } = fixed(['.'], {
      'a.hanke.yaml': untidy,
      'b.hanke.yaml': wrong,
      'c.hanke.yaml': tidy,
    });
    assert.equal(err, '');
    assert.deepEqual(files, {
      'a.hanke.yaml': tidy,
      'b.hanke.yaml': tidy.replace('total: 1000', 'total: 900'),
      'c.hanke.yaml': tidy,
    });
    const [first, second, ...last] = out.split('\n');
    const each = 'schedule/notation 1, budget/amount-format 1';
    assert.deepEqual(
      [first, second],
      [`fixed a.hanke.yaml: ${each}`, `fixed b.hanke.yaml: ${each}`],
    );
    assert.match(
      last.join('\n'),
      /^Fixed 4 findings in 2 of 3 plans\. Left: 1 error, \d+ warnings?, \d+ notes?, \d+ hints?\.\n$/,
    );
    assert.equal(status, 1, 'an error is left');
  });

  it('exits with 0 where no error is left, and then has nothing to do', () => {
    const args = ['a.hanke.yaml'];
    const first = fixed(args, { 'a.hanke.yaml': untidy });
    assert.equal(first.status, 0);
    assert.match(first.out, /^Fixed 2 findings in 1 plan\. Left: 0 errors/m);
    const again = fixed(args, first.files);
    assert.deepEqual(again.files, first.files);
    assert.match(again.out, /^Nothing to fix in 1 plan\. Left: 0 errors, .*\n$/);
  });

  it('fixes one rule, or one group of rules', () => {
    const files = { 'a.hanke.yaml': untidy };
    const noted = untidy.replace('Q1/2026', '2026-Q1');
    assert.deepEqual(fixed(['.', '--rule', 'schedule/*'], files).files, { 'a.hanke.yaml': noted });
    const both = fixed(['.', '--rule', 'schedule/notation', '--rule=budget/amount-format'], files);
    assert.deepEqual(both.files, { 'a.hanke.yaml': tidy });
    assert.deepEqual(fixed(['.', '--rule', 'id/*'], files).files, files);
  });

  it('leaves alone what is ignored', () => {
    const text = untidy.replace('# arvio', '# planwright-ignore budget/*');
    const { files } = fixed(['.'], {
      'a.hanke.yaml': text.replace('budget/*', 'budget/amount-format'),
    });
    assert.match(files['a.hanke.yaml'] ?? '', /other: 1 000 €/);
  });

  it('keeps every byte that it does not fix: line ends of all kinds, mark, no line end at the end', () => {
    const mixed = `\uFEFF${untidy
      .replace('plan: 1\n', 'plan: 1\r\n')
      .replace('title: T\n', 'title: T\r')
      .replace('€   #', '€ \t #')
      .trimEnd()}`;
    const { files } = fixed(['.'], { 'a.hanke.yaml': mixed });
    const expected = mixed.replace('Q1/2026', '2026-Q1').replace('1 000 €', '1000');
    assert.deepEqual(files, { 'a.hanke.yaml': expected });
    const windows = untidy.replaceAll('\n', '\r\n');
    assert.deepEqual(fixed(['.'], { 'a.hanke.yaml': windows }).files, {
      'a.hanke.yaml': tidy.replaceAll('\n', '\r\n'),
    });
  });

  it('fixes plans in flow style, and several rounds at once', () => {
    const flow = `plan: 1\ntitle: T\norganisation: O\nperiod: Q1/2026\nbudget: { other: "1 000,50 €", total: 1000.50 } # yksi\n`;
    assert.deepEqual(fixed(['.'], { 'a.hanke.yaml': flow }).files, {
      'a.hanke.yaml': flow.replace('Q1/2026', '2026-Q1').replace('"1 000,50 €"', '1000.50'),
    });
    const tabs = `${head}budget:\n\tother: 1 000 €\n\ttotal: 1000\n`;
    assert.deepEqual(fixed(['.'], { 'a.hanke.yaml': tabs }).files, {
      'a.hanke.yaml': `${head}budget:\n  other: 1000\n  total: 1000\n`,
    });
  });

  it('fixes hundreds of findings in a large plan', () => {
    const projects = (period: string): string =>
      Array.from({ length: 5000 }, (_, index) =>
        index % 10 === 0
          ? `  - title: Hanke ${index}\n    period: ${period}\n`
          : `  - title: Hanke ${index}\n    period: 2026\n`,
      ).join('');
    const { files, out } = fixed(['.'], {
      'a.hanke.yaml': `${head}relatedProjects:\n${projects('Q1/2026')}`,
    });
    assert.match(out, /^fixed a\.hanke\.yaml: schedule\/notation 500$/m);
    assert.equal(files['a.hanke.yaml'], `${head}relatedProjects:\n${projects('2026-Q1')}`);
  });

  it('writes the fixed text of standard input to standard output, also an untouched one', () => {
    const { out, err, status } = planwright(['fix', '-'], { input: `\uFEFF${untidy}` });
    assert.equal(out, `\uFEFF${tidy}`);
    assert.match(err, /^planwright: Fixed 2 findings in 1 plan\. Left: 0 errors.*\n$/);
    assert.equal(status, 0);
    assert.equal(planwright(['fix', '-'], { input: tidy }).out, tidy);
  });

  it('does not touch a plan in which there is nothing to fix', () => {
    withFolder({ 'a.hanke.yaml': tidy, 'b.hanke.yaml': wrong }, (cwd) => {
      const then = new Date(2020, 1, 1);
      fs.utimesSync(path.join(cwd, 'a.hanke.yaml'), then, then);
      fs.utimesSync(path.join(cwd, 'b.hanke.yaml'), then, then);
      planwright(['fix', '.'], { cwd });
      const changed = (name: string): Date => fs.statSync(path.join(cwd, name)).mtime;
      assert.deepEqual(changed('a.hanke.yaml'), then);
      assert.notDeepEqual(changed('b.hanke.yaml'), then);
    });
  });

  it('names what it cannot read or write, and fixes the others', () => {
    const files = {
      'a.hanke.yaml': untidy,
      'b.hanke.yaml': untidy,
      'c.hanke.yaml': Buffer.from([0x70, 0xff]),
    };
    withFolder(files, (cwd) => {
      fs.chmodSync(path.join(cwd, 'a.hanke.yaml'), 0o444);
      const { out, err, status } = planwright(['fix', '.'], { cwd });
      assert.match(err, /^planwright: a\.hanke\.yaml was left alone: it is read-only\..*\n/);
      assert.match(err, /\nplanwright: c\.hanke\.yaml is not text in UTF-8.*\n$/);
      assert.match(out, /^fixed b\.hanke\.yaml: .*\nFixed 2 findings in 1 plan\./);
      assert.equal(status, 2);
      assert.equal(read(cwd, 'a.hanke.yaml'), untidy);
      assert.equal(read(cwd, 'b.hanke.yaml'), tidy);
      assert.deepEqual(fs.readdirSync(cwd), Object.keys(files), 'nothing else lies about');
    });
  });

  for (const [name, args, expected] of [
    [
      'an unknown rule',
      ['.', '--rule', 'budget/amount-formt'],
      /Did you mean budget\/amount-format/,
    ],
    [
      'a word that is like none',
      ['.', '--rule', 'x'],
      /--rule names no rule: "x"\. planwright rules/,
    ],
    ['no path', [], /planwright fix PATH/],
    ['a rule without its group', ['.', '--rule', 'notation'], /Did you mean schedule\/notation\?/],
    ['a rule without its name', ['.', '--rule'], /--rule needs a value/],
    ['a value where none goes', ['.', '--dry-run=no'], /--dry-run/],
  ] as const) {
    it(`says what is wrong with ${name}, and touches nothing`, () => {
      const before = { 'a.hanke.yaml': untidy };
      const { status, out, err, files } = fixed(args, before);
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.match(err, expected);
      assert.match(err, /^planwright: .*\n$/);
      assert.deepEqual(files, before);
    });
  }
});
