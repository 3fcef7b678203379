import { render } from 'preact';
import type { ToPage } from '@planwright/protocol';
import { App, type AppActions } from './app';
import { isPageState, isToPage } from './guards';
import { chooseTab, receive, setClosed, setScroll, startModel, type PageModel } from './model';
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
  open: (uri, range) => {
    vscodeApi.postMessage({ type: 'open', uri, range });
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
  if (model.view) document.documentElement.lang = model.view.language;
  render(<App model={model} actions={actions} />, root);
}

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (isToPage(event.data)) change(receive(model, event.data satisfies ToPage));
});
draw();
vscodeApi.postMessage({ type: 'ready' });
