import type {
  PlanViewAnswer,
  PlanViewParams,
  ViewPatch,
  ViewTab,
  WholeView,
} from '@planwright/protocol';
import { patched } from './apply-patch';

export interface FeedPorts {
  /**
   * All of a view, or what became other since the one with this stamp. Null where the server does
   * not know the document. Rejects where there is no server.
   */
  readonly request: (asked: PlanViewParams) => Promise<PlanViewAnswer | null>;
  /** @param change what leads there from the view before it, where the server sent no more */
  readonly show: (view: WholeView, change: ViewPatch | undefined) => void;
  /** Nothing can be shown for the plan. */
  readonly missing: () => void;
  /** Nothing more is coming for now. */
  readonly settled: () => void;
}

/**
 * The views of one plan, in order. One request is under way at most; what changes meanwhile is asked
 * for once more afterwards, and an answer that is older than a known change is dropped. While nobody
 * looks nothing is asked for; what changed is caught up with when somebody does.
 */
export class ViewFeed {
  /** The newest view that was shown. */
  shown: WholeView | undefined;
  /** The view that was sent last, shown or not: what the server sends next leads on from it. */
  private held: WholeView | undefined;
  /** The newest version that the server has told of. */
  private newest = 0;
  private asking = false;
  private again = false;
  private tabs: readonly ViewTab[] = [];

  constructor(
    readonly uri: string,
    private readonly ports: FeedPorts,
  ) {}

  /** Something is on its way that nobody has seen yet. */
  get isComing(): boolean {
    return this.asking;
  }

  /** The server was told of another version: what it will make of it can be asked for at once. */
  typed(version: number): void {
    this.newest = version;
    void this.ask();
  }

  /**
   * The server has looked at a version, or at the same one anew.
   * @param stamp the view that it sent of just this; undefined: it sent none
   */
  changed(version: number, stamp?: number): void {
    // Not the larger of the two: a document that is opened anew counts its versions anew.
    this.newest = version;
    if (stamp === undefined || stamp !== this.held?.stamp) void this.ask();
  }

  /** Which parts of the view are looked at; none: nobody looks. */
  look(tabs: readonly ViewTab[]): void {
    const isSame = tabs.length === this.tabs.length && tabs.every((tab) => this.tabs.includes(tab));
    if (isSame) return;
    this.tabs = tabs;
    void this.ask();
  }

  private async ask(): Promise<void> {
    this.again = true;
    if (this.asking) return;
    this.asking = true;
    try {
      while (this.isWanted()) await this.askOnce();
    } finally {
      this.asking = false;
      this.ports.settled();
    }
  }

  private isWanted(): boolean {
    return this.again && this.tabs.length > 0;
  }

  private async askOnce(): Promise<void> {
    this.again = false;
    const before = this.held;
    const answer = await this.request({
      uri: this.uri,
      since: before?.stamp,
      tabs: this.tabs,
    });
    this.held =
      answer?.kind === 'patch' ? before && patched(before, answer) : (answer ?? undefined);
    if (!answer) this.ports.missing();
    // It leads on from another view: without one, the next answer is a whole view.
    else if (!this.held) this.again = true;
    else if (this.held.version >= this.newest) {
      this.shown = this.held;
      this.ports.show(this.held, answer.kind === 'patch' ? answer : undefined);
    }
  }

  private async request(asked: PlanViewParams): Promise<PlanViewAnswer | null> {
    try {
      return await this.ports.request(asked);
    } catch {
      // The server is starting, or was stopped; it tells of each plan when it is there again.
      return null;
    }
  }
}
