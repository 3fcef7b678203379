import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parse, parseDocument } from 'yaml';
import { applyEdits, type TextEdit } from '../../server/src/parse/edits';
import { fixAll, type FixedAll } from '../../server/src/rules/fix-all';
import { defineRule, type Fix } from '../../server/src/rules/rule';
import { runRules, type PlanDiagnostic } from '../../server/src/rules/run-rules';
import type { Snapshot } from '../../server/src/model/snapshot';
import { parseMoney } from '../../server/src/values/money';
import { parsePeriod } from '../../server/src/values/period';
import { parsePersonYears } from '../../server/src/values/person-years';
import { parseRate } from '../../server/src/values/rate';
import { SourceText } from '../../server/src/text/source-text';
import { check, snapshotOf } from '../support/check';
import { readMarks } from '../support/marks';

interface Fixed extends FixedAll {
  readonly text: string;
}

function fix(text: string, isWanted?: (rule: string) => boolean): Fixed {
  const snapshot = snapshotOf(text);
  const result = fixAll({ snapshot, diagnostics: check(snapshot) }, check, isWanted);
  return { ...result, text: applyEdits(snapshot.text, result.edits).toString() };
}

const head = 'plan: 1\ntitle: T\norganisation: O\nperiod: 2026\n';

describe('fixing all', () => {
  it('goes on with what a fix brings to light, in one set of edits', () => {
    const text = `${head}budget:\n\tequipment: 1 000 €\n\tother: 5\n\ttotal: 1005\n`;
    const { text: after, edits, fixed } = fix(text);
    assert.equal(after, `${head}budget:\n  equipment: 1000\n  other: 5\n  total: 1005\n`);
    assert.deepEqual([...fixed].sort(), [
      ['budget/amount-format', 1],
      ['yaml/syntax', 3],
    ]);
    assert.deepEqual(
      edits.map(({ range, newText }) => [range.start.line, range.start.character, newText]),
      [
        [5, 0, '  '],
        [5, 13, '000'],
        [6, 0, '  '],
        [7, 0, '  '],
      ],
    );
  });

  it('fixes what is asked for and nothing else', () => {
    const text = `${head.replace('2026', 'Q1/2026')}budget:\n  other: 1 000 €\n  total: 1000\n`;
    const { text: after, fixed } = fix(text, (rule) => rule === 'schedule/notation');
    assert.equal(after, text.replace('Q1/2026', '2026-Q1'));
    assert.deepEqual([...fixed], [['schedule/notation', 1]]);
  });

  it('leaves alone what is ignored, and figures that do not add up', () => {
    const text = `${head}budget:\n  other: 1 000 € # planwright-ignore budget/amount-format\n  travel: 5\n  total: 900\n`;
    const { edits, after } = fix(text);
    assert.deepEqual(edits, []);
    assert.ok(after.diagnostics.some(({ rule }) => rule === 'budget/total-mismatch'));
  });

  it('holds no line that stays: a schedule put in order', () => {
    const entry = (period: string): string =>
      `      - period: ${period}\n        tasks: Työ ${period}\n`;
    const [first, second, third, last] = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map(entry);
    const start = `${head}workPackages:\n  - id: TP1\n    title: T\n    schedule:\n`;
    const { edits, text, fixed } = fix([start, third, second, first, last].join(''));
    assert.equal(text, [start, first, second, third, last].join(''));
    assert.equal(fixed.get('schedule/order'), 2, 'two findings that one sorting fixes');
    const before = SourceText.from([start, third, second, first, last].join(''));
    const replaced = edits.map(({ range }) => before.slice(range)).join('');
    const written = edits.map(({ newText }) => newText).join('');
    assert.doesNotMatch(replaced + written, /schedule:|2026-Q4/);
    assert.equal(replaced.match(/tasks/g)?.length, 2, 'one of three entries stays where it is');
  });

  it('sorts no schedule of entries with titles: they may be several streams of work', () => {
    const text = (title: string): string =>
      `${head}workPackages:\n  - id: TP1\n    title: T\n    schedule:\n` +
      `      - period: 2026-Q2\n        ${title}\n      - { period: 2026-Q1, tasks: b }\n`;
    assert.equal(fix(text('tasks: a')).fixed.get('schedule/order'), 1);
    for (const title of ['title: Koulutus', 'title:', 'titel: Koulutus', 'title Koulutus']) {
      assert.equal(fix(text(title)).fixed.get('schedule/order'), undefined, title);
    }
  });
});

/** A rule that finds a word, with a fix that writes another, safe unless said otherwise. */
function wordRule(id: string, word: string, edit: (at: TextEdit['range']) => Partial<Fix>) {
  return defineRule<undefined>({
    id,
    severity: 'hint',
    message: () => word,
    *check({ root }) {
      for (const { value } of root?.entries ?? []) {
        if (value.kind === 'scalar' && value.source === word)
          yield { at: value.span, data: undefined };
      }
    },
    *fix({ at }, { tree }) {
      yield { title: word, edits: [], safe: true, ...edit(tree.rangeOf(at)) };
    },
  });
}

const writes =
  (newText: string) =>
  (range: TextEdit['range']): Partial<Fix> => ({ edits: [{ range, newText }] });

describe('fixing all, with rules that misbehave', () => {
  const crashed: string[] = [];
  function fixWith(text: string, rules: Parameters<typeof runRules>[1]): Fixed {
    const checkWith = (snapshot: Snapshot): readonly PlanDiagnostic[] =>
      runRules(snapshot, rules, {
        severities: new Map(),
        onCrash: (rule) => crashed.push(rule),
      });
    const snapshot = snapshotOf(text);
    const result = fixAll({ snapshot, diagnostics: checkWith(snapshot) }, checkWith);
    return { ...result, text: applyEdits(snapshot.text, result.edits).toString() };
  }

  beforeEach(() => {
    crashed.length = 0;
  });

  const ping = wordRule('a/ping', 'ping', writes('pong'));
  const pong = wordRule('a/pong', 'pong', writes('ping'));
  const good = wordRule('b/good', 'slip', writes('right'));

  it('ends where two fixes undo each other, and keeps the others', () => {
    const { text, fixed } = fixWith('x: ping\ny: slip\n', [ping, pong, good]);
    assert.equal(text, 'x: pong\ny: right\n');
    assert.deepEqual(Object.fromEntries(fixed), { 'a/ping': 1, 'b/good': 1 });
    assert.deepEqual(fixWith(text, [ping, pong, good]).edits, [], 'again changes nothing');
    assert.deepEqual(fixWith('x: ping\n', [ping, pong]).edits, []);
  });

  it('ends where a fix never ends', () => {
    const grow = defineRule<undefined>({
      id: 'a/grow',
      severity: 'hint',
      message: () => 'more',
      *check({ root }) {
        if (root) yield { at: root.span, data: undefined };
      },
      *fix({ at }, { tree }) {
        const { end } = tree.rangeOf(at);
        yield {
          title: 'more',
          edits: [{ range: { start: end, end }, newText: '1' }],
          safe: true,
        };
      },
    });
    assert.match(fixWith('x: 1\ny: slip\n', [grow, good]).text, /^x: 1{2,40}\ny: right\n$/);
  });

  it('does without a fix that crashes, overlaps itself or changes nothing', () => {
    const crash = wordRule('a/crash', 'slip', () => {
      throw new Error('no fix');
    });
    const twice = wordRule('a/twice', 'slip', (range) => ({
      edits: [
        { range, newText: 'one' },
        { range, newText: 'two' },
      ],
    }));
    const idle = wordRule('a/idle', 'slip', writes('slip'));
    const unsafe = wordRule('a/unsafe', 'slip', (range) => ({
      edits: [{ range, newText: 'wrong' }],
      safe: false,
    }));
    const { text, fixed } = fixWith('y: slip\nz: other\n', [crash, twice, unsafe, good]);
    assert.equal(text, 'y: right\nz: other\n');
    assert.deepEqual([...fixed], [['b/good', 1]]);
    assert.deepEqual([...new Set(crashed)], ['a/crash']);
    const none = fixWith('y: slip\n', [idle]);
    assert.deepEqual([none.edits, none.fixed.size], [[], 0]);
  });

  it('takes of two fixes of one place the first, and the other where it still holds', () => {
    const other = wordRule('c/other', 'slip', writes('wrong'));
    const then = wordRule('c/then', 'right', writes('righter'));
    const { text } = fixWith('y: slip\n', [good, other, then]);
    assert.equal(text, 'y: righter\n');
  });
});

const fixtures = path.join(__dirname, '../fixtures/rules');
const files = fs
  .readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort();

/** What a value says, whatever the notation: figures and periods as the rules read them. */
function meaning(value: unknown, field = ''): unknown {
  if (Array.isArray(value)) {
    const all = value.map((each) => meaning(each, field));
    // The order of a schedule is that of its periods.
    return field === 'schedule' ? all.map((each) => JSON.stringify(each)).sort() : all;
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, meaning(each, key)]),
    );
  }
  const source = String(value);
  const years = field === 'fte' ? parsePersonYears(source) : undefined;
  if (years?.ok) return years.value;
  const rate = field === 'rate' ? parseRate(source) : undefined;
  if (rate?.ok) return rate.value;
  const money = parseMoney(source, false);
  if (money.ok) return { cents: money.value.amount };
  const period = parsePeriod(source);
  return period.ok ? period.value.period.canonical : source;
}

describe('fixing all of the fixtures', () => {
  let changed = 0;
  for (const file of files) {
    it(`keeps what the plan says, whatever stands around it, and has an end: ${file}`, () => {
      const { text } = readMarks(fs.readFileSync(path.join(fixtures, file), 'utf8'));
      const before = check(text);
      const { text: after, after: left, edits } = fix(text);
      if (edits.length > 0) changed++;
      assert.equal(left.snapshot.text.toString(), after);
      assert.deepEqual(fix(after).edits, [], 'doing it again changes something');
      assert.deepEqual(commentsIn(after), commentsIn(text));
      const safeBefore = before.filter((each) => each.fixes().some(({ safe }) => safe)).length;
      assert.equal(safeBefore > 0, edits.length > 0);
      // Text that could not be read said nothing yet.
      const isUnread = before.some(({ rule }) => rule.startsWith('yaml/'));
      if (isUnread || parseDocument(text).errors.length > 0) return;
      const options = { logLevel: 'silent', uniqueKeys: false } as const;
      assert.deepEqual(meaning(parse(after, options)), meaning(parse(text, options)));
    });

    it(`with other line ends gives the same: ${file}`, () => {
      const { text } = readMarks(fs.readFileSync(path.join(fixtures, file), 'utf8'));
      const windows = text.replaceAll(/\r?\n/g, '\r\n');
      assert.equal(fix(windows).text, fix(text).text.replaceAll(/\r?\n/g, '\r\n'));
    });
  }

  after(() => {
    assert.ok(changed >= 5, 'there is something to fix');
  });
});

/** But for those that are addressed to the rules, which a rule may put in form. */
function commentsIn(text: string): readonly string[] {
  return text.match(/(?<=^|\s)#(?! *planwright-ignore).*$/gm)?.toSorted() ?? [];
}
