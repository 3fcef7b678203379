import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import YAML from 'yaml';
import { pastedAt, type Pasted } from '../../client/src/typing/pasted-text';
import { Random } from '../support/random';

const mark = '<|>';

interface Result {
  readonly text: string;
  readonly as: Pasted['as'] | 'plain';
}

/** What an editor shows after the paste. */
function paste(marked: string, pasted: string, step = 2): Result {
  const offset = marked.indexOf(mark);
  assert.ok(offset >= 0, `no ${mark} in the text`);
  const before = marked.slice(0, offset);
  const behind = marked.slice(offset + mark.length);
  const lines = (before + behind).split('\n');
  const line = before.split('\n').length - 1;
  const character = offset - (before.lastIndexOf('\n') + 1);
  const lineAt = (at: number): string => lines[at] ?? '';
  const found = pastedAt({ lineAt, lineCount: lines.length, line, character, step }, pasted);
  if (!found) return { text: before + pasted + behind, as: 'plain' };
  const start = before.slice(0, before.length - found.remove);
  return { text: start + found.text + behind, as: found.as };
}

const plan = `plan: 1
workPackages:
  - id: A
    title: First
    goals:
      - Access
    budget:
      other:
        items:
          - title: Cars
            amount: 1
`;

describe('paste: lines of a plan', () => {
  const deep = `          - id: X
            title: Else
            # why
            background: |
              one
                two

              three
            goals:
              - Other
`;
  const fitted = deep.replace(/^ {8}(?=.)/gm, '');

  it('land at the dashes of the list, with what belongs to them', () => {
    assert.deepEqual(paste(`${plan}  ${mark}`, deep), { text: plan + fitted, as: 'fit' });
    assert.deepEqual(paste(`${plan}  - ${mark}`, deep).text, plan + fitted);
    assert.deepEqual(paste(`${plan}   ${mark}`, deep).text, plan + fitted);
  });

  it('land where they do when the selection began at the dash', () => {
    assert.equal(paste(`${plan}  ${mark}`, deep.trimStart()).text, plan + fitted);
    assert.equal(paste(`${plan}  - ${mark}`, deep.trimStart()).text, plan + fitted);
    assert.equal(paste(`${plan}  - ${mark}`, deep.trimStart().slice(2)).text, plan + fitted);
  });

  it('keep their line breaks whatever they were', () => {
    assert.equal(paste(`${plan}  ${mark}`, deep.replaceAll('\n', '\r\n')).text, plan + fitted);
  });

  it('go in above a line at its left edge', () => {
    const marked = plan.replace('  - id: A', `${mark}  - id: A`);
    const text = paste(marked, '- id: X\n  title: Else\n').text;
    assert.equal(text, plan.replace('  - id: A', '  - id: X\n    title: Else\n  - id: A'));
  });

  it('keep their column at the left edge where one is free there', () => {
    assert.equal(paste(`${plan}${mark}`, '  - id: X\n    title: Else\n').as, 'plain');
    assert.equal(paste(`${plan}${mark}`, 'risks:\n  - text: x\n').as, 'plain');
  });

  it('begin what a key above is still without', () => {
    assert.equal(
      paste(`${plan}risks:\n${mark}`, '- text: x\n  owner: y').text,
      `${plan}risks:\n  - text: x\n    owner: y`,
    );
    assert.equal(
      paste(`${plan}budget:\n  ${mark}`, '      personnel: 1\n      total: 1\n').text,
      `${plan}budget:\n  personnel: 1\n  total: 1\n`,
    );
    assert.equal(
      paste(`a:\n    b:\n        c: 1\nbudget:\n    ${mark}`, 'personnel: 1\n  total: 1', 4).text,
      'a:\n    b:\n        c: 1\nbudget:\n    personnel: 1\n    total: 1',
    );
  });

  it('stand under a key whose dashes do not stand deeper', () => {
    const flush = 'goals:\n- id: A\n  items:\n  - One\n';
    assert.equal(paste(`${flush}  ${mark}`, '        - Two\n').text, `${flush}  - Two\n`);
    assert.equal(paste(`${flush}- ${mark}`, '        - id: B\n').text, `${flush}- id: B\n`);
    assert.equal(paste(`${flush}risks:\n${mark}`, '  - One\n').text, `${flush}risks:\n- One\n`);
  });
});

describe('paste: lists from elsewhere', () => {
  const goals = 'goals:\n  - Access\n';
  const expected = `${goals}  - One thing\n  - "Two: things"\n  - "3"\n`;

  for (const [name, pasted] of [
    ['bullets', '• One thing\n• Two: things\n• 3\n'],
    ['bullets behind tabs', '•\tOne thing\n•\tTwo: things\n•\t3\n'],
    ['numbers', '1) One thing\n2) Two: things\n3) 3\n'],
    ['numbers with a dot', '1. One\n   thing\n2. Two: things\n\n3. 3\n'],
    ['letters', 'a) One thing\nb) Two: things\nc) 3\n'],
    ['lines that end as in Windows', '– One thing\r\n– Two: things\r\n– 3\r\n'],
  ] as const) {
    it(`${name} become items`, () => {
      assert.deepEqual(paste(`${goals}  ${mark}`, pasted), { text: expected, as: 'items' });
      assert.equal(paste(`${goals}  - ${mark}`, pasted).text, expected);
      const begun = paste(`goals:\n${mark}`, pasted).text;
      assert.equal(begun, expected.replace('  - Access\n', ''));
    });
  }

  it('a single point loses its sign behind a dash', () => {
    assert.equal(paste(`${goals}  - ${mark}`, '• One thing').text, `${goals}  - One thing`);
  });

  it('rows of a spreadsheet become cost items', () => {
    const rows = 'Travel\t160 000,50 €\nFood: all\t1.234\n';
    const { text } = paste(`${plan}          ${mark}`, rows);
    assert.equal(
      text,
      `${plan}          - title: Travel\n            amount: 160000.50\n` +
        '          - title: "Food: all"\n            amount: 1234\n',
    );
    assert.equal(
      paste(`${goals}  ${mark}`, rows).as,
      'plain',
      'elsewhere nobody knows what they are',
    );
    assert.equal(paste(`${plan}          ${mark}`, 'Travel\tmuch\n').as, 'plain');
  });
});

describe('paste: nothing is changed', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['inside a line', `title: a ${mark}b`, '• x\n• y'],
    ['behind a key', `title: ${mark}`, '• x\n• y'],
    ['behind a text', `goals:\n  - One ${mark}`, '- x\n- y'],
    ['in a comment', `goals:\n  # ${mark}`, '- x\n- y'],
    ['in a block text', `need: |\n  one\n  ${mark}`, '• x\n• y'],
    ['at the start of a block text', `need: |\n  ${mark}`, '- x\n    - y'],
    ['at the left edge of a block text', `need: |\n  one\n${mark}\n  two`, '- x\n    - y'],
    ['deep in a block text', `need: |\n  one:\n    - two\n    ${mark}`, '• x\n• y'],
    ['in the text of an item', `goals:\n  - >-\n    ${mark}`, '• x\n• y'],
    ['where no list is', `plan: 1\n${mark}`, '• x\n• y'],
    ['words that are no plan', `goals:\n  - ${mark}`, 'one\ntwo'],
    ['a sentence with a colon', `goals:\n  - ${mark}`, 'Note: one\ntwo'],
    ['blank lines', `goals:\n  - ${mark}`, '\n\n'],
    ['an empty file', mark, 'plan: 1\ntitle: x\n'],
  ];
  for (const [name, marked, pasted] of cases) {
    it(name, () => {
      assert.equal(paste(marked, pasted).as, 'plain');
    });
  }

  it('below a block text lists go on', () => {
    const text = 'goals:\n  - id: A\n    text: >-\n      - one\n';
    assert.equal(paste(`${text}  ${mark}`, '      - x\n').text, `${text}  - x\n`);
  });
});

describe('paste: a whole plan', () => {
  const file = path.join(__dirname, '../../examples/starter.projectplan.yaml');
  const lines = fs.readFileSync(file, 'utf8').split('\n');

  it('any item that is cut and pasted at any depth of the screen comes back as it was', () => {
    const random = new Random(7);
    const starts = lines.flatMap((text, at) => (/^ *- /.test(text) ? [at] : []));
    let moved = 0;
    for (const start of starts) {
      const column = lines[start]?.search(/\S/) ?? 0;
      let end = start + 1;
      while (isDeeper(lines[end], column)) end++;
      const cut = lines.slice(start, end);
      const rest = [...lines.slice(0, start), `${' '.repeat(column)}${mark}`, ...lines.slice(end)];
      const by = random.below(9);
      const pasted = cut.map((text) => (text === '' ? text : ' '.repeat(by) + text)).join('\n');
      const { text } = paste(rest.join('\n'), pasted);
      assert.deepEqual(
        YAML.parse(text),
        YAML.parse(lines.join('\n')),
        `line ${start + 1} by ${by}`,
      );
      moved++;
    }
    assert.ok(moved > 30, `only ${moved} items were moved`);
  });
});

/** Of a line that belongs to the item with that dash. */
function isDeeper(text: string | undefined, dash: number): boolean {
  return text !== undefined && text.trim() !== '' && text.search(/\S/) > dash;
}
