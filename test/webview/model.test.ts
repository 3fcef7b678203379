import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as protocol from '../../server/src/protocol';
import type { SourceRange, ToPage, ViewTab, WholeView } from '../../server/src/protocol';
import { patchOf } from '../../server/src/views/view-patch';
import {
  chooseTab,
  rangeIn,
  receive as receiveAny,
  setClosed,
  setScroll,
  shownViews,
  startModel,
  toggle,
  viewTabs,
  type PageModel,
} from '../../client/webview/state/model';
import { snapshotOf } from '../support/check';
import { viewOf } from '../views/view-of';

const starterPath = path.join(__dirname, '../../examples/starter.projectplan.yaml');
const range: SourceRange = { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } };
const good = viewOf(
  'plan: 1\ntitle: Ehjä\nworkPackages:\n  - { id: A, title: a, budget: { other: 5 } }\n',
);
const broken = viewOf('plan: 1\ntitle: "Rikki\n');
/** Before the value of a line, or at its start. */
const at = (line: number): SourceRange => {
  const position = { line, character: line === 0 ? 0 : 7 };
  return { start: position, end: position };
};

function receive(model: PageModel, message: ToPage): PageModel {
  const next = receiveAny(model, message);
  assert.ok(next, 'the message is understood');
  return next;
}

function after(...views: readonly WholeView[]): PageModel {
  return views.reduce(
    (model, view) => receive(model, { type: 'view', view }),
    startModel(undefined),
  );
}

describe('webview/model', () => {
  it('has the tabs of the protocol, in their order', () => {
    assert.deepEqual(viewTabs, protocol.viewTabs);
  });

  it('shows the newest view', () => {
    assert.equal(shownViews(after(good))?.summary.title?.text, 'Ehjä');
    assert.equal(shownViews(startModel(undefined)), undefined);
  });

  it('keeps the last good picture of a broken text, but for its problems', () => {
    const shown = shownViews(after(good, broken));
    assert.ok(broken.broken);
    assert.equal(shown?.summary.title?.text, 'Ehjä');
    assert.deepEqual(shown.budget, good.views?.budget);
    assert.deepEqual(shown.readiness, broken.views?.readiness);
    assert.deepEqual(shown.summary.problems, broken.views?.summary.problems);
  });

  it('says of a plan in order that is being broken what it says of the broken text', () => {
    const text = fs.readFileSync(starterPath, 'utf8');
    const whole = viewOf(text);
    const torn = viewOf(text.replace('workPackages:', 'workPackages: "'));
    assert.ok(torn.broken && whole.views?.summary.ready);
    const { ready, verdict } = shownViews(after(whole, torn))?.summary ?? {};
    assert.equal(ready, false);
    assert.notEqual(verdict, whole.views.summary.verdict);
    assert.equal(verdict, torn.views?.summary.verdict);
  });

  it('keeps it when nothing at all can be read', () => {
    const nothing = { ...broken, views: undefined };
    assert.deepEqual(shownViews(after(good, nothing)), good.views);
  });

  it('shows what can be read where there was no good picture, or another plan’s', () => {
    assert.deepEqual(shownViews(after(broken)), broken.views);
    const other = { ...broken, uri: 'file:///other.hanke.yaml' };
    assert.deepEqual(shownViews(after(good, other)), other.views);
  });

  it('goes on from the new picture when the text is whole again', () => {
    const mended = { ...good, version: 3 };
    assert.equal(after(good, broken, mended).good, mended);
  });

  it('keeps what is selected for a page that is told of it first, and for no other plan', () => {
    const told = receive(startModel(undefined), { type: 'reveal', range });
    const shown = receive(told, { type: 'view', view: good });
    assert.equal(shown.selection, range);
    const other = { ...good, uri: 'file:///other.hanke.yaml' };
    assert.equal(receive(shown, { type: 'view', view: other }).selection, undefined);
    const emptied = receive(shown, { type: 'empty', message: 'Avaa' });
    assert.equal(receive(emptied, { type: 'view', view: good }).selection, undefined);
  });

  it('leads to what is asked for, each time, in a view that has it', () => {
    const asked = (model: PageModel): PageModel =>
      receive(model, { type: 'reveal', range, asked: true });
    const once = asked(after(good));
    assert.deepEqual([once.state.tab, once.asked, once.selection], ['budget', 1, range]);
    assert.equal(asked(once).asked, 2);
    for (const tab of ['roadmap', 'document'] as const) {
      assert.equal(asked(chooseTab(after(good), tab)).state.tab, tab);
    }
    assert.equal(receive(once, { type: 'reveal', range }).asked, 1, 'merely selected');
  });

  it('leads past what was chosen in a view and hides what is asked for', () => {
    const askedWith = (choices: PageModel['state']['choices'], tab: 'budget' | 'roadmap') => {
      const model = after(good);
      const before = { ...model, state: { ...model.state, tab, choices } };
      return receive(before, { type: 'reveal', range, asked: true }).state.choices;
    };
    assert.deepEqual(askedWith({ 'budget-section': 'costTable', light: 'red' }, 'budget'), {
      light: 'red',
    });
    const byYear = { 'budget-section': 'byYear' };
    assert.deepEqual(askedWith(byYear, 'budget'), byYear);
    assert.deepEqual(askedWith({ 'roadmap-part': 'elsewhere' }, 'roadmap'), {});
  });

  it('keeps whether the panel stays with its plan, whatever plan it shows', () => {
    const pinned = receive(after(good), { type: 'pinned', pinned: true });
    assert.equal(pinned.state.pinned, true);
    assert.equal(receive(pinned, { type: 'pinned', pinned: true }), pinned);
    const other = receive(pinned, { type: 'view', view: { ...good, uri: 'file:///b' } });
    assert.equal(other.state.pinned, true);
    assert.equal(receive(other, { type: 'pinned', pinned: false }).state.pinned, false);
    const before = after(good);
    assert.equal(receive(before, { type: 'pinned', pinned: false }), before);
  });

  it('puts a patch on the view that it leads on from, and on no other', () => {
    const next = viewOf(
      'plan: 1\ntitle: Uusi\nworkPackages:\n  - { id: A, title: a, budget: { other: 5 } }\n',
    );
    const patch = patchOf(good, { ...next, stamp: good.stamp });
    const change = { kind: 'patch', since: good.stamp, stamp: 7, patch } as const;
    const model = receive(after(good), { type: 'patch', change });
    assert.equal(shownViews(model)?.summary.title?.text, 'Uusi');
    assert.equal(model.view?.stamp, 7);
    assert.equal(receiveAny(model, { type: 'patch', change }), undefined, 'it is there already');
    assert.equal(receiveAny(startModel(undefined), { type: 'patch', change }), undefined);
  });

  it('takes no patch that leads to something else than a view', () => {
    const patch = { kind: 'parts', parts: { words: { kind: 'value', value: 7 } } } as const;
    const change = { kind: 'patch', since: good.stamp, stamp: 7, patch } as const;
    assert.equal(receiveAny(after(good), { type: 'patch', change }), undefined);
  });

  it('leads from an old picture to where its text is now', () => {
    const whole = 'plan: 1\ntitle: Koe\nworkPackages:\n  - id: A\n    title: a\n';
    const before = snapshotOf(whole);
    const now = before.update(before.text.apply({ range: at(1), text: '"' }));
    const last = now.update(now.text.apply({ range: at(0), text: '# uusi\n' }));
    const model = after(viewOf(before), viewOf(last));
    assert.ok(model.view?.broken && model.good && !model.good.broken);
    const [plan, first] = model.good.views?.budget?.rows ?? [];
    assert.ok(plan && first);
    assert.equal(rangeIn(model, first.range)?.start.line, 5);
    assert.equal(rangeIn(model, plan.range)?.start.line, 1, 'its text is gone: where it was');
  });

  it('keeps closed branches and places for one plan, the tab for all', () => {
    const busy = setScroll(setClosed(chooseTab(after(good), 'budget'), ['A']), 'budget', 40);
    const same = receive(busy, { type: 'view', view: { ...good, version: 2 } });
    assert.equal(same.state, busy.state);
    const { state } = receive(busy, { type: 'view', view: { ...good, uri: 'file:///b' } });
    assert.deepEqual(state, {
      tab: 'budget',
      closed: [],
      scroll: {},
      choices: {},
      uri: 'file:///b',
    });
  });

  it('keeps the state of an earlier page for the plan that it was left with', () => {
    const left = {
      tab: 'roadmap',
      closed: ['A'],
      scroll: { roadmap: 7 },
      choices: { unit: 'year' },
      uri: good.uri,
    } as const;
    const model = receive(startModel(left), { type: 'view', view: good });
    assert.deepEqual(model.state, left);
  });

  it('remembers what is selected in the plan that is shown, and no longer', () => {
    const selected = receive(after(good), { type: 'reveal', range });
    assert.equal(selected.selection, range);
    assert.equal(receive(selected, { type: 'view', view: broken }).selection, range);
    const other = { ...good, uri: 'file:///b' };
    assert.equal(receive(selected, { type: 'view', view: other }).selection, undefined);
  });

  it('leads to a view that has the parts of the plan where one of them is asked for', () => {
    const shown = (tab: ViewTab, asked?: boolean): ViewTab =>
      receive(chooseTab(after(good), tab), { type: 'reveal', range, asked }).state.tab;
    assert.equal(shown('summary', true), 'budget');
    assert.equal(shown('readiness', true), 'budget');
    assert.equal(shown('roadmap', true), 'roadmap');
    assert.equal(shown('summary'), 'summary');
  });

  it('shows a message in the place of a plan', () => {
    const model = receive(after(good), { type: 'empty', message: 'Avaa' });
    assert.equal(model.message, 'Avaa');
    assert.equal(shownViews(model), undefined);
    assert.equal(receive(model, { type: 'view', view: good }).message, undefined);
  });

  it('opens what is closed, and closes what is open', () => {
    assert.deepEqual(toggle(['a'], 'b'), ['a', 'b']);
    assert.deepEqual(toggle(['a', 'b'], 'a'), ['b']);
  });
});
