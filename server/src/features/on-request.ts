/**
 * What is only worked out when an editor asks for it. Loaded with the first request, so that a server
 * starts to check without it.
 */
export { incomingCalls, outgoingCalls, prepareCalls } from './call-hierarchy';
export { codeActions } from './code-actions';
export { codeLenses } from './code-lens';
export { colorPresentations, documentColors } from './colours';
export { completions } from './completion';
export { definition } from './definition';
export { foldingRanges } from './folding';
export { formatOnType, formatting } from './formatting';
export { highlights } from './highlights';
export { hover } from './hover';
export { inlayHints } from './inlay-hints';
export { documentLinks } from './links';
export { planStatus } from './plan-status';
export { matchingSymbols } from './matching-symbols';
export { addWorkPackage, raiseTotals } from './refactorings/add-work-package';
export { workPackageParents } from './refactorings/add-work-package/parents';
export { amountPlaces, moveAmount } from './refactorings/move-amount';
export { shiftSchedule } from './refactorings/shift';
export { references } from './references';
export { prepareRename, rename } from './rename';
export { selectionRanges } from './selection-ranges';
export { semanticTokens } from './semantic-tokens';
export { documentSymbols } from './symbols';
export { pasteTable, tableAt } from './tables';
export { planSymbols } from './workspace-symbols';
