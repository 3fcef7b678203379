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
import { patched } from '../../src/preview/apply-patch';
import { holds, linesOf, linesOfOlder, rangeOf, type BlockLines } from './places';
import { isWholeView } from '../guards/view';

/** Of the protocol the page takes types alone: its values would bring a whole connection with them. */
const everyTab: Readonly<Record<ViewTab, true>> = {
  summary: true,
  budget: true,
  roadmap: true,
  logic: true,
  metrics: true,
  risks: true,
  evaluation: true,
  readiness: true,
  document: true,
};

/** In their order. */
export const viewTabs = Object.keys(everyTab) as readonly ViewTab[];

/** All that the page shows, and from what. Changed only by the functions below. */
export interface PageModel {
  readonly view: WholeView | undefined;
  /** The newest view of the same plan whose text could be read as a whole. */
  readonly good: WholeView | undefined;
  /** Shown instead of a plan. */
  readonly message: string | undefined;
  /** What is selected in the text. */
  readonly selection: SourceRange | undefined;
  /** How often a place was asked for: asked again, the same one is shown again. */
  readonly asked: number;
  readonly state: PageState;
}

export const firstState: PageState = {
  tab: 'summary',
  closed: [],
  scroll: {},
  choices: {},
  uri: undefined,
};

export function startModel(state = firstState): PageModel {
  return {
    view: undefined,
    good: undefined,
    message: undefined,
    selection: undefined,
    asked: 0,
    state,
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
      return receiveReveal(model, message);
    case 'pinned':
      return pin(model, message.pinned);
    case 'empty':
      return {
        ...model,
        view: undefined,
        good: undefined,
        selection: undefined,
        message: message.message,
      };
  }
}

/** The views in which every part of the plan has its place. */
const tabsWithParts: readonly ViewTab[] = ['budget', 'roadmap', 'document'];

/**
 * What is asked for is shown in a view that has it: from elsewhere one is led to the budget. What the
 * reader has chosen there goes on to be so if it does not hide it.
 */
function receiveReveal(
  model: PageModel,
  { range, asked = false }: Extract<ToPage, { type: 'reveal' }>,
): PageModel {
  if (!asked) return { ...model, selection: range };
  const { state } = model;
  const tab = tabsWithParts.includes(state.tab) ? state.tab : 'budget';
  const choices = { ...state.choices };
  if (choices['budget-section'] === 'costTable') delete choices['budget-section'];
  if (!isInPart(model, range)) delete choices['roadmap-part'];
  return { ...model, selection: range, asked: model.asked + 1, state: { ...state, tab, choices } };
}

/** Whether the roadmap, of the part that it shows now, has what is asked for. */
function isInPart(model: PageModel, range: SourceRange): boolean {
  const { roadmap } = shownViews(model) ?? {};
  const part = roadmap?.rows.find(({ key }) => key === model.state.choices['roadmap-part']);
  return part !== undefined && holds(part.extent, { range, lines: shownLines(model) });
}

function pin(model: PageModel, pinned: boolean): PageModel {
  const { state } = model;
  return pinned === (state.pinned ?? false) ? model : { ...model, state: { ...state, pinned } };
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
    ...model,
    view,
    good: view.broken ? good : view,
    message: undefined,
    // A page that has just been loaded was told of it first.
    selection: !model.view || model.view.uri === view.uri ? model.selection : undefined,
    // Closed branches and places belong to one plan; the tab is the reader's choice.
    state: isSame
      ? state
      : {
          ...state,
          ...(state.rows && { rows: {} }),
          closed: [],
          scroll: {},
          choices: {},
          uri: view.uri,
        },
  };
}

/**
 * The views to draw. With a broken text the last good picture stays, and what it lacks is drawn from
 * what can be read; what is still asked for is that of the text as it is now.
 */
export function shownViews({ view, good }: PageModel): ViewsOfPlan | undefined {
  if (!view?.broken || !good?.views) return view?.views;
  if (!view.views) return good.views;
  const { summary, readiness } = view.views;
  const { problems, ready, verdict } = summary;
  return {
    ...withoutAbsent(view.views),
    ...withoutAbsent(good.views),
    summary: { ...good.views.summary, problems, ready, verdict },
    readiness,
  } as ViewsOfPlan;
}

function withoutAbsent(views: ViewsOfPlan): Partial<ViewsOfPlan> {
  return Object.fromEntries(Object.entries(views).filter(([, view]) => view !== undefined));
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

export function setChoice(model: PageModel, name: string, chosen: string): PageModel {
  const { state } = model;
  return { ...model, state: { ...state, choices: { ...state.choices, [name]: chosen } } };
}

/** @param rows those at the top of long lists now */
export function setScroll(
  model: PageModel,
  tab: ViewTab,
  top: number,
  rows = model.state.rows,
): PageModel {
  const { state } = model;
  const scroll = { ...state.scroll, [tab]: top };
  return { ...model, state: { ...state, scroll, ...(rows && { rows }) } };
}
