import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { Lexer, parseDocument } from 'yaml';
import { applyEdits } from '../../server/src/parse/edits';
import type { Fix } from '../../server/src/rules/rule';
import type { PlanDiagnostic } from '../../server/src/rules/run-rules';
import type { Snapshot } from '../../server/src/model/snapshot';
import { check, snapshotOf } from '../support/check';
import { MovedText } from '../support/moved-text';
import { Random } from '../support/random';
import { bringsToLight, takesAway } from './consequences';
import { operators } from './operators';
import { baseOf, type Base, type Operator } from './slip';

/** `PRECISION_FIXES` slips of each kind (2 unless said), chosen by `PRECISION_SEED`. */
const runs = Number(process.env['PRECISION_FIXES'] ?? 2);
const seed = Number(process.env['PRECISION_SEED'] ?? 20260301);

const bases = [
  read('clean plan', 'clean.projectplan.yaml'),
  read('starter', '../../examples/starter.projectplan.yaml'),
];

interface Mended {
  readonly before: Snapshot;
  readonly found: readonly PlanDiagnostic[];
  readonly finding: PlanDiagnostic;
  readonly fix: Fix;
  readonly after: string;
}

describe('precision: fixes of single slips', () => {
  const tried = new Map<string, number>();
  after(() => {
    const all = [...tried].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const lines = all.map(([rule, count]) => `    ${rule.padEnd(32)} ${String(count).padStart(6)}`);
    process.stdout.write(`    ${'rule'.padEnd(32)}  fixes tried\n${lines.join('\n')}\n`);
  });

  for (const operator of operators) {
    it(`${operator.rule}: ${operator.slip}`, () => {
      const failures = mendings(operator).flatMap((mended) => {
        tried.set(operator.rule, (tried.get(operator.rule) ?? 0) + 1);
        return faults(mended).map((fault) => `"${mended.fix.title}": ${fault}`);
      });
      assert.deepEqual([...new Set(failures)], []);
    });
  }
});

/** Every fix of what is found of some slips of a kind, applied. */
function mendings(operator: Operator): readonly Mended[] {
  const random = new Random(seed);
  const all: Mended[] = [];
  for (let tries = 0, planted = 0; tries < runs * 12 && planted < runs; tries++) {
    const base = random.pick(bases);
    const slip = base && operator.plant(base, random);
    if (!slip) continue;
    planted++;
    const before = snapshotOf(new MovedText(base.text, slip.edits).text);
    const found = check(before);
    for (const finding of found.filter(({ rule }) => rule === operator.rule)) {
      for (const fix of finding.fixes()) {
        all.push({ before, found, finding, fix, after: applied(before, fix) });
      }
    }
  }
  return all;
}

function applied({ text }: Snapshot, { edits }: Fix): string {
  return applyEdits(text, edits).toString();
}

function faults(mended: Mended): readonly string[] {
  return [...staying(mended), ...worse(mended), ...lostComments(mended), ...ofSafe(mended)];
}

/** The finding is gone: there are fewer of its rule, or none where it stood. */
function staying({ before, found, finding, fix, after }: Mended): readonly string[] {
  const now = check(after).filter(({ rule }) => rule === finding.rule);
  if (now.length < found.filter(({ rule }) => rule === finding.rule).length) return [];
  const line = new MovedText(before.text.toString(), fix.edits).lineAfter(finding.range.start);
  return now.some(({ range }) => range.start.line === line) ? [`${finding.rule} stays`] : [];
}

/** No new error or warning, but for what the fix leaves to fill in or brings to light. */
function worse({ before, found, finding, fix, after }: Mended): readonly string[] {
  const moved = new MovedText(before.text.toString(), fix.edits);
  const known = new Set(
    found.map(({ rule, range }) => `${rule} ${moved.lineAfter(range.start) ?? -1}`),
  );
  const expected = bringsToLight(finding.rule);
  return check(after)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .filter(({ rule, range }) => !known.has(`${rule} ${range.start.line}`) && !expected.has(rule))
    .map(({ rule, message }) => `new ${rule}: ${message}`);
}

function lostComments({ before, finding, after }: Mended): readonly string[] {
  if (takesAway.has(finding.rule)) return [];
  const left = commentsIn(after);
  return commentsIn(before.text.toString())
    .filter((comment) => {
      const at = left.indexOf(comment);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .map((comment) => `loses the comment ${comment}`);
}

function commentsIn(text: string): string[] {
  return [...new Lexer().lex(text)].filter((token) => token.startsWith('#'));
}

/** A safe fix has nothing left to do, and says the same in another way. */
function ofSafe({ before, finding, fix, after }: Mended): readonly string[] {
  if (!fix.safe) return [];
  const again = check(after).filter(({ rule }) => rule === finding.rule);
  const isDone = again.every(
    ({ fixes }) => !fixes().some(({ safe, title }) => safe && title === fix.title),
  );
  const isSame = meaning(before.text.toString()) === meaning(after);
  return [...(isDone ? [] : ['has something left to do']), ...(isSame ? [] : ['changes a value'])];
}

/** The values of a plan, apart from how periods, amounts, tabs and the order of a schedule are written. */
function meaning(text: string): string {
  const values: string[] = [];
  JSON.stringify(
    parseDocument(text.replaceAll('\t', '  '), { logLevel: 'silent' }).toJSON(),
    (key, value: unknown) => {
      if (['string', 'number', 'boolean'].includes(typeof value))
        values.push(`${key} ${plainWords(String(value))}`);
      return value;
    },
  );
  return values
    .map((each) => each.replace(/^\d+ /, ''))
    .sort()
    .join('\n');
}

/** Digits alone of what looks like a figure or a period; words as they are. */
function plainWords(value: string): string {
  if (!/\d/.test(value)) return value;
  return '#';
}

function read(name: string, file: string): Base {
  return baseOf(name, fs.readFileSync(path.join(__dirname, file), 'utf8'));
}
