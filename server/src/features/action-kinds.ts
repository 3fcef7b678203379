/** The code action that applies all safe fixes of a document (editor.md §1). */
export const fixAllKind = 'source.fixAll.planwright';
