/** What a fix brings to light besides, by the rule whose fix it is; each with its reason. */
const consequences: ReadonlyMap<string, readonly string[]> = new Map([
  // What the removed key was meant to say is missing now.
  [
    'schema/unknown-key',
    [
      'budget/total-mismatch',
      'budget/summary-mismatch',
      'budget/fte-mismatch',
      'budget/fte-missing',
      'budget/missing',
      'content/missing-goals',
      'content/missing-measures',
      'content/missing-outputs',
      'content/required-section',
      'evaluation/missing',
      'evaluation/red-note',
      'metrics/due',
      'metrics/missing',
      'risk/mitigation',
      'schedule/missing',
      // The nearest key may be one for another kind of value.
      'schema/value',
    ],
  ],
  // What is inserted is left to fill in: no id that the plan has, no period and no amount yet.
  ['schema/missing-key', ['id/unknown', 'schedule/invalid-period', 'budget/amount-format']],
  // Each value that is near is offered, the wrong ones among them.
  ['schema/value', ['metrics/direction', 'budget/items-mismatch']],
  // Parts that can be told apart again are compared again. Where the id was meant for the second
  // bearer, those who name it mean one that is called otherwise now.
  ['id/duplicate', ['budget/summary-mismatch', 'budget/summary-gap', 'id/unknown']],
  // Each id that is near is offered, the wrong ones among them.
  ['id/unknown', ['budget/summary-mismatch', 'budget/summary-gap', 'schedule/dependency']],
  // The figure is right where it stands, and the sums above were added up from the wrong one.
  [
    'budget/total-mismatch',
    [
      'budget/total-mismatch',
      'budget/summary-mismatch',
      'budget/funding-mismatch',
      'budget/administration-mismatch',
      'budget/year-mismatch',
      'budget/rate-mismatch',
      'budget/share',
    ],
  ],
  ['budget/items-mismatch', ['budget/total-mismatch', 'budget/share']],
  ['budget/rate-mismatch', ['budget/total-mismatch', 'budget/share']],
  ['budget/fte-mismatch', ['budget/fte-mismatch']],
  // A likely correction is one of several, and no more than likely.
  [
    'schedule/invalid-period',
    [
      'budget/year-mismatch',
      'metrics/due',
      'schedule/dependency',
      'schedule/early-report',
      'schedule/order',
      'schedule/outside-period',
    ],
  ],
  // The right score may be one that asks for a mitigation.
  ['risk/score', ['risk/mitigation']],
  ['schedule/reversed', ['schedule/outside-period', 'metrics/due']],
  // Only the planner knows which light it is: what is inserted is no light yet.
  ['evaluation/missing', ['schema/value']],
]);

/** What is left to fill in is always told. */
export function bringsToLight(rule: string): ReadonlySet<string> {
  return new Set(['content/placeholder', ...(consequences.get(rule) ?? [])]);
}

/** Rules of which a fix takes something away, with the comments on it. */
export const takesAway: ReadonlySet<string> = new Set([
  'yaml/duplicate-key',
  'schema/unknown-key',
  'schema/type',
  'meta/unused-ignore',
]);
