import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { SourceText } from '../../server/src/text/source-text';
import { planText } from '../parse/plan-text';
import { Random } from '../support/random';
import { isCaused } from './causes';
import { edits, movesLines, sessionOf } from './edits';
import { flashing, type Finished } from './findings';
import { sample } from './places';
import { Planner } from './planner';
import { askAll } from './requests';
import { Known } from './survival';
import type { Session } from './writer';

/** More of it: `TYPING_RUNS=20 TYPING_SEED=7 npx mocha test/typing/typing.test.ts`. */
const runs = Number(process.env['TYPING_RUNS'] ?? 1);
const seed = Number(process.env['TYPING_SEED'] ?? 1);
/** Everything is asked after each so many keys; findings after each. */
const askEvery = 6;
/** How deep a line behind a tab was meant to stand nobody can tell: it may take what hangs on it along. */
const takesAlong = 'a tab struck before the line and deleted';

const uri = 'file:///plans/typed.projectplan.yaml';
const example = (name: string): string =>
  fs.readFileSync(path.join(__dirname, `../../examples/${name}.projectplan.yaml`), 'utf8');

/**
 * Somebody types: at places of every kind in whole plans, every kind of edit, key by key. After each
 * key
 * - no request fails and no error is logged; formatting is refused or keeps every value;
 * - the outline, hovers and definitions of all whose own lines are untouched are what they were;
 * - nothing is found beyond the lines being typed that is not found before, or once the line is
 *   finished, unless the line says it as it stands (`isCaused`, which lists each case with its
 *   reason). Where whole lines are moved, a text is left in which nothing is half typed, and what it
 *   says counts.
 */
describe('typing', () => {
  const texts: readonly (readonly [name: string, text: string, places: number, kinds: number])[] = [
    ['a small plan', example('starter'), 2, 4],
    ['a plan with flow lists, quotes and block texts', planText, 2, 4],
    ['a whole published plan', example('pohjois-savo'), 1, 2],
  ];
  for (const [name, written, places, kinds] of texts) {
    it(`loses nothing and raises no false alarm: ${name}`, async function () {
      this.timeout(60_000 * (1 + runs));
      const text = SourceText.from(written);
      const random = new Random(seed);
      const planner = new Planner(uri, text);
      await planner.service.ready(uri);
      let keys = 0;
      for (let run = 0; run < runs; run++) {
        for (const { line } of sample(text, places, random)) {
          for (const what of random.shuffled([...edits.keys()]).slice(0, kinds)) {
            const session = sessionOf(what, text, line, random);
            if (session) keys += await play(planner, session, random);
          }
        }
      }
      assert.ok(keys > 30, `only ${keys} keys were struck`);
    });
  }
});

/** @returns how many keys were struck */
async function play(planner: Planner, session: Session, random: Random): Promise<number> {
  const finished = finishedOf(planner, session);
  planner.replace(session.before);
  const known = await Known.of(planner, random);
  const about = `${session.what}, line ${session.line + 1}`;
  for (const [index, key] of session.keys.entries()) {
    planner.press(key);
    const typed = planner.text.linesIn(key.range.start.line, key.range.start.line + 2).join('\n');
    try {
      if (!movesLines.has(session.what)) assertCalm(planner, finished);
      if (index % askEvery === 0) {
        const { line, character } = key.range.start;
        await askAll(planner, { line, character: character + key.text.length });
        const isKept = !movesLines.has(session.what) && session.what !== takesAlong;
        if (isKept) await known.assertSurvives(planner);
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      assert.fail(`${about}, key ${index + 1}, at\n${typed}\n${reason}`);
    }
  }
  return session.keys.length;
}

function finishedOf(planner: Planner, session: Session): readonly [Finished, ...Finished[]] {
  planner.replace(session.before);
  const before = planner.finished();
  const after: Finished[] = [];
  for (const [index, key] of session.keys.entries()) {
    planner.press(key);
    if (session.finished.includes(index + 1)) after.push(planner.finished());
  }
  return [before, ...after];
}

function assertCalm(planner: Planner, finished: readonly [Finished, ...Finished[]]): void {
  const { text } = planner;
  const left = flashing(text, planner.found(), finished);
  const wrong = left.filter((found) => !isCaused(found, text, finished[0]));
  assert.deepEqual(
    wrong.map(({ rule, line, on }) => `${line + 1}: ${rule} on "${on.split('\n')[0] ?? ''}"`),
    [],
    'is found beyond the line',
  );
}
