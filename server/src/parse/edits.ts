/**
 * The smallest text edits of a plan that keep comments and layout. Each function answers with
 * edits against the tree's text that do not overlap; lines end as the text's own do (`eol`).
 */
export { applyEdits, type TextEdit } from './edits/text-edit';
export { raw, writeEntry, writeScalar, type NewValue, type Raw } from './edits/write-value';
export { columnOfMap as indentOfMap, dashOf, lineOfEntry } from './edits/place';
export { replaceValue } from './edits/replace-value';
export { removeEntry, renameKey, setEntry } from './edits/entries';
export { appendItem, insertItem, removeItem } from './edits/items';
export { reorderItems } from './edits/reorder-items';
export { wrapInList } from './edits/wrap-in-list';
export { appendLineComment, insertCommentAbove } from './edits/comments';
export { unwrapItem, wrapItem, type EntryText } from './edits/item-form';
