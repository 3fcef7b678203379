import * as l10n from '@vscode/l10n';
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
      l10n.t(
        '--jobs takes a whole number from 1 to {0}, not "{1}". Leave it out for one thread a processor.',
        mostAsked,
        option,
      ),
    );
  }
  return { most, plansEach: 1 };
}
