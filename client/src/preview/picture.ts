import type { SourceRange, ToPage, ViewPatch, ViewTab, WholeView } from '@planwright/protocol';

/**
 * What the page of a panel shows. A page is thrown away when it is hidden and loaded again when it
 * is seen, and then gets at once what it showed; so what it is told is kept here first.
 */
export class Picture {
  /** The newest view whose text could be read as a whole. */
  private good: WholeView | undefined;
  private newest: WholeView | undefined;
  private message: string | undefined;
  /** What is selected in the text. */
  private selection: SourceRange | undefined;
  /** To be shown as soon as there is a picture. */
  private asked: SourceRange | undefined;

  /** The plan that is on the page. */
  get uri(): string | undefined {
    return this.newest?.uri;
  }

  /** Another plan is to be shown: nothing of the one before may stay. */
  clear(): void {
    this.good = undefined;
    this.newest = undefined;
    this.message = undefined;
    this.selection = undefined;
    this.asked = undefined;
  }

  /**
   * Takes a view, unless that would empty the page: a picture stays until a view with the part that
   * is in front is there.
   * @param change what leads there from the view before it; undefined: nothing does
   * @returns what to tell the page
   */
  take(view: WholeView, change: ViewPatch | undefined, tab: ViewTab): readonly ToPage[] {
    if (view === this.newest || (!has(view, tab) && !this.lacks(tab))) return [];
    const isNext = change !== undefined && change.since === this.newest?.stamp;
    this.newest = view;
    this.message = undefined;
    if (!view.broken) this.good = view;
    return [isNext ? { type: 'patch', change } : { type: 'view', view }];
  }

  /** Instead of a plan; a picture that is already there stays. */
  say(message: string): readonly ToPage[] {
    if (this.newest) return [];
    this.message = message;
    return [{ type: 'empty', message }];
  }

  select(range: SourceRange): readonly ToPage[] {
    this.selection = range;
    return [{ type: 'reveal', range }];
  }

  /** What was asked for, unlike what is merely selected. */
  ask(range: SourceRange): void {
    this.asked = range;
  }

  /** What was asked for, once there is a picture to show it in. */
  answer(): readonly ToPage[] {
    if (!this.asked || !this.newest) return [];
    const range = this.asked;
    this.asked = undefined;
    this.selection = range;
    return [{ type: 'reveal', range, asked: true }];
  }

  /** Whether a page with the view of this stamp shows all there is to show. */
  isShownAs(stamp: number | undefined): boolean {
    return this.newest !== undefined && this.newest.stamp === stamp;
  }

  /** All but what was asked for, for a page that has just been loaded. */
  replay(): readonly ToPage[] {
    const views = [this.good, this.newest].filter((view) => view !== undefined);
    // First the selection: the page opens with it, and stays where it was left.
    return [
      ...(this.selection ? [{ type: 'reveal', range: this.selection } as const] : []),
      ...[...new Set(views)].map((view) => ({ type: 'view', view }) as const),
      ...(this.message === undefined ? [] : [{ type: 'empty', message: this.message } as const]),
    ];
  }

  private lacks(tab: ViewTab): boolean {
    return this.newest !== undefined && !has(this.newest, tab);
  }
}

/** A text that holds no plan has no part of a view to wait for. */
function has({ views }: WholeView, tab: ViewTab): boolean {
  return !views || views[tab] !== undefined;
}
