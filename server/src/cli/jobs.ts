import os from 'node:os';
import { CommandError } from './command-error';

/** How many threads a run may use, and how many plans make one worth its start. */
export interface Jobs {
  readonly most: number;
  readonly plansEach: number;
}

const mostAsked = 64;
const mostUnasked = 8;

/** A thread costs what this many usual plans do before it has done any. */
const plansWorthAThread = 30;

export const jobsHelp = `  --jobs N               threads for many plans: the number of processors unless given, at most 8;
                         1 is none. The output is the same whatever N`;

/** `--jobs`; absent, the number of processors. */
export function readJobs(option: string | undefined): Jobs {
  if (option === undefined) {
    return {
      most: Math.min(os.availableParallelism(), mostUnasked),
      plansEach: plansWorthAThread,
    };
  }
  const most = /^\d{1,3}$/.test(option) ? Number(option) : 0;
  if (most < 1 || most > mostAsked) {
    throw new CommandError(
      `--jobs takes a whole number from 1 to ${mostAsked}, not "${option}". Leave it out for one thread a processor.`,
    );
  }
  return { most, plansEach: 1 };
}
