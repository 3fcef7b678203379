import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { unifiedDiff } from '../../server/src/cli/formats/unified-diff';
import { painter } from '../../server/src/cli/paint';
import { spliced, type Splice } from '../../server/src/cli/spliced';
import { hasGit, planwright, root, withFolder } from './program';

const plain = painter(false);

/** What the texts become when git applies the patch, or what it says against it. */
function applied(
  texts: Readonly<Record<string, string>>,
  patch: string,
): Readonly<Record<string, string>> | string {
  return withFolder(texts, (cwd) => {
    const env = { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(cwd) };
    const args = ['-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn', '-'];
    const run = spawnSync('git', args, { cwd, env, input: patch, encoding: 'utf8' });
    if (run.status !== 0) return run.stderr;
    return Object.fromEntries(
      Object.keys(texts).map((name) => [name, fs.readFileSync(path.join(cwd, name), 'utf8')]),
    );
  });
}

function diff(text: string, splices: readonly Splice[], name = 'a.hanke.yaml'): string {
  return unifiedDiff(name, text, splices, plain);
}

const twelve = Array.from({ length: 12 }, (_, index) => `line ${index + 1}\n`).join('');
const at = (text: string, word: string, written: string): Splice => {
  const from = text.indexOf(word);
  return { from, to: from + word.length, text: written };
};

describe('a unified diff', () => {
  it('shows three lines around a change, and joins what is near', () => {
    const near = [at(twelve, 'line 1\n', 'first\n'), at(twelve, 'line 8\n', '')];
    assert.equal(
      diff(twelve, near),
      `--- a/a.hanke.yaml
+++ b/a.hanke.yaml
@@ -1,11 +1,10 @@
-line 1
+first
 line 2
 line 3
 line 4
 line 5
 line 6
 line 7
-line 8
 line 9
 line 10
 line 11
`,
    );
    const far = [at(twelve, 'line 1\n', ''), at(twelve, 'line 9', 'line nine')];
    assert.match(diff(twelve, far), /^@@ -1,4 \+1,3 @@$[^]*^@@ -6,7 \+5,7 @@$/m);
  });

  it('says where a text has no line end at its end', () => {
    const text = 'a: 1\nb: 2';
    assert.equal(
      diff(text, [at(text, '2', '3')]),
      `--- a/a.hanke.yaml
+++ b/a.hanke.yaml
@@ -1,2 +1,2 @@
 a: 1
-b: 2
\\ No newline at end of file
+b: 3
\\ No newline at end of file
`,
    );
  });

  it('is empty where nothing changes', () => {
    assert.equal(diff(twelve, []), '');
    assert.equal(diff(twelve, [at(twelve, 'line 4', 'line 4')]), '');
  });

  it('is coloured for a terminal alone, line by line', () => {
    const text = 'a: 1\r\n';
    const coloured = unifiedDiff('a', text, [at(text, '1', '2')], painter(true));
    const escape = String.fromCharCode(27);
    assert.ok(coloured.includes(`${escape}[31m-a: 1${escape}[39m\r\n`));
    assert.ok(coloured.endsWith(`${escape}[32m+a: 2${escape}[39m\r\n`));
  });

  it('is what git applies, whatever the text, the splices and the name', function () {
    if (!hasGit()) this.skip();
    const line = fc.constantFrom('a', 'b', 'c: 1', '', '-x', '+y', ' z', '\\', '@@ -1 +1 @@');
    const end = fc.constantFrom('\n', '\n', '\r\n');
    const text = fc
      .tuple(fc.array(fc.tuple(line, end), { minLength: 1, maxLength: 30 }), line)
      .map(([lines, last]) => lines.map((pair) => pair.join('')).join('') + last);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const splices = fc.array(fc.tuple(share, share, text), { maxLength: 4 });
    const name = fc.constantFrom('a.hanke.yaml', 'kansio/ä b.yaml', 'a"b\\c.yaml', 'tab\t.yaml');
    fc.assert(
      fc.property(text, splices, name, (before, given, file) => {
        const places = given
          .flatMap(([start, stop]) => [start, stop])
          .map((each) => Math.floor(each * before.length))
          .sort((a, b) => a - b);
        const all = given.map(([, , written], index) => ({
          from: places[2 * index] ?? 0,
          to: places[2 * index + 1] ?? 0,
          text: written,
        }));
        const after = spliced(before, all);
        const patch = diff(before, all, file);
        // An empty file is for git one that goes.
        fc.pre(before !== '' && after !== '');
        assert.equal(patch === '', before === after);
        if (patch === '') return;
        const untouched = 'keep\n';
        const result = applied({ [file]: before, 'other.yaml': untouched }, patch);
        assert.deepEqual(result, { [file]: after, 'other.yaml': untouched });
      }),
      { numRuns: 60 },
    );
  });
});

describe('planwright fix --dry-run', () => {
  const example = fs.readFileSync(
    path.join(root, 'examples/pohjois-savo.projectplan.yaml'),
    'utf8',
  );
  const texts = {
    'a.hanke.yaml': example,
    'b c.hanke.yaml': `\uFEFF${example.replaceAll('\n', '\r\n').trimEnd()}`,
    'c.hanke.yaml': 'plan: 1\ntitle: T\norganisation: O\nperiod: 2026\n',
  };

  it('writes nothing, and its diff makes of the plans what fixing makes', function () {
    if (!hasGit()) this.skip();
    const fixed = withFolder(texts, (cwd) => {
      planwright(['fix', '.'], { cwd });
      return Object.fromEntries(
        Object.keys(texts).map((name) => [name, fs.readFileSync(path.join(cwd, name), 'utf8')]),
      );
    });
    withFolder(texts, (cwd) => {
      const { out, err } = planwright(['fix', '.', '--dry-run'], { cwd });
      assert.match(err, /^planwright: Would fix \d+ findings in 2 of 3 plans\. Left: .*\n$/);
      assert.deepEqual(applied(texts, out), fixed);
      for (const [name, text] of Object.entries(texts)) {
        assert.equal(fs.readFileSync(path.join(cwd, name), 'utf8'), text);
      }
    });
    assert.notEqual(fixed['a.hanke.yaml'], texts['a.hanke.yaml']);
    assert.equal(fixed['c.hanke.yaml'], texts['c.hanke.yaml']);
  });

  it('shows what would become of standard input', () => {
    const input = 'plan: 1\ntitle: T\norganisation: O\nperiod: Q1/2026\n';
    const { out, status } = planwright(['fix', '-', '--dry-run'], { input });
    assert.match(out, /^--- a\/<stdin>\n[^]*\n-period: Q1\/2026\n\+period: 2026-Q1\n$/);
    assert.equal(status, 0);
  });
});
