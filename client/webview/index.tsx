import { render } from 'preact';
import type { Place, ToPage } from '@planwright/protocol';
import { App, type AppActions } from './app';
import { isToPage, pageStateFrom } from './guards/messages';
import {
  chooseTab,
  rangeIn,
  receive,
  setChoice,
  setClosed,
  setScroll,
  startModel,
  type PageModel,
} from './state/model';
import { vscodeApi } from './vscode-api';

/** The page of the preview: one model, drawn anew and patched into what is there on every change. */
let model = startModel(pageStateFrom(vscodeApi.getState()));
const root = document.getElementById('app');

function change(next: PageModel): void {
  const before = model.state;
  model = next;
  if (model.state !== before) vscodeApi.setState(model.state);
  if (model.state.tab !== before.tab) vscodeApi.postMessage({ type: 'tab', tab: model.state.tab });
  draw();
}

function leadTo(type: 'open' | 'fix', place: Place): void {
  const range = rangeIn(model, place);
  if (model.view && range) vscodeApi.postMessage({ type, uri: model.view.uri, range });
}

const actions: AppActions = {
  open: (place) => {
    leadTo('open', place);
  },
  fix: (place) => {
    leadTo('fix', place);
  },
  chooseTab: (tab) => {
    change(chooseTab(model, tab));
  },
  setChoice: (name, chosen) => {
    change(setChoice(model, name, chosen));
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

function sayReady(): void {
  vscodeApi.postMessage({ type: 'ready', tab: model.state.tab });
}

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
  else sayReady();
});
draw();
sayReady();
