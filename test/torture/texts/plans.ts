import fs from 'node:fs';
import path from 'node:path';
import { generatePlan } from '../../../scripts/bench/generate-plan.mjs';
import type { Random } from '../../support/random';

const root = path.resolve(__dirname, '../../..');
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

/** Whole plans as planners write them. */
export const examples = [
  'starter.projectplan.yaml',
  'etela-pohjanmaa.hanke.yaml',
  'pohjois-savo.projectplan.yaml',
].map((name) => read(`examples/${name}`));

/** The plan of a fixture or two of every rule: small, and with something to say each. */
export const fixtures: readonly string[] = fs
  .readdirSync(path.join(root, 'test/fixtures/rules'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => read(path.join('test/fixtures/rules', file)));

/** Any plan, small ones most often. */
export function anyPlan(random: Random): string {
  const kind = random.next();
  if (kind < 0.5) return random.pick(fixtures) ?? '';
  if (kind < 0.75) return examples[0] ?? '';
  if (kind < 0.85) return random.pick(examples) ?? '';
  return generatePlan(60 + random.below(900), 1 + random.below(1_000), random.below(20)).text;
}

/** The same text with other line ends, or several kinds of them, and a mark or not. */
export function otherEnds(text: string, random: Random): string {
  const kind = random.next();
  const ends =
    kind < 0.6 ? ['\n'] : kind < 0.8 ? ['\r\n'] : kind < 0.87 ? ['\r'] : ['\n', '\r\n', '\r'];
  const mark = random.chance(0.05) ? '\uFEFF' : '';
  if (ends.length === 1) return mark + text.replaceAll('\n', ends[0] ?? '\n');
  return mark + text.replaceAll('\n', () => random.pick(ends) ?? '\n');
}

/** A string in some place of a small plan. */
export function planWith(text: string, random: Random): string {
  const head = 'plan: 1\ntitle: Suunnitelma\norganisation: Alue\nperiod: 2024..2026\n';
  const place = random.pick(places) ?? places[0];
  return head + place.replace('@', () => text);
}

const places = [
  'need: @\n',
  'need: "@"\n',
  "need: '@'\n",
  'need: |\n  @\n',
  '@: x\n',
  '"@": x\n',
  '# @\nneed: x\n',
  'workPackages:\n  - id: @\n    title: x\n    dependsOn: [@]\n',
  'workPackages:\n  - id: "@"\n    title: "@"\n    period: "@"\n    dependsOn: ["@"]\n',
  'workPackages:\n  - id: TP1\n    title: x\n    budget:\n      personnel: @\n      total: @\n',
  'workPackages:\n  - id: TP1\n    title: x\n    schedule:\n      - period: @\n        tasks: "@"\n',
  'goals:\n  - @\n  - id: G1\n    text: @\n',
  'profile: "@"\nlanguage: "@"\n',
  'metrics: [{ text: "@", baseline: @, target: 5, due: @ }]\n',
  'risks: [{ id: R1, text: "@", likelihood: @, impact: 9 }]\n',
  '@',
] as const;
