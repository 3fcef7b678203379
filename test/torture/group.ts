import type { Random } from '../support/random';
import type { Figures } from './figures';
import type { Session } from './session';
import { perform } from './perform';
import type { Step } from './steps';

export const groupNames = [
  'suite',
  'edits',
  'adversarial',
  'races',
  'proto',
  'leak',
  'inject',
  'floods',
] as const;
export type GroupName = (typeof groupNames)[number];

/** What a case works with. */
export interface Stage {
  readonly random: Random;
  readonly figures: Figures;
  /** Of the case alone: nothing that it says is about another case. */
  readonly uri: string;
  /** Ms that the case may take. */
  readonly leftMs: () => number;
  /** A server that cases share, as an editor has one for all documents. */
  readonly shared: () => Promise<Session>;
  /** A server for the case alone, started but not yet spoken to; ended with it. */
  readonly own: () => Session;
}

export interface Case {
  readonly title: string;
  readonly run: (stage: Stage) => Promise<void>;
}

export interface Group {
  readonly name: GroupName;
  /** Of the whole time, in parts. */
  readonly share: number;
  /** After so many a server is ended, with all that is looked at then, and another is started. */
  readonly casesOfServer?: number;
  /**
   * The case with this number; undefined behind the last.
   * @param random the same for the same seed and number, and the case's own
   */
  readonly at: (index: number, random: Random, seed: number) => Case | undefined;
}

/** Steps of a session, one after another. */
export async function play(session: Session, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if (session.hasEnded) return;
    await perform(session, step);
  }
}
