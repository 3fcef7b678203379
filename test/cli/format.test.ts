import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { planwright, withFolder, type Run } from './program';

const head = 'plan: 1\ntitle: T\norganisation: O\nperiod: 2026\n';
const untidy = `${head}goals:\n- id:   G1 # eka\n  text: T \n`;
const tidy = `${head}goals:\n  - id: G1 # eka\n    text: T\n`;
const broken = `${head}goals:\n- id:   "G1\n`;

/** Runs in a folder of these files, and gives what is in them afterwards. */
function formatted(
  args: readonly string[],
  files: Readonly<Record<string, string>>,
): Run & { readonly files: Readonly<Record<string, string>> } {
  return withFolder(files, (cwd) => {
    const run = planwright(['format', ...args], { cwd });
    const left = fs
      .readdirSync(cwd)
      .map((name) => [name, fs.readFileSync(path.join(cwd, name), 'utf8')] as const);
    return { ...run, files: Object.fromEntries(left) };
  });
}

describe('planwright format', () => {
  it('writes the formatted plans, and says which', () => {
    const { out, err, status, files } = formatted(['.'], {
      'a.hanke.yaml': untidy,
      'b.hanke.yaml': tidy,
    });
    assert.deepEqual(files, { 'a.hanke.yaml': tidy, 'b.hanke.yaml': tidy });
    assert.deepEqual(
      [out, err, status],
      ['formatted a.hanke.yaml\nFormatted 1 of 2 plans.\n', '', 0],
    );
    const again = formatted(['.'], files);
    assert.deepEqual([again.out, again.files], ['Nothing to format in 2 plans.\n', files]);
  });

  it('writes nothing with --check, and fails where a plan is not formatted', () => {
    const files = { 'a.hanke.yaml': untidy, 'b.hanke.yaml': tidy };
    const checked = formatted(['.', '--check'], files);
    assert.deepEqual(checked.files, files);
    assert.deepEqual(
      [checked.out, checked.err, checked.status],
      ['not formatted a.hanke.yaml\nWould format 1 of 2 plans.\n', '', 1],
    );
    const fine = formatted(['b.hanke.yaml', '--check'], files);
    assert.deepEqual([fine.out, fine.status], ['Nothing to format in 1 plan.\n', 0]);
  });

  it('leaves a plan alone that cannot be read, names it, and formats the others', () => {
    const { out, err, status, files } = formatted(['.'], {
      'a.hanke.yaml': broken,
      'b.hanke.yaml': untidy,
    });
    assert.deepEqual(files, { 'a.hanke.yaml': broken, 'b.hanke.yaml': tidy });
    assert.equal(out, 'formatted b.hanke.yaml\nFormatted 1 plan.\n');
    assert.match(err, /^planwright: a\.hanke\.yaml was left alone: .* planwright check says .*\n$/);
    assert.equal(status, 2);
  });

  it('writes the text of standard input to standard output, also one in order', () => {
    const { out, err, status } = planwright(['format', '-'], { input: `\uFEFF${untidy}` });
    assert.deepEqual([out, err, status], [`\uFEFF${tidy}`, 'planwright: Formatted 1 plan.\n', 0]);
    assert.equal(planwright(['format', '-'], { input: tidy }).out, tidy);
    const checked = planwright(['format', '-', '--check'], { input: untidy });
    assert.deepEqual(
      [checked.out, checked.status],
      ['not formatted <stdin>\nWould format 1 plan.\n', 1],
    );
  });

  it('keeps every byte that is no blank: line ends of all kinds, mark', () => {
    const mixed = `\uFEFF${untidy.replace('plan: 1\n', 'plan: 1\r\n').replace('title: T\n', 'title: T\r')}`;
    const { files } = formatted(['.'], { 'a.hanke.yaml': mixed });
    const expected = `\uFEFF${tidy.replace('plan: 1\n', 'plan: 1\r\n').replace('title: T\n', 'title: T\r')}`;
    assert.deepEqual(files, { 'a.hanke.yaml': expected });
  });

  it('does not touch a plan that is in order', () => {
    withFolder({ 'a.hanke.yaml': tidy }, (cwd) => {
      const then = new Date(2020, 1, 1);
      fs.utimesSync(path.join(cwd, 'a.hanke.yaml'), then, then);
      planwright(['format', '.'], { cwd });
      assert.deepEqual(fs.statSync(path.join(cwd, 'a.hanke.yaml')).mtime, then);
    });
  });

  it('says how it is used', () => {
    assert.match(planwright(['format', '--help']).out, /^planwright format PATH… \[options\]\n/);
    assert.match(planwright(['--help']).out, /^ {2}format /m);
    assert.equal(planwright(['format']).status, 2);
    assert.equal(planwright(['format', '.', '--write']).status, 2);
  });
});
