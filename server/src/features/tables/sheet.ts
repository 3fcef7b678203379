import type { Snapshot } from '../../model/snapshot';
import type { IdIndex } from '../../model/id-index';
import type { Language } from '../../values/language';

/** What reading and writing cells depends on beside the cells. */
export interface Sheet {
  /** Of the plan: which comma parts decimals, and how heads are called. */
  readonly language: Language;
  /** ISO 4217. */
  readonly currency: string;
  readonly ids: IdIndex;
}

export function sheetOf({ plan, ids }: Snapshot): Sheet {
  return { language: plan?.language ?? 'fi', currency: plan?.currency ?? 'EUR', ids };
}

export type Rows = readonly (readonly string[])[];

/** Without rows that say nothing, each cell trimmed and without what guarded it from being run. */
export function cleanRows(rows: Rows, unguard: (text: string) => string): Rows {
  return rows
    .map((row) => row.map((cell) => unguard(trimmed(cell))))
    .filter((row) => row.some((cell) => cell !== ''));
}

function trimmed(cell: string): string {
  return cell
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[\t\v\f]+/g, ' ').replace(/^[ \u00a0]+|[ \u00a0]+$/g, ''))
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}
