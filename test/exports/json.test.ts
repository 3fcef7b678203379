import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { jsonFile } from '../../server/src/exports/json';
import { exampleText, viewsOf } from '../views/view-of';
import { sourceOf } from './excel-file';

const example = (name: string): string =>
  fs.readFileSync(path.join(__dirname, '../../examples', name), 'utf8');

interface Json {
  readonly [key: string]: Json | readonly Json[] | string | number | boolean | null;
}

function jsonOf(text: string, value: unknown = null): Json {
  const json = jsonFile({ ...sourceOf(text), value });
  assert.ok(json.endsWith('}\n'));
  return JSON.parse(json) as Json;
}

function rowsOf(part: Json[string] | undefined, key = 'rows'): readonly Json[] {
  const rows = (part as Json | null)?.[key];
  assert.ok(Array.isArray(rows), `${key} is a list`);
  return rows as readonly Json[];
}

/** Every key at any depth, outside the plan as it is written. */
function keysIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [key, ...keysIn(each)]);
}

describe('exports/json', () => {
  it('has the plan as it is written, and what is worked out, in one order', () => {
    const plan = { plan: 1, title: 'Koe', risks: [{ text: 'x', score: 1.5 }] };
    const json = jsonOf('plan: 1\ntitle: Koe\n', plan);
    assert.deepEqual(Object.keys(json), [
      ...['version', 'name', 'language', 'plan', 'summary'],
      ...['budget', 'roadmap', 'metrics', 'risks', 'evaluation'],
    ]);
    assert.equal(json['version'], 1);
    assert.equal(json['name'], 'plan');
    assert.deepEqual(json['plan'], plan);
    assert.equal(jsonFile(sourceOf(exampleText())), jsonFile(sourceOf(exampleText())));
  });

  it('a file without a plan has nothing worked out', () => {
    const { summary, budget, plan } = jsonOf('');
    assert.deepEqual([summary, budget, plan], [null, null, null]);
  });

  it('has no places of the text in it', () => {
    for (const name of ['pohjois-savo.projectplan.yaml', 'etela-pohjanmaa.hanke.yaml']) {
      const keys = new Set(keysIn(jsonOf(example(name))));
      for (const key of ['range', 'extent', 'start', 'end', 'figure', 'key', 'cents']) {
        assert.ok(!keys.has(key), key);
      }
    }
  });

  it('figures of the budget are numbers, those of the view', () => {
    const text = exampleText();
    const { budget } = viewsOf(text);
    const json = jsonOf(text);
    const rows = rowsOf(json['budget']);
    assert.equal(rows.length, budget.rows.length);
    const euros = (cell: { readonly cents: number } | undefined): number | null =>
      cell ? cell.cents / 100 : null;
    budget.rows.forEach((row, index) => {
      const written = rows[index] ?? {};
      assert.equal(written['title'], row.title);
      assert.equal(written['level'], row.depth);
      assert.equal(written['total'], euros(row.composed ?? row.stated));
      assert.equal(written['stated'], euros(row.stated));
      assert.equal(written['difference'], euros(row.difference));
      assert.equal(written['share'], row.share?.percent ?? null);
      const lines = Object.entries(row.lines).map(([key, cell]) => [key, euros(cell)]);
      assert.deepEqual(written['lines'], Object.fromEntries(lines));
      const time = budget.time.rows.find(({ key }) => key === row.key);
      const quarters = (written['time'] as Json | null)?.['quarters'];
      const expected = Object.entries(time?.quarters ?? {}).map(([key, cell]) => [
        key,
        euros(cell),
      ]);
      assert.deepEqual(quarters ?? {}, Object.fromEntries(expected));
    });
    const table = rowsOf((json['budget'] as Json)['costTable']);
    assert.deepEqual(
      table.map((row) => row['stated']),
      budget.costTable?.rows.map((row) => euros(row.stated)),
    );
    assert.equal((json['budget'] as Json)['currency'], 'EUR');
  });

  it('the roadmap names its quarters', () => {
    const text = `plan: 1
title: Koe
period: 2024
workPackages:
  - id: A
    title: Paketti
    dependsOn: [B]
    schedule:
      - { period: 2024-Q2..2024-Q3, tasks: [alku] }
      - { period: eilen, title: Joskus }
`;
    const json = jsonOf(text)['roadmap'];
    const [row = {}] = rowsOf(json);
    const [entry = {}] = rowsOf(row, 'entries');
    assert.deepEqual(
      [entry['from'], entry['to'], entry['tasks']],
      ['2024-Q2', '2024-Q3', ['alku']],
    );
    assert.deepEqual(rowsOf(row, 'unplaced'), [
      { period: 'eilen', title: 'Joskus', reason: 'unreadable' },
    ]);
    assert.deepEqual(rowsOf(json, 'dependencies'), [{ from: 'A', on: 'B', problem: 'unknown' }]);
  });

  it('metrics, risks and lights are values and names, not phrases', () => {
    const text = `plan: 1
title: Koe
language: en
workPackages:
  - id: A
    title: Package
    metrics: [{ id: M, text: Share, kind: percent, baseline: 1200.5, target: about 90, direction: up }]
risks: [{ id: R, text: Rush, likelihood: 4, impact: 5, score: 7 }]
evaluation:
  results:
    - { id: T, goal: Result, processes: [{ id: P, goal: one, outcome: { status: green, value: 12 }, progress: blue }] }
`;
    const json = jsonOf(text);
    const [metric = {}] = rowsOf(json['metrics']);
    assert.deepEqual(
      [metric['node'], metric['baseline'], metric['direction']],
      ['A', 1200.5, 'up'],
    );
    assert.deepEqual(metric['targets'], [{ value: 'about 90', due: null, year: null }]);
    const [risk = {}] = rowsOf(json['risks']);
    assert.deepEqual([risk['likelihood'], risk['impact'], risk['score']], [4, 5, 20]);
    assert.deepEqual(
      [risk['stated'], risk['band'], risk['node']],
      [7, viewsOf(text).risks.rows[0]?.score?.band, null],
    );
    const [result = {}, process = {}] = rowsOf(json['evaluation']);
    assert.deepEqual(result, { kind: 'result', id: 'T', title: 'Result' });
    assert.deepEqual(process['outcome'], { light: 'green', word: null, value: '12', note: null });
    assert.deepEqual(process['progress'], { light: null, word: 'blue', value: null, note: null });
  });

  it('holds what JSON has no word for', () => {
    const inside: Record<string, unknown> = { number: Number.NaN, big: 12n, none: undefined };
    inside['self'] = inside;
    const expected = { number: null, big: 12, none: null, self: null };
    assert.deepEqual(jsonOf('plan: 1\n', { inside })['plan'], { inside: expected });
  });
});
