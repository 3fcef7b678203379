import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Place, PlanView, ViewsOfPlan, ViewTab } from '@planwright/protocol';
import { boxOf } from './scroll/box-of';
import { bringIntoView } from './scroll/bring-into-view';
import { Page, Reading, type PageContext, type ReadingContext, useWords } from './state/context';
import { shownLines, shownViews, type PageModel } from './state/model';
import { Budget } from './render/budget/budget';
import { Icon } from './render/parts/icon';
import { Empty, Open, Title, withCode } from './render/parts/parts';
import { Readiness } from './render/readiness/readiness';
import { Roadmap } from './render/roadmap/roadmap';
import { Summary } from './render/summary/summary';
import { Tabs } from './render/tabs';
import { useScroll } from './scroll/use-scroll';
import { useMore } from './state/use-more';

export interface AppActions {
  readonly open: (place: Place) => void;
  readonly fix: (place: Place) => void;
  readonly chooseTab: (tab: ViewTab) => void;
  readonly setClosed: (keys: readonly string[]) => void;
  readonly setChoice: (name: string, chosen: string) => void;
  readonly setScroll: (tab: ViewTab, top: number) => void;
}

interface AppProps {
  readonly model: PageModel;
  readonly actions: AppActions;
}

export function App({ model, actions }: AppProps): JSX.Element | null {
  const { view } = model;
  const views = shownViews(model);
  const page = usePageOf(model, actions);
  const reading = useReadingOf(model, actions);
  if (!view || !page) {
    return model.message === undefined ? null : <p class="empty">{model.message}</p>;
  }
  return (
    <Page.Provider value={page}>
      <Reading.Provider value={reading}>
        <div class="app" lang={view.language}>
          {views ? (
            <Plan model={model} views={views} actions={actions} />
          ) : (
            <Empty message={`${view.words.noPlan} ${view.words.howToBegin}`} />
          )}
          {view.broken && <Banner broken={view.broken} isOlder={model.good?.views !== undefined} />}
        </div>
      </Reading.Provider>
    </Page.Provider>
  );
}

/** The same object until the plan's language is another: all rows hang on it. */
function usePageOf({ view }: PageModel, { open, fix }: AppActions): PageContext | undefined {
  const words = view?.words;
  const language = view?.language;
  return useMemo(
    () => words && language && { words, language, open, fix },
    [words, language, open, fix],
  );
}

function useReadingOf(model: PageModel, { setClosed, setChoice }: AppActions): ReadingContext {
  const { view, good, selection: range, state } = model;
  const closed = useMemo(() => new Set(state.closed), [state.closed]);
  const lines = useMemo(() => shownLines(model), [view?.blocks, good?.blocks]);
  return useMemo(
    () => ({ selected: { range, lines }, closed, setClosed, choices: state.choices, setChoice }),
    [range, lines, closed, setClosed, state.choices, setChoice],
  );
}

interface BannerProps {
  readonly broken: NonNullable<PlanView['broken']>;
  /** The picture is of an older text. */
  readonly isOlder: boolean;
}

/** What is wrong, and the way there: below the picture, which stays where it is. */
function Banner({ broken, isOlder }: BannerProps): JSX.Element {
  const words = useWords();
  return (
    <div class="banner" role="status">
      <Icon name="error" />
      <div class="banner-text">
        <p class="banner-message">{withCode(broken.message)}</p>
        {isOlder && <p>{words.lastReadable}</p>}
      </div>
      <Open range={broken.range} class="banner-link">
        {words.goToError}
      </Open>
    </div>
  );
}

interface PlanProps extends AppProps {
  readonly views: ViewsOfPlan;
}

function Plan({ model, views, actions }: PlanProps): JSX.Element {
  const { tab } = model.state;
  const { summary } = views;
  // The view that was there stays until the one that was chosen has arrived.
  const last = useRef(tab);
  const more = useMore();
  const chosen = drawTab(tab, views, actions, more);
  if (chosen) last.current = tab;
  const drawn = last.current;
  const picture = chosen ?? drawTab(drawn, views, actions, more);
  const revealed = useRef<Revealed>({});
  const { error, warning } = summary.problems;
  const total = summary.total.composed ?? summary.total.stated;
  return (
    <>
      <header class="masthead">
        <div class="masthead-name">
          {summary.organisation && <p class="eyebrow">{summary.organisation.text}</p>}
          {summary.title && (
            <h1>
              <Open range={summary.title.range}>
                <Title title={summary.title.text} />
              </Open>
            </h1>
          )}
        </div>
        {total && tab !== 'summary' && <p class="masthead-total">{total.text}</p>}
      </header>
      <Tabs current={tab} problems={error + warning} onTab={actions.chooseTab} />
      {picture ? (
        <Panel
          key={`${model.state.uri ?? ''} ${drawn}`}
          tab={drawn}
          model={model}
          actions={actions}
          revealed={revealed.current}
        >
          {picture}
        </Panel>
      ) : (
        <div class="panel" id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`} aria-busy />
      )}
    </>
  );
}

/** Undefined where the view, or what draws it, is not there yet. */
function drawTab(
  tab: ViewTab,
  views: ViewsOfPlan,
  { chooseTab }: AppActions,
  more: ReturnType<typeof useMore>,
): JSX.Element | undefined {
  const { budget, roadmap, logic, metrics, risks, evaluation, readiness, document } = views;
  switch (tab) {
    case 'summary':
      return <Summary summary={views.summary} onTab={chooseTab} />;
    case 'budget':
      return budget && <Budget budget={budget} />;
    case 'roadmap':
      return roadmap && <Roadmap roadmap={roadmap} />;
    case 'logic':
      return logic && more && <more.Logic logic={logic} />;
    case 'metrics':
      return metrics && more && <more.Metrics metrics={metrics} />;
    case 'risks':
      return risks && more && <more.Risks risks={risks} />;
    case 'evaluation':
      return evaluation && more && <more.Evaluation evaluation={evaluation} />;
    case 'readiness':
      return readiness && <Readiness readiness={readiness} />;
    case 'document':
      return document && more && <more.DocumentOf document={document} />;
  }
}

/** The row that each view was brought to last. */
type Revealed = Partial<Record<ViewTab, string>>;

interface PanelProps extends AppProps {
  readonly tab: ViewTab;
  readonly revealed: Revealed;
  readonly children: JSX.Element;
}

/**
 * The view itself, scrolled to where it was left, and to what is selected in the text: once for each
 * selection, so that the reader can go on from there.
 */
function Panel({ tab, model, actions, revealed, children }: PanelProps): JSX.Element {
  const { asked } = model;
  const left = model.state.scroll[tab];
  const panel = useRef<HTMLDivElement>(null);
  const isBroken = model.view?.broken !== undefined;
  const onScroll = useScroll(panel, left ?? 0, (top) => {
    actions.setScroll(tab, top);
  });
  useLayoutEffect(() => {
    const row = panel.current?.querySelector<HTMLElement>('[data-row].selected');
    const key = row?.dataset['row'];
    const now = key === undefined ? '' : `${asked} ${key}`;
    // A page that is loaded again opens where it was left, whatever is selected.
    const isReturn = revealed[tab] === undefined && left !== undefined && asked === 0;
    if (panel.current && row && now !== revealed[tab] && !isReturn) {
      bringIntoView(panel.current, row);
    }
    revealed[tab] = now;
  });
  useLayoutEffect(() => {
    const row = panel.current?.querySelector<HTMLElement>('[data-row].selected');
    // What the banner has just covered.
    const isCovered = row && boxOf(row).top < innerHeight;
    if (isBroken && panel.current && isCovered && boxOf(row).bottom > boxOf(panel.current).bottom) {
      bringIntoView(panel.current, row);
    }
  }, [isBroken]);
  return (
    <div
      class={`panel panel-${tab}`}
      id="panel"
      role="tabpanel"
      aria-labelledby={`tab-${tab}`}
      tabIndex={0}
      ref={panel}
      onScroll={onScroll}
    >
      {children}
    </div>
  );
}
