import type { PlanDocument } from './features/document';
import { Snapshot } from './model/snapshot';
import type { PlanDiagnostic } from './rules/run-rules';
import { SourceText, type TextChange } from './text/source-text';

interface OpenDocument {
  readonly version: number;
  readonly snapshot: Snapshot;
  found: readonly PlanDiagnostic[] | undefined;
}

/** The documents that are open, each in its newest version; checked when first asked for. */
export class OpenDocuments {
  private readonly documents = new Map<string, OpenDocument>();

  constructor(private readonly check: (snapshot: Snapshot) => readonly PlanDiagnostic[]) {}

  open(uri: string, version: number, text: string): void {
    const snapshot = Snapshot.of(SourceText.from(text));
    this.documents.set(uri, { version, snapshot, found: undefined });
  }

  change(uri: string, version: number, changes: readonly TextChange[]): void {
    const document = this.documents.get(uri);
    if (!document) return;
    const text = changes.reduce((before, each) => before.apply(each), document.snapshot.text);
    const snapshot = document.snapshot.update(text);
    this.documents.set(uri, { version, snapshot, found: undefined });
  }

  close(uri: string): void {
    this.documents.delete(uri);
  }

  /** Findings are made anew: severities have changed. */
  forgetFindings(): void {
    for (const document of this.documents.values()) document.found = undefined;
  }

  find(uri: string): PlanDocument | undefined {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const { version, snapshot } = document;
    const findings = (): readonly PlanDiagnostic[] => {
      document.found ??= this.check(snapshot);
      return document.found;
    };
    return {
      uri,
      version,
      snapshot,
      get diagnostics() {
        return findings();
      },
    };
  }
}
