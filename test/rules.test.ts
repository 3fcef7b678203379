import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { applyEdits, type TextEdit } from '../server/src/parse/edits';
import { rules } from '../server/src/rules';
import type { PlanDiagnostic } from '../server/src/rules/run-rules';
import type { Position, SourceText } from '../server/src/text/source-text';
import { check, snapshotOf, underlined } from './support/check';
import { readMarks, showMark } from './support/marks';

/**
 * Each rule's fixtures, in `fixtures/rules/<group>/<rule>/`: `ok*.plan.yaml` must be silent,
 * `bad*.plan.yaml` say with marks what is found, by this rule, by its group and by the rules of
 * structure (yaml, schema, id); so a fixture need not be a whole plan. Beside a bad one
 * `*.fixed.plan.yaml` is the text after the preferred fix of the rule's first finding.
 */
const folder = path.join(__dirname, 'fixtures/rules');

describe('rules', () => {
  for (const rule of rules) {
    describe(rule.id, () => {
      const own = path.join(folder, rule.id);
      const files = fs.existsSync(own) ? fs.readdirSync(own).sort() : [];

      it('has a silent fixture and one with findings', () => {
        assert.ok(
          files.some((file) => file.startsWith('ok')),
          `${rule.id} has no ok.plan.yaml`,
        );
        assert.ok(
          files.some((file) => file.startsWith('bad')),
          `${rule.id} has no bad.plan.yaml`,
        );
      });

      it(rule.hasFix ? 'offers fixes' : 'offers no fix, as it says', () => {
        const bad = files.filter((file) => file.startsWith('bad') && !file.includes('.fixed.'));
        const offered = bad.map((file) => {
          const { text } = readMarks(fs.readFileSync(path.join(own, file), 'utf8'));
          const found = check(snapshotOf(text)).filter((each) => each.rule === rule.id);
          return found.flatMap((each) => each.fixes()).length;
        });
        assert.equal(
          offered.some((count) => count > 0),
          rule.hasFix,
        );
      });

      for (const file of files.filter((name) => !name.includes('.fixed.'))) {
        const source = fs.readFileSync(path.join(own, file), 'utf8');
        it(`${file}: finds what is marked and nothing else`, () => {
          compareWithMarks(source, rule.id, file.startsWith('bad'));
        });
        if (!file.startsWith('bad')) continue;
        it(`${file}: says what is wrong in plain words`, () => {
          readAloud(readMarks(source).text, rule.id);
        });
        it(`${file}: every fix makes its finding go away`, () => {
          tryFixes(readMarks(source).text, rule.id);
        });
        const fixed = file.replace('.plan.yaml', '.fixed.plan.yaml');
        if (!files.includes(fixed)) continue;
        it(`${file}: the preferred fix gives ${fixed}`, () => {
          const expected = fs.readFileSync(path.join(own, fixed), 'utf8');
          assert.equal(preferredFix(readMarks(source).text, rule.id), expected);
        });
      }
    });
  }
});

function compareWithMarks(source: string, rule: string, bad: boolean): void {
  const { text, marks } = readMarks(source);
  const snapshot = snapshotOf(text);
  const groups = new Set(['yaml', 'schema', 'id', groupOf(rule)]);
  const relevant = check(snapshot).filter((finding) => groups.has(groupOf(finding.rule)));
  const found = relevant.map((diagnostic) =>
    showMark({
      line: diagnostic.range.start.line,
      rule: diagnostic.rule,
      on: underlined(snapshot, diagnostic),
    }),
  );
  assert.deepEqual(found.toSorted(), marks.map(showMark).toSorted());
  assert.equal(
    marks.some((mark) => mark.rule === rule),
    bad,
    bad ? 'a bad fixture marks its own rule' : 'an ok fixture marks nothing of its own rule',
  );
}

const jargon = /\b(?:mapping|scalar|schema|null|undefined|NaN|Infinity)\b|\[object|\{\d+\}/i;

/** Two sentences at most, whole and without what only a programmer says; titles of fixes likewise. */
function readAloud(text: string, rule: string): void {
  const snapshot = snapshotOf(text);
  for (const finding of check(snapshot).filter((each) => each.rule === rule)) {
    const { message } = finding;
    assert.match(message, /^\S.*[.?]$/, `a whole sentence: ${message}`);
    assert.ok(!/ {2}/.test(message), `two spaces: ${message}`);
    const ends = message.match(/[.?!](?=\s+["'`A-ZÄÖ\d]|$)/g) ?? [];
    assert.ok(ends.length <= 2, `more than two sentences: ${message}`);
    const said = [message, ...finding.related.map((each) => each.message)];
    const titles = finding.fixes().map(({ title }) => title);
    assert.equal(new Set(titles).size, titles.length, `two fixes of one title: ${titles.join()}`);
    for (const words of [...said, ...titles]) {
      assert.doesNotMatch(words, jargon);
      assert.ok(words.trim() !== '', 'says nothing');
    }
  }
}

function groupOf(rule: string): string {
  return rule.slice(0, rule.indexOf('/'));
}

function countOf(findings: readonly PlanDiagnostic[], rule: string): number {
  return findings.filter((finding) => finding.rule === rule).length;
}

/** Applies every fix of every finding of the rule. */
function tryFixes(text: string, rule: string): void {
  const snapshot = snapshotOf(text);
  const before = check(snapshot);
  for (const finding of before.filter((each) => each.rule === rule)) {
    const offered = finding.fixes();
    assert.ok(
      offered.filter(({ preferred }) => preferred).length <= 1,
      'one preferred fix at most',
    );
    for (const fix of offered) {
      const after = applyEdits(snapshot.text, fix.edits);
      const left = check(after.toString());
      const place = placeAfter(snapshot.text, finding.range.start, fix.edits);
      assert.ok(
        countOf(left, rule) < countOf(before, rule) ||
          !left.some((each) => each.rule === rule && offsetOf(after, each.range.start) === place),
        `"${fix.title}" leaves its finding:\n${after.toString()}`,
      );
      assert.equal(countOf(left, 'yaml/syntax') <= countOf(before, 'yaml/syntax'), true, fix.title);
    }
  }
}

/**
 * Where a finding stands after the edits if it is still there. What a fix brings to light
 * elsewhere is another slip: a total above that was added up from the wrong figure.
 */
function placeAfter(text: SourceText, start: Position, edits: readonly TextEdit[]): number {
  const offset = offsetOf(text, start);
  return edits
    .filter(({ range }) => offsetOf(text, range.end) <= offset)
    .reduce((sum, { range, newText }) => sum + newText.length - text.slice(range).length, offset);
}

function offsetOf(text: SourceText, position: Position): number {
  return text.slice({ start: { line: 0, character: 0 }, end: position }).length;
}

function preferredFix(text: string, rule: string): string {
  const snapshot = snapshotOf(text);
  const finding = check(snapshot).find((each) => each.rule === rule);
  assert.ok(finding, `${rule} finds nothing`);
  const fixes = finding.fixes();
  const fix = fixes.find(({ preferred }) => preferred) ?? fixes[0];
  assert.ok(fix, `${rule} offers no fix`);
  return applyEdits(snapshot.text, fix.edits).toString();
}
