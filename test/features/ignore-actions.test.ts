import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { ignoreActions } from '../../server/src/features/ignore-actions';
import type { Snapshot } from '../../server/src/model/snapshot';
import { applyEdits, type TextEdit } from '../../server/src/parse/edits';
import type { PlanDiagnostic } from '../../server/src/rules/run-rules';
import type { Position } from '../../server/src/text/source-text';
import { check, snapshotOf } from '../support/check';

const fixtures = path.join(__dirname, '../fixtures/rules');
const isHere = ({ title }: { readonly title: string }): boolean => title.endsWith(' here');

/** What is found, by rule and place, as it reads after the edit. */
function foundAfter(all: readonly PlanDiagnostic[], edit: TextEdit | undefined): string[] {
  return all.map(({ rule, range: { start } }) => {
    const place = edit ? placeAfter(start, edit) : start;
    return `${rule} ${place.line}:${place.character}`;
  });
}

/** Where a place stands after an insertion, of a whole line or within one. */
function placeAfter(place: Position, { range: { start: at }, newText }: TextEdit): Position {
  const { line, character } = place;
  if (newText.endsWith('\n')) return { line: line >= at.line ? line + 1 : line, character };
  const isBehind = line === at.line && character >= at.character;
  return { line, character: isBehind ? character + newText.length : character };
}

/**
 * @param all that is found in the snapshot
 * @param seen by text what is found in it: to ignore a rule in the whole plan is the same for all its findings
 */
function silenced(
  snapshot: Snapshot,
  all: readonly PlanDiagnostic[],
  finding: PlanDiagnostic,
  whole: boolean,
  seen: Map<string, readonly string[]>,
): void {
  const action = ignoreActions(snapshot, finding).find((each) => isHere(each) !== whole);
  if (!action) return;
  const [edit] = action.edits;
  assert.ok(edit);
  const before = foundAfter(all, edit);
  const ignoring = applyEdits(snapshot.text, action.edits);
  const text = ignoring.toString();
  const after = seen.get(text) ?? foundAfter(check(snapshot.update(ignoring)), undefined);
  seen.set(text, after);
  const gone = before.filter((each) => !after.includes(each));
  const [place = ''] = foundAfter([finding], edit);
  assert.ok(gone.includes(place), `${action.title}: still there, ${place}\n${edit.newText}`);
  assert.ok(
    gone.every((each) => each.startsWith(`${finding.rule} `)),
    `more is gone: ${gone.join(', ')}`,
  );
  assert.deepEqual(
    after.filter((each) => !before.includes(each)),
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
      const snapshot = snapshotOf(text);
      const all = check(snapshot);
      const seen = new Map<string, readonly string[]>();
      for (const finding of all.slice(0, 40)) {
        silenced(snapshot, all, finding, false, seen);
        silenced(snapshot, all, finding, true, seen);
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

  it('does not come between a value and its comma', () => {
    const text = '{ plan: 1, title: T, organisation: O\n, period: Q1/2026 }\n';
    const finding = check(text).find(({ rule }) => rule === 'schedule/notation');
    assert.ok(finding);
    assert.deepEqual(
      ignoreActions(snapshotOf(text), finding).map(({ title }) => title),
      ['Ignore schedule/notation in the whole plan'],
    );
  });

  const newTexts = (text: string): readonly string[] => {
    const snapshot = snapshotOf(text);
    const finding = check(snapshot).find(({ rule }) => rule === 'schedule/notation');
    assert.ok(finding);
    return ignoreActions(snapshot, finding).map(
      ({ edits }) =>
        applyEdits(snapshot.text, edits).lines.find((line) => /notation/.test(line)) ?? '',
    );
  };

  it('goes into a comment that is about the same already', () => {
    const head = 'plan: 1\ntitle: T\norganisation: O\n';
    const other = '# planwright-ignore schedule/gap';
    const both = '# planwright-ignore schedule/gap, schedule/notation';
    const own = '# planwright-ignore schedule/notation';
    assert.deepEqual(newTexts(`${head}${other} -- syy\nperiod: Q1/2026\n`), [
      `${both} -- syy`,
      own,
    ]);
    assert.deepEqual(newTexts(`${head}period: Q1/2026 ${other}\n`), [
      `period: Q1/2026 ${both}`,
      own,
    ]);
    assert.deepEqual(newTexts(`${other}\n\n${head}period: Q1/2026\n`), [own, both]);
    // Not into one about something else, nor one that names nothing.
    assert.deepEqual(newTexts(`${head}${other}\n\nperiod: Q1/2026\n`), [own, own]);
    assert.deepEqual(newTexts(`${head}# planwright-ignore\nperiod: Q1/2026\n`), [own, own]);
  });

  it('leaves a byte order mark where it is', () => {
    const [first = ''] = newTexts('\uFEFFplan: 1\nperiod: Q1/2026\n').slice(1);
    assert.equal(first, '\uFEFF# planwright-ignore schedule/notation');
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
