import assert from 'node:assert/strict';
import { Lexer } from 'yaml';
import { applyEdits } from '../../server/src/parse/edits';
import { check, snapshotOf } from '../support/check';

const head = 'plan: 1\ntitle: T\norganisation: O\nperiod: 2024..2025\nworkPackages:\n';
const part = (id: string, rest: string): string =>
  `  - id: ${id}\n    title: Osa\n    schedule: [{ period: 2024 }]\n${rest}`;
const years = (byYear: string): string =>
  head + part('A', `    budget:\n      total: 900\n      byYear:${byYear}`);
const circle = (dependsOn: string): string =>
  head + part('A', `    dependsOn:${dependsOn}`) + part('B', '    dependsOn: [A]\n');

/** What each fix of a rule makes of the part of a text behind a word, by its title. */
function mended(text: string, rule: string, behind: string): readonly (readonly string[])[] {
  const snapshot = snapshotOf(text);
  const fixes = check(snapshot)
    .filter((finding) => finding.rule === rule)
    .flatMap((finding) => finding.fixes());
  return fixes.map(({ title, edits }) => {
    const after = applyEdits(snapshot.text, edits).toString();
    assert.deepEqual(commentsIn(after), commentsIn(text), title);
    return [title, after.slice(after.indexOf(behind) + behind.length).split('\n  - id')[0] ?? ''];
  });
}

function commentsIn(text: string): readonly string[] {
  return [...new Lexer().lex(text)].filter((token) => token.startsWith('#')).sort();
}

function spread(byYear: string): readonly string[] {
  const all = mended(years(byYear), 'budget/year-mismatch', 'byYear:');
  const made = all.flatMap(([title, text]) =>
    title?.startsWith('Spread') && text !== undefined ? [text] : [],
  );
  return [...new Set(made)];
}

describe('comments are kept', () => {
  it('by the spreading of years, of which some go', () => {
    assert.deepEqual(
      spread('\n        2024: 300 # a\n        2026: 200 # b\n        2027: 400\n'),
      ['\n        2024: 900 # a\n        # b\n'],
    );
    assert.deepEqual(spread('\n        2026: 200 # a\n        2027: 700 # b'), [
      '\n        2024: 900 # a\n        # b',
    ]);
    assert.deepEqual(spread('\n        2024: 200\n        2026: 300\n        2027: 400'), [
      '\n        2024: 900\n',
    ]);
  });

  it('in braces, where years are written anew only without comments between them', () => {
    assert.deepEqual(spread(' {2024: 300, 2026: 200, 2027: 400}\n'), [' {2024: 900}\n']);
    assert.deepEqual(spread(' { 2024: 300, 2026: 600 } # a\n'), [' { 2024: 900 } # a\n']);
    assert.deepEqual(spread(' {2024: 300,\n        2026: 200, # a\n        2027: 400}\n'), []);
  });

  it('by the removal of a dependency', () => {
    const removed = (dependsOn: string) =>
      mended(circle(dependsOn), 'schedule/dependency', 'dependsOn:')
        .filter(([title]) => title === 'Remove that A depends on B')
        .map(([, text]) => text);
    assert.deepEqual(removed('\n      # a\n      - B # b\n'), [' []\n      # a\n      # b']);
    assert.deepEqual(removed('\n      - C\n      # a\n      - B\n'), ['\n      - C\n      # a']);
    assert.deepEqual(removed(' [B] # a\n'), [' [] # a']);
    assert.deepEqual(removed(' [\n        B, # a\n      ]\n'), []);
  });
});
