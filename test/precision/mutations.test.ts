import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { rules } from '../../server/src/rules';
import { Random } from '../support/random';
import { notPlantable, operators } from './operators';
import { baseOf, type Base, type Operator, type Slip } from './slip';
import { changedLines, judge } from './verdict';

/** `PRECISION_RUNS` slips of each kind (12 unless said), chosen by `PRECISION_SEED`. */
const runs = Number(process.env['PRECISION_RUNS'] ?? 12);
const seed = Number(process.env['PRECISION_SEED'] ?? 20260301);

interface Score {
  planted: number;
  found: number;
  falseAlarms: number;
}

const bases = [
  readBase('clean plan', '../precision/clean.projectplan.yaml'),
  readBase('example', '../../examples/pohjois-savo.projectplan.yaml'),
  readBase('starter', '../../examples/starter.projectplan.yaml'),
];
const scores = new Map<string, Score>();

describe('precision: single slips', () => {
  after(() => {
    process.stdout.write(`${table()}\n`);
  });

  it('are planted for every rule', () => {
    const covered = new Set([...operators.map(({ rule }) => rule), ...notPlantable.keys()]);
    const missing = rules.map(({ id }) => id).filter((id) => !covered.has(id));
    assert.deepEqual(missing, [], 'add an operator in test/precision/operators');
    const known = new Set(rules.map(({ id }) => id));
    assert.deepEqual(
      [...covered].filter((id) => !known.has(id)),
      [],
    );
  });

  it('are planted in a plan in which nothing is found', () => {
    assert.deepEqual(
      bases[0]?.found.map(({ rule, message }) => `${rule}: ${message}`),
      [],
    );
  });

  for (const operator of operators) {
    it(`${operator.rule}: ${operator.slip}`, () => {
      const slips = draw(operator);
      assert.ok(slips.length > 0, 'no plan has a place for it');
      const failures = slips.flatMap(({ base, slip }) => outcome(operator, base, slip));
      assert.deepEqual(failures, [], failures.join('\n\n'));
    });
  }
});

/** Different slips of one kind, in all plans that have a place for them. */
function draw(operator: Operator): readonly { readonly base: Base; readonly slip: Slip }[] {
  const random = new Random(seed + hash(`${operator.rule} ${operator.slip}`));
  const drawn = new Map<string, { readonly base: Base; readonly slip: Slip }>();
  for (let tries = 0; tries < runs * 12 && drawn.size < runs; tries++) {
    const base = random.pick(bases);
    const slip = base && operator.plant(base, random);
    if (slip && slip.edits.length > 0)
      drawn.set(`${base.name} ${JSON.stringify(slip.edits)}`, { base, slip });
  }
  return [...drawn.values()];
}

/** What was wrong about what was said; nothing where all is right. */
function outcome(operator: Operator, base: Base, slip: Slip): readonly string[] {
  const score = scores.get(operator.rule) ?? { planted: 0, found: 0, falseAlarms: 0 };
  scores.set(operator.rule, score);
  const { found, falseAlarms, lost, due } = judge(base, operator.rule, slip);
  score.planted += 1;
  score.found += found ? 1 : 0;
  score.falseAlarms += falseAlarms.length;
  const wrong = [
    ...(found ? [] : [`not found: ${due}`]),
    ...falseAlarms.map((each) => `false alarm: ${each}`),
    ...lost.map((each) => `no longer found: ${each}`),
  ];
  return wrong.length === 0
    ? []
    : [`${base.name}: ${wrong.join(', ')}\n${changedLines(base.text, slip.edits)}`];
}

function table(): string {
  const width = Math.max(...[...scores.keys()].map(({ length }) => length));
  const row = (rule: string, { planted, found, falseAlarms }: Score): string => {
    const recall = `${((100 * found) / planted).toFixed(1)} %`;
    return `    ${rule.padEnd(width)} ${String(planted).padStart(8)} ${recall.padStart(9)} ${String(falseAlarms).padStart(14)}`;
  };
  const all = [...scores].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const sum = all.reduce(
    (total, [, { planted, found, falseAlarms }]) => ({
      planted: total.planted + planted,
      found: total.found + found,
      falseAlarms: total.falseAlarms + falseAlarms,
    }),
    { planted: 0, found: 0, falseAlarms: 0 },
  );
  return [
    `    ${'rule'.padEnd(width)}  planted    recall   false alarms`,
    ...all.map(([rule, score]) => row(rule, score)),
    row('all', sum),
  ].join('\n');
}

function readBase(name: string, file: string): Base {
  return baseOf(name, fs.readFileSync(path.join(__dirname, file), 'utf8'));
}

function hash(text: string): number {
  let sum = 0;
  for (const mark of text) sum = (Math.imul(sum, 31) + (mark.codePointAt(0) ?? 0)) | 0;
  return sum >>> 0;
}
