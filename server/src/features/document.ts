import type { Range as LspRange } from 'vscode-languageserver-types';
import type { Snapshot } from '../model/snapshot';
import type { PlanDiagnostic } from '../rules/run-rules';

/** One version of an open document with what the rules found in it. */
export interface PlanDocument {
  readonly uri: string;
  readonly version: number;
  readonly snapshot: Snapshot;
  readonly diagnostics: readonly PlanDiagnostic[];
  /** Finds what would be found in the document if this were its text. */
  readonly check: (snapshot: Snapshot) => readonly PlanDiagnostic[];
}

/** Our ranges are LSP's in all but name; this says so once. */
export function toLspRange(range: PlanDiagnostic['range']): LspRange {
  return { start: { ...range.start }, end: { ...range.end } };
}
