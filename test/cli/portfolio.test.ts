import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {
  planwright,
  planwrightOnce,
  plans,
  program,
  root,
  smallPlan,
  withFolder,
  type Run,
} from './program';

const example = 'examples/pohjois-savo.projectplan.yaml';
/**
 * How findings and figures are written does not depend on how many hundred plans there are. The first
 * is long: what is done beside it must wait for it.
 */
const some = [
  'examples/etela-pohjanmaa.hanke.yaml',
  'test/fixtures/rules/budget/*-mismatch/*.yaml',
  'test/fixtures/rules/risk/**/*.yaml',
];

type Row = Readonly<Record<string, string | number | boolean | null>>;

interface RollupReport {
  readonly plans: readonly {
    readonly path: string;
    readonly nodes: readonly {
      readonly composed: number | null;
      readonly stated: number | null;
      readonly lines: Readonly<Record<string, number>>;
      readonly fte: { readonly composed: number | null };
    }[];
  }[];
}

function rowsOf({ out }: Run): readonly Row[] {
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Row);
}

/** In cents, so that sums of floats compare exactly. */
function sum(rows: readonly Row[], column: string): number {
  return rows.reduce((cents, row) => cents + Math.round(Number(row[column] ?? 0) * 100), 0);
}

describe('many plans', () => {
  const formats = [
    ...['pretty', 'json', 'sarif', 'github', 'junit'].map((format) => ['check', format] as const),
    ...['table', 'json', 'jsonl', 'csv', 'md'].map((format) => ['rollup', format] as const),
  ];
  for (const [command, format] of formats) {
    it(`${command} --format ${format} prints the same with one job and with two`, () => {
      const args = [command, ...(format === 'json' ? plans : some), '--format', format];
      const alone = planwrightOnce(...args, '--jobs', '1');
      assert.ok(alone.out.length > 10_000, 'there is something to compare');
      assert.deepEqual(planwright([...args, '--jobs', '2']), alone);
    });
  }

  it('come in the order of the paths, each once, also where folders stand among files', () => {
    const names = ['a/z', 'a-b', 'a/b/c', 'b', 'a.b', 'A'].map((name) => `${name}.hanke.yaml`);
    const files = Object.fromEntries(names.map((name, index) => [name, smallPlan(index + 1)]));
    const { out, status } = withFolder(files, (cwd) =>
      planwright(['rollup', 'b.hanke.yaml', '.', '--format', 'jsonl', '--jobs', '2'], { cwd }),
    );
    const paths = rowsOf({ out, status, err: '' }).filter(({ level }) => level === 0);
    assert.deepEqual(
      paths.map((row) => row['plan_path']),
      ['b.hanke.yaml', ...names.filter((name) => !name.startsWith('b')).sort()],
    );
  });

  it('of which one cannot be read: the others come, status 2', () => {
    const files = {
      'a.hanke.yaml': smallPlan(1),
      'b.hanke.yaml': Buffer.from([0xff]),
      'c.hanke.yaml': '- a list\n',
      'd.hanke.yaml': smallPlan(2),
    };
    for (const jobs of ['1', '2']) {
      const { out, err, status } = withFolder(files, (cwd) =>
        planwright(['rollup', '.', 'missing', '--format', 'json', '--jobs', jobs], { cwd }),
      );
      assert.equal(status, 2);
      const report = JSON.parse(out) as RollupReport;
      assert.deepEqual(
        report.plans.map((plan) => plan.path),
        ['a.hanke.yaml', 'd.hanke.yaml'],
      );
      const [b, c, missing, ...more] = err.split('\n');
      assert.match(b ?? '', /^planwright: b\.hanke\.yaml is not text in UTF-8/);
      assert.match(c ?? '', /^planwright: c\.hanke\.yaml holds no plan/);
      assert.match(missing ?? '', /^planwright: missing does not exist/);
      assert.deepEqual(more, ['']);
    }
  });

  it('end quietly when nobody reads any more', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`${index}.hanke.yaml`, smallPlan(index)]),
    );
    await withFolder(files, async (cwd) => {
      const args = [program, 'rollup', '.', '--format', 'jsonl', '--jobs', '2'];
      const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
      let err = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
      child.stdout.once('data', () => child.stdout.destroy());
      const status = await new Promise((resolve) => child.on('close', resolve));
      assert.deepEqual({ status, err }, { status: 0, err: '' });
    });
  });

  it('and a glob of stars means the plans among other files', () => {
    const files = { 'p/a.hanke.yaml': smallPlan(1), 'p/b/c.hanke.yaml': smallPlan(2) };
    const others = { 'p/README.md': '# No plan\n', 'p/b/values.yaml': 'a: 1\n' };
    const { out, status } = withFolder({ ...files, ...others }, (cwd) =>
      planwright(['check', 'p/**', '--format', 'json'], { cwd }),
    );
    assert.equal(status, 0);
    const { files: checked } = JSON.parse(out) as { files: { path: string }[] };
    assert.deepEqual(
      checked.map((file) => file.path),
      Object.keys(files),
    );
  });
});

describe('planwright rollup --format jsonl', () => {
  let run: Run;
  let rows: readonly Row[] = [];
  before(() => {
    run = planwright(['rollup', ...plans, '--format', 'jsonl']);
    rows = rowsOf(run);
  });

  it('has the same columns in the same order in every row', () => {
    const [first = {}] = rows;
    const columns = Object.keys(first);
    assert.ok(columns.length > 30);
    for (const row of rows) assert.deepEqual(Object.keys(row), columns);
  });

  it('writes every figure with two decimals', () => {
    for (const line of run.out.split('\n')) {
      for (const [, figure] of line.matchAll(/"(?:subtree_)?(?:amount|fte|travel)":([^,]*)/g)) {
        assert.match(figure ?? '', /^(null|-?\d+\.\d\d)$/);
      }
    }
  });

  it('adds up to the roll-up of each plan, whatever the columns are summed over', () => {
    const report = JSON.parse(
      planwrightOnce('rollup', ...plans, '--format', 'json', '--jobs', '1').out,
    ) as RollupReport;
    const names: Readonly<Record<string, string>> = { purchasedServices: 'purchased_services' };
    assert.equal(new Set(rows.map((row) => row['plan_path'])).size, report.plans.length);
    for (const { path: file, nodes } of report.plans) {
      const own = rows.filter((row) => row['plan_path'] === file);
      const [whole] = nodes;
      assert.equal(own.length, nodes.length, file);
      for (const [key, amount] of Object.entries(whole?.lines ?? {})) {
        assert.equal(sum(own, names[key] ?? key), Math.round(amount * 100), `${file}: ${key}`);
      }
      const figure = whole?.composed ?? whole?.stated;
      if (figure != null) assert.equal(sum(own, 'amount'), Math.round(figure * 100), file);
      assert.equal(sum(own, 'fte'), Math.round((whole?.fte.composed ?? 0) * 100), file);
      assert.equal(sum(own.slice(0, 1), 'subtree_amount'), sum(own, 'amount'), file);
    }
  });

  it('counts the administration of a plan once, whether nodes carry it or not', () => {
    const budget = 'administration:\n  budget:\n    personnel: 100\n';
    const carried = smallPlan(1000, budget).replace('fte: 1.5', 'administration: 100');
    for (const text of [smallPlan(1000, budget), carried]) {
      const own = rowsOf(planwright(['rollup', '-', '--format', 'jsonl'], { input: text }));
      assert.equal(sum(own, 'amount'), 1100_00);
      assert.equal(sum(own, 'administration'), 100_00);
      assert.equal(sum(own, 'personnel'), 1000_00);
    }
  });

  it('has money that only a total says, in a column of its own', () => {
    const text = smallPlan(5).replace('personnel: 5', 'total: 700.5').replace('fte: 1.5', '');
    const own = rowsOf(planwright(['rollup', '-', '--format', 'jsonl'], { input: text }));
    assert.equal(sum(own, 'not_itemised'), 700_50);
    assert.equal(sum(own, 'amount'), 700_50);
  });

  it('has columns that docs/portfolio.md explains and docs/portfolio.sql declares, in order', () => {
    const columns = Object.keys(rows[0] ?? {});
    const sql = fs.readFileSync(path.join(root, 'docs/portfolio.sql'), 'utf8');
    const declared = /columns = \{([^}]*)\}/.exec(sql)?.[1] ?? '';
    assert.deepEqual(
      [...declared.matchAll(/(\w+): '/g)].map(([, name]) => name),
      columns,
    );
    const page = fs.readFileSync(path.join(root, 'docs/portfolio.md'), 'utf8');
    const table = page.split('\n').filter((line) => line.startsWith('| `'));
    const explained = table.flatMap((line) =>
      [...(line.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    assert.deepEqual(explained, columns);
    assert.ok(page.includes(sql.trim()), 'the page shows the SQL of docs/portfolio.sql');
  });
});

describe('the total of a portfolio', () => {
  const files = {
    'a.hanke.yaml': smallPlan(1000.5, 'language: en\n'),
    'b.hanke.yaml': smallPlan(2000, 'language: en\nbudget:\n  total: 1900\n'),
    'c.hanke.yaml': smallPlan(50_000, 'language: en\ncurrency: SEK\nbudget:\n  total: 50000\n'),
  };
  const format = (name: string): string =>
    withFolder(files, (cwd) => planwright(['rollup', '.', '--format', name], { cwd }).out);

  it('is one row a currency in a table and in Markdown', () => {
    const table = format('table');
    assert.match(table, /\nPortfolio: 3 plans\n/);
    assert.match(table, /\nEUR, 2 plans +€3,000\.50 +3\u00A0person-years +€3,000\.50\n/);
    assert.match(table, /\nSEK, 1 plan .*SEK\u00A050,000 +SEK\u00A050,000\n$/);
    assert.match(format('md'), /\n## Portfolio: 3 plans\n[^]*\n\| EUR, 2 plans \| €3,000\.50 \|/);
  });

  it('is one row a currency in CSV, of a kind of its own', () => {
    const [eur, sek, ...more] = format('csv').split('\r\n').slice(-3);
    assert.match(eur ?? '', /^,,portfolio,,2 plans,EUR,3000\.50,.*,3,,3000\.50,,false$/);
    assert.match(sek ?? '', /^,,portfolio,,1 plan,SEK,50000,.*,50000,50000,0,false$/);
    assert.deepEqual(more, ['']);
  });

  it('is not told of a single plan', () => {
    for (const name of ['table', 'md', 'csv']) {
      assert.doesNotMatch(
        planwright(['rollup', example, '--format', name]).out,
        /portfolio|salkku/,
      );
    }
  });

  it('says when a figure in it cannot be read', () => {
    const wrong = {
      ...files,
      'd.hanke.yaml': smallPlan(1, 'language: en\n').replace('personnel: 1', 'personnel: much'),
    };
    const { out } = withFolder(wrong, (cwd) => planwright(['rollup', '.'], { cwd }));
    assert.match(out, /\n1 plan: a figure cannot be read, so the sum is incomplete\n$/);
  });
});

describe('planwright rollup --format csv', () => {
  it('quotes what divides fields, and keeps a text that looks like a formula a text', () => {
    const title = 'title: "=SUM(A1;B2), \\"now\\""';
    const input = smallPlan(-5).replace(/title: Plan.*/, title);
    const { out } = planwright(['rollup', '-', '--format', 'csv'], { input });
    assert.match(out, /^<stdin>,,plan,,"'=SUM\(A1;B2\), ""now""",EUR,-5,/m);
  });
});
