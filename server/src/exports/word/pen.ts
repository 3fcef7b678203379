import type { PlanView, RiskBandName, RisksView } from '../../protocol/view-data';
import type { Words } from '../../protocol/words';
import type { Page } from './looks';
import type { WordStyles } from './style-names';
import type { EdgeKind } from './template-edges';
import type { WordWords } from './words';

/** What one file is written with. */
export interface Pen {
  readonly language: PlanView['language'];
  readonly words: Words;
  readonly own: WordWords;
  readonly styles: WordStyles;
  /** Upright, or as the template has it. */
  readonly page: Page;
  /** Which headers and footers a template brings: of these none of our own are made. */
  readonly taken: { readonly headers: readonly EdgeKind[]; readonly footers: readonly EdgeKind[] };
  /** Numbers of headings, by their keys. */
  readonly numbers: ReadonlyMap<string, string>;
  /** In which band a score is; those that the bands leave out are in none. */
  readonly bands: ReadonlyMap<number, RiskBandName>;
}

export function bandsOf(risks: RisksView | undefined): ReadonlyMap<number, RiskBandName> {
  const scores = [
    ...(risks?.cells ?? []).map(({ score }) => score),
    ...(risks?.rows ?? []).flatMap(({ score }) => (score ? [score] : [])),
  ];
  return new Map(
    scores.flatMap(({ value, band }) => (band === undefined ? [] : [[value, band] as const])),
  );
}
