import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { planwright, root, withFolder } from './program';

const example = 'examples/pohjois-savo.projectplan.yaml';
const starter = 'examples/starter.projectplan.yaml';

interface CheckReport {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly diagnostics: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly range: { readonly start: { readonly line: number; readonly character: number } };
      readonly fixes: readonly string[];
    }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

describe('planwright check', () => {
  it('finds nothing in the starter plan', () => {
    const { status, out, err } = planwright(['check', starter]);
    assert.equal(err, '');
    assert.match(out, /^0 errors, 0 warnings, 0 notes, 0 hints in 1 plan\n$/);
    assert.equal(status, 0);
  });

  it('exits with 1 on the published plan and shows the line', () => {
    const { status, out } = planwright(['check', example]);
    assert.equal(status, 1);
    assert.match(out, /error\[schedule\/invalid-period\]/);
    assert.match(out, /Q4\/20234.*\n.*\^{8}/);
    assert.match(out, /hint\[schedule\/notation\] .*\(and 88 more\)/, 'hints are one line a rule');
    assert.ok(!out.includes('\u001b['), 'no colour without a terminal');
  });

  it('prints JSON in document order, zero-based', () => {
    const { out } = planwright(['check', example, '--format', 'json']);
    const report = JSON.parse(out) as CheckReport;
    assert.equal(report.version, 1);
    const [file] = report.files;
    assert.equal(file?.path, example);
    const starts = file.diagnostics.map(({ range }) => range.start);
    const sorted = starts.toSorted((a, b) => a.line - b.line || a.character - b.character);
    assert.deepEqual(starts, sorted);
    const lines = fs.readFileSync(path.join(root, example), 'utf8').split('\n');
    const wrong = file.diagnostics.find(({ rule }) => rule === 'budget/fte-mismatch');
    assert.match(lines[wrong?.range.start.line ?? 0] ?? '', /fte: 126\.75/);
    const count = (severity: string): number =>
      file.diagnostics.filter((each) => each.severity === severity).length;
    assert.deepEqual(report.summary, {
      errors: count('error'),
      warnings: count('warning'),
      information: count('information'),
      hints: count('hint'),
    });
  });

  it('prints SARIF and workflow commands', () => {
    const sarif = JSON.parse(planwright(['check', example, '--format', 'sarif']).out) as {
      version: string;
      runs: { results: { ruleId: string; level: string }[]; columnKind: string }[];
    };
    assert.equal(sarif.version, '2.1.0');
    assert.equal(sarif.runs[0]?.columnKind, 'utf16CodeUnits');
    assert.ok(sarif.runs[0].results.some(({ ruleId }) => ruleId === 'budget/summary-mismatch'));
    const { out } = planwright(['check', example, '--format', 'github']);
    assert.match(out, /^::error file=examples\/pohjois-savo.projectplan.yaml,line=\d+,/m);
  });

  it('obeys severities, warnings as a limit, and standard input', () => {
    const plan = 'plan: 1\ntitle: x\norganisation: y\nperiod: Q1/2024\n';
    assert.equal(planwright(['check', '-'], { input: plan }).status, 0);
    const strict = planwright(['check', '-', '--severity', 'schedule/notation=error'], {
      input: plan,
    });
    assert.equal(strict.status, 1);
    assert.match(strict.out, /<stdin>:4:9/);
    const off = planwright(['check', '-', '--severity', 'schedule/*=off'], { input: plan });
    assert.match(off.out, /^0 errors, 0 warnings, 0 notes, 0 hints/m);
    const warning = ['check', '-', '--severity', 'schedule/notation=warning'];
    assert.equal(planwright([...warning, '--max-warnings', '1'], { input: plan }).status, 0);
    assert.equal(planwright([...warning, '--max-warnings', '0'], { input: plan }).status, 1);
  });

  it('searches folders and globs', () => {
    const folder = JSON.parse(
      planwright(['check', 'examples', '--format', 'json']).out,
    ) as CheckReport;
    const glob = JSON.parse(
      planwright(['check', 'examples/*.{projectplan,hanke}.yaml', '--format', 'json']).out,
    ) as CheckReport;
    assert.ok(folder.files.length >= 3);
    assert.deepEqual(glob.files, folder.files);
  });

  it('reads CRLF and a byte order mark alike', () => {
    const text = fs.readFileSync(path.join(root, example), 'utf8');
    const rules = (input: string): readonly string[] =>
      (
        JSON.parse(planwright(['check', '-', '--format', 'json'], { input }).out) as CheckReport
      ).files.flatMap(({ diagnostics }) =>
        diagnostics.map(
          ({ rule, range }) => `${range.start.line}:${range.start.character} ${rule}`,
        ),
      );
    const plain = rules(text);
    assert.ok(plain.length > 10);
    assert.deepEqual(rules(text.replaceAll('\n', '\r\n')), plain);
    assert.deepEqual(rules(`\uFEFF${text}`), plain);
  });
});

describe('planwright, when it cannot do its work', () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['a missing path', ['check', 'no-such.projectplan.yaml'], /does not exist/],
    ['a folder without plans', ['check', 'schemas'], /holds no plan/],
    ['no path', ['check'], /Name a plan file/],
    ['an unknown option', ['check', example, '--frmat', 'json'], /--frmat/],
    ['an unknown format', ['check', example, '--format', 'xml'], /sarif, github, junit/],
    ['an unknown rule', ['check', example, '--severity', 'budget/none=off'], /names no rule/],
    ['a rule misspelt', ['check', '.', '--severity', 'budgt/*=off'], /Did you mean budget\/\*\?/],
    ['an unknown command', ['chekc'], /There is no command/],
    ['no command', [], /Name a command/],
    ['a word too many', ['schema', 'x'], /takes no "x"/],
    ['a number below zero', ['check', example, '--max-warnings', '-1'], /whole number, not "-1"/],
    [
      'a value left out',
      ['check', '--max-warnings', '--jobs', '2'],
      /--max-warnings needs a value/,
    ],
    ['a word too many for a switch', ['fix', example, '--dry-run=1'], /--dry-run takes no value/],
    ['a number that is none', ['check', example, '--max-warnings', 'many'], /whole number/],
    ['no thread', ['check', example, '--jobs', '0'], /--jobs takes a whole number from 1 to 64/],
    ['half a thread', ['rollup', example, '--jobs', '1.5'], /not "1\.5"/],
    ['more threads than sense', ['rollup', example, '--jobs', '65'], /from 1 to 64/],
    ['a glob without a match', ['rollup', 'examples/*.no'], /No file matches/],
  ];
  for (const [name, args, expected] of cases) {
    it(`${name}: one line on standard error, exit 2`, () => {
      const { status, out, err } = planwright(args);
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.match(err, expected);
      assert.match(err, /^planwright: .*\n$/);
    });
  }

  it('a roll-up of what is no plan', () => {
    const { status, err } = planwright(['rollup', '-'], { input: '- a list\n' });
    assert.equal(status, 2);
    assert.match(err, /holds no plan/);
  });

  it('standard input that is not text in UTF-8', () => {
    const { status, err } = planwright(['check', '-'], {
      input: Buffer.from([0x70, 0xff, 0xfe, 0x00]),
    });
    assert.equal(status, 2);
    assert.match(err, /^planwright: Standard input is not text in UTF-8.*\n$/);
  });

  it('a file that is not text in UTF-8, a link that leads nowhere: each by name', () => {
    const bytes = Buffer.from([0x70, 0xff, 0xfe, 0x00]);
    const files = { 'a.projectplan.yaml': bytes, 'b.hanke.yaml': { link: 'gone' } };
    const { status, out, err } = withFolder(files, (cwd) => planwright(['check', '.'], { cwd }));
    assert.equal(status, 2);
    assert.equal(out, '');
    assert.match(err, /^planwright: a\.projectplan\.yaml is not text in UTF-8.*\n/);
    assert.match(err, /\nplanwright: b\.hanke\.yaml cannot be read: it is no longer there.*\n$/);
  });
});

describe('planwright rollup', () => {
  interface Rollup {
    readonly plans: readonly {
      readonly total: { readonly composed: number; readonly fte: Readonly<Record<string, number>> };
      readonly nodes: readonly {
        readonly id: string | null;
        readonly parent: string | null;
        readonly stated: number | null;
        readonly composed: number | null;
        readonly difference: number | null;
        readonly own: Readonly<Record<string, number>>;
        readonly lines: Readonly<Record<string, number>>;
      }[];
    }[];
  }

  it('adds the published plan up to the cent', () => {
    const { out, status } = planwright(['rollup', example, '--format', 'json']);
    assert.equal(status, 0);
    const [plan] = (JSON.parse(out) as Rollup).plans;
    assert.equal(plan?.total.composed, 12_382_000);
    assert.deepEqual(plan.total.fte, { stated: 126.75, composed: 140.75 });
    const node = (id: string) => plan.nodes.find((each) => each.id === id);
    assert.equal(node('I1a')?.composed, 5_698_576);
    assert.equal(node('I1a')?.difference, 0);
    assert.deepEqual(node('I1a')?.own, { administration: 703_756 });
    assert.equal(node('I1-TP2')?.composed, 2_192_920);
    assert.equal(node('I1-TP2')?.parent, 'I1a');
    assert.equal(node('I4')?.composed, 2_836_000);
    assert.equal(node('I4')?.stated, null);
  });

  it('prints tables for people, Markdown and spreadsheets', () => {
    assert.match(planwright(['rollup', example]).out, /I1a.*5\s698\s576/u);
    assert.match(planwright(['rollup', example, '--format', 'md']).out, /\| ---: \|/);
    const csv = planwright(['rollup', example, '--format', 'csv']).out;
    assert.match(csv, /^path,id,kind,parent,title,currency,personnel,/);
    assert.match(csv, /,I4-TP5,workPackage,I4,/);
  });
});

describe('planwright schema, help', () => {
  it('prints the schema as it is', () => {
    const schema = fs.readFileSync(path.join(root, 'schemas/plan.schema.json'), 'utf8');
    assert.equal(planwright(['schema']).out, schema);
  });

  it('helps', () => {
    assert.match(planwright(['--help']).out, /planwright COMMAND/);
    for (const command of ['check', 'fix', 'rollup', 'rules', 'schema', 'lsp']) {
      const { out, status } = planwright([command, '--help']);
      assert.equal(status, 0);
      assert.match(out, new RegExp(`^planwright ${command}`));
    }
  });
});
