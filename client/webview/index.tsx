import { render } from 'preact';
import type { ToPage } from '@planwright/protocol';
import { App, type AppActions } from './app';
import { isPageState, isToPage } from './guards';
import {
  chooseTab,
  rangeIn,
  receive,
  setClosed,
  setScroll,
  startModel,
  type PageModel,
} from './model';
import { vscodeApi } from './vscode-api';

/** The page of the preview: one model, drawn anew and patched into what is there on every change. */
const left = vscodeApi.getState();
let model = startModel(isPageState(left) ? left : undefined);
const root = document.getElementById('app');

function change(next: PageModel): void {
  const isNewState = next.state !== model.state;
  model = next;
  if (isNewState) vscodeApi.setState(model.state);
  draw();
}

const actions: AppActions = {
  open: (place) => {
    const range = rangeIn(model, place);
    if (model.view && range) vscodeApi.postMessage({ type: 'open', uri: model.view.uri, range });
  },
  chooseTab: (tab) => {
    change(chooseTab(model, tab));
  },
  setClosed: (keys) => {
    change(setClosed(model, keys));
  },
  setScroll: (tab, top) => {
    // What is drawn does not depend on it.
    model = setScroll(model, tab, top);
    vscodeApi.setState(model.state);
  },
};

function draw(): void {
  if (!root) return;
  const { documentElement } = document;
  const language = model.view?.language ?? documentElement.lang;
  // Setting what is set already would have the whole page laid out again.
  if (documentElement.lang !== language) documentElement.lang = language;
  render(<App model={model} actions={actions} />, root);
}

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (!isToPage(event.data)) return;
  const next = receive(model, event.data satisfies ToPage);
  if (next) change(next);
  else vscodeApi.postMessage({ type: 'ready' });
});
draw();
vscodeApi.postMessage({ type: 'ready' });
