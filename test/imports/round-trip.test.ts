import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { wordFile } from '../../server/src/exports/word';
import { parsePeriod } from '../../server/src/values/period';
import { check } from '../support/check';
import { exportedViewOf } from '../views/view-of';
import { fixture, imported, nodesOf, type Imported, type PlanData } from './imported';

/** A plan exported to Word and imported again. */
async function roundTrip(yaml: string): Promise<Imported> {
  const value: unknown = parse(yaml);
  const view = exportedViewOf(yaml);
  assert.ok(view.views);
  const bytes = await wordFile({ name: 'plan', view, value }, {});
  return imported('plan.docx', bytes);
}

const days = (period: unknown): unknown => {
  const read = typeof period === 'string' ? parsePeriod(period) : undefined;
  return read?.ok ? [read.value.period.first, read.value.period.last] : period;
};

/** An export adds them up where nobody states them, so they are compared apart. A profile is no text. */
const sums = new Set(['fte', 'total', 'profile']);

/** All that a plan says, but for how its periods are written, and for sums that an export adds. */
function said(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const all: readonly unknown[] = value;
    return all.length === 1 && typeof all[0] === 'string' && key !== 'goals'
      ? all[0]
      : all.map((each) => said(each));
  }
  if (key === 'period' || key === 'due' || key === 'date') return days(value);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => !sums.has(name));
  return Object.fromEntries(entries.map(([name, each]) => [name, said(each, name)]));
}

/** The figures that are stated, by place: an export may add sums, and must lose none. */
function* statedSums(value: unknown, at = ''): Generator<string> {
  if (Array.isArray(value))
    for (const [index, each] of value.entries()) yield* statedSums(each, `${at}/${index}`);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      if (typeof each === 'number' && (key === 'fte' || key === 'total'))
        yield `${at} ${key} ${each}`;
      yield* statedSums(each, `${at}.${key}`);
    }
  }
}

function assertSame(made: PlanData, source: PlanData): void {
  assert.deepEqual(said(made), said(source));
  const stated = new Set(statedSums(made));
  assert.deepEqual(
    [...statedSums(source)].filter((sum) => !stated.has(sum)),
    [],
  );
}

describe('import → export to Word → import', () => {
  for (const name of ['hankesuunnitelma.txt', 'projektplan.md', 'project-plan.txt']) {
    it(`gives the same plan: ${name}`, async () => {
      const { yaml, plan } = await imported(name, fixture(name));
      const again = await roundTrip(yaml);
      assertSame(again.plan, plan);
      assert.equal(again.report.sentences.kept, 0);
    });
  }

  it('keeps ids, figures and the evaluation of plans that were written by hand', async () => {
    for (const name of ['pohjois-savo.projectplan.yaml', 'etela-pohjanmaa.hanke.yaml']) {
      const yaml = fs.readFileSync(path.resolve(__dirname, '../../examples', name), 'utf8');
      const source = parse(yaml) as PlanData;
      const { plan, report } = await roundTrip(yaml);
      assert.deepEqual(
        [...nodesOf(plan)].map(([at, { title }]) => [at, title]),
        [...nodesOf(source)].map(([at, { title }]) => [at, title]),
      );
      const stated = new Set(statedSums(plan));
      assert.deepEqual(
        [...statedSums(source)].filter((sum) => !stated.has(sum)),
        [],
      );
      assert.deepEqual(said(plan['evaluation']), said(source['evaluation']));
      assert.equal(report.sentences.kept, 0, name);
    }
  });

  it('leaves the slips as they are', async () => {
    const { yaml } = await imported('hankesuunnitelma.txt', fixture('hankesuunnitelma.txt'));
    const again = await roundTrip(yaml);
    const errors = (text: string): readonly string[] =>
      check(text)
        .filter(({ severity }) => severity === 'error')
        .map(({ rule }) => rule);
    assert.deepEqual(errors(again.yaml), errors(yaml));
  });
});
