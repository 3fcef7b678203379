import assert from 'node:assert/strict';
import { scanLine } from '../../server/src/features/completion/line-scan';
import { placesAt, type Place } from '../../server/src/features/completion/place';
import { atCursor } from '../support/cursor';

/** A place in a few words: `key budget @6`, `value workPackage.dependsOn.0`, `item goals @4`. */
function show(place: Place): string {
  switch (place.kind) {
    case 'key':
      return `key ${place.type.name} ${place.flow ? 'in brackets' : `@${place.column}`}`;
    case 'value':
      return `value ${place.path.slice(-2).join('.')}`;
    case 'item':
      return `item ${String(place.path.at(-2))} @${place.column}`;
  }
}

function placesIn(marked: string): string[] {
  const { snapshot, position } = atCursor(marked);
  return placesAt(snapshot, position).map(show).sort();
}

interface Style {
  readonly step: number;
  readonly dash: number;
  readonly gap: number;
}

/** The columns of a work package in this style, by what stands there. */
function columnsOf({ step, dash, gap }: Style) {
  const item = dash;
  const key = item + gap;
  const goal = key + dash;
  return { item, key, goal, goalKey: goal + gap, budget: key + step };
}

function planIn(style: Style): string[] {
  const { item, key, goal, goalKey, budget } = columnsOf(style);
  const dash = `-${' '.repeat(style.gap - 1)}`;
  const at = (column: number, text: string): string => ' '.repeat(column) + text;
  return [
    'plan: 1',
    'workPackages:',
    at(item, `${dash}id: A`),
    at(key, 'title: First'),
    at(key, 'goals:'),
    at(goal, `${dash}id: A-T1`),
    at(goalKey, 'text: Better'),
    at(key, 'budget:'),
    at(budget, 'total: 100'),
    at(item, `${dash}id: B`),
    at(key, 'title: Second'),
  ];
}

type Columns = ReturnType<typeof columnsOf>;

interface Case {
  readonly name: string;
  /** The line goes below the line that starts with this; at the end without it. */
  readonly below?: string;
  readonly line: (columns: Columns, style: Style) => string;
  readonly places: (columns: Columns, style: Style) => readonly string[];
}

const blank = (column: number): string => `${' '.repeat(column)}<|>`;
const dashed = (column: number, { gap }: Style, text: string): string =>
  `${' '.repeat(column)}-${' '.repeat(gap - 1)}${text}`;

const cases: readonly Case[] = [
  {
    name: 'empty line at the keys of a work package',
    below: 'title: First',
    line: ({ key }) => blank(key),
    places: ({ key }) => [`key workPackage @${key}`],
  },
  {
    name: 'half a key of a work package',
    below: 'title: First',
    line: ({ key }) => `${' '.repeat(key)}des<|>`,
    places: ({ key }) => [`key workPackage @${key}`],
  },
  {
    name: 'empty line at the keys of a goal',
    below: 'text: Better',
    line: ({ goalKey }) => blank(goalKey),
    places: ({ goalKey }) => [`key goal @${goalKey}`],
  },
  {
    name: 'empty line at the dashes of the goals',
    below: 'text: Better',
    line: ({ goal }) => blank(goal),
    places: ({ goal, key }) => [
      `item goals @${goal}`,
      ...(goal === key ? [`key workPackage @${key}`] : []),
    ],
  },
  {
    name: 'after the dash of a new goal',
    below: 'text: Better',
    line: ({ goal }, style) => dashed(goal, style, '<|>'),
    places: ({ goalKey }) => [`key goal @${goalKey}`, 'value goals.1'],
  },
  {
    name: 'half a key after the dash of a new goal',
    below: 'text: Better',
    line: ({ goal }, style) => dashed(goal, style, 'te<|>'),
    places: ({ goalKey }) => [`key goal @${goalKey}`, 'value goals.1'],
  },
  {
    name: 'a dash alone',
    below: 'text: Better',
    line: ({ goal }) => `${' '.repeat(goal)}-<|>`,
    places: ({ goal }) => [`item goals @${goal}`],
  },
  {
    name: 'empty line in the budget',
    below: 'budget:',
    line: ({ budget }) => blank(budget),
    places: ({ budget }) => [`key budget @${budget}`],
  },
  {
    name: 'after the colon of a new key',
    below: 'total: 100',
    line: ({ key }) => `${' '.repeat(key)}dependsOn: <|>`,
    places: () => ['value 0.dependsOn'],
  },
  {
    name: 'directly behind the colon',
    below: 'total: 100',
    line: ({ key }) => `${' '.repeat(key)}period:<|>`,
    places: () => ['value 0.period'],
  },
  {
    name: 'the dash of the next work package, between two',
    below: 'total: 100',
    line: ({ item }) => blank(item),
    // Where the dashes stand under their key, a key here would cut the list in two.
    places: ({ item }) => [`item workPackages @${item}`],
  },
  {
    name: 'the dash of the next work package, at the end',
    line: ({ item }) => blank(item),
    places: ({ item }) => [`item workPackages @${item}`, ...(item === 0 ? ['key plan @0'] : [])],
  },
  {
    name: 'the plan, at the end of the file',
    line: () => blank(0),
    places: ({ item }) => [...(item === 0 ? ['item workPackages @0'] : []), 'key plan @0'],
  },
  {
    name: 'a work package, at the end of the file',
    line: ({ key }) => blank(key),
    places: ({ key }) => [`key workPackage @${key}`],
  },
  {
    name: 'a key and its empty list below it',
    line: ({ key }, { dash }) => `${' '.repeat(key)}outputs:\n${blank(key + dash)}`,
    places: ({ key }, { dash }) => [
      `item outputs @${key + dash}`,
      ...(dash === 0 ? [`key workPackage @${key}`] : []),
    ],
  },
  {
    name: 'a key and its empty object below it',
    line: ({ key }, { step }) => `${' '.repeat(key)}budget:\n${blank(key + step)}`,
    places: ({ budget }) => [`key budget @${budget}`],
  },
  {
    name: 'keys of a map in brackets',
    line: ({ key }) => `${' '.repeat(key)}budget: { total: 1, <|> }`,
    places: () => ['key budget in brackets'],
  },
  {
    name: 'keys of a map whose bracket is still open',
    line: ({ key }) => `${' '.repeat(key)}budget: {<|>`,
    places: () => ['key budget in brackets'],
  },
  {
    name: 'values of a map in brackets',
    line: ({ key }) => `${' '.repeat(key)}metrics: [{ text: x, direction: <|> }]`,
    places: () => ['value 0.direction'],
  },
  {
    name: 'items of a list in brackets',
    line: ({ key }) => `${' '.repeat(key)}dependsOn: [A, <|>]`,
    places: () => ['value dependsOn.1'],
  },
  {
    name: 'items of a list whose bracket is still open',
    line: ({ key }) => `${' '.repeat(key)}dependsOn: [<|>`,
    places: () => ['value dependsOn.0'],
  },
  {
    name: 'a column that nothing stands at',
    below: 'title: First',
    line: ({ key }) => blank(key - 1),
    places: () => [],
  },
  {
    name: 'deeper than a complete value',
    below: 'title: First',
    line: ({ key }) => blank(key + 2),
    places: () => [],
  },
];

const styles: readonly Style[] = [
  { step: 2, dash: 2, gap: 2 },
  { step: 2, dash: 0, gap: 2 },
  { step: 4, dash: 4, gap: 2 },
  { step: 4, dash: 4, gap: 4 },
  { step: 4, dash: 0, gap: 4 },
  { step: 4, dash: 2, gap: 2 },
];

function withLine(lines: readonly string[], { below }: Case, line: string): string[] {
  const index = lines.findIndex((each) => below !== undefined && each.trim().startsWith(below));
  return index < 0 ? [...lines, line] : lines.toSpliced(index + 1, 0, line);
}

describe('completion: places', () => {
  for (const style of styles) {
    describe(`keys ${style.step}, dashes ${style.dash}, after a dash ${style.gap}`, () => {
      for (const each of cases) {
        it(each.name, () => {
          const columns = columnsOf(style);
          const lines = withLine(planIn(style), each, each.line(columns, style));
          const expected = [...each.places(columns, style)].sort();
          assert.deepEqual(placesIn(lines.join('\n')), expected, lines.join('\n'));
          assert.deepEqual(placesIn(lines.join('\r\n')), expected, 'with CRLF');
        });
      }
    });
  }

  const elsewhere: readonly (readonly [string, string, readonly string[]])[] = [
    ['an empty file', '<|>', ['key plan @0']],
    ['only a comment above', '# plan\n<|>', ['key plan @0']],
    ['behind the document start', '---\n<|>', ['key plan @0']],
    ['an existing key', 'pl<|>an: 1', ['key plan @0']],
    ['an existing value', 'status: dr<|>aft', ['value status']],
    ['a value on its own line', 'status:\n  dr<|>', ['value status']],
    ['inside quotes', 'status: "dr<|>"', ['value status']],
    ['behind an opening quote', "status: 'dr<|>", ['value status']],
    ['a broken line above', 'plan: 1\nfoo bar baz\ntitle: x\n<|>', ['key plan @0']],
    ['a broken bracket above', 'plan: 1\npartners: [a, b\ntitle: x\n<|>', ['key plan @0']],
    ['before a comment', 'status: <|> # how far', ['value status']],
    [
      'a list in a list item',
      'workPackages:\n  - id: A\n    goals: [{ id: G, <|>',
      ['key goal in brackets'],
    ],
    ['an object or a text', 'monitoring:\n  <|>', ['key monitoring @2', 'value monitoring']],
  ];
  for (const [name, marked, expected] of elsewhere) {
    it(name, () => {
      assert.deepEqual(placesIn(marked), expected);
    });
  }
});

describe('completion: nothing where it would be wrong', () => {
  const wp = 'plan: 1\nworkPackages:\n  - id: A\n    title: First\n';
  const nowhere: readonly (readonly [string, string])[] = [
    ['a comment', '# st<|>'],
    ['a comment behind a value', 'status: draft # <|>'],
    ['a comment between lines', `${wp}    # <|>`],
    ['behind a complete value in brackets', 'partners: [a] <|>'],
    ['behind a closed quote', 'title: "x" <|>'],
    ['a block text', `${wp}    background: >-\n      status<|>`],
    ['an empty line of a block text', 'need: |\n  one\n  <|>\n  two'],
    ['an empty line at the left of a block text', 'need: |\n  one\n<|>\n  two'],
    ['the second line of a text', `${wp}    background: one\n      two<|>`],
    ['a text in quotes over lines', 'title: "one\n  two<|>\n  three"'],
    ['the header of a block text', 'need: >-<|>'],
    ['the left edge amid a work package', `plan: 1\nworkPackages:\n  - id: A\n<|>\n    title: B`],
    ['the left edge between work packages', `${wp}<|>\n  - id: B\n    title: Second`],
    ['a column beside all others', `${wp} <|>`],
    ['indentation before a key', 'plan: 1\nbudget:\n <|> total: 1'],
    ['before an existing key', 'plan: 1\n<|>title: x'],
    ['between a dash and its key', 'workPackages:\n  -<|> id: A'],
    ['a tab as indentation', 'budget:\n\t<|>'],
    ['an object that the format does not know', 'nonsense:\n  <|>'],
    ['a second document', 'plan: 1\n---\n<|>'],
    ['an alias', 'a: &x 1\nb: *<|>'],
    ['a key with a space in it', 'plan: 1\nfoo ba<|>'],
  ];
  for (const [name, marked] of nowhere) {
    it(name, () => {
      assert.deepEqual(placesIn(marked), []);
    });
  }
});

describe('completion: what is typed on a line', () => {
  const scanned: readonly (readonly [string, string | undefined])[] = [
    ['sta<|>', 'entry "sta" of "sta"'],
    ['  - sta<|>', 'entry "sta" of "sta"'],
    ['  - <|>', 'entry "" of ""'],
    ['  -<|>', 'dash "-" of "-"'],
    ['status: dr<|>aft', 'value "dr" of "draft"'],
    ['of: I1-TP2.a<|>', 'value "I1-TP2.a" of "I1-TP2.a"'],
    ['period: 2023-Q1..20<|>', 'value "2023-Q1..20" of "2023-Q1..20"'],
    ['a: { b: x<|>, c: y }', 'flowValue "x" of "x"'],
    ['a: { b<|>: x }', 'flowKey "b" of "b"'],
    ['a: [x, "y, z", w<|>]', 'flowItem "w" of "w"'],
    ['a: "it\\"s<|> x"', 'value "it\\"s" of "it\\"s x"'],
    ["a: 'it''s<|>'", `value "it''s" of "it''s"`],
    ['a: x #<|>', undefined],
    ['a: x#y<|>', 'value "x#y" of "x#y"'],
    ['a: [x] <|>', undefined],
    ['<|>a: 1', undefined],
  ];
  for (const [marked, expected] of scanned) {
    it(marked, () => {
      const character = marked.indexOf('<|>');
      const line = marked.replace('<|>', '');
      const typed = scanLine(line, character);
      const shown =
        typed && `${typed.kind} "${typed.text}" of "${line.slice(typed.start, typed.end)}"`;
      assert.equal(shown, expected);
    });
  }
});
