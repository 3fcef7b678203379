// @ts-check
/** Editing one plan: every scenario on every server, one running server each. */
import { setTimeout as pause } from 'node:timers/promises';
import { describeError } from '../lib/bare.mjs';
import { generatePlan } from './generate-plan.mjs';
import { Session } from './lsp-session.mjs';
import { play } from './play.mjs';
import { memoryMiB } from './process-figures.mjs';
import { Measures } from './rows.mjs';
import { documentUri } from './servers.mjs';
import { Steps, withSlip } from './steps.mjs';

/** @typedef {import('./servers.mjs').ServerKind} ServerKind */

/** Rounds of everything that are not measured: what is hot in use is to be hot here. */
const warmUpRounds = 3;
const keysInBurst = 20;
const bursts = 3;
const editsBeforeMemory = 200;
/** A server that checks again once it knows its settings has done so after this long, in ms. */
const settleMs = 600;

/**
 * @param {readonly ServerKind[]} kinds
 * @param {number} size lines wanted
 * @param {boolean} isQuick
 */
export async function measureEditing(kinds, size, isQuick) {
  const plan = generatePlan(size);
  const measures = new Measures();
  const sessions = await openAll(kinds, size, withSlip(plan.text), measures);
  const steps = new Steps(plan);
  try {
    await playAll(sessions, steps, measures, isQuick ? 2 : roundsFor(size));
    if (!isQuick) await playUntil(sessions, steps, editsBeforeMemory);
    for (const session of sessions) {
      const { now, peak } = memoryMiB(session.pid);
      if (!isQuick) measures.add('memory', session.kind.id, now);
      measures.add('memoryPeak', session.kind.id, peak);
    }
  } finally {
    await Promise.all([...sessions].map((session) => session.close()));
  }
  return { lines: plan.lines, measures };
}

/** A key of a large plan takes the rival over a second: fewer of them. @param {number} size */
function roundsFor(size) {
  if (size <= 5_000) return 8;
  return size <= 20_000 ? 6 : 5;
}

/**
 * @param {readonly ServerKind[]} kinds
 * @param {number} size
 * @param {string} text
 * @param {Measures} measures
 */
async function openAll(kinds, size, text, measures) {
  /** @type {Set<Session>} */
  const sessions = new Set();
  for (const kind of kinds) {
    const session = new Session(kind, documentUri(size));
    try {
      await session.initialize();
      await session.open(text);
      sessions.add(session);
    } catch (error) {
      measures.problem(`Left out: ${describeError(error)}`);
      await session.close();
    }
  }
  await pause(settleMs);
  return sessions;
}

/**
 * @param {Set<Session>} sessions
 * @param {Steps} steps
 * @param {Measures} measures
 * @param {number} rounds
 */
async function playAll(sessions, steps, measures, rounds) {
  const unmeasured = new Measures();
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    const scenarios = [
      steps.key(2 * round + 100, 'key'),
      steps.key(2 * round + 101, 'key'),
      steps.key(2 * round + 200, 'key'),
      steps.lineAtTop(),
      steps.move(round + warmUpRounds),
      steps.broken(round + warmUpRounds),
      steps.completion(round + warmUpRounds),
      steps.hover(round + warmUpRounds),
      steps.outline(round + warmUpRounds),
      steps.requests(round + warmUpRounds),
    ];
    for (const each of scenarios) await play(sessions, each, round < 0 ? unmeasured : measures);
  }
  for (let burst = 0; burst < Math.min(bursts, rounds); burst += 1) {
    await play(sessions, steps.burst(burst, keysInBurst), measures);
  }
}

/**
 * Types on until every server has got so many changes; nothing of it is measured.
 * @param {Set<Session>} sessions
 * @param {Steps} steps
 * @param {number} wanted
 */
async function playUntil(sessions, steps, wanted) {
  for (;;) {
    const edits = Math.min(...[...sessions].map((session) => session.edits));
    if (edits >= wanted) return;
    await play(sessions, steps.burst(edits, keysInBurst), new Measures());
  }
}
