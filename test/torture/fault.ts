/** What a server can do wrong (docs/reliability.md); each class is found by itself. */
export type FaultClass =
  /** It ended though nobody asked it to. */
  | 'ended'
  /** Silent over the limit though something is awaited of it. */
  | 'hang'
  /** Idle, and yet something was never answered or told. */
  | 'unanswered'
  | 'answered-twice'
  | 'unknown-answer'
  | 'internal-error'
  /** An error that this request may not be answered with. */
  | 'wrong-error'
  /** No message of the protocol. */
  | 'bad-message'
  | 'range-outside'
  | 'range-inverted'
  | 'range-in-surrogate-pair'
  /** Parts of an answer that must lie in each other, in order, or beside each other. */
  | 'bad-structure'
  | 'edits-overlap'
  | 'edit-breaks-yaml'
  | 'edit-changes-value'
  | 'edit-loses-comment'
  | 'edit-loses-line-ends'
  /** Formatting what is formatted changes it again. */
  | 'not-settled'
  | 'differs-from-fresh'
  | 'too-many-findings'
  /** Nothing is said about a text that is no plan. */
  | 'silent'
  | 'huge-message'
  | 'unversioned'
  | 'stale'
  | 'log-error'
  | 'stderr'
  | 'memory-kept'
  | 'memory-peak'
  | 'polluted'
  | 'read-outside'
  | 'network'
  /** Text of a document that an editor would run or load. */
  | 'active-content'
  | 'wrong-exit';

export interface Fault {
  readonly kind: FaultClass;
  readonly detail: string;
}

/** The bar: what `docs/reliability.md` promises. */
export const limits = {
  /** Of silence while something is awaited, ms, for documents up to `usualLength` characters. */
  silentMs: 2_000,
  usualLength: 1_048_576,
  /** Of larger documents a MiB may take so long, ms. */
  silentMsPerMiB: 2_000,
  findings: 200,
  messageLength: 5_000,
  keptBytes: 2_048,
  peakMiB: 300,
} as const;
