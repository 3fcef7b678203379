import type { PlanChangedParams, PlanViewAnswer, ViewPatch, WholeView } from '@planwright/protocol';
import { patched } from './apply-patch';

export interface FeedPorts {
  /**
   * All of a view, or what became other since the one with this stamp. Null where the server does
   * not know the document. Rejects where there is no server.
   */
  readonly request: (uri: string, since: number | undefined) => Promise<PlanViewAnswer | null>;
  /** @param change what leads there from the view before it, where the server sent no more */
  readonly show: (view: WholeView, change: ViewPatch | undefined) => void;
  /** Nothing can be shown for the plan that is followed. */
  readonly missing: (uri: string) => void;
}

/**
 * Views of one plan at a time, in order. One request is under way at most; what changes meanwhile
 * is asked for once more afterwards, and an answer that is older than a known change is dropped.
 */
export class ViewFeed {
  private uri: string | undefined;
  /** The view that was sent last, shown or not: what the server sends next leads on from it. */
  private held: WholeView | undefined;
  /** The newest version that the server has told of. */
  private newest = 0;
  private asking = false;
  private again = false;
  private resting = false;

  constructor(private readonly ports: FeedPorts) {}

  get followed(): string | undefined {
    return this.uri;
  }

  follow(uri: string): void {
    if (uri === this.uri) return;
    this.uri = uri;
    this.held = undefined;
    this.newest = 0;
    void this.ask();
  }

  changed({ uri, version }: PlanChangedParams): void {
    if (uri !== this.uri) return;
    // Not the larger of the two: a document that is opened anew counts its versions anew.
    this.newest = version;
    void this.ask();
  }

  /** While nobody looks nothing is asked for; what changed is caught up with on waking. */
  rest(): void {
    this.resting = true;
  }

  wake(): void {
    this.resting = false;
    void this.ask();
  }

  private async ask(): Promise<void> {
    this.again = true;
    if (this.asking || this.resting) return;
    this.asking = true;
    try {
      while (this.isWanted()) await this.askOnce();
    } finally {
      this.asking = false;
    }
  }

  private isWanted(): boolean {
    return this.again && !this.resting;
  }

  private async askOnce(): Promise<void> {
    this.again = false;
    const { uri } = this;
    if (uri === undefined) return;
    const before = this.held;
    const answer = await this.request(uri, before?.stamp);
    if (uri !== this.uri) return;
    this.held =
      answer?.kind === 'patch' ? before && patched(before, answer) : (answer ?? undefined);
    if (!answer) this.ports.missing(uri);
    // It leads on from another view: without one, the next answer is a whole view.
    else if (!this.held) this.again = true;
    else if (this.held.version >= this.newest) {
      this.ports.show(this.held, answer.kind === 'patch' ? answer : undefined);
    }
  }

  private async request(uri: string, since: number | undefined): Promise<PlanViewAnswer | null> {
    try {
      return await this.ports.request(uri, since);
    } catch {
      // The server is starting, or was stopped; it tells of each plan when it is there again.
      return null;
    }
  }
}
