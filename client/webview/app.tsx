import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Place, PlanView, ViewsOfPlan, ViewTab } from '@planwright/protocol';
import { bringIntoView } from './bring-into-view';
import { Page, Reading, usePage, type PageContext, type ReadingContext } from './context';
import { shownLines, shownViews, type PageModel } from './model';
import { Budget } from './render/budget';
import { DocumentOf } from './render/document';
import { Evaluation } from './render/evaluation';
import { Icon } from './render/icon';
import { Logic } from './render/logic';
import { Metrics } from './render/metrics';
import { Open, Title, withCode } from './render/parts';
import { Readiness } from './render/readiness';
import { Risks } from './render/risks';
import { Roadmap } from './render/roadmap';
import { Summary } from './render/summary';
import { Tabs } from './render/tabs';
import { useScroll } from './use-scroll';

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
  // The view that was there stays until the one that was chosen has arrived.
  const last = useRef(tab);
  if (views[tab]) last.current = tab;
  const drawn = last.current;
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
      <Panel
        key={`${model.state.uri ?? ''} ${drawn}`}
        tab={drawn}
        model={model}
        actions={actions}
        revealed={revealed.current}
      >
        {drawTab(drawn, views, actions)}
      </Panel>
    </>
  );
}

function drawTab(tab: ViewTab, views: ViewsOfPlan, actions: AppActions): JSX.Element | null {
  const { budget, roadmap, logic, metrics, risks, evaluation, readiness } = views;
  switch (tab) {
    case 'summary':
      return <Summary summary={views.summary} onTab={actions.chooseTab} />;
    case 'budget':
      return budget ? <Budget budget={budget} /> : null;
    case 'roadmap':
      return roadmap ? <Roadmap roadmap={roadmap} /> : null;
    case 'logic':
      return logic ? <Logic logic={logic} /> : null;
    case 'metrics':
      return metrics ? <Metrics metrics={metrics} /> : null;
    case 'risks':
      return risks ? <Risks risks={risks} /> : null;
    case 'evaluation':
      return evaluation ? <Evaluation evaluation={evaluation} /> : null;
    case 'readiness':
      return readiness ? <Readiness readiness={readiness} /> : null;
    case 'document':
      return views.document ? <DocumentOf document={views.document} /> : null;
  }
}

/** The row that each view was brought to last. */
type Revealed = Partial<Record<ViewTab, string>>;

interface PanelProps extends AppProps {
  readonly tab: ViewTab;
  readonly revealed: Revealed;
  readonly children: JSX.Element | null;
}

/**
 * The view itself, scrolled to where it was left, and to what is selected in the text: once for each
 * selection, so that the reader can go on from there.
 */
function Panel({ tab, model, actions, revealed, children }: PanelProps): JSX.Element {
  const { asked } = model;
  const left = model.state.scroll[tab];
  const panel = useRef<HTMLDivElement>(null);
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
