import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { markdownText } from '../../server/src/cli/markdown-text';
import { rules } from '../../server/src/rules';
import { planwright, root } from './program';

interface Told {
  readonly id: string;
  readonly severity: string;
  readonly fixable: boolean;
  readonly summary: string;
  readonly why: string;
  readonly found: string;
  readonly inOrder: string;
  readonly options: string;
  readonly silence: string;
  readonly page: string;
}

function told(...args: readonly string[]): readonly Told[] {
  const { status, out } = planwright(['rules', ...args, '--format', 'json']);
  assert.equal(status, 0);
  const { version, rules: all } = JSON.parse(out) as { version: number; rules: readonly Told[] };
  assert.equal(version, 1);
  return all;
}

const pageOf = (id: string): string =>
  fs.readFileSync(path.join(root, `docs/rules/${id}.md`), 'utf8');

describe('planwright rules', () => {
  it('lists every rule with its severity, whether it has fixes, and what it finds', () => {
    const { status, out, err } = planwright(['rules']);
    assert.equal(status, 0);
    assert.equal(err, '');
    const lines = out.trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => /^\S+/.exec(line)?.[0]),
      rules.map(({ id }) => id),
    );
    assert.match(out, /^budget\/total-mismatch +error +fix {2}A stated `total` is not .*\.$/m);
    assert.match(out, /^budget\/fte-cost +information {7}What a person-year costs /m);
  });

  it('tells everything of every rule as JSON', () => {
    const all = told();
    assert.deepEqual(
      all.map(({ id, severity, fixable }) => ({ id, severity, fixable })),
      rules.map(({ id, severity, hasFix }) => ({ id, severity, fixable: hasFix })),
    );
    for (const { id, summary, why, found, inOrder, options, silence, page } of all) {
      assert.equal(page, pageOf(id));
      for (const text of [summary, why, options, silence]) {
        assert.match(text, /^\S[^\n]{19,}\.$/, `${id}: ${text}`);
      }
      assert.ok(found.endsWith('\n') && inOrder.endsWith('\n') && found !== inOrder, id);
    }
  });

  it('gives examples that do what the rule says when they are checked', () => {
    const [rule] = told('budget/total-mismatch');
    const head = 'plan: 1\ntitle: x\norganisation: y\nperiod: 2024\n';
    const count = (text: string): number =>
      planwright(['check', '-'], { input: head + text }).out.split('budget/total-mismatch').length -
      1;
    assert.ok(count(rule?.found ?? '') > 0);
    assert.equal(count(rule?.inOrder ?? ''), 0);
  });

  it('shows a page as plain text, every part of it', () => {
    const { out } = planwright(['rules', 'budget/share']);
    assert.match(out, /^budget\/share\n\n {0}severity: warning\nquick fixes: none\n\n/);
    for (const heading of ['Why it matters', 'Found', 'In order', 'Options', 'How to silence']) {
      assert.match(out, new RegExp(`\n\n${heading}\n\n`));
    }
    assert.match(out, /^ {6}- id: TP1$/m, 'examples are indented');
    assert.doesNotMatch(out, /^#|\||```/m, 'no marks of Markdown');
    for (const line of out.split('\n')) assert.ok(line.length <= 120, line);
    assert.ok(!out.includes('\u001b['), 'no colour without a terminal');
  });

  it('shows pages as they are written', () => {
    const { out } = planwright(['rules', 'schedule/order', '--format', 'md']);
    assert.equal(out, pageOf('schedule/order'));
  });

  it('lists a group by its name, as severities name it, and with a slash', () => {
    const budget = planwright(['rules', 'budget']).out;
    assert.equal(
      budget.trimEnd().split('\n').length,
      rules.filter(({ id }) => id.startsWith('budget/')).length,
    );
    assert.equal(planwright(['rules', 'budget/*']).out, budget);
    assert.equal(planwright(['rules', 'budget/']).out, budget);
    assert.ok(told('metrics').every(({ id }) => id.startsWith('metrics/')));
  });

  const unknown: readonly (readonly [string, RegExp])[] = [
    [
      'budget/totl-mismatch',
      /There is no rule "budget\/totl-mismatch"\. Did you mean budget\/total/,
    ],
    ['total-mismatch', /Did you mean budget\/total-mismatch\b/],
    ['bugdet', /Did you mean budget\?/],
    ['loppuraportti', /planwright rules lists them\./],
    ['dependenc', /Did you mean schedule\/dependency\?/],
    ['budget/', /^$/],
  ];
  for (const [asked, expected] of unknown) {
    it(`${asked}: the way to what may be meant`, () => {
      const { status, err } = planwright(['rules', asked]);
      assert.match(err, expected);
      assert.equal(status, err === '' ? 0 : 2);
    });
  }
});

describe('Markdown on a terminal', () => {
  const plain = (text: string): string => markdownText(text, (_style, each) => each);

  it('wraps paragraphs, and never inside code', () => {
    const code = '`# planwright-ignore budget/total-mismatch -- reason`';
    const out = plain(`${'sana '.repeat(12)}${code} ja loppu\nseuraavalla rivillä\n`);
    assert.equal(out, `${'sana '.repeat(12).trim()}\n${code} ja loppu seuraavalla rivillä\n`);
  });

  it('writes links and emphasis as words', () => {
    assert.equal(
      plain('See [metrics/due](../metrics/due.md) or _this_.\n'),
      'See metrics/due or this.\n',
    );
    assert.equal(plain('`snake_case_word` and 3 * 4 * 5\n'), '`snake_case_word` and 3 * 4 * 5\n');
  });

  it('keeps code as it is, blank lines in it too', () => {
    assert.equal(
      plain('```yaml\na:\n\n  - b_c_d\n```\n\nEnd.\n'),
      '    a:\n\n      - b_c_d\n\nEnd.\n',
    );
  });

  it('indents what follows in an entry of a list', () => {
    const out = plain(`- ${'sana '.repeat(20)}\n- toinen\n`);
    assert.match(out, /^- sana [^\n]+\n {2}sana[^\n]*\n- toinen\n$/);
  });
});
