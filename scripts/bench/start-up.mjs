// @ts-check
/** From the start of a server's process to its first findings; a new process each time. */
import { describeError } from '../lib/bare.mjs';
import { generatePlan } from './generate-plan.mjs';
import { Session } from './lsp-session.mjs';
import { documentUri } from './servers.mjs';
import { withSlip } from './steps.mjs';

/** @typedef {import('./servers.mjs').ServerKind} ServerKind */
/** @typedef {import('./rows.mjs').Measures} Measures */

/**
 * @param {readonly ServerKind[]} kinds started in turn
 * @param {number} size lines wanted
 * @param {Measures} measures gets the rows `initialize` and `firstFindings`
 * @param {number} runs
 */
export async function measureStart(kinds, size, measures, runs) {
  const text = withSlip(generatePlan(size).text);
  /** @type {Set<ServerKind>} */
  const left = new Set(kinds);
  for (let run = 0; run < runs; run += 1) {
    for (const kind of left) {
      const from = performance.now();
      const session = new Session(kind, documentUri(size));
      try {
        await session.initialize();
        measures.add('initialize', kind.id, performance.now() - from);
        await session.open(text);
        measures.add('firstFindings', kind.id, performance.now() - from);
      } catch (error) {
        left.delete(kind);
        measures.problem(`Not started again: ${describeError(error)}`);
      } finally {
        await session.close();
      }
    }
  }
}
