import type {
  CodeAction,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  Position,
  Range,
} from 'vscode-languageserver-types';
import { codeActions } from './features/code-actions';
import { completions } from './features/completion';
import { definition } from './features/definition';
import { toLspDiagnostics } from './features/diagnostics';
import type { PlanDocument } from './features/document';
import { foldingRanges } from './features/folding';
import { hover } from './features/hover';
import { documentSymbols } from './features/symbols';
import { OpenDocuments } from './open-documents';
import type { Host } from './ports';
import type { PlanView, PlanViewAnswer } from './protocol';
import { rules } from './rules';
import type { Severity } from './rules/rule';
import { runRules } from './rules/run-rules';
import type { TextChange } from './text/source-text';
import { planView } from './views/plan-view';
import { ViewSender } from './views/view-sender';

export interface ServiceOptions {
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Folder of the rule pages as a URI; undefined: findings carry no link. */
  readonly rulePages: string | undefined;
  /** The client understands tab stops. */
  readonly snippets: boolean;
  /** How many folding ranges the client takes. */
  readonly mostFolds: number;
  /** Language of the editor, for terms. */
  readonly language: 'en' | 'fi' | 'sv';
}

/**
 * Everything that editor and command line ask, over documents that are handed in as text: no file,
 * no connection, no clock but the host's. Requests for documents that are not open give nothing.
 */
export interface PlanService {
  open(uri: string, version: number, text: string): void;
  change(uri: string, version: number, changes: readonly TextChange[]): void;
  close(uri: string): void;
  configure(options: Partial<ServiceOptions>): void;
  document(uri: string): PlanDocument | undefined;
  diagnostics(uri: string): Diagnostic[];
  codeActions(uri: string, range: Range, only: readonly string[] | undefined): CodeAction[];
  completions(uri: string, position: Position): CompletionList;
  hover(uri: string, position: Position): Hover | null;
  definition(uri: string, position: Position): Location[];
  documentSymbols(uri: string): DocumentSymbol[];
  foldingRanges(uri: string): FoldingRange[];
  planView(uri: string): PlanView | null;
  /** What a panel lacks that has the view with the stamp `since`, or none. */
  planViewSince(uri: string, since: number | undefined): PlanViewAnswer | null;
}

const defaults: ServiceOptions = {
  severities: new Map(),
  rulePages: undefined,
  snippets: false,
  mostFolds: Infinity,
  language: 'en',
};

/** The composition root: all parts meet here and nowhere else. */
export function createPlanService(host: Host, given: Partial<ServiceOptions> = {}): PlanService {
  let options: ServiceOptions = { ...defaults, ...given };
  const documents = new OpenDocuments((snapshot) =>
    runRules(snapshot, rules, {
      severities: options.severities,
      onCrash: (rule, error) => {
        host.log('error', `Rule ${rule} failed: ${describe(error)}`);
      },
    }),
  );
  const views = new ViewSender();
  const viewOf = (document: PlanDocument): PlanView => planView(document, { today: host.today() });
  const withDocument = <T>(uri: string, none: T, use: (document: PlanDocument) => T): T => {
    const document = documents.find(uri);
    return document ? use(document) : none;
  };

  return Object.freeze<PlanService>({
    open: (uri, version, text) => {
      documents.open(uri, version, text);
    },
    change: (uri, version, changes) => {
      documents.change(uri, version, changes);
    },
    close: (uri) => {
      documents.close(uri);
      views.forget(uri);
    },
    configure: (changed) => {
      options = { ...options, ...changed };
      documents.forgetFindings();
    },
    document: (uri) => documents.find(uri),
    diagnostics: (uri) =>
      withDocument(uri, [], (document) => toLspDiagnostics(document, options.rulePages)),
    codeActions: (uri, range, only) =>
      withDocument(uri, [], (document) =>
        codeActions(document, range, { only, rulePages: options.rulePages }),
      ),
    completions: (uri, position) =>
      withDocument(uri, { isIncomplete: false, items: [] }, ({ snapshot }) =>
        completions(snapshot, position, options),
      ),
    hover: (uri, position) =>
      withDocument(uri, null, ({ snapshot, diagnostics }) =>
        hover(snapshot, position, { ...options, diagnostics }),
      ),
    definition: (uri, position) =>
      withDocument(uri, [], ({ snapshot }) => definition(snapshot, uri, position)),
    documentSymbols: (uri) => withDocument(uri, [], ({ snapshot }) => documentSymbols(snapshot)),
    foldingRanges: (uri) =>
      withDocument(uri, [], ({ snapshot }) => foldingRanges(snapshot, options.mostFolds)),
    planView: (uri) => withDocument(uri, null, viewOf),
    planViewSince: (uri, since) =>
      withDocument(uri, null, (document) => views.answer(viewOf(document), since)),
  });
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
