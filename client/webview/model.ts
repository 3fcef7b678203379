import type {
  PageState,
  Place,
  SourceRange,
  ToPage,
  ViewPatch,
  ViewsOfPlan,
  ViewTab,
  WholeView,
} from '@planwright/protocol';
import { patched } from '../src/preview/apply-patch';
import { linesOf, linesOfOlder, rangeOf, type BlockLines } from './places';
import { isWholeView } from './view-guards';

/** All that the page shows, and from what. Changed only by the functions below. */
export interface PageModel {
  readonly view: WholeView | undefined;
  /** The newest view of the same plan whose text could be read as a whole. */
  readonly good: WholeView | undefined;
  /** Shown instead of a plan. */
  readonly message: string | undefined;
  /** What is selected in the text. */
  readonly selection: SourceRange | undefined;
  readonly state: PageState;
}

export const firstState: PageState = { tab: 'summary', closed: [], scroll: {}, uri: undefined };

export function startModel(state: PageState | undefined): PageModel {
  return {
    view: undefined,
    good: undefined,
    message: undefined,
    selection: undefined,
    state: state ?? firstState,
  };
}

/** Undefined for a patch of another view than the one that is there: a whole one is needed. */
export function receive(model: PageModel, message: ToPage): PageModel | undefined {
  switch (message.type) {
    case 'view':
      return receiveView(model, message.view);
    case 'patch':
      return receivePatch(model, message.change);
    case 'reveal':
      return { ...model, selection: message.range, state: stateFor(model, message.asked) };
    case 'empty':
      return { ...model, view: undefined, good: undefined, message: message.message };
  }
}

/** Parts of the plan stand in the budget and on the roadmap: from elsewhere one is led there. */
function stateFor({ state }: PageModel, asked = false): PageState {
  const hasParts = state.tab === 'budget' || state.tab === 'roadmap';
  return asked && !hasParts ? { ...state, tab: 'budget' } : state;
}

function receivePatch(model: PageModel, change: ViewPatch): PageModel | undefined {
  const view = model.view && patched(model.view, change);
  return isWholeView(view) ? receiveView(model, view) : undefined;
}

function receiveView(model: PageModel, view: WholeView): PageModel {
  const { state } = model;
  const good = model.good?.uri === view.uri ? model.good : undefined;
  const isSame = state.uri === view.uri;
  return {
    view,
    good: view.broken ? good : view,
    message: undefined,
    selection: model.view?.uri === view.uri ? model.selection : undefined,
    // Closed branches and places belong to one plan; the tab is the reader's choice.
    state: isSame ? state : { ...state, closed: [], scroll: {}, uri: view.uri },
  };
}

/**
 * The views to draw. With a broken text the last good picture stays; only the problems are those
 * of the text as it is now.
 */
export function shownViews({ view, good }: PageModel): ViewsOfPlan | undefined {
  if (!view?.broken || !good?.views) return view?.views;
  if (!view.views) return good.views;
  const { problems, summary } = view.views;
  return {
    ...good.views,
    summary: { ...good.views.summary, problems: summary.problems, ready: summary.ready },
    problems,
  };
}

/** Where the text of the shown views stands. */
export function shownLines({ view, good }: PageModel): BlockLines {
  if (!view) return linesOf([]);
  return good && good !== view ? linesOfOlder(good.blocks, view.blocks) : linesOf(view.blocks);
}

/** Undefined where the text of the place is gone. */
export function rangeIn(model: PageModel, place: Place): SourceRange | undefined {
  return rangeOf(place, shownLines(model));
}

export function chooseTab(model: PageModel, tab: ViewTab): PageModel {
  return { ...model, state: { ...model.state, tab } };
}

export function setClosed(model: PageModel, closed: readonly string[]): PageModel {
  return { ...model, state: { ...model.state, closed } };
}

export function toggle(closed: readonly string[], key: string): readonly string[] {
  return closed.includes(key) ? closed.filter((each) => each !== key) : [...closed, key];
}

export function setScroll(model: PageModel, tab: ViewTab, top: number): PageModel {
  const { state } = model;
  return { ...model, state: { ...state, scroll: { ...state.scroll, [tab]: top } } };
}
