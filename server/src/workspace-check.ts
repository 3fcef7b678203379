import type { Diagnostic } from 'vscode-languageserver-types';
import { decoded } from './workspace/locations';

/** How far a long check is; the user may end it. */
export interface Progress {
  readonly report: (done: number, all: number) => void;
  readonly done: () => void;
  readonly isCancelled: () => boolean;
}

export interface CheckPorts {
  readonly find: () => Promise<readonly string[]>;
  readonly isOpen: (uri: string) => boolean;
  readonly diagnostics: (uri: string) => Promise<Diagnostic[]>;
  readonly publish: (uri: string, diagnostics: Diagnostic[]) => void;
  readonly progress: () => Promise<Progress>;
}

/** Findings of all plans of the open folders that are not open (`validate.scope: workspace`). */
export class WorkspaceCheck {
  private readonly published = new Set<string>();
  /** Counts up with each run: a newer one ends those before. */
  private run = 0;

  constructor(private readonly ports: CheckPorts) {}

  /** Checks what is not known yet; plans that are gone lose their findings. */
  async check(): Promise<void> {
    const run = ++this.run;
    const { find, isOpen, diagnostics } = this.ports;
    const uris = await find();
    const closed = uris.filter((uri) => !isOpen(uri));
    const progress = closed.length > fewPlans ? await this.ports.progress() : undefined;
    try {
      for (const [done, uri] of closed.entries()) {
        progress?.report(done, closed.length);
        const found = await diagnostics(uri);
        if (run !== this.run || progress?.isCancelled()) return;
        // It may have been opened meanwhile.
        if (!isOpen(uri)) this.tell(uri, found);
      }
      const still = new Set(closed);
      for (const uri of [...this.published])
        if (!still.has(uri) && !isOpen(uri)) this.tell(uri, []);
    } finally {
      progress?.done();
    }
  }

  /** A plan was opened: its findings come another way. */
  opened(uri: string): void {
    for (const told of this.published) if (decoded(told) === decoded(uri)) this.tell(told, []);
  }

  /** Takes everything back that was said. */
  stop(): void {
    this.run++;
    for (const uri of [...this.published]) this.tell(uri, []);
  }

  private tell(uri: string, diagnostics: Diagnostic[]): void {
    if (diagnostics.length === 0 && !this.published.has(uri)) return;
    if (diagnostics.length > 0) this.published.add(uri);
    else this.published.delete(uri);
    this.ports.publish(uri, diagnostics);
  }
}

/** Checked in no time: no bar is shown. */
const fewPlans = 5;
