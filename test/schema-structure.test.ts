import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {
  planDocument,
  structureFindings,
  type StructureFinding,
} from '../server/src/schema/structure';
import { SyntaxTree } from '../server/src/parse/syntax-tree';
import { SourceText } from '../server/src/text/source-text';

const head = 'plan: 1\ntitle: Hanke\norganisation: Alue\nperiod: 2024\n';

function treeOf(text: string): SyntaxTree {
  return SyntaxTree.parse(SourceText.from(text));
}

/** `LINE KIND DETAIL "underlined"` of each finding, in the order found. */
function findingsIn(tree: SyntaxTree): readonly string[] {
  return structureFindings({ tree, document: planDocument }).map((finding) => {
    const range = tree.rangeOf(finding.at);
    const text = tree.text.slice(range).split('\n')[0] ?? '';
    return `${range.start.line + 1} ${finding.kind}${detailOf(finding)} "${text}"`;
  });
}

function detailOf(finding: StructureFinding): string {
  switch (finding.kind) {
    case 'unknown-key':
      return finding.near === undefined ? '' : ` near ${finding.near}`;
    case 'missing-key':
      return ` ${finding.key}`;
    case 'wrong-type':
      return finding.colon ? ' colon' : ` ${finding.written}`;
    case 'wrong-value':
      return ` ${finding.limit.kind}`;
    case 'no-plan':
      return ` ${finding.written}`;
    case 'empty-plan':
    case 'empty-value':
      return '';
  }
}

const inPlan = (text: string): readonly string[] => findingsIn(treeOf(head + text));

describe('structureFindings: documents of odd shapes give one finding at most', () => {
  for (const [what, text, ...expected] of [
    ['a plan', head],
    ['nothing', '', '1 empty-plan ""'],
    ['blank lines', '\n\n', '1 empty-plan ""'],
    ['comments', '# a\n# b\n', '1 empty-plan "# a"'],
    ['only the start mark', '---\n', '2 empty-plan ""'],
    ['null', '~\n', '1 empty-plan "~"'],
    ['an empty set of keys', '{}\n', '1 empty-plan "{}"'],
    ['a word', 'suunnitelma\n', '1 no-plan text "suunnitelma"'],
    ['a number', '2024\n', '1 no-plan number "2024"'],
    ['a list', '- id: TP1\n  title: A\n- b\n', '1 no-plan list "id"'],
    ['a list in brackets', '[plan, title]\n', '1 no-plan list "[plan, title]"'],
    ['an unreadable text', '"auki\n'],
    ['nesting without end', `${'['.repeat(5000)}\n`],
  ] as const) {
    it(what, () => {
      const found = findingsIn(treeOf(text));
      assert.ok(found.length <= 1, found.join('\n'));
      assert.deepEqual(found, expected);
    });
  }
});

describe('structureFindings: one finding for each wrong value', () => {
  for (const [what, text, ...expected] of [
    ['a text for a list', 'workPackages: TP1\n', '5 wrong-type text "TP1"'],
    ['keys for a list', 'workPackages:\n  id: TP1\n', '5 wrong-type keys "workPackages"'],
    ['keys for a text', 'need: {a: {b: 1}}\n', '5 wrong-type keys "{a: {b: 1}}"'],
    ['a list for a choice', 'status: [draft]\n', '5 wrong-type list "[draft]"'],
    ['a number for a choice', 'status: 5\n', '5 wrong-value choice "5"'],
    ['no number at all', 'budget: {fte: .nan}\n', '5 wrong-type text ".nan"'],
    ['an empty value', 'need:\n', '5 empty-value "need"'],
    ['an empty choice', 'status:\n', '5 empty-value "status"'],
    ['an empty entry', 'partners:\n  -\n  - Kela\n', '6 empty-value "-"'],
    ['a number as a month', 'areas: [{id: A, title: A, period: 5.2024}]\n'],
    [
      'a yes as a period',
      'areas: [{id: A, title: A, period: true}]\n',
      '5 wrong-type yesNo "true"',
    ],
    ['a colon', 'partners:\n  - Kunta 1: Kuopio\n', '6 wrong-type colon "Kunta 1: Kuopio"'],
    ['a known key', 'partners:\n  - role: a\n', '6 missing-key name "role"'],
    ['a misspelt known key', 'partners:\n  - nmae: a\n', '6 unknown-key near name "nmae"'],
    ['what an unknown key holds', 'xyzzy: {status: 5, title: []}\n', '5 unknown-key "xyzzy"'],
    ['a heading', 'goals: [{title: A}]\n', '5 missing-key items "A"'],
    ['a heading with more', 'goals: [{title: A, items: [], z: 1}]\n', '5 unknown-key "z"'],
    [
      'a rate of nothing',
      'budget: {indirect: {rate: 101}}\n',
      '5 missing-key of "rate"',
      '5 wrong-value most "101"',
    ],
    ['an id with a space', 'areas: [{id: A 1, title: A}]\n', '5 wrong-value pattern "A 1"'],
    [
      'a light of another colour',
      'evaluation: {results: [{goal: A, processes: [{outcome: x}]}]}\n',
      '5 wrong-value choice "x"',
    ],
    ['a key with a slash', 'abbreviations: {"a/b~c": 1}\n', '5 wrong-type number "1"'],
  ] as const) {
    it(what, () => {
      assert.deepEqual(inPlan(text), expected);
    });
  }
});

describe('structureFindings: hostile keys behave like any unknown key', () => {
  const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '<<', '""'];

  for (const key of keys) {
    it(`${key} in the plan, in a part and in an entry`, () => {
      const found = inPlan(
        `${key}: 1\nareas:\n  - id: A\n    title: A\n    ${key}: 1\npartners:\n  - name: K\n    ${key}: {}\n`,
      );
      // The YAML key for merging takes a set of keys and then is no key of its own.
      const entry = key === '<<' ? [] : [`12 unknown-key "${key}"`];
      assert.deepEqual(
        found.toSorted(),
        [`5 unknown-key "${key}"`, `9 unknown-key "${key}"`, ...entry].toSorted(),
      );
    });
  }

  it('changes nothing outside the plan', () => {
    inPlan('__proto__: {polluted: true}\nabbreviations: {__proto__: {polluted: true}}\n');
    assert.equal('polluted' in {}, false);
  });

  it('takes no inherited property for a required key', () => {
    assert.deepEqual(inPlan('areas: [{__proto__: {id: A, title: B}}]\n'), [
      '5 missing-key id "__proto__"',
      '5 missing-key title "__proto__"',
      '5 unknown-key "__proto__"',
    ]);
  });

  it('lets people define such an abbreviation', () => {
    assert.deepEqual(inPlan('abbreviations: {__proto__: a, constructor: b}\n'), []);
  });
});

describe('structureFindings: large plans', () => {
  it('reports each of 10 000 unknown keys once, the first with suggestions', () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => `personel${index}: 1`);
    const found = inPlan(`${keys.join('\n')}\n`);
    assert.equal(found.length, keys.length);
    assert.equal(found.at(-1), '10004 unknown-key "personel9999"');
  });

  it('checks 10 000 keys of one set, and finds the one wrong value', () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, index) => `  k${index}: ${index === 7777 ? 5 : 'a'}`,
    );
    assert.deepEqual(inPlan(`abbreviations:\n${rows.join('\n')}\n`), [
      '7783 wrong-type number "5"',
    ]);
  });

  it('checks 10 000 wrong entries of one list', () => {
    const rows = Array.from({ length: 10_000 }, () => '  - 5');
    assert.equal(inPlan(`partners:\n${rows.join('\n')}\n`).length, 10_000);
  });
});

describe('structureFindings: nodes are checked one by one', () => {
  const nested = `${head}pillars:
  - id: P1
    title: Pilari
    investments:
      - id: I1
        title: Investointi
        areas:
          - id: A1
            workPackages:
              - id: TP1
                title: Työpaketti
                workPackages:
                  - title: Osahanke
        lead: true
    nope: 1
`;
  const expected = [
    '19 unknown-key "nope"',
    '18 wrong-type yesNo "true"',
    '12 missing-key title "A1"',
    '17 missing-key id "Osahanke"',
  ];

  it('finds the slips of every level', () => {
    assert.deepEqual(findingsIn(treeOf(nested)), expected);
  });

  it('finds the same in one line as in many', () => {
    const flow = `${head}areas: [{id: A, workPackages: [{id: B, title: C, workPackages: [{title: D}]}, 5]}]\n`;
    assert.deepEqual(findingsIn(treeOf(flow)), [
      '5 missing-key title "A"',
      '5 wrong-type number "5"',
      '5 missing-key id "D"',
    ]);
  });

  it('keeps the findings of parts whose text did not change', () => {
    const before = treeOf(nested);
    const after = before.update(SourceText.from(nested.replace('nope: 1', 'nope: 2')));
    const old = new Set(structureFindings({ tree: before, document: planDocument }));
    const kept = structureFindings({ tree: after, document: planDocument }).filter((finding) =>
      old.has(finding),
    );
    assert.deepEqual(
      kept.map(({ kind }) => kind),
      ['wrong-type', 'missing-key', 'missing-key'],
    );
    assert.deepEqual(findingsIn(after), expected);
  });

  it('moves findings with their text', () => {
    const after = treeOf(nested).update(SourceText.from(`# yksi\n# kaksi\n${nested}`));
    assert.deepEqual(findingsIn(after), findingsIn(treeOf(`# yksi\n# kaksi\n${nested}`)));
    assert.equal(findingsIn(after)[0], '21 unknown-key "nope"');
  });

  it('tells what a shared block holds where it is written, once for each kind of place', () => {
    const found = inPlan(
      'areas:\n  - &a {id: A, title: true}\n  - *a\nworkPackages:\n  - *a\n  - {<<: *a, lead: 5}\n',
    );
    assert.deepEqual(found, ['6 wrong-type yesNo "true"', '10 wrong-type number "5"']);
  });
});

describe('structureFindings: beside lines that cannot be read', () => {
  for (const [what, text, ...expected] of [
    ['a half-typed key at the top', 'plan: 1\ntitle: A\norganis\nperiod: 2024\n'],
    ['a quote left open', 'plan: 1\ntitle: "A\norganisation: B\nperiod: 2024\n'],
    ['a key whose value is broken', `${head}contacts:\n\t- name: Maija\n`],
    ['a half-typed key in a part', `${head}areas:\n  - id: A\n    titl\n`],
    ['another part', `${head}areas:\n  - id: A\n    titl\n  - id: B\n`, '8 missing-key title "B"'],
    [
      'a wrong value beside it',
      `${head}areas:\n  - id: A\n    titl\n    lead: 5\n`,
      '8 wrong-type number "5"',
    ],
  ] as const) {
    it(what, () => {
      const tree = treeOf(text);
      assert.ok(tree.problems.length > 0);
      assert.deepEqual(findingsIn(tree), expected);
    });
  }
});

describe('scripts/compile-schema.mjs', () => {
  const root = path.resolve(__dirname, '..');
  const target = path.join(root, 'server/src/schema/generated/plan/validate.cjs');

  it('leaves what is up to date alone', () => {
    const compile = (): void => {
      execFileSync(process.execPath, [path.join(root, 'scripts/compile-schema.mjs')]);
    };
    compile();
    const before = fs.statSync(target).mtimeMs;
    compile();
    assert.equal(fs.statSync(target).mtimeMs, before);
  });

  it('writes code that needs nothing else', () => {
    assert.doesNotMatch(
      fs.readFileSync(target, 'utf8'),
      /\brequire\(|\bimport\(|\bFunction\(|\beval\(/,
    );
  });
});
