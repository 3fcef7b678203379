import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Snapshot } from '../../server/src/model/snapshot';
import { pathAt } from '../../server/src/parse/path-at';
import { check, snapshotOf } from '../support/check';
import { Random } from '../support/random';
import { rewritings, type Rewriting } from './rewritings';

/** Each rewriting is drawn `PRECISION_REWRITES` times (twice unless said), by `PRECISION_SEED`. */
const draws = Number(process.env['PRECISION_REWRITES'] ?? 2);
const seed = Number(process.env['PRECISION_SEED'] ?? 20260301);

const plans = [
  { name: 'clean plan', text: read('clean.projectplan.yaml') },
  { name: 'starter', text: read('../../examples/starter.projectplan.yaml') },
  { name: 'example', text: read('../../examples/pohjois-savo.projectplan.yaml') },
];

describe('precision: the same plan written otherwise', () => {
  for (const { name, text } of plans) {
    const before = findings(snapshotOf(text));
    for (const rewriting of rewritings) {
      it(`${name}: ${rewriting.name}`, () => {
        for (let number = 0; number < draws; number++) {
          compare(text, before, rewriting, new Random(seed + number));
        }
      });
    }
  }
});

function compare(
  text: string,
  before: readonly string[],
  { rewrite, says }: Rewriting,
  random: Random,
): void {
  const written = rewrite(text, random);
  if (!says) assert.deepEqual(parse(written.replace(/^\uFEFF/, '')), parse(text), 'the same data');
  const isOther = (finding: string): boolean => says === undefined || !finding.startsWith(says);
  const after = findings(snapshotOf(written));
  assert.deepEqual(after.filter(isOther), before.filter(isOther));
  if (says && written !== text) assert.ok(after.length > before.length, `${says} finds nothing`);
}

/** By rule and by the keys that lead to it, since lines change with the layout. */
function findings(snapshot: Snapshot): readonly string[] {
  return check(snapshot)
    .map(({ rule, range }) => `${rule} ${pathAt(snapshot.tree, range.start).keys.join('.')}`)
    .sort();
}

function read(file: string): string {
  return fs.readFileSync(path.join(__dirname, file), 'utf8');
}
