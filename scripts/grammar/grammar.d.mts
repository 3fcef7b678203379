/** The types of grammar.mjs, for the tests. */
export const grammarFile: string;
export function grammarText(): Promise<string>;
