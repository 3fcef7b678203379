/** The code action that applies all safe fixes of a document (editor.md §1). */
export const fixAllKind = 'source.fixAll.planwright';

/** What rearranges a plan without a slip being there; kinds of it stand behind a dot. */
export const refactorKind = 'refactor';
