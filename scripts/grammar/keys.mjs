// @ts-check
/**
 * Keys whose value stands out, by what the value is. `test/grammar/keys.test.ts` compares these lists
 * with the format (`schemas/plan.schema.json`).
 */
export const keys = {
  money: [
    ...['personnel', 'purchasedServices', 'travel', 'equipment', 'premises', 'other', 'indirect'],
    ...['administration', 'amount', 'total'],
  ],
  byYear: ['byYear'],
  personYears: ['fte'],
  period: ['period', 'due', 'updated', 'date'],
  word: ['status', 'outcome', 'progress', 'kind', 'direction', 'language', 'currency'],
  id: ['id', 'output', 'node', 'measureRef', 'benefit'],
  /** A node's id, or a word of a rate. */
  of: ['of'],
  ids: ['dependsOn', 'contributesTo', 'targetGroups', 'benefits'],
  /** Ids, or goals in words. */
  goals: ['goals'],
  /** Never a text: what stands below it deeper is no text either, whatever is being typed behind it. */
  structure: [
    ...['abbreviations', 'areas', 'audiences', 'bodies', 'budget', 'channels', 'communication'],
    ...[
      'contacts',
      'costSummary',
      'effects',
      'evaluation',
      'figures',
      'funding',
      'impact',
      'investments',
    ],
    ...['items', 'links', 'measures', 'methods', 'outputs', 'parts', 'partners', 'pillars'],
    ...['points', 'processes', 'relatedProjects', 'results', 'risks', 'scale', 'schedule'],
    ...['targets', 'values', 'workPackages'],
  ],
};

/** Words with a meaning of their own, but for those of `rateOf`. */
export const words = [
  ...['draft', 'submitted', 'approved', 'running', 'ended', 'green', 'yellow', 'red', 'up', 'down'],
  ...['number', 'percent', 'yes-no', 'scale', 'survey', 'qualitative', 'fi', 'sv', 'en'],
];

/** What a flat rate may be of. */
export const rateOf = ['personnel', 'direct'];
