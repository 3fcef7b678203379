import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeActionRequest,
  CodeLensRequest,
  ColorPresentationRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentColorRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
  type CallHierarchyItem,
  type RequestType,
} from 'vscode-languageserver';
import { CodeActionTriggerKind } from 'vscode-languageserver-types';
import type { Answers, FeatureOptions } from './answers';
import type { PlanDocument } from './features/document';
import type * as Features from './features/on-request';
import {
  addWorkPackageRequest,
  amountPlacesRequest,
  moveAmountRequest,
  pasteTableRequest,
  planStatusRequest,
  planDataRequest,
  planViewRequest,
  raiseTotalsRequest,
  shiftScheduleRequest,
  tableAtRequest,
  workPackageParentsRequest,
} from './protocol';
import { hasAll, type Checked, type Need } from './request-params';
import { fileAt } from './workspace/locations';

/** One thing that an editor may ask. */
export interface Request {
  /** Answered where nothing can be said. */
  readonly none: unknown;
  /** Whether it says what it is about. */
  readonly takes: (params: unknown) => boolean;
  readonly answer: (answers: Answers, params: unknown) => Promise<unknown>;
}

/** A method with the shapes of what is asked and answered. */
type Asked<P, R> = Pick<RequestType<P, R, void>, 'method' | '_'>;
type Row = readonly [method: string, request: Request];

function row<P, R>(
  { method }: Asked<P, R>,
  none: R,
  needs: readonly Need[],
  answer: (answers: Answers, params: P) => Promise<R>,
): Row {
  const takes = (params: unknown): boolean => hasAll(params, needs);
  return [method, { none, takes, answer: (answers, params) => answer(answers, params as P) }];
}

/** About a document; `none` where it is not open. */
function about<P extends { readonly textDocument: { readonly uri: string } }, R>(
  asked: Asked<P, R>,
  none: R,
  needs: readonly Need<Checked & keyof P>[],
  answer: (
    features: typeof Features,
    document: PlanDocument,
    params: P,
    options: FeatureOptions,
  ) => R,
): Row {
  return row(asked, none, ['textDocument', ...needs], (answers, params) =>
    answers.about(params.textDocument.uri, none, (features, document, options) =>
      answer(features, document, params, options),
    ),
  );
}

/** About an item that an answer gave before. */
function aboutItem<P extends { readonly item: CallHierarchyItem }, R>(
  asked: Asked<P, R>,
  none: R,
  answer: (features: typeof Features, document: PlanDocument, item: CallHierarchyItem) => R,
): Row {
  return row(asked, none, ['item'], (answers, { item }) =>
    answers.about(item.uri, none, (features, document) => answer(features, document, item)),
  );
}

/** Every request about plans by its method. */
export const requests: ReadonlyMap<string, Request> = new Map([
  about(
    CompletionRequest.type,
    [],
    ['position'],
    ({ completions }, { snapshot, diagnostics }, { position }, options) =>
      completions(snapshot, position, { ...options, diagnostics }),
  ),
  about(
    HoverRequest.type,
    null,
    ['position'],
    ({ hover }, { snapshot, diagnostics }, { position }, options) =>
      hover(snapshot, position, { ...options, diagnostics }),
  ),
  about(
    DefinitionRequest.type,
    [],
    ['position'],
    ({ definition }, { snapshot, uri }, { position }) => definition(snapshot, uri, position),
  ),
  about(
    ReferencesRequest.type,
    [],
    ['position', 'context'],
    ({ references }, { snapshot, uri }, { position, context }) =>
      references(snapshot, uri, position, context.includeDeclaration),
  ),
  about(
    DocumentHighlightRequest.type,
    [],
    ['position'],
    ({ highlights }, { snapshot }, { position }) => highlights(snapshot, position),
  ),
  about(
    PrepareRenameRequest.type,
    null,
    ['position'],
    ({ prepareRename }, { snapshot }, { position }) => prepareRename(snapshot, position),
  ),
  about(
    RenameRequest.type,
    null,
    ['position', 'newName'],
    ({ rename }, document, { position, newName }, options) =>
      rename(document, position, newName, options),
  ),
  about(DocumentSymbolRequest.type, [], [], ({ documentSymbols }, { snapshot }) =>
    documentSymbols(snapshot),
  ),
  row(WorkspaceSymbolRequest.type, [], ['query'], async (answers, { query }) => {
    const { matchingSymbols } = await answers.features();
    const all = await answers.everywhere(({ planSymbols }) => planSymbols);
    return matchingSymbols(all.flat(), query);
  }),
  about(
    CallHierarchyPrepareRequest.type,
    null,
    ['position'],
    ({ prepareCalls }, document, { position }) => prepareCalls(document, position),
  ),
  aboutItem(CallHierarchyIncomingCallsRequest.type, [], ({ incomingCalls }, document, item) =>
    incomingCalls(document, item),
  ),
  aboutItem(CallHierarchyOutgoingCallsRequest.type, [], ({ outgoingCalls }, document, item) =>
    outgoingCalls(document, item),
  ),
  about(DocumentLinkRequest.type, [], [], ({ documentLinks }, { snapshot, uri }) =>
    documentLinks(snapshot, (path) => fileAt(path, uri)),
  ),
  about(DocumentColorRequest.type, [], [], ({ documentColors }, { snapshot }) =>
    documentColors(snapshot),
  ),
  about(
    ColorPresentationRequest.type,
    [],
    ['color', 'range'],
    ({ colorPresentations }, { snapshot }, { color, range }) =>
      colorPresentations(snapshot, color, range),
  ),
  about(FoldingRangeRequest.type, [], [], ({ foldingRanges }, { snapshot }, _, { mostFolds }) =>
    foldingRanges(snapshot, mostFolds),
  ),
  about(
    SelectionRangeRequest.type,
    [],
    ['positions'],
    ({ selectionRanges }, { snapshot }, { positions }) => selectionRanges(snapshot, positions),
  ),
  about(InlayHintRequest.type, [], ['range'], ({ inlayHints }, { snapshot }, { range }, options) =>
    inlayHints(snapshot, range, options),
  ),
  about(CodeLensRequest.type, [], [], ({ codeLenses }, document, _, options) =>
    codeLenses(document, options),
  ),
  about(SemanticTokensRequest.type, { data: [] }, [], ({ semanticTokens }, { snapshot }) =>
    semanticTokens(snapshot),
  ),
  about(
    SemanticTokensRangeRequest.type,
    { data: [] },
    ['range'],
    ({ semanticTokens }, { snapshot }, { range }) => semanticTokens(snapshot, range),
  ),
  about(DocumentFormattingRequest.type, [], [], ({ formatting }, { snapshot }, _, options) =>
    formatting(snapshot, undefined, options),
  ),
  about(
    DocumentRangeFormattingRequest.type,
    [],
    ['range'],
    ({ formatting }, { snapshot }, { range }, options) => formatting(snapshot, range, options),
  ),
  about(
    DocumentOnTypeFormattingRequest.type,
    [],
    ['position', 'ch'],
    ({ formatOnType }, { snapshot }, { position, ch }, options) =>
      formatOnType(snapshot, position, ch, options),
  ),
  about(
    CodeActionRequest.type,
    [],
    ['range', 'context'],
    ({ codeActions }, document, { range, context }, { rulePages, commands }) => {
      const { only, triggerKind } = context;
      // A light bulb at every amount would tell nothing: these are there for whoever asks.
      const isAskedFor = triggerKind !== CodeActionTriggerKind.Automatic;
      return codeActions(document, range, { only, rulePages, commands, isAskedFor });
    },
  ),
  about(amountPlacesRequest, null, ['position'], ({ amountPlaces }, document, params) =>
    amountPlaces(document, params),
  ),
  about(
    moveAmountRequest,
    null,
    ['version', 'from', 'to', 'amount'],
    ({ moveAmount }, document, params) => moveAmount(document, params),
  ),
  about(
    shiftScheduleRequest,
    null,
    ['version', 'position', 'quarters'],
    ({ shiftSchedule }, document, params) => shiftSchedule(document, params),
  ),
  about(
    workPackageParentsRequest,
    null,
    ['position?', 'near?'],
    ({ workPackageParents }, document, params) => workPackageParents(document, params),
  ),
  about(
    addWorkPackageRequest,
    null,
    ['version', 'parent', 'title', 'period', 'budget'],
    ({ addWorkPackage }, document, params) => addWorkPackage(document, params),
  ),
  about(raiseTotalsRequest, null, ['version', 'id'], ({ raiseTotals }, document, params) =>
    raiseTotals(document, params),
  ),
  about(pasteTableRequest, null, ['position', 'rows'], ({ pasteTable }, document, params) =>
    pasteTable(document, params),
  ),
  about(tableAtRequest, null, ['range'], ({ tableAt }, { snapshot }, { range }) =>
    tableAt(snapshot, range),
  ),
  row(planStatusRequest, null, ['uri'], (answers, { uri }) =>
    answers.about(uri, null, ({ planStatus }, document) => planStatus(document)),
  ),
  row(planViewRequest, null, ['uri', 'since?', 'tabs?'], (answers, params) =>
    answers.planViewSince(params),
  ),
  row(planDataRequest, null, ['uri'], (answers, { uri }) => answers.planData(uri)),
]);
