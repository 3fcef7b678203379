/** The types of keys.mjs, for the tests. */
export type KeyKind =
  | 'money'
  | 'byYear'
  | 'personYears'
  | 'period'
  | 'word'
  | 'id'
  | 'of'
  | 'ids'
  | 'goals'
  | 'structure';
export const keys: Readonly<Record<KeyKind, readonly string[]>>;
export const words: readonly string[];
export const rateOf: readonly string[];
