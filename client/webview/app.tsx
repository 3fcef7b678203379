import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Place, PlanView, ViewsOfPlan, ViewTab } from '@planwright/protocol';
import { Page, Reading, usePage, type PageContext, type ReadingContext } from './context';
import { shownLines, shownViews, type PageModel } from './model';
import { Budget } from './render/budget';
import { Icon } from './render/icon';
import { Open, Title, withCode } from './render/parts';
import { Problems } from './render/problems';
import { Roadmap } from './render/roadmap';
import { Summary } from './render/summary';
import { Tabs } from './render/tabs';
import { useScroll } from './use-scroll';

export interface AppActions {
  readonly open: (place: Place) => void;
  readonly chooseTab: (tab: ViewTab) => void;
  readonly setClosed: (keys: readonly string[]) => void;
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
          {view.broken && <Banner broken={view.broken} />}
          {views ? (
            <Plan model={model} views={views} actions={actions} />
          ) : (
            <p class="empty">{view.words.noPlan}</p>
          )}
        </div>
      </Reading.Provider>
    </Page.Provider>
  );
}

/** The same object until the plan's language is another: all rows hang on it. */
function usePageOf({ view }: PageModel, { open }: AppActions): PageContext | undefined {
  const words = view?.words;
  const language = view?.language;
  return useMemo(() => words && language && { words, language, open }, [words, language, open]);
}

function useReadingOf(model: PageModel, { setClosed }: AppActions): ReadingContext {
  const { view, good, selection: range, state } = model;
  const closed = useMemo(() => new Set(state.closed), [state.closed]);
  const lines = useMemo(() => shownLines(model), [view?.blocks, good?.blocks]);
  return useMemo(
    () => ({ selected: { range, lines }, closed, setClosed }),
    [range, lines, closed, setClosed],
  );
}

/** The picture below may be older than the text: what is wrong, and the way there. */
function Banner({ broken }: { readonly broken: NonNullable<PlanView['broken']> }): JSX.Element {
  const { words } = usePage();
  return (
    <div class="banner" role="status">
      <Icon name="error" />
      <span class="banner-text">{withCode(broken.message)}</span>
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
      <Tabs current={tab} problems={views.problems.length} onTab={actions.chooseTab} />
      <Panel key={`${model.state.uri ?? ''} ${tab}`} model={model} actions={actions}>
        {drawTab(tab, views, actions)}
      </Panel>
    </>
  );
}

function drawTab(tab: ViewTab, views: ViewsOfPlan, actions: AppActions): JSX.Element {
  switch (tab) {
    case 'summary':
      return <Summary summary={views.summary} onTab={actions.chooseTab} />;
    case 'budget':
      return <Budget budget={views.budget} />;
    case 'roadmap':
      return <Roadmap roadmap={views.roadmap} />;
    case 'problems':
      return <Problems problems={views.problems} />;
  }
}

interface PanelProps extends AppProps {
  readonly children: JSX.Element;
}

/** The view itself, scrolled to where it was left, and to what is selected in the text. */
function Panel({ model, actions, children }: PanelProps): JSX.Element {
  const { tab, scroll } = model.state;
  const panel = useRef<HTMLDivElement>(null);
  const onScroll = useScroll(panel, scroll[tab] ?? 0, (top) => {
    actions.setScroll(tab, top);
  });
  const revealed = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const row = panel.current?.querySelector<HTMLElement>('[data-row].selected');
    const key = row?.dataset['row'];
    if (panel.current && row && key !== revealed.current) bringIntoView(panel.current, row);
    revealed.current = key;
  });
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

/** Pixels between what is brought into view and the edge. */
const air = 24;

/** No further than needed, and only up and down: a wide table must not jump sideways. */
function bringIntoView(panel: HTMLElement, row: HTMLElement): void {
  const head = panel.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  const outer = panel.getBoundingClientRect();
  const inner = row.getBoundingClientRect();
  const above = inner.top - air - (outer.top + head);
  const below = inner.bottom + air - outer.bottom;
  if (above < 0) panel.scrollTop += above;
  else if (below > 0) panel.scrollTop += Math.min(below, above);
}
