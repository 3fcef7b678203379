import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../server/src/features/selection-ranges';
import type { Snapshot } from '../../server/src/model/snapshot';
import { comparePositions, contains, type Position } from '../../server/src/text/source-text';
import { snapshotOf } from '../support/check';
import { atCursor } from '../support/cursor';
import { Random } from '../support/random';

function grown(snapshot: Snapshot, position: Position): readonly SelectionRange['range'][] {
  const [first, ...more] = selectionRanges(snapshot, [position]);
  assert.deepEqual(more, []);
  const ranges: SelectionRange['range'][] = [];
  for (let each = first; each; each = each.parent) ranges.push(each.range);
  return ranges;
}

/** What is selected at the mark, step by step, without the steps from a list of the plan's own on. */
function steps(marked: string, count: number): readonly string[] {
  const { snapshot, position } = atCursor(marked);
  return grown(snapshot, position)
    .slice(0, count)
    .map((range) => snapshot.text.slice(range));
}

describe('selection ranges', () => {
  it('grow from the word to the value, the entry, the item, the list and the plan', () => {
    const item = 'id: "TP-1" # huom\n    title: x';
    const list = `- ${item}\n  - id: b`;
    const whole = `plan: 1\nworkPackages:\n  ${list}\ngoals: [a]`;
    assert.deepEqual(steps(`${whole}\n`.replace('TP-1', 'T<|>P-1'), 20), [
      'TP',
      'TP-1',
      '"TP-1"',
      'id: "TP-1"',
      item,
      `- ${item}`,
      list,
      `workPackages:\n  ${list}`,
      whole,
    ]);
  });

  it('grow from a line of a text to its paragraph and to all of it', () => {
    const all = 'Eka on\n  kaksi riviä.\n\n  Toinen.';
    assert.deepEqual(steps(`need: |\n  ${all}\n\ntitle: x\n`.replace('kaksi', 'ka<|>ksi'), 6), [
      'kaksi',
      'kaksi riviä.',
      'Eka on\n  kaksi riviä.',
      all,
      `|\n  ${all}`,
      `need: |\n  ${all}`,
    ]);
    assert.deepEqual(steps('need: "eka\n  to<|>ka"\n', 4), [
      'toka',
      'eka\n  toka',
      '"eka\n  toka"',
      'need: "eka\n  toka"',
    ]);
  });

  it('grow from a key to its entry, and from a dash to its item', () => {
    assert.deepEqual(steps('title: x\nne<|>ed: y\n', 2), ['need', 'need: y']);
    assert.deepEqual(steps('goals:\n  <|>- id: x\n  - y\n', 2), ['- id: x', '- id: x\n  - y']);
    assert.deepEqual(steps('goals:\n  - x\n<|>  - id: y\n', 1), ['- x\n  - id: y']);
  });

  it('grow within brackets', () => {
    assert.deepEqual(steps('goals: [a, {id: <|>x, text: y}]\n', 5), [
      'x',
      'id: x',
      '{id: x, text: y}',
      '[a, {id: x, text: y}]',
      'goals: [a, {id: x, text: y}]',
    ]);
  });

  it('grow from a comment to those around it', () => {
    assert.deepEqual(steps('# eka\n# to<|>ka rivi\nplan: 1\n', 4), [
      'toka',
      'toka rivi',
      '# toka rivi',
      '# eka\n# toka rivi',
    ]);
    assert.deepEqual(steps('title: "a # b" # hu<|>om\nplan: 1\n', 3), [
      'huom',
      '# huom',
      'title: "a # b" # huom\nplan: 1',
    ]);
  });

  it('grow beside what is half typed', () => {
    const text = 'workPackages:\n  - id: x\n    goals: [a, {id: "b<|>\n    tit\n  - id: y\n';
    assert.deepEqual(steps(text, 2), ['b', text.slice(16, -1).replace('<|>', '')]);
    assert.deepEqual(steps('title: <|>\nplan: 1', 1), ['title: ']);
    assert.deepEqual(steps('<|>', 2), ['']);
  });

  it('answers for every position, in their order', () => {
    const snapshot = snapshotOf('title: x\n');
    const at = (line: number, character: number): Position => ({ line, character });
    const found = selectionRanges(snapshot, [at(0, 7), at(9, 9), at(0, 0)]);
    assert.deepEqual(
      found.map(({ range }) => snapshot.text.slice(range)),
      ['x', '', 'title'],
    );
  });

  it('grow strictly, and around the position, anywhere in the example and in torn texts', () => {
    const example = fs.readFileSync(
      path.join(__dirname, '../../examples/starter.projectplan.yaml'),
      'utf8',
    );
    const random = new Random(5);
    for (let round = 0; round < 60; round++) {
      const at = random.below(example.length);
      const put =
        random.pick(['', '"', '[', '{', '\t', ':', '- ', '\n', '#', '|', '&a ', '*a']) ?? '';
      const snapshot = snapshotOf(example.slice(0, at) + put + example.slice(at + random.below(9)));
      for (let place = 0; place < 30; place++) {
        const line = random.below(snapshot.text.lineCount);
        const character = random.below(snapshot.text.line(line).length + 1);
        const ranges = grown(snapshot, { line, character });
        assert.ok(ranges.length > 0);
        for (const [index, range] of ranges.entries()) {
          assert.ok((index === 0 && ranges.length === 1) || contains(range, { line, character }));
          const inner = ranges[index - 1];
          if (!inner) continue;
          assert.ok(contains(range, inner.start) && contains(range, inner.end));
          assert.notDeepEqual(range, inner);
          assert.ok(comparePositions(range.start, range.end) < 0);
        }
      }
    }
  });
});
