import {
  viewTabs,
  type PlanChangedParams,
  type ViewPatch,
  type ViewTab,
  type WholeView,
} from '@planwright/protocol';
import { ViewFeed, type FeedPorts } from './view-feed';

/** Somebody who is shown a plan: a panel. */
export interface Viewer {
  /** The part of the view that is in front; undefined while nobody sees it. */
  readonly looksAt: ViewTab | undefined;
  /** @param change what leads there from the view before it; undefined: nothing does */
  readonly show: (view: WholeView, change: ViewPatch | undefined) => void;
  /** The server has nothing for the plan. */
  readonly showMissing: () => void;
  /** Nothing more is coming for now. */
  readonly settle: () => void;
}

interface Shared {
  readonly feed: ViewFeed;
  readonly viewers: Set<Viewer>;
}

/** One feed for each plan that is shown, shared by those who look at it. */
export class PlanFeeds {
  private readonly byPlan = new Map<string, Shared>();
  private readonly planOf = new Map<Viewer, string>();

  constructor(private readonly request: FeedPorts['request']) {}

  /** The viewer is shown this plan from now on, and no other. */
  join(viewer: Viewer, uri: string): void {
    if (this.planOf.get(viewer) === uri) return;
    this.leave(viewer);
    this.planOf.set(viewer, uri);
    const shared = this.byPlan.get(uri) ?? this.share(uri);
    shared.viewers.add(viewer);
    this.look(viewer);
  }

  leave(viewer: Viewer): void {
    const uri = this.planOf.get(viewer);
    const shared = uri === undefined ? undefined : this.byPlan.get(uri);
    this.planOf.delete(viewer);
    if (uri === undefined || !shared) return;
    shared.viewers.delete(viewer);
    if (shared.viewers.size === 0) this.byPlan.delete(uri);
    shared.feed.look(tabsOf(shared));
  }

  /** The viewer came into sight or went out of it, or looks at another part. */
  look(viewer: Viewer): void {
    const shared = this.byPlan.get(this.planOf.get(viewer) ?? '');
    if (!shared) return;
    const { shown } = shared.feed;
    if (shown && viewer.looksAt !== undefined) viewer.show(shown, undefined);
    shared.feed.look(tabsOf(shared));
  }

  /** Whether a newer view of what the viewer shows is on its way. */
  isComing(viewer: Viewer): boolean {
    return this.byPlan.get(this.planOf.get(viewer) ?? '')?.feed.isComing ?? false;
  }

  typed(uri: string, version: number): void {
    this.byPlan.get(uri)?.feed.typed(version);
  }

  changed({ uri, version, stamp }: PlanChangedParams): void {
    this.byPlan.get(uri)?.feed.changed(version, stamp);
  }

  private share(uri: string): Shared {
    const viewers = new Set<Viewer>();
    const seeing = (): readonly Viewer[] =>
      [...viewers].filter(({ looksAt }) => looksAt !== undefined);
    const feed = new ViewFeed(uri, {
      request: this.request,
      show: (view, change) => {
        for (const each of seeing()) each.show(view, change);
      },
      missing: () => {
        for (const each of seeing()) each.showMissing();
      },
      settled: () => {
        for (const each of viewers) each.settle();
      },
    });
    const shared = { feed, viewers };
    this.byPlan.set(uri, shared);
    return shared;
  }
}

function tabsOf({ viewers }: Shared): readonly ViewTab[] {
  const seen = new Set([...viewers].map(({ looksAt }) => looksAt));
  return viewTabs.filter((tab) => seen.has(tab));
}
