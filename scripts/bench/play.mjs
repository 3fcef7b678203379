// @ts-check
/** Plays steps on running servers, the same few on one after the other: noise hits all alike. */
import { setTimeout as pause } from 'node:timers/promises';
import { describeError } from '../lib/bare.mjs';
import { cpuMs } from './process-figures.mjs';

/** @typedef {import('./lsp-session.mjs').Session} Session */
/** @typedef {import('./rows.mjs').Measures} Measures */
/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {import('./steps.mjs').Ask} Ask */

const keyPauseMs = 50;
/** Nothing more is published after this long without anything. */
const quietMs = 500;

/**
 * A server that fails is said to have done so and left out from then on.
 * @param {Set<Session>} sessions
 * @param {readonly Step[]} steps
 * @param {Measures} measures
 */
export async function play(sessions, steps, measures) {
  for (const session of sessions) {
    try {
      for (const step of steps) await playStep(session, step, measures);
    } catch (error) {
      sessions.delete(session);
      measures.problem(`Left out after its ${session.edits} edits: ${describeError(error)}`);
      session.child.kill('SIGKILL');
    }
  }
}

/**
 * @param {Session} session
 * @param {Step} step
 * @param {Measures} measures
 */
async function playStep(session, step, measures) {
  const { id } = session.kind;
  switch (step.kind) {
    case 'edit': {
      const from = performance.now();
      const findings = session.change(step.changes).then(() => {
        if (step.row !== undefined) measures.add(step.row, id, performance.now() - from);
      });
      await Promise.all([findings, step.ask && ask(session, step.ask, measures)]);
      break;
    }
    case 'ask':
      await ask(session, step.ask, measures);
      break;
    case 'request': {
      const { at, provider } = step;
      if (session.capabilities[provider] === undefined) break;
      const behind = { line: at.line, character: at.character + 1 };
      const key = session.change([{ range: { start: at, end: at }, text: 'x' }]);
      await Promise.all([key, ask(session, step.ask, measures)]);
      await session.change([{ range: { start: at, end: behind }, text: '' }]);
      break;
    }
    case 'burst':
      await burst(session, step, measures);
      break;
  }
}

/**
 * @param {Session} session
 * @param {Ask} question
 * @param {Measures} measures
 */
async function ask(session, { row, method, position, more }, measures) {
  const from = performance.now();
  const textDocument = { uri: session.uri };
  await session.request(method, {
    textDocument,
    ...(position === undefined ? {} : { position }),
    ...more,
  });
  measures.add(row, session.kind.id, performance.now() - from);
}

/**
 * @param {Session} session
 * @param {Extract<Step, { kind: 'burst' }>} step
 * @param {Measures} measures
 */
async function burst(session, { at: { line, character }, keys }, measures) {
  const { id } = session.kind;
  const cpuBefore = cpuMs(session.pid);
  const publishesBefore = session.publishes;
  const keyAt = (/** @type {number} */ key) => {
    const at = { line, character: character + key };
    return [{ range: { start: at, end: at }, text: 'x' }];
  };
  for (let key = 0; key < keys - 1; key += 1) {
    session.send(keyAt(key));
    await pause(keyPauseMs);
  }
  const from = performance.now();
  await session.change(keyAt(keys - 1));
  // A server that gives no versions may have published those of an earlier key just now.
  while (performance.now() - session.lastPublishedAt < quietMs) await pause(quietMs);
  measures.add('burst', id, session.lastPublishedAt - from);
  measures.add('burstCpu', id, cpuMs(session.pid) - cpuBefore);
  measures.add('burstPublishes', id, session.publishes - publishesBefore);
  const end = { line, character: character + keys };
  await session.change([{ range: { start: { line, character }, end }, text: '' }]);
}
