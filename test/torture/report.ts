import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Fault } from './fault';
import type { Figures } from './figures';
import type { Failure } from './run-group';
import { describe, type Step } from './steps';

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What a replay needs. */
export interface Recorded {
  readonly seed: number;
  readonly case: string;
  readonly title: string;
  readonly faults: readonly Fault[];
  readonly steps: readonly Step[];
}

const shownFaults = 6;

/** Tells of a failure, and writes down what was done. @returns the file */
export function sayFailure(failure: Failure, seed: number): string {
  const { group, index, title, faults, steps } = failure;
  const name = `${group}:${index}`;
  const recorded: Recorded = { seed, case: name, title, faults, steps };
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-torture-'));
  const file = path.join(folder, 'steps.json');
  fs.writeFileSync(file, JSON.stringify(recorded, undefined, 1));
  const last = steps.findLast((step) => step.kind === 'open');
  if (last) fs.writeFileSync(path.join(folder, 'text.yaml'), last.text);
  say(`\n✗ ${name}: ${title}`);
  for (const { kind, detail } of faults.slice(0, shownFaults))
    say(`    ${kind}: ${detail.slice(0, 700)}`);
  if (faults.length > shownFaults) say(`    … ${faults.length - shownFaults} more`);
  for (const step of steps.slice(-4)) say(`    · ${describe(step)}`);
  say(`    npm run torture -- --seed ${seed} --case ${name}`);
  say(`    npm run torture -- --replay ${file}`);
  return file;
}

/** The closing figures. */
export function sayFigures(figures: Figures, seed: number): void {
  say('\nslowest answers (ms of work in silence before them, and the size of the text):');
  const slowest = [...figures.slowest].sort(([, a], [, b]) => b.ms - a.ms).slice(0, 12);
  for (const [method, { ms, what }] of slowest) {
    say(`  ${String(Math.round(ms)).padStart(6)}  ${method} (${what})`);
  }
  const peak = Number.isNaN(figures.peakMiB)
    ? 'unknown here'
    : `${Math.round(figures.peakMiB)} MiB`;
  say(`\nmost memory of a server: ${peak}`);
  // Of few documents it says what the server's own parts need.
  if (figures.kept && figures.kept.documents >= 200) {
    const { bytes, documents } = figures.kept;
    say(`kept of each of the last ${documents} documents opened and closed: ${bytes} bytes`);
  }
  if (figures.grown && figures.grown.edits >= 5_000) {
    const { bytes, edits } = figures.grown;
    say(`kept of the last ${edits} edits: ${bytes} bytes`);
  }
  say(`cases: ${figures.cases}, edits: ${figures.edits}, seed: ${seed}`);
}
