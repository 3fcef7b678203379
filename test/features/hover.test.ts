import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { hover } from '../../server/src/features/hover';
import { codeBlock, codeSpan, escapeMarkdown, shorten } from '../../server/src/util/markdown';
import { snapshotOf } from '../support/check';
import { atCursor, hoveringWith } from '../support/cursor';

const hovering = hoveringWith();

const plan = `plan: 1
title: Example
language: fi
organisation: County
period: 2023-Q1..2025-Q4
goals:
  - id: PT1
    text: Access for all
workPackages:
  - id: A
    title: First
    period: 2023-Q3..2023-Q4
    contributesTo: [PT1]
    budget:
      personnel: 600000
      fte: 10
      other:
        amount: 116007
        items:
          - title: Trips
            amount: 100000
          - title: Rooms
            amount: 16007
      indirect:
        rate: 25
        of: personnel
        amount: 150000
      byYear:
        2023: 866007
      total: 866007
  - id: B
    title: Second
    contributesTo: [PT1]
    budget:
      personnel: 50000
      total: 60000
budget:
  fte: 10
  total: 1000000
costSummary:
  - of: A
    total: 866000
funding:
  - source: Ministry
    rate: 80
  - source: County
    amount: 200000
evaluation:
  scale:
    green: Reached in full
  results:
    - goal: x
      processes:
        - measure: y
          outcome: green
`;

/** The plan with the cursor in the nth place where a text stands: at its own mark, or in its middle. */
function at(marked: string, nth = 1): string {
  const text = marked.replace('<|>', '');
  const offset = marked.includes('<|>') ? marked.indexOf('<|>') : Math.ceil(text.length / 2);
  let index = -1;
  for (let found = 0; found < nth; found++) index = plan.indexOf(text, index + 1);
  assert.ok(index >= 0, `"${text}" is not in the plan`);
  return `${plan.slice(0, index + offset)}<|>${plan.slice(index + offset)}`;
}

/** Markdown with plain spaces and without its escapes. */
function markdownAt(marked: string, show = hovering): string {
  const contents = show(marked)?.contents;
  if (contents === undefined) return '';
  assert.ok(typeof contents === 'object' && 'kind' in contents && contents.kind === 'markdown');
  return contents.value.replace(/[\u00A0\u202F]/g, ' ').replace(/\\([^\w\s])/g, '$1');
}

function says(marked: string, ...expected: readonly (string | RegExp)[]): void {
  const text = markdownAt(marked);
  for (const each of expected) {
    const found = typeof each === 'string' ? text.includes(each) : each.test(text);
    assert.ok(found, `${String(each)} is not in:\n${text}`);
  }
}

describe('hover: keys', () => {
  it('say what the key is, its terms, format, example and rules', () => {
    says(
      at('costSummary'),
      /^\*\*costSummary\*\* · \S/,
      '*Format:* a list',
      '```yaml\ncostSummary:\n  - of: I1a\n',
      '*Checked by:* ',
    );
  });

  it('link to the rule pages where there are any', () => {
    const linking = hoveringWith({ rulePages: 'file:///opt/plan (1)/rules/' });
    assert.match(
      markdownAt(at('byYear'), linking),
      /\[budget\/year-mismatch\]\(file:\/\/\/opt\/plan%20%281%29\/rules\/budget\/year-mismatch\.md\)/,
    );
    assert.doesNotMatch(markdownAt(at('byYear')), /\]\(/);
  });

  it('say which rules have found something under the key', () => {
    const text = markdownAt(at('budget:', 2));
    assert.match(text, /\*\*budget\/total-mismatch\*\* \(1 here\)/);
    assert.doesNotMatch(markdownAt(at('budget:')), /here\)/);
  });

  it('begin with the editor’s own term', () => {
    const swedish = markdownAt(at('personnel'), hoveringWith({ language: 'sv' }));
    assert.match(swedish, /^\*\*personnel\*\* · Personalkostnader · Henkilöstökulut/);
    assert.match(markdownAt(at('personnel')), /^\*\*personnel\*\* · Henkilöstökulut · Personal/);
  });

  it('have the range of the key', () => {
    const { position } = atCursor(at('organisation'));
    assert.deepEqual(hovering(at('organisation'))?.range, {
      start: { line: position.line, character: 0 },
      end: { line: position.line, character: 12 },
    });
  });

  it('are silent on words of the planner’s own and on unknown keys', () => {
    assert.equal(hovering('nonsen<|>se: 1'), null);
    assert.equal(hovering('abbreviations:\n  ht<|>v: x'), null);
  });
});

describe('hover: figures', () => {
  it('explain a total by its named parts, with shares', () => {
    says(
      at('866007', 2),
      '**€866,007** · A First',
      '€866,007 = €600,000 + €116,007 + €150,000',
      '| personnel | €600,000 | 69.3% |',
      '| **Together** | €866,007 | 100% |',
      'agrees with its parts',
      '86.6% of the whole project (€1,000,000)',
    );
  });

  it('name the difference of a total that is off', () => {
    says(at('total: 60<|>000'), '**€10,000** more than its parts, €50,000');
  });

  it('name the parts of the plan in a total of several', () => {
    says(
      at('total: 1<|>000000'),
      '| A First | €866,007 |',
      '| B Second | €50,000 |',
      'more than its parts, €916,007',
    );
  });

  it('say what a person-year costs, and what share a line is', () => {
    says(
      at('600000'),
      '**€600,000** · personnel · A First',
      '**€60,000** per person-year (€600,000 for 10 person-years; usual are €35,000 to €120,000)',
      '69.3% of A First (€866,007)',
      '60% of the whole project (€1,000,000)',
    );
  });

  it('add up the items of a cost', () => {
    says(at('116007'), '€116,007 = €100,000 + €16,007', '| Trips |', 'agrees with its items');
    says(at('100000'), '**€100,000** · Trips', '86.2% of other · A First (€116,007)');
  });

  it('say when items leave something over', () => {
    const off = (complete: string): string =>
      `budget:\n  other:\n    amount: 1<|>00\n    items: [{ title: x, amount: 60 }]\n${complete}`;
    says(off(''), '**€40** more than its items');
    says(off('    complete: false'), '€40 of it is in no item');
  });

  it('work out rates', () => {
    says(
      at('rate: 2<|>5'),
      '**indirect** · A First',
      '25% of the personnel costs, €600,000, is €150,000',
    );
    says(at('150000'), '25% of the personnel costs, €600,000, is €150,000');
  });

  it('explain person-years', () => {
    says(at('fte: 1<|>0'), '**10 person-years** · A First', '**€60,000** per person-year');
  });

  it('add up years, cost table and funding', () => {
    says(at('866007'), '**€866,007** · 2023 · A First', 'the years agree with the total');
    says(at('866000'), '· A First', '**€7** less than the budgets in the plan, €866,007');
    says(at('rate: 8<|>0'), '**80%** · Ministry', '€800,000 of the project total, €1,000,000');
    says(at('200000'), '**€200,000** · County', '20% of the project total');
  });

  it('belong to the part of a budget that they stand in', () => {
    const part =
      'workPackages:\n  - id: A\n    title: T\n    budget:\n      parts:\n        - title: Half\n          personnel: 1\n          other: 2\n          total: <|>3';
    says(part, '**€3** · Half · A T', '| personnel | €1 | 33.3% |');
    says(
      'administration:\n  budget:\n    personnel: 5\n    total: <|>5',
      '· project administration',
    );
  });

  it('are silent where the figure cannot be read or says nothing', () => {
    assert.equal(hovering('budget:\n  total: ab<|>out'), null);
    assert.equal(hovering('risks:\n  - text: x\n    impact: <|>3'), null);
    assert.equal(
      hovering('workPackages:\n  - metrics:\n      - text: x\n        target: 8<|>0'),
      null,
    );
  });

  it('survive figures beyond all measure', () => {
    says('budget:\n  personnel: 999999999999.99\n  fte: 0.01\n  total: <|>-1', '**-€1**');
  });
});

describe('hover: periods', () => {
  it('say days, length and position in the project', () => {
    says(
      at('2023-Q3..2023-Q4'),
      '**1 July 2023 – 31 December 2023**',
      '6 months, 2 quarters',
      "quarters 3–4 of the project's 12",
    );
    says(at('2023-Q1..2025-Q4'), '36 months, 12 quarters');
    assert.doesNotMatch(markdownAt(at('2023-Q1..2025-Q4')), /of the project/);
  });

  it('say the usual form of another notation', () => {
    says('period: Q1-2<|>/2023', 'written in the usual form: `2023-Q1..2023-Q2`');
  });

  it('say what is wrong, and the days of what may be meant', () => {
    says('period: Q4/20<|>234', 'Q4/20234', '`2023-Q4`: 1 October 2023 – 31 December 2023');
    says('period: 2024..2<|>023', '**2024..2023** ends before it starts', '`2023..2024`');
    says('period: 2023\nworkPackages:\n  - period: 20<|>25-Q1', 'outside the project period');
  });

  it('are written in the editor’s language', () => {
    const finnish = markdownAt(at('2023-Q3..2023-Q4'), hoveringWith({ language: 'fi' }));
    assert.match(finnish, /^\*\*1\.7\.2023–31\.12\.2023\*\*/);
  });
});

describe('hover: ids and choices', () => {
  it('say what an id names, where it is given and where it is named', () => {
    const expected = ['Main goal · **PT1** Access for all', 'referred to 2 times'];
    says(at('PT1'), ...expected);
    says(at('PT1', 2), ...expected);
  });

  it('say figures and period of a part of the plan', () => {
    says(
      at('of: <|>A'),
      'Work package · **A** First',
      '**€866,007** · 10 person-years',
      '2023-Q3..2023-Q4 (1 July 2023 – 31 December 2023)',
      'referred to once',
    );
  });

  it('are silent on an id that names nothing', () => {
    assert.equal(hovering('workPackages:\n  - id: A\n    dependsOn: [no<|>ne]'), null);
  });

  it('say what a choice means, and a light also in the plan’s own words', () => {
    says('status: run<|>ning', '**running** · käynnissä · pågår');
    says(at('outcome: gr<|>een'), '**green** · green: reached', 'Reached in full');
    assert.equal(hovering('status: no<|>ne'), null);
  });

  it('say of a light what the funder means where the plan does not say it', () => {
    const text = at('outcome: gr<|>een').replace(/evaluation:\n {2}scale:\n.*\n/, 'evaluation:\n');
    says(text, '**green** · green: reached', 'The target is reached or nearly reached');
  });

  it('say of a risk’s score what it is made of, and what the scale makes of it', () => {
    const risk = (figures: string, more = ''): string =>
      `${more}risks:\n  - text: Rekrytointi\n    ${figures.split(', ').join('\n    ')}\n`;
    says(
      risk('likelihood: 4, impact: 3, score: 1<|>2'),
      '**12** = 4 × 3 · medium (5–14)',
      'from 10',
    );
    says(risk('likelihood: 4<|>, impact: 5'), '**20** = 4 × 5 · high (15–25)');
    says(risk('score: 1<|>2'), '**12** · medium (5–14)');
    says(
      risk('likelihood: 3, impact: 3<|>', 'profile: profiles/three-steps.json\n'),
      '**9** = 3 × 3 · high (5–9)',
      'from 4',
    );
    assert.equal(hovering(risk('likelihood: 4<|>')), null);
  });

  it('is silent in texts, comments and blank lines', () => {
    for (const marked of ['title: Ex<|>ample', '# no<|>te', 'plan: 1\n<|>\ntitle: x', '<|>']) {
      assert.equal(hovering(marked), null, marked);
    }
  });
});

describe('hover: texts of the plan are only text', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['[click](command:workbench.action.quit)', '\\[click\\](command:workbench.action.quit)'],
    ['![x](https://example.fi/p.png)', '!\\[x\\](https\\://example.fi/p.png)'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['https://example.fi www.example.fi', 'https\\://example.fi www\\.example.fi'],
    ['a@example.fi', 'a\\@example.fi'],
    ['**bold** _it_ `code` ~~gone~~', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~\\~gone\\~\\~'],
    ['a | b', 'a \\| b'],
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['$(alert) x', '\\$(alert) x'],
    ['back\\slash', 'back\\\\slash'],
    ['one\n\n    two\n```\nthree', 'one two \\`\\`\\` three'],
    ['turn\u202Eed\u200B\u0007', 'turned'],
    ['> quote', '\\> quote'],
    ['Saatavuuden ydinprosessi: 1,5 htv (2 %)', 'Saatavuuden ydinprosessi: 1,5 htv (2 %)'],
  ];
  for (const [text, expected] of hostile) {
    it(JSON.stringify(text), () => {
      assert.equal(escapeMarkdown(text), expected);
    });
  }

  it('keeps code in its fence', () => {
    assert.equal(codeSpan('a`b'), '``a`b``');
    assert.equal(codeSpan('`'), '`` ` ``');
    assert.equal(codeBlock('yaml', 'a: |\n  ```\n'), '````yaml\na: |\n  ```\n````');
  });

  it('cuts long texts between words and never inside a character', () => {
    assert.equal(shorten('Saatavuuden ydinprosessi', 20), 'Saatavuuden…');
    assert.equal(shorten('👩👩👩👩', 3), '👩👩…');
    assert.equal(shorten('a  b', 10), 'a b');
  });

  it('shows a hostile title wherever a hover names it', () => {
    const title = '"[x](command:y) | <b> `z` https://a.fi"';
    const text = [
      'period: 2023',
      'workPackages:',
      '  - id: A',
      `    title: ${title}`,
      '    budget:',
      '      other: { amount: 3, items: [{ title: "[i](command:j)", amount: 1 }, { title: "|", amount: 2 }] }',
      '      total: 3',
      '  - id: B',
      `    title: ${title}`,
      '    dependsOn: [A]',
      '    budget: { total: 4 }',
      'budget: { total: 7 }',
    ].join('\n');
    const snapshot = snapshotOf(text);
    let hovers = 0;
    for (let line = 0; line < snapshot.text.lineCount; line++) {
      for (let character = 0; character <= snapshot.text.line(line).length; character++) {
        const contents = hovering({ snapshot, position: { line, character } })?.contents;
        if (contents === undefined || !(typeof contents === 'object' && 'value' in contents))
          continue;
        hovers++;
        assert.doesNotMatch(contents.value, /(?<!\\)\](?:\(|\\?\[)/, contents.value);
        assert.doesNotMatch(contents.value, /<b>|https:\/\//, contents.value);
      }
    }
    assert.ok(hovers > 50);
  });
});

describe('hover: a whole plan', () => {
  const text = fs.readFileSync(
    path.join(__dirname, '../../examples/pohjois-savo.projectplan.yaml'),
    'utf8',
  );
  const snapshot = snapshotOf(text);

  it('answers at every seventh character, with a range around the cursor', () => {
    const options = { language: 'fi', diagnostics: [], rulePages: undefined } as const;
    let offset = 0;
    let answers = 0;
    for (let line = 0; line < snapshot.text.lineCount; line++) {
      const { length } = snapshot.text.line(line);
      for (let character = (7 - (offset % 7)) % 7; character <= length; character += 7) {
        const found = hover(snapshot, { line, character }, options);
        if (!found) continue;
        answers++;
        assert.ok(found.range);
        const { start, end } = found.range;
        assert.ok(start.line === line && end.line === line, `${line}:${character}`);
        assert.ok(start.character <= character && character <= end.character);
        assert.ok(end.character <= length);
      }
      offset += length + 1;
    }
    assert.ok(answers > 500, `only ${answers} hovers`);
  });

  it('takes positions outside the text', () => {
    for (const position of [
      { line: 1_000_000, character: 0 },
      { line: 0, character: 1_000_000 },
    ]) {
      assert.equal(hovering({ snapshot, position }), null);
    }
  });

  it('says what a profile asks for, and nothing of one that is not there', () => {
    const named = (profile: string): string =>
      markdownAt(`plan: 1\ntitle: x\nprofile: ${profile.slice(0, 1)}<|>${profile.slice(1)}\n`);
    assert.match(named('rrf-fi'), /\*\*rrf-fi\*\* · Sustainable Growth/);
    assert.match(named('rrf-fi'), /asks for `\w+`, `/);
    assert.match(named('generic'), /asks for no section/);
    assert.match(named('generic'), /€35,000 to €120,000 for a person-year/);
    assert.match(named('profiles/tight-funder.json'), /at most \d+(?:\.\d+)? % of/);
    const unknown = 'plan: 1\nprofile: rff<|>-fi\n';
    assert.equal(hovering(unknown), null);
    assert.equal(hovering('plan: 1\nfunder: rrf<|>-fi\n'), null);
  });

  it('says of a year what it says of its amount', () => {
    const years = 'plan: 1\nbudget:\n  total: 30\n  byYear:\n    2023: 10\n    2024: 20\n';
    const onKey = markdownAt(years.replace('2024', '20<|>24'));
    assert.match(onKey, /€20\*\* · 2024/);
    assert.equal(onKey, markdownAt(years.replace('20\n', '2<|>0\n')));
    assert.equal(hovering('plan: 1\nabbreviations:\n  H<|>VA: Alue\n'), null);
  });
});
