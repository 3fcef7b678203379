import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import { nodeKeyOrder, planKeyOrder } from '../../server/src/schema/order';
import {
  atCursor,
  completingWith,
  editOf,
  inListOrder,
  itemNamed,
  labelsOf,
  taken,
  type AtCursor,
} from '../support/cursor';
import { snapshotOf } from '../support/check';
import { inB, plan } from './completion/plan';

const complete = completingWith();
const completePlain = completingWith({ snippets: false });
const completeFinnish = completingWith({ language: 'fi' });

function offered(marked: string): string[] {
  return labelsOf(complete(marked));
}

/** Without whole parts of a plan, which stand beside their keys. */
function offeredKeys(marked: string): string[] {
  const { items } = complete(marked);
  const keys = items.filter(({ kind }) => kind !== CompletionItemKind.Snippet);
  return labelsOf({ isIncomplete: false, items: keys });
}

function take(marked: string, label: string, complete_ = complete): string {
  const at = atCursor(marked);
  return taken(at, itemNamed(complete_(at), label)).toString();
}

/** The last lines of a text, as many as are expected. */
function assertEnd(text: string, expected: string): void {
  assert.equal(text.slice(-expected.length), expected);
}

describe('completion: keys', () => {
  it('come in the order of the format, not of the alphabet', () => {
    assert.deepEqual(offeredKeys('<|>'), planKeyOrder);
    const keys = offeredKeys(inB('    <|>'));
    assert.deepEqual(
      keys,
      nodeKeyOrder.filter((key) => key !== 'id' && key !== 'title'),
    );
  });

  it('leave out those that are there, above and below', () => {
    const keys = offered('plan: 1\nst<|>\ntitle: x');
    assert.equal(keys.includes('plan'), false);
    assert.equal(keys.includes('title'), false);
    assert.equal(keys.includes('status'), true);
  });

  it('carry term, format, example and the range of what is typed', () => {
    const at = atCursor('plan: 1\nbud<|>');
    const item = itemNamed(complete(at), 'budget');
    assert.deepEqual(editOf(item).range, {
      start: { line: 1, character: 0 },
      end: { line: 1, character: 3 },
    });
    assert.ok(typeof item.documentation === 'object');
    assert.match(item.documentation.value, /Koko hankkeen budjetti · /);
    assert.match(item.documentation.value, /```yaml\nbudget:\n/);
    assert.equal(itemNamed(completeFinnish(at), 'budget').detail, 'Koko hankkeen budjetti');
    // In an English editor as well: the plan is in Finnish unless it says otherwise.
    assert.equal(itemNamed(complete(at), 'budget').detail, 'Koko hankkeen budjetti');
    const english = itemNamed(complete('plan: 1\nlanguage: en\nbud<|>'), 'budget');
    assert.deepEqual([english.detail, english.labelDetails], [undefined, undefined]);
    // A Finn may type what the key is called in Finnish.
    assert.match(
      itemNamed(completeFinnish(at), 'budget').filterText ?? '',
      /^budget Koko hankkeen/,
    );
  });

  it('bring tab stops for what is required under them, at the right indentation', () => {
    const { newText } = editOf(itemNamed(complete('plan: 1\n<|>'), 'workPackages'));
    assert.equal(newText, 'workPackages:\n  - id: $1\n    title: $2\n    $0');
    assert.equal(
      editOf(itemNamed(completePlain('plan: 1\n<|>'), 'workPackages')).newText,
      'workPackages:\n  - id: \n    title: ',
    );
  });

  const indented: readonly (readonly [string, string, string, string])[] = [
    [
      'flush dashes',
      'plan: 1\nworkPackages:\n- id: A\n  title: x\n  <|>',
      'schedule',
      '  schedule:\n  - period: \n    tasks:\n    - \n    ',
    ],
    [
      'four columns',
      'workPackages:\n    - id: A\n      title: x\n      budget:\n          fte: 1\n      <|>',
      'schedule',
      '      schedule:\n          - period: \n            tasks:\n                - \n            ',
    ],
    [
      'wide dashes',
      'workPackages:\n-   id: A\n    title: x\n    <|>',
      'metrics',
      [
        '    metrics:\n    -   text: >-\n            \n        baseline: ',
        '        target: \n        unit: \n        due: \n        ',
      ].join('\n'),
    ],
  ];
  for (const [style, marked, label, expected] of indented) {
    it(`follow the indentation of the plan: ${style}`, () => {
      assertEnd(take(marked, label), expected);
    });
  }

  it('write choices as a list to choose from', () => {
    assert.equal(
      editOf(itemNamed(complete('<|>'), 'language')).newText,
      'language: ${1|fi,sv,en|}',
    );
    assert.equal(editOf(itemNamed(complete('<|>'), 'plan')).newText, 'plan: 1');
  });

  it('stay on the line in brackets', () => {
    const marked = 'plan: 1\nrisks: [{ text: x, <|> }]';
    assertEnd(take(marked, 'owner'), 'risks: [{ text: x, owner:  }]');
    assert.equal(
      editOf(itemNamed(complete('administration: { <|> }'), 'bodies')).newText,
      'bodies: [{ title: $1 \\}]',
    );
    assert.equal(offered('budget: { total: 1, <|>').includes('personnel'), true);
  });

  it('change an existing key and leave its value alone', () => {
    const text = take('plan: 1\nti<|>tel: Example', 'title');
    assert.equal(text, 'plan: 1\ntitle: Example');
  });

  it('offer all missing required keys at once', () => {
    assert.equal(offered('<|>')[0], 'plan, title, organisation, period');
    assert.equal(
      take('workPackages:\n  - <|>', 'id, title'),
      'workPackages:\n  - id: \n    title: \n    ',
    );
    assert.equal(offered('workPackages:\n  - id: A\n    <|>').includes('id, title'), false);
  });

  it('are the years of the period in a table of years', () => {
    const marked = inB('    budget:\n      byYear:\n        <|>');
    assert.deepEqual(offered(marked), ['2023', '2024']);
    assert.deepEqual(offered(inB('    budget:\n      byYear:\n        2023: 1\n        <|>')), [
      '2024',
    ]);
    assertEnd(
      take(inB('    budget:\n      <|>'), 'byYear'),
      'byYear:\n        2023: \n        2024: ',
    );
  });

  it('are written with the line ends of the file', () => {
    const marked = 'plan: 1\r\ntitle: x\r\n<|>';
    assert.equal(take(marked, 'impact').includes('impact:\r\n'), true);
  });

  it('are free where the planner names them', () => {
    assert.deepEqual(offered('abbreviations:\n  <|>'), []);
  });
});

describe('completion: list items', () => {
  it('start with a dash and bring the required keys', () => {
    const marked = inB('  <|>');
    assert.deepEqual(offered(marked), ['- id, title', '- Whole work package']);
    assertEnd(take(marked, '- id, title'), '\n  - id: \n    title: \n    ');
  });

  it('complete a dash that is typed already', () => {
    const marked = inB('    schedule:\n      -<|>');
    assertEnd(
      take(marked, '- period, tasks'),
      'schedule:\n      - period: \n        tasks:\n          - \n        ',
    );
  });

  it('are texts first where texts are usual, else objects', () => {
    assert.deepEqual(offered(inB('    goals:\n      <|>')), ['- …', '- id, text']);
    assert.equal(offered(inB('    metrics:\n      <|>'))[0], '- text, baseline, target, unit, …');
  });

  it('are ids where the list holds ids', () => {
    assert.deepEqual(offered(inB('    contributesTo:\n      - PT1\n      <|>')), ['- 1', '- 2']);
    assertEnd(take(inB('    dependsOn:\n      <|>'), '- A'), 'dependsOn:\n      - A');
  });

  it('stand under their key when asked for behind its colon', () => {
    assertEnd(
      take(inB('    workPackages: <|>'), '- id, title'),
      '    workPackages:\n      - id: \n        title: \n        ',
    );
    assertEnd(
      take(inB('    budget:<|>'), 'personnel, purchasedServices, other, fte, …').trimEnd(),
      'total:',
    );
    assert.deepEqual(offered('areas: <|>\n  - id: X'), []);
  });
});

describe('completion: values', () => {
  it('are the choices with their labels', () => {
    const list = completeFinnish('status: dr<|>');
    assert.deepEqual(labelsOf(list), ['draft', 'submitted', 'approved', 'running', 'ended']);
    assert.equal(itemNamed(list, 'running').labelDetails?.description, 'käynnissä');
    assert.deepEqual(
      offered('evaluation:\n  results:\n    - processes:\n        - outcome: <|>').slice(0, 3),
      ['green', 'yellow', 'red'],
    );
  });

  it('say what a light means: by the plan’s own scale, else by its funder', () => {
    const list = complete(
      'evaluation:\n  scale:\n    red: Far off\n  results:\n    - processes:\n        - progress: <|>',
    );
    assert.equal(itemNamed(list, 'red').detail, 'Far off');
    assert.match(itemNamed(list, 'green').detail ?? '', /^The target is reached/);
    assert.equal(itemNamed(complete('status: <|>'), 'draft').detail, undefined);
  });

  it('tie a row of the evaluation to a part, a measure and benefits of the plan', () => {
    const row = (key: string): string =>
      `${plan}evaluation:\n  results:\n    - processes:\n        - ${key}: <|>`;
    assert.deepEqual(offered(row('node')).slice(0, 1), ['A']);
    assert.deepEqual(offered(row('benefits').replace('<|>', '[<|>]')), ['1', '2']);
    assert.equal(
      itemNamed(complete(row('benefits').replace('<|>', '[<|>]')), '2').labelDetails?.description,
      'Costs',
    );
  });

  it('replace the whole word under the cursor', () => {
    assert.equal(take('status: dr<|>aft # now', 'ended'), 'status: ended # now');
    assert.equal(take('status:<|>', 'ended'), 'status: ended');
    assert.equal(take('status: "dr<|>aft"', 'ended'), 'status: "ended"');
    assert.equal(take('status: "dr<|>', 'ended'), 'status: ended');
  });

  it('are matched by what stands in their range', () => {
    const unclosed = itemNamed(complete('status: "dr<|>'), 'draft');
    assert.equal(unclosed.filterText?.startsWith('"draft'), true);
    const quoted = itemNamed(complete('status: "dr<|>"'), 'draft');
    assert.equal(quoted.filterText?.startsWith('draft'), true);
  });

  it('end where the value is complete', () => {
    assert.deepEqual(offered('status: draft <|>'), []);
    assert.deepEqual(offered('title: <|>'), []);
    assert.deepEqual(offered('updated: <|>'), []);
    assert.deepEqual(offered('links:\n  - title: x\n    url: http:<|>//example.fi'), []);
  });

  it('are true and false, currencies and profiles', () => {
    assert.deepEqual(offered(inB('    metrics:\n      - text: x\n        draft: <|>')), [
      'true',
      'false',
    ]);
    assert.deepEqual(offered('currency: <|>').slice(0, 2), ['EUR', 'SEK']);
    assert.deepEqual(offered('profile: <|>').toSorted(), ['generic', 'rrf-fi']);
  });

  it('are the scale of a risk and its product', () => {
    assert.deepEqual(offered('risks:\n  - text: x\n    impact: <|>'), ['1', '2', '3', '4', '5']);
    assert.deepEqual(
      offered('risks:\n  - text: x\n    likelihood: 3\n    impact: 4\n    score: <|>'),
      ['12'],
    );
  });

  it('are units, people and funders that the plan names already', () => {
    assert.deepEqual(offered(inB('    lead: <|>')), ['Maija Virtanen']);
    assert.deepEqual(offered(inB('    measures:\n      - text: x\n        owner: [<|>]')), [
      'Maija Virtanen',
    ]);
    assert.deepEqual(
      offered('risks:\n  - text: x\n    owner: Liisa\n  - text: y\n    owner: <|>'),
      ['Liisa'],
    );
    assert.deepEqual(offered(inB('    outputs:\n      - text: x\n        unit: <|>')), ['%']);
    assert.deepEqual(offered(inB('    metrics:\n      - text: x\n        source: <|>')), [
      'Sotkanet',
    ]);
    assert.deepEqual(offered(`${plan}funding:\n  - source: <|>`), ['Ministry of Health']);
  });

  it('go on with a text of several words', () => {
    assert.deepEqual(offered(inB('    lead: Maija <|>')), ['Maija Virtanen']);
    assert.deepEqual(offered(inB('    lead: Maija V <|>')), []);
  });

  it('are quoted where YAML needs it', () => {
    assertEnd(take(inB('    metrics:\n      - text: x\n        unit: <|>'), '%'), 'unit: "%"');
  });
});

describe('completion: periods', () => {
  it('are those of the period around, by time', () => {
    assert.deepEqual(offered(inB('    schedule:\n      - period: <|>')), [
      '2023-Q2',
      '2023-Q3',
      '2023-Q3..2023-Q4',
      '2023-Q4',
      '2024-Q1',
      '2024-Q1..2024-Q2',
      '2024',
      '2024-Q2',
      '2024-Q3',
      '2024-Q3..2024-Q4',
      '2024-Q4',
    ]);
  });

  it('start with the one after the entry above', () => {
    const schedule =
      '    schedule:\n      - period: Q4/2023\n      - tasks: x\n      - period: <|>';
    const list = complete(inB(schedule));
    assert.equal(labelsOf(list)[0], '2024-Q1');
    assert.equal(itemNamed(list, '2024-Q1').preselect, true);
    assert.equal(list.items.filter(({ preselect }) => preselect).length, 1);
  });

  it('are limited by the nearest part of the plan that has a period', () => {
    const within = plan.replace(
      '      total: 716007\n',
      '      total: 716007\n    outputs:\n      - text: x\n        due: <|>\n',
    );
    assert.deepEqual(offered(within), ['2023-Q3', '2023-Q3..2023-Q4', '2023-Q4']);
  });

  it('for a part of the plan start with the whole period around it', () => {
    assert.equal(offered(inB('    period: <|>'))[0], '2023-Q2..2024-Q4');
  });

  it('are one word while they are typed, in either notation', () => {
    const list = complete(inB('    schedule:\n      - period: 2023-Q<|>'));
    const item = itemNamed(list, '2023-Q3');
    assert.equal(editOf(item).range.start.character, 16);
    assert.equal(item.filterText, '2023-Q3 Q3/2023');
    assert.equal(list.isIncomplete, true);
  });

  it('end a range that is begun', () => {
    const ends = offered(inB('    schedule:\n      - period: 2024-Q2..<|>'));
    assert.deepEqual(ends, ['2024-Q2..2024-Q3', '2024-Q2..2024-Q4']);
    assert.deepEqual(offered(inB('    schedule:\n      - period: 2024-08..2<|>')), [
      '2024-08..2024-09',
      '2024-08..2024-12',
    ]);
  });

  it('are not guessed where nothing limits them', () => {
    assert.deepEqual(offered('period: <|>'), []);
    assert.deepEqual(offered(`${plan}relatedProjects:\n  - title: x\n    period: <|>`), []);
    assert.deepEqual(offered('period: 1990..2100\nworkPackages:\n  - period: <|>'), []);
  });
});

describe('completion: half a plan', () => {
  it('answers after every character, within the line', () => {
    for (let length = 0; length <= plan.length; length++) {
      const at = atCursor(`${plan.slice(0, length)}<|>`);
      for (const item of complete(at).items) {
        const { start, end } = editOf(item).range;
        assert.ok(start.line === at.position.line && end.line === at.position.line, item.label);
        assert.ok(start.character <= at.position.character, item.label);
        assert.equal(end.character, at.position.character, item.label);
      }
    }
  });

  it('does not follow a line without end', () => {
    for (const line of ['[', '{a: ', '"', '- ', ' ', 'a ', 'x']) {
      assert.deepEqual(offered(`title: ${line.repeat(200_000 / line.length)}<|>`), []);
    }
  });
});

describe('completion: a whole plan', () => {
  const text = fs.readFileSync(
    path.join(__dirname, '../../examples/pohjois-savo.projectplan.yaml'),
    'utf8',
  );
  const snapshot = snapshotOf(text);

  it('keeps every range inside its line, at every seventh character', () => {
    let offset = 0;
    for (let line = 0; line < snapshot.text.lineCount; line++) {
      const { length } = snapshot.text.line(line);
      for (let character = (7 - (offset % 7)) % 7; character <= length; character += 7) {
        const position = { line, character };
        for (const item of complete({ snapshot, position }).items) {
          const { start, end } = editOf(item).range;
          assert.ok(start.line === line && end.line === line, item.label);
          assert.ok(start.character <= character && character <= end.character, item.label);
          assert.ok(end.character <= length, item.label);
        }
      }
      offset += length + 1;
    }
  }).timeout(60_000);

  it('is as sound after a choice as before it', () => {
    let tried = 0;
    for (const at of keyPlacesOf(snapshot)) {
      const before = at.snapshot.tree.problems.length;
      const { items } = complete(at);
      for (const item of sampleOf(items, tried)) {
        const after = at.snapshot.update(taken(at, item, 'x'));
        const where = `${item.label} at ${at.position.line + 1}:${at.position.character}`;
        assert.ok(after.tree.problems.length <= before, where);
        const lost = idsIn(at.snapshot).filter((id) => !idsIn(after).includes(id));
        assert.deepEqual(lost, [], where);
        tried++;
      }
    }
    assert.ok(tried > 25, `only ${tried} choices were tried`);
  }).timeout(60_000);
});

/** New empty lines at the columns of the keys above, all over the plan. */
function* keyPlacesOf(snapshot: AtCursor['snapshot']): Generator<AtCursor> {
  const { text } = snapshot;
  for (let line = 0; line < text.lineCount; line += 11) {
    const column = /^ *(?:- +)*(?=[a-zA-Z]+:)/.exec(text.line(line))?.[0].length;
    if (column === undefined) continue;
    const end = { line, character: text.line(line).length };
    const inserted = text.apply({ range: { start: end, end }, text: `\n${' '.repeat(column)}` });
    const position = { line: line + 1, character: column };
    yield { snapshot: snapshot.update(inserted), position };
  }
}

function idsIn({ ids }: AtCursor['snapshot']): readonly string[] {
  return ids.declarations.map(({ id }) => id);
}

/** Some of the choices, others each time. */
function sampleOf(items: readonly CompletionItem[], turn: number): readonly CompletionItem[] {
  return inListOrder(items).filter((_, index) => (index + turn) % 7 === 0);
}

describe('completion: a position of another text', () => {
  it('is answered with nothing where the text has no such line', () => {
    const { snapshot } = atCursor('plan: 1\nworkPackages:\n  - id: TP1\n    <|>');
    const { lineCount } = snapshot.text;
    const labels = (line: number, character: number): string[] =>
      labelsOf(complete({ snapshot, position: { line, character } }));
    assert.ok(labels(lineCount - 1, 4).includes('title'));
    assert.deepEqual(labels(lineCount, 0), []);
    assert.deepEqual(labels(40, 4), []);
  });

  it('means the end of the line where it lies behind it', () => {
    for (const marked of [
      'plan: 1\nstatus: <|>\n',
      'plan: 1\n# planwright-ignore <|>\nstatus: draft\n',
    ]) {
      const at = atCursor(marked);
      const { line, character } = at.position;
      const offers = complete(at);
      assert.ok(offers.items.length > 0, marked);
      const behind = { line, character: character + 9 };
      assert.deepEqual(complete({ ...at, position: behind }), offers);
    }
  });
});
