import assert from 'node:assert/strict';
import type { SourceRange, ToPage, ViewsOfPlan, WholeView } from '../../server/src/protocol';
import { Picture } from '../../client/src/preview/picture';
import { viewOf } from '../views/view-of';

const whole = viewOf('plan: 1\ntitle: X\n');
const broken = viewOf('plan: 1\ntitle: "auki\n');
const place = { line: 1, character: 0 };
const range: SourceRange = { start: place, end: place };

/** Of the parts only the summary was asked for. */
function onlySummary(view: WholeView): WholeView {
  const { summary } = view.views ?? {};
  assert.ok(summary);
  const views = { summary } as unknown as ViewsOfPlan;
  return { ...view, views };
}

const types = (messages: readonly ToPage[]): readonly string[] =>
  messages.map((message) => message.type);

describe('preview/picture', () => {
  it('tells the page what changed where that leads on from what it has', () => {
    const picture = new Picture();
    assert.deepEqual(types(picture.take(whole, undefined, 'summary')), ['view']);
    const next = { ...whole, stamp: 2 };
    const change = { kind: 'patch', since: 1, stamp: 2, patch: undefined } as const;
    assert.deepEqual(picture.take(next, change, 'summary'), [{ type: 'patch', change }]);
    assert.deepEqual(picture.take(next, undefined, 'summary'), [], 'it is there already');
    const later = { ...whole, stamp: 9 };
    const other = { kind: 'patch', since: 8, stamp: 9, patch: undefined } as const;
    assert.deepEqual(picture.take(later, other, 'summary'), [{ type: 'view', view: later }]);
  });

  it('waits for the part that is in front rather than empty the page', () => {
    const picture = new Picture();
    assert.deepEqual(picture.take(onlySummary(whole), undefined, 'roadmap'), []);
    assert.deepEqual(picture.replay(), []);
    assert.deepEqual(types(picture.take(whole, undefined, 'roadmap')), ['view']);
    assert.deepEqual(picture.take(onlySummary(whole), undefined, 'roadmap'), []);
    assert.deepEqual(picture.replay(), [{ type: 'view', view: whole }]);
  });

  it('goes on where the part that was just chosen is not there yet', () => {
    const picture = new Picture();
    picture.take(onlySummary(whole), undefined, 'summary');
    const next = onlySummary({ ...whole, stamp: 2 });
    assert.deepEqual(types(picture.take(next, undefined, 'roadmap')), ['view']);
  });

  it('shows a text that holds no plan, whatever is in front', () => {
    const view = { ...whole, views: undefined };
    assert.deepEqual(types(new Picture().take(view, undefined, 'roadmap')), ['view']);
  });

  it('gives a page that is loaded again all that it showed', () => {
    const picture = new Picture();
    picture.take(whole, undefined, 'summary');
    picture.take(broken, undefined, 'summary');
    picture.select(range);
    assert.deepEqual(picture.replay(), [
      { type: 'reveal', range },
      { type: 'view', view: whole },
      { type: 'view', view: broken },
    ]);
    picture.clear();
    assert.deepEqual(picture.replay(), []);
  });

  it('knows whether a page has all that there is', () => {
    const picture = new Picture();
    assert.ok(!picture.isShownAs(undefined), 'what to do instead of a plan may be unsaid');
    picture.take(whole, undefined, 'summary');
    assert.ok(picture.isShownAs(whole.stamp));
    assert.ok(!picture.isShownAs(undefined) && !picture.isShownAs(whole.stamp - 1));
  });

  it('says instead of a plan what to do, and never over a picture', () => {
    const picture = new Picture();
    assert.deepEqual(types(picture.say('Avaa')), ['empty']);
    assert.deepEqual(types(picture.replay()), ['empty']);
    picture.take(whole, undefined, 'summary');
    assert.deepEqual(picture.say('Avaa'), []);
    assert.deepEqual(types(picture.replay()), ['view']);
  });

  it('shows what was asked for once, as soon as there is a picture', () => {
    const picture = new Picture();
    picture.ask(range);
    assert.deepEqual(picture.answer(), []);
    picture.take(whole, undefined, 'summary');
    assert.deepEqual(types(picture.replay()), ['view'], 'a page that gets it may not be there yet');
    assert.deepEqual(picture.answer(), [{ type: 'reveal', range, asked: true }]);
    assert.deepEqual(picture.answer(), []);
    assert.deepEqual(types(picture.replay()), ['reveal', 'view'], 'it is selected from now on');
  });
});
