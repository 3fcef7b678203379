/** What all servers of a run did together. */
export class Figures {
  requests = 0;
  documents = 0;
  edits = 0;
  cases = 0;
  /** Highest of any server, MiB; NaN where the system does not say. */
  peakMiB = NaN;
  /** Bytes a document that was opened and closed; undefined: not measured. */
  kept: { readonly bytes: number; readonly documents: number } | undefined;
  /** Bytes more after so many edits. */
  grown: { readonly bytes: number; readonly edits: number } | undefined;
  /** The longest silence before an answer, ms, by method. */
  readonly slowest = new Map<string, { ms: number; what: string }>();

  answered(method: string, ms: number, what: string): void {
    if (ms > (this.slowest.get(method)?.ms ?? -1)) this.slowest.set(method, { ms, what });
  }

  peak(mib: number): void {
    if (!(this.peakMiB >= mib) && !Number.isNaN(mib)) this.peakMiB = mib;
  }
}
