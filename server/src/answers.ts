import type {
  CodeAction,
  CompletionList,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  Position,
  Range,
} from 'vscode-languageserver-types';
import type { PlanDocument } from './features/document';
import type * as Features from './features/on-request';
import { spoken, type Locale } from './l10n/speak';
import type { Host } from './ports';
import type { PlanView, PlanViewAnswer } from './protocol';
import type { ServiceOptions } from './service-options';
import type * as Views from './views/on-request';

type FeatureOptions = ServiceOptions & { readonly language: Locale };

/**
 * What an editor asks about an open document. The parts that answer are loaded with the first
 * request; a document that is not open, or no longer once they are, gives nothing.
 */
export class Answers {
  private sender: Views.ViewSender | undefined;

  constructor(
    private readonly host: Host,
    private readonly find: (uri: string) => PlanDocument | undefined,
    private readonly options: () => ServiceOptions,
  ) {}

  codeActions(
    uri: string,
    range: Range,
    only: readonly string[] | undefined,
  ): Promise<CodeAction[]> {
    return this.feature(uri, [], ({ codeActions }, document, { rulePages }) =>
      codeActions(document, range, { only, rulePages }),
    );
  }

  completions(uri: string, position: Position): Promise<CompletionList> {
    const none: CompletionList = { isIncomplete: false, items: [] };
    return this.feature(uri, none, ({ completions }, { snapshot }, options) =>
      completions(snapshot, position, options),
    );
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.feature(uri, null, ({ hover }, { snapshot, diagnostics }, options) =>
      hover(snapshot, position, { ...options, diagnostics }),
    );
  }

  definition(uri: string, position: Position): Promise<Location[]> {
    return this.feature(uri, [], ({ definition }, { snapshot }) =>
      definition(snapshot, uri, position),
    );
  }

  documentSymbols(uri: string): Promise<DocumentSymbol[]> {
    return this.feature(uri, [], ({ documentSymbols }, { snapshot }) => documentSymbols(snapshot));
  }

  foldingRanges(uri: string): Promise<FoldingRange[]> {
    return this.feature(uri, [], ({ foldingRanges }, { snapshot }, { mostFolds }) =>
      foldingRanges(snapshot, mostFolds),
    );
  }

  async planView(uri: string): Promise<PlanView | null> {
    const { planView } = await import('./views/on-request');
    const document = this.find(uri);
    return document ? planView(document, { today: this.host.today() }) : null;
  }

  /** What a panel lacks that has the view with the stamp `since`, or none. */
  async planViewSince(uri: string, since: number | undefined): Promise<PlanViewAnswer | null> {
    const { planView, ViewSender } = await import('./views/on-request');
    const document = this.find(uri);
    if (!document) return null;
    this.sender ??= new ViewSender();
    return this.sender.answer(planView(document, { today: this.host.today() }), since);
  }

  /** The document was closed. */
  forget(uri: string): void {
    this.sender?.forget(uri);
  }

  private async feature<T>(
    uri: string,
    none: T,
    answer: (features: typeof Features, document: PlanDocument, options: FeatureOptions) => T,
  ): Promise<T> {
    const features = await import('./features/on-request');
    // Looked up only now: the text may have changed meanwhile.
    const document = this.find(uri);
    // Terms are those of the language that the messages about this document are in.
    return document ? answer(features, document, { ...this.options(), language: spoken() }) : none;
  }
}
