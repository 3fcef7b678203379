import type { LineEntry } from './budget-container';

const ofPersonnel = /henkilöst|palk|personal|löne|lön|personnel|staff|wage|salar/iu;
const ofDirect = /suor|välittöm|direkt|direct/iu;

/** One word, or two of which the other is `kustannuksista`. */
const plain = /^\S+(?:\s(?:kulu|meno|kustannu|kostnad|cost|expense)\p{L}*)?$/iu;

export interface BudgetRate {
  readonly rate: NonNullable<LineEntry['rate']>;
  /** What its words say beyond what it is counted on. */
  readonly notes: readonly string[];
  /** All of it as words, for a cost line that takes no rate. */
  readonly words: readonly string[];
}

/** A flat rate: `25 % henkilöstökuluista`. @param written the per cents and the words behind them */
export function readRate(written: { readonly percent: string; readonly of: string }): BudgetRate {
  const { percent, of } = written;
  const base = ofPersonnel.test(of) ? 'personnel' : ofDirect.test(of) ? 'direct' : undefined;
  const isPlain = of === '' || (base !== undefined && plain.test(of));
  return {
    rate: { percent: Number(percent.replace(',', '.')), ...(base ? { of: base } : {}) },
    notes: isPlain ? [] : [of],
    words: [`${percent} % ${of}`.trim()],
  };
}
