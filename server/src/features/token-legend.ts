/**
 * What semantic tokens are told as. The names are the protocol's own, so that every editor has a
 * colour for them; what they stand for in a plan, in this order: ids of nodes, other ids, money and
 * person-years, periods, words with a fixed meaning, rules that a comment silences. The extension's
 * manifest (`semanticTokenScopes`) gives them the colours that the grammar gives.
 */
export const tokenLegend: { tokenTypes: string[]; tokenModifiers: string[] } = {
  tokenTypes: ['class', 'type', 'number', 'enumMember', 'keyword', 'macro'],
  // An id where it is given; which of the two a figure is.
  tokenModifiers: ['declaration', 'money', 'personYears'],
};
