import type { PlanDocument } from './features/document';
import type * as Features from './features/on-request';
import { hasTexts, loadTexts, spoken, type Locale } from './l10n/speak';
import type { Host } from './ports';
import { toData } from './parse/syntax';
import {
  exportedTabs,
  type PlanData,
  type PlanView,
  type PlanViewAnswer,
  type PlanViewParams,
  type ViewTab,
} from './protocol';
import type { ServiceOptions } from './service-options';
import type * as Views from './views/on-request';

export type FeatureOptions = ServiceOptions & { readonly language: Locale };

/** Where documents come from. */
export interface Documents {
  readonly find: (uri: string) => PlanDocument | undefined;
  /** Waits until what is found in a document is final. */
  readonly ready: (uri: string) => Promise<void>;
  /** What `make` makes of every plan of the open folders, open ones as they are typed. */
  readonly everywhere: <T>(make: (document: PlanDocument) => T) => Promise<readonly T[]>;
}

interface Sent {
  readonly diagnostics: PlanDocument['diagnostics'];
  readonly stamp: number;
}

/**
 * What an editor asks about plans. The parts that answer are loaded with the first request; a
 * document that is not open, or no longer once they are, gives nothing.
 */
export class Answers {
  private sender: Views.ViewSender | undefined;
  /** Once a view was asked for. */
  private views: typeof Views | undefined;
  /** Of which findings the view was made that was sent last, by document. */
  private readonly sent = new Map<string, Sent>();

  constructor(
    private readonly host: Host,
    private readonly documents: Documents,
    private readonly options: () => ServiceOptions,
  ) {}

  async about<T>(
    uri: string,
    none: T,
    answer: (features: typeof Features, document: PlanDocument, options: FeatureOptions) => T,
  ): Promise<T> {
    const features = await this.features();
    // Looked up only now: the text may have changed meanwhile.
    const document = this.documents.find(uri);
    // Terms are those of the language that the messages about this document are in.
    return document ? answer(features, document, { ...this.options(), language: spoken() }) : none;
  }

  async everywhere<T>(
    choose: (features: typeof Features) => (document: PlanDocument) => T,
  ): Promise<readonly T[]> {
    return this.documents.everywhere(choose(await this.features()));
  }

  features(): Promise<typeof Features> {
    return import('./features/on-request');
  }

  /** @param tabs absent: all of them */
  async planView(uri: string, tabs?: readonly ViewTab[]): Promise<PlanView | null> {
    const { planView } = await this.loadViews();
    await this.textsOfPlan(uri);
    const document = this.documents.find(uri);
    return document ? planView(document, { today: this.host.today(), tabs }) : null;
  }

  /** What a plan's exports show, for what is made of it elsewhere. */
  async planData(uri: string): Promise<PlanData | null> {
    await this.documents.ready(uri);
    const view = await this.planView(uri, exportedTabs);
    const root = this.documents.find(uri)?.snapshot.tree.root;
    return view && { view, value: root && toData(root) };
  }

  /** What a panel lacks that has the view with the stamp `since`, or none, and shows these tabs. */
  async planViewSince({ uri, since, tabs }: PlanViewParams): Promise<PlanViewAnswer | null> {
    const { planView, ViewSender } = await this.loadViews();
    await this.textsOfPlan(uri);
    // A view that comes before its findings are final would be drawn twice.
    await this.documents.ready(uri);
    const document = this.documents.find(uri);
    if (!document) return null;
    this.sender ??= new ViewSender();
    const view = planView(document, { today: this.host.today(), tabs });
    const answer = this.sender.answer(view, since);
    this.sent.set(uri, { diagnostics: document.diagnostics, stamp: answer.stamp });
    return answer;
  }

  /** The stamp of the view that was sent last, where it was made of the document as it is now. */
  stampOf({ uri, diagnostics }: Pick<PlanDocument, 'uri' | 'diagnostics'>): number | undefined {
    const sent = this.sent.get(uri);
    return sent?.diagnostics === diagnostics ? sent.stamp : undefined;
  }

  private async loadViews(): Promise<typeof Views> {
    this.views ??= await import('./views/on-request');
    return this.views;
  }

  /** A view is in the plan's language; without its texts the findings in it are as they are told. */
  private async textsOfPlan(uri: string): Promise<void> {
    const language = this.documents.find(uri)?.snapshot.plan?.language;
    if (language === undefined || hasTexts(language)) return;
    await loadTexts(language).catch((error: unknown) => {
      this.host.log('warn', `The texts in ${language} cannot be read: ${String(error)}`);
    });
  }

  /** The document was closed. */
  forget(uri: string): void {
    this.sender?.forget(uri);
    this.views?.forgetProblemRows(uri);
    this.sent.delete(uri);
  }
}
