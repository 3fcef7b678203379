import type { Position, Range } from 'vscode-languageserver-types';
import type { Mirror } from './mirror';

/** One thing to ask about a document, beside which it is. */
export interface Question {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const layout = { tabSize: 2, insertSpaces: true };

/** About the whole text: what an editor asks by itself when it shows a document. */
export function aboutAll(text: Mirror): readonly Question[] {
  const range = { start: { line: 0, character: 0 }, end: text.end };
  return [
    { method: 'textDocument/documentSymbol', params: {} },
    { method: 'textDocument/foldingRange', params: {} },
    { method: 'textDocument/semanticTokens/full', params: {} },
    { method: 'textDocument/semanticTokens/range', params: { range } },
    { method: 'textDocument/inlayHint', params: { range } },
    { method: 'textDocument/codeLens', params: {} },
    { method: 'textDocument/documentLink', params: {} },
    { method: 'textDocument/documentColor', params: {} },
  ];
}

/** Those whose answers, with the findings, say all that is made of a text. */
export const telling: ReadonlySet<string> = new Set(
  'documentSymbol foldingRange semanticTokens/full inlayHint codeLens documentLink documentColor'
    .split(' ')
    .map((name) => `textDocument/${name}`),
);

/** About a place: what an editor asks when the cursor is there, and what its menus ask. */
export function aboutPlace(position: Position): readonly Question[] {
  return [
    { method: 'textDocument/completion', params: { position } },
    { method: 'textDocument/hover', params: { position } },
    { method: 'textDocument/definition', params: { position } },
    {
      method: 'textDocument/references',
      params: { position, context: { includeDeclaration: true } },
    },
    { method: 'textDocument/documentHighlight', params: { position } },
    { method: 'textDocument/prepareRename', params: { position } },
    { method: 'textDocument/selectionRange', params: { positions: [position] } },
    { method: 'textDocument/prepareCallHierarchy', params: { position } },
    { method: 'planwright/amountPlaces', params: { position } },
    { method: 'planwright/workPackageParents', params: { near: position } },
  ];
}

/** What would change the text; nothing is changed by asking. */
export function ofEdits(position: Position, range: Range): readonly Question[] {
  return [
    { method: 'textDocument/formatting', params: { options: layout } },
    { method: 'textDocument/rangeFormatting', params: { range, options: layout } },
    { method: 'textDocument/onTypeFormatting', params: { position, ch: '\n', options: layout } },
    { method: 'textDocument/rename', params: { position, newName: 'UUSI-1' } },
    {
      method: 'textDocument/codeAction',
      params: { range, context: { diagnostics: [], triggerKind: 1 } },
    },
  ];
}

/** Our own, about whole plans: asked with the document's address alone. */
export const ofPlans = ['planwright/planStatus', 'planwright/planView', 'planwright/planData'];

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const { start: position } = range;

/** One of every method that the server may be asked, as it should be. */
export const everyQuestion: readonly Question[] = [
  ...[
    'documentSymbol',
    'foldingRange',
    'semanticTokens/full',
    'codeLens',
    'documentLink',
    'documentColor',
  ].map((name) => ({ method: `textDocument/${name}`, params: {} })),
  { method: 'textDocument/semanticTokens/range', params: { range } },
  { method: 'textDocument/inlayHint', params: { range } },
  {
    method: 'textDocument/colorPresentation',
    params: { range, color: { red: 1, green: 0, blue: 0, alpha: 1 } },
  },
  ...aboutPlace(position),
  ...ofEdits(position, range),
  {
    method: 'planwright/moveAmount',
    params: { version: 1, from: position, to: { at: position }, amount: '1' },
  },
  { method: 'planwright/shiftSchedule', params: { version: 1, position, quarters: 1 } },
  {
    method: 'planwright/addWorkPackage',
    params: { version: 1, parent: position, title: 'x', period: '', budget: '' },
  },
  { method: 'planwright/raiseTotals', params: { version: 1, id: 'TP1' } },
  { method: 'planwright/pasteTable', params: { position, rows: [['a', '1']] } },
  { method: 'planwright/tableAt', params: { range } },
];

/** Without a document of their own. */
export const aboutOthers: readonly Question[] = [
  { method: 'workspace/symbol', params: { query: 'TP' } },
  ...['callHierarchy/incomingCalls', 'callHierarchy/outgoingCalls'].map((method) => ({
    method,
    params: { item: { name: 'x', kind: 5, uri: 'untitled:x', range, selectionRange: range } },
  })),
];
