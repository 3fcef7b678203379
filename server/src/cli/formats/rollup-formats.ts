import type { Paint } from '../paint';
import type { Portfolio } from '../portfolio';
import type { RolledPlan } from '../rollup-work';
import { csv } from './rollup-csv';
import { rollupJson } from './rollup-json';
import { jsonl } from './rollup-jsonl';
import { markdown } from './rollup-markdown';
import { table } from './rollup-table';

/** Plans are printed one by one, so that none but the one at hand is held. */
export interface RollupFormat {
  readonly head?: string;
  readonly between?: string;
  /** One plan's figures; made in any thread. */
  readonly plan: (rolled: RolledPlan, paint: Paint) => string;
  /** What ends the run: the portfolio's total, or what closes the document. */
  readonly total?: (portfolio: Portfolio, paint: Paint) => string;
}

export const rollupFormatNames = ['table', 'json', 'jsonl', 'csv', 'md'] as const;
export type RollupFormatName = (typeof rollupFormatNames)[number];

export const rollupFormats: Readonly<Record<RollupFormatName, RollupFormat>> = {
  table,
  json: rollupJson,
  jsonl,
  csv,
  md: markdown,
};
