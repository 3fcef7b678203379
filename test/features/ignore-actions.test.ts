import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { ignoreActions } from '../../server/src/features/ignore-actions';
import { applyEdits } from '../../server/src/parse/edits';
import type { PlanDiagnostic } from '../../server/src/rules/run-rules';
import { check, snapshotOf } from '../support/check';

const fixtures = path.join(__dirname, '../fixtures/rules');
const isHere = ({ title }: { readonly title: string }): boolean => title.endsWith(' here');

/** What is found, by rule and place, as it reads after a line was put in above `line`. */
function foundBelow(all: readonly PlanDiagnostic[], line: number): string[] {
  return all.map(({ rule, range: { start } }) => {
    const at = start.line >= line ? start.line + 1 : start.line;
    return `${rule} ${at}:${start.character}`;
  });
}

function silenced(text: string, finding: PlanDiagnostic, whole: boolean): void {
  const snapshot = snapshotOf(text);
  const action = ignoreActions(snapshot, finding).find((each) => isHere(each) !== whole);
  if (!action) return;
  const [edit] = action.edits;
  assert.ok(edit);
  const line = edit.range.start.line;
  const before = check(snapshot);
  const after = foundBelow(
    check(applyEdits(snapshot.text, action.edits).toString()),
    Number.MAX_SAFE_INTEGER,
  );
  const shifted = foundBelow(before, line);
  const gone = shifted.filter((each) => !after.includes(each));
  const { start } = finding.range;
  const place = `${finding.rule} ${start.line >= line ? start.line + 1 : start.line}:${start.character}`;
  assert.ok(gone.includes(place), `${action.title}: still there, ${place}\n${edit.newText}`);
  assert.ok(
    gone.every((each) => each.startsWith(`${finding.rule} `)),
    `more is gone: ${gone.join(', ')}`,
  );
  assert.deepEqual(
    after.filter((each) => !shifted.includes(each)),
    [],
    'something new is found',
  );
}

describe('ignoring a finding', () => {
  const files = fs
    .readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'));

  for (const file of files) {
    it(`silences it and nothing else: ${file}`, () => {
      const text = fs.readFileSync(path.join(fixtures, file), 'utf8');
      for (const finding of check(text).slice(0, 40)) {
        silenced(text, finding, false);
        silenced(text, finding, true);
      }
    });
  }

  const titles = (text: string): readonly string[] => {
    const [finding] = check(text);
    assert.ok(finding);
    return ignoreActions(snapshotOf(text), finding).map(({ title }) => title);
  };

  it('is offered here and for the whole plan; at the first key for the plan alone', () => {
    assert.deepEqual(titles('plan: 1\ntitle: T\norganisation: O\nperiod: Q1/2026\n'), [
      'Ignore schedule/notation here',
      'Ignore schedule/notation in the whole plan',
    ]);
    assert.deepEqual(titles('nimi: T\nplan: 1\ntitle: T\norganisation: O\nperiod: 2026\n'), [
      'Ignore schema/unknown-key in the whole plan',
    ]);
  });

  it('is not offered for text that cannot be read', () => {
    assert.deepEqual(titles('plan: 1\ntitle: T\norganisation: O\nperiod: 2026\nbud\n'), []);
  });

  it('keeps the line ends and the indentation of the plan', () => {
    const text = 'plan: 1\r\nbudget:\r\n  total: 1 €\r\n';
    const snapshot = snapshotOf(text);
    const finding = check(snapshot).find(({ rule }) => rule === 'budget/amount-format');
    assert.ok(finding);
    const [here] = ignoreActions(snapshot, finding);
    assert.deepEqual(
      here?.edits.map(({ newText, range }) => [newText, range.start.line]),
      [['  # planwright-ignore budget/amount-format\r\n', 2]],
    );
  });
});
