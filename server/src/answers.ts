import type { PlanDocument } from './features/document';
import type * as Features from './features/on-request';
import { hasTexts, loadTexts, spoken, type Locale } from './l10n/speak';
import type { Host } from './ports';
import type { PlanView, PlanViewAnswer, PlanViewParams } from './protocol';
import type { ServiceOptions } from './service-options';
import type * as Views from './views/on-request';

export type FeatureOptions = ServiceOptions & { readonly language: Locale };

/** Where documents come from. */
export interface Documents {
  readonly find: (uri: string) => PlanDocument | undefined;
  /** What `make` makes of every plan of the open folders, open ones as they are typed. */
  readonly everywhere: <T>(make: (document: PlanDocument) => T) => Promise<readonly T[]>;
}

/**
 * What an editor asks about plans. The parts that answer are loaded with the first request; a
 * document that is not open, or no longer once they are, gives nothing.
 */
export class Answers {
  private sender: Views.ViewSender | undefined;

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

  async planView(uri: string): Promise<PlanView | null> {
    const { planView } = await import('./views/on-request');
    await this.textsOfPlan(uri);
    const document = this.documents.find(uri);
    return document ? planView(document, { today: this.host.today() }) : null;
  }

  /** What a panel lacks that has the view with the stamp `since`, or none, and shows these tabs. */
  async planViewSince({ uri, since, tabs }: PlanViewParams): Promise<PlanViewAnswer | null> {
    const { planView, ViewSender } = await import('./views/on-request');
    await this.textsOfPlan(uri);
    const document = this.documents.find(uri);
    if (!document) return null;
    this.sender ??= new ViewSender();
    return this.sender.answer(planView(document, { today: this.host.today(), tabs }), since);
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
  }
}
