import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { columnAfterList } from '../../client/src/typing/list-end';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText: string;
  readonly action: { readonly indent: 'none' | 'indent'; readonly appendText?: string };
}

const file = path.resolve(__dirname, '../../language-configuration.json');
const { onEnterRules } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
  readonly onEnterRules: readonly EnterRule[];
};

/** The line behind `before`, as the editor reads the rules: the first that fits. */
function afterEnter(before: string, step = 2): string {
  const indent = /^ */.exec(before)?.[0] ?? '';
  const rule = onEnterRules.find(
    ({ beforeText, afterText }) =>
      new RegExp(beforeText).test(before) && new RegExp(afterText).test(''),
  );
  if (!rule) return indent;
  return `${indent}${rule.action.indent === 'indent' ? ' '.repeat(step) : ''}${rule.action.appendText ?? ''}`;
}

describe('Enter: the next line', () => {
  for (const [before, next] of [
    ['workPackages:', '  '],
    ['  budget: # arvio', '    '],
    ['  summary: >-', '    '],
    ['  summary: |', '    '],
    ['      - schedule:', '          '],
    ['  - text: >-', '      '],
    ['  - id: TP1', '    '],
    ['  - period: 2026-Q1..2026-Q2', '    '],
    ['  - >-', '    '],
    ['    title: Klo 12:30', '    '],
    ['    total: 100 # päätös', '    '],
    ['plan: 1', ''],
    ['  - Auton hankinta', '  - '],
    ['  - Kokous klo 12:30', '  - '],
    ['  - TP1', '  - '],
    ['  - "Kaksi: sanaa"', '  - '],
    ["  - 'Kaksi: sanaa'", '  - '],
    ['  - ', '  '],
    ['  -', '  '],
    ['  - [TP1, TP2]', '  - '],
    ['  - { period: 2026 }', '  - '],
    ['  - { period: 2026 } # arvio', '  - '],
    ['  - { period: 2026, tasks: [', '  '],
    ['  - "jatkuu', '  '],
    ['  - teksti # huomautus', '  - '],
    ['  - "teksti" # huomautus', '  - '],
    ['  - KR#1', '  - '],
    // No key begins so: a text with a colon, which a finding offers to quote.
    ['  - Kartoitus: nykytila', '  - '],
    ['  - Äänestys: vaihe 2 # huomautus', '  - '],
    ['  - id: TP1 # huomautus', '    '],
    ['  - - sisin', '    - '],
    ['-   Auton hankinta', '-   '],
    ['-   id: TP1', '    '],
    ['-   budget:', '      '],
    ['  - |', '    '],
    ['  jatkuva teksti: näin', '  '],
    ['  Tekstin luettelo alkaa:', '  '],
    ['# huomautus', ''],
    ['', ''],
  ] as const) {
    it(`follows ${JSON.stringify(before)} with ${JSON.stringify(next)}`, () => {
      assert.equal(afterEnter(before), next);
    });
  }
});

describe('Enter: in a plan that indents by four', () => {
  for (const [before, next] of [
    ['workPackages:', '    '],
    ['    - id: TP1', '      '],
    ['-   id: TP1', '    '],
    ['    - budget:', '          '],
    ['-   budget:', '        '],
    ['    - >-', '      '],
    ['    - Auton hankinta', '    - '],
  ] as const) {
    it(`follows ${JSON.stringify(before)} with ${JSON.stringify(next)}`, () => {
      assert.equal(afterEnter(before, 4), next);
    });
  }
});

/** The column for the plan in which `|` stands for the line break that was just typed. */
function leaving(plan: string): number | undefined {
  const lines = plan.split('\n');
  const line = lines.findIndex((text) => text.endsWith('|'));
  const text = lines.map((each) => each.replace(/\|$/, ''));
  return columnAfterList((at) => text[at] ?? '', line, line + 1, text.length);
}

describe('Enter: on an empty item', () => {
  it('goes on under the key of the list', () => {
    assert.equal(leaving('dependsOn:\n  - TP1\n  - |'), 0);
    assert.equal(leaving('dependsOn:\n- TP1\n- |'), 0);
    assert.equal(leaving('  - id: TP1\n    dependsOn: # ketju\n      - TP0\n      -|'), 4);
    assert.equal(leaving('schedule:\n  - tasks:\n      - Auto\n\n      # ja\n      - |'), 4);
    assert.equal(leaving('goals:\n  - id: A\n    text: B\n  - |\nbudget:\n'), 0);
  });

  it('stays where there is no list to leave, or the item goes on', () => {
    assert.equal(leaving('dependsOn:\n  - |'), undefined);
    assert.equal(leaving('dependsOn:\n  - TP1\n  - TP2|'), undefined);
    assert.equal(leaving('goals:\n  - id: A\n  - |\n    id: B'), undefined);
    assert.equal(leaving('summary: >-\n  - eka\n  - |'), undefined);
    assert.equal(leaving('- eka\n- |'), undefined);
  });
});
