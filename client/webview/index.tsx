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
import { beginWithRows, leftRows } from './scroll/left-rows';
import { vscodeApi } from './vscode-api';

/** The page of the preview: one model, drawn anew and patched into what is there on every change. */
let model = startModel(pageStateFrom(vscodeApi.getState()));
beginWithRows(model.state.rows);
const root = document.getElementById('app');
/** The one that is to be drawn. */
let frame: number | undefined;
/** The extension was told that the page is there, and what it has. */
let isReady = false;
/** Longer than that nothing is on its way to the page without being asked for. */
const handOnMs = 30;

function change(next: PageModel): void {
  const before = model.state;
  model = next;
  if (model.state.uri !== before.uri) beginWithRows();
  if (model.state !== before) vscodeApi.setState(model.state);
  if (model.state.tab !== before.tab) vscodeApi.postMessage({ type: 'tab', tab: model.state.tab });
  draw();
}

/**
 * With the next frame: a selection moves at each key, and the picture that follows from the key is
 * not to wait until the one before has been drawn with it.
 */
function changeSoon(next: PageModel): void {
  if (next.state !== model.state) change(next);
  else if (next !== model) {
    model = next;
    frame ??= requestAnimationFrame(draw);
  }
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
    model = setScroll(model, tab, top, leftRows());
    vscodeApi.setState(model.state);
  },
};

function sayReady(): void {
  isReady = true;
  vscodeApi.postMessage({ type: 'ready', tab: model.state.tab, stamp: model.view?.stamp });
}

function draw(): void {
  if (frame !== undefined) cancelAnimationFrame(frame);
  frame = undefined;
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
  if (!next) sayReady();
  else if (event.data.type === 'reveal') changeSoon(next);
  else if (next !== model) change(next);
  if (next?.view && !isReady) sayReady();
});
draw();
// The editor hands on what it was told meanwhile as soon as the page is loaded.
setTimeout(() => {
  if (!isReady) sayReady();
}, handOnMs);
