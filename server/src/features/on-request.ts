/**
 * What is only worked out when an editor asks for it. Loaded with the first request, so that a server
 * starts to check without it.
 */
export { codeActions } from './code-actions';
export { completions } from './completion';
export { definition } from './definition';
export { foldingRanges } from './folding';
export { hover } from './hover';
export { documentSymbols } from './symbols';
