import type { CheckedFile, Counts } from '../check-work';
import type { Paint } from '../paint';
import type { Terminal } from '../terminal';
import { github } from './github';
import { json } from './json';
import { junit } from './junit';
import { pretty } from './pretty';
import { sarif } from './sarif';

/** What a run came to. */
export interface CheckTotals {
  readonly counts: Counts;
  readonly plans: number;
}

/** Plans are printed one by one, so that none but the one at hand is held. */
export interface CheckFormat {
  /** One plan's findings; made in any thread. */
  readonly file: (checked: CheckedFile, paint: Paint) => string;
  /** What stands around the plans. */
  readonly layout?: (terminal: Terminal) => {
    readonly head?: string;
    readonly between?: string;
    readonly tail?: (totals: CheckTotals) => string;
  };
}

export const checkFormatNames = ['pretty', 'json', 'sarif', 'github', 'junit'] as const;
export type CheckFormatName = (typeof checkFormatNames)[number];

export const checkFormats: Readonly<Record<CheckFormatName, CheckFormat>> = {
  pretty,
  json,
  sarif,
  github,
  junit,
};
