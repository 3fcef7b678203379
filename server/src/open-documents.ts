import type { PlanDocument } from './features/document';
import { Snapshot } from './model/snapshot';
import type { PlanDiagnostic } from './rules/run-rules';
import { isFresh, withChange, type FreshLines } from './text/fresh-lines';
import { SourceText, type TextChange } from './text/source-text';
import type { AroundPlan } from './workspace/around-plan';

interface OpenDocument {
  readonly version: number;
  readonly text: SourceText;
  /** Undefined where reading the text has failed. */
  readonly snapshot: Snapshot | undefined;
  readonly around: AroundPlan;
  /** Written since it was opened or saved. */
  readonly fresh: FreshLines;
  found: readonly PlanDiagnostic[] | undefined;
}

/** What documents are checked with. */
export interface Checks {
  readonly check: (
    snapshot: Snapshot,
    around: AroundPlan,
    isFresh?: (line: number) => boolean,
  ) => readonly PlanDiagnostic[];
  /** What lies around a document now. */
  readonly around: (uri: string) => AroundPlan;
  /** Told of what failed, by name. */
  readonly onCrash: (what: string, error: unknown) => void;
}

/** The documents that are open, each in its newest version; checked when first asked for. */
export class OpenDocuments {
  private readonly documents = new Map<string, OpenDocument>();

  constructor(private readonly checks: Checks) {}

  open(uri: string, version: number, text: string): void {
    const around = this.checks.around(uri);
    const source = SourceText.from(text);
    const snapshot = this.read(() => Snapshot.of(source, around.context));
    this.documents.set(uri, {
      version,
      text: source,
      snapshot,
      around,
      fresh: [],
      found: undefined,
    });
  }

  change(uri: string, version: number, changes: readonly TextChange[]): void {
    const document = this.documents.get(uri);
    if (!document) return;
    const text = changes.reduce((before, each) => before.apply(each), document.text);
    // Should the changed part fail to be read, the whole text may still be.
    const snapshot =
      this.read(() => document.snapshot?.update(text)) ??
      this.read(() => Snapshot.of(text, document.around.context));
    const fresh = changes.reduce(withChange, document.fresh);
    this.documents.set(uri, { ...document, version, text, snapshot, fresh, found: undefined });
  }

  /** A text that cannot be read costs its own findings: it stays what the editor has. */
  private read(make: () => Snapshot | undefined): Snapshot | undefined {
    try {
      return make();
    } catch (error) {
      this.checks.onCrash('reading', error);
      return undefined;
    }
  }

  /** What is written is written: nothing is awaited any more. */
  saved(uri: string): void {
    const document = this.documents.get(uri);
    if (document) this.documents.set(uri, { ...document, fresh: [], found: undefined });
  }

  close(uri: string): void {
    this.documents.delete(uri);
  }

  get uris(): readonly string[] {
    return [...this.documents.keys()];
  }

  /** Everything is made anew that depends on settings and on files around the documents. */
  readonly lookAround = (): void => {
    for (const [uri, document] of this.documents) {
      const around = this.checks.around(uri);
      const snapshot = document.snapshot?.within(around.context);
      this.documents.set(uri, { ...document, snapshot, around, found: undefined });
    }
  };

  aroundOf(uri: string): AroundPlan | undefined {
    return this.documents.get(uri)?.around;
  }

  find(uri: string): PlanDocument | undefined {
    const document = this.documents.get(uri);
    if (!document?.snapshot) return undefined;
    const { version, snapshot, around, fresh } = document;
    const check = (other: Snapshot): readonly PlanDiagnostic[] => this.checks.check(other, around);
    const findings = (): readonly PlanDiagnostic[] => {
      document.found ??= this.checks.check(snapshot, around, (line) => isFresh(fresh, line));
      return document.found;
    };
    return {
      uri,
      version,
      snapshot,
      check,
      get diagnostics() {
        return findings();
      },
    };
  }
}
