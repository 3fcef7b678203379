import assert from 'node:assert/strict';
import type { PlanViewAnswer, ViewPatch, ViewTab, WholeView } from '../../server/src/protocol';
import { ViewFeed } from '../../client/src/preview/view-feed';
import { viewOf } from '../views/view-of';

const a = 'file:///a.hanke.yaml';
const view = viewOf('plan: 1\ntitle: X\n');
const viewAt = (uri: string, version: number): WholeView => ({
  ...view,
  uri,
  version,
  stamp: version,
});
/** What the server sends to a panel that has the view of the version before. */
const patchTo = (version: number): ViewPatch => ({
  kind: 'patch',
  since: version - 1,
  stamp: version,
  patch: { kind: 'parts', parts: { version: { kind: 'value', value: version } } },
});

interface Asked {
  readonly uri: string;
  readonly since: number | undefined;
  readonly tabs: readonly ViewTab[] | undefined;
  readonly answer: (view: PlanViewAnswer | null) => Promise<void>;
  readonly fail: () => Promise<void>;
}

/** A feed over a server that answers when it is told to. */
class Feeding {
  readonly asked: Asked[] = [];
  readonly shown: string[] = [];
  /** What led to each view that was shown. */
  readonly changes: (ViewPatch | undefined)[] = [];
  missing = 0;
  settled = 0;
  readonly feed = new ViewFeed(a, {
    request: ({ uri, since, tabs }) =>
      new Promise((resolve, reject) => {
        this.asked.push({
          uri,
          since,
          tabs,
          answer: (found) =>
            settled(() => {
              resolve(found);
            }),
          fail: () =>
            settled(() => {
              reject(new Error('no server'));
            }),
        });
      }),
    show: ({ uri, version }, change) => {
      this.shown.push(`${uri} ${version}`);
      this.changes.push(change);
    },
    missing: () => this.missing++,
    settled: () => this.settled++,
  });

  get last(): Asked {
    const last = this.asked.at(-1);
    assert.ok(last, 'nothing was asked for');
    return last;
  }
}

async function settled(act: () => void): Promise<void> {
  act();
  // As many turns as the feed has awaits on its way.
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
}

describe('preview/view-feed', () => {
  it('asks once somebody looks, and not again while the same is looked at', async () => {
    const { feed, asked, shown } = new Feeding();
    assert.equal(asked.length, 0);
    feed.look(['summary', 'budget']);
    feed.look(['budget', 'summary']);
    assert.deepEqual([asked.length, asked[0]?.uri, asked[0]?.tabs], [1, a, ['summary', 'budget']]);
    await asked[0]?.answer(viewAt(a, 1));
    assert.deepEqual(shown, [`${a} 1`]);
    assert.equal(feed.shown?.version, 1);
  });

  it('asks for what changed when another part is looked at', async () => {
    const { feeding } = await shownOne();
    feeding.feed.look(['roadmap']);
    assert.deepEqual([feeding.last.since, feeding.last.tabs], [1, ['roadmap']]);
  });

  it('asks again when the plan changes', async () => {
    const { feeding } = await shownOne();
    feeding.feed.changed(2);
    assert.equal(feeding.asked.length, 2);
    await feeding.last.answer(viewAt(a, 2));
    assert.deepEqual(feeding.shown, [`${a} 1`, `${a} 2`]);
  });

  it('has one request under way, drops what is stale and asks once more', async () => {
    const feeding = new Feeding();
    feeding.feed.look(['summary']);
    for (const version of [2, 3, 4]) feeding.feed.changed(version);
    assert.equal(feeding.asked.length, 1);
    await feeding.last.answer(viewAt(a, 3));
    assert.deepEqual(feeding.shown, [], 'version 4 is known of');
    assert.equal(feeding.asked.length, 2);
    await feeding.last.answer(viewAt(a, 4));
    assert.deepEqual(feeding.shown, [`${a} 4`]);
    assert.equal(feeding.asked.length, 2);
  });

  it('asks as soon as something is typed, and not again where that is what the server looked at', async () => {
    const { feeding } = await shownOne();
    feeding.feed.typed(2);
    assert.deepEqual([feeding.asked.length, feeding.feed.isComing], [2, true]);
    await feeding.last.answer(patchTo(2));
    assert.deepEqual([feeding.shown.length, feeding.feed.isComing], [2, false]);
    feeding.feed.changed(2, 2);
    assert.equal(feeding.asked.length, 2);
    feeding.feed.changed(2, undefined);
    assert.equal(feeding.asked.length, 3, 'it was looked at with other settings');
  });

  it('asks again where it was answered before the server knew what was typed', async () => {
    const { feeding } = await shownOne();
    feeding.feed.typed(2);
    await feeding.last.answer({ ...viewAt(a, 1), stamp: 7 });
    assert.deepEqual(feeding.shown, [`${a} 1`], 'version 2 is known of');
    feeding.feed.changed(2);
    await feeding.last.answer(viewAt(a, 2));
    assert.deepEqual(feeding.shown, [`${a} 1`, `${a} 2`]);
  });

  it('says when nothing more is coming, whatever was answered', async () => {
    const { feeding } = await shownOne();
    assert.equal(feeding.settled, 1);
    for (const version of [2, 3]) feeding.feed.typed(version);
    await feeding.last.answer(patchTo(2));
    assert.equal(feeding.settled, 1, 'version 3 is asked for');
    await feeding.last.fail();
    assert.equal(feeding.settled, 2);
  });

  it('takes a document that is opened anew, whose versions begin anew', async () => {
    const feeding = new Feeding();
    feeding.feed.look(['summary']);
    await feeding.last.answer(viewAt(a, 40));
    feeding.feed.changed(1);
    await feeding.last.answer(viewAt(a, 1));
    assert.deepEqual(feeding.shown, [`${a} 40`, `${a} 1`]);
  });

  it('says what is missing when the server does not know it or is not there, and goes on', async () => {
    const feeding = new Feeding();
    feeding.feed.look(['summary']);
    await feeding.last.answer(null);
    feeding.feed.changed(1);
    await feeding.last.fail();
    assert.equal(feeding.missing, 2);
    feeding.feed.changed(2);
    await feeding.last.answer(viewAt(a, 2));
    assert.deepEqual(feeding.shown, [`${a} 2`]);
  });

  it('asks for what changed since the view that it has, and puts the two together', async () => {
    const { feeding } = await shownOne();
    assert.equal(feeding.last.since, undefined);
    feeding.feed.changed(2);
    assert.equal(feeding.last.since, 1);
    const patch = patchTo(2);
    await feeding.last.answer(patch);
    assert.deepEqual(feeding.shown, [`${a} 1`, `${a} 2`]);
    assert.deepEqual(feeding.changes, [undefined, patch]);
    feeding.feed.changed(3);
    assert.equal(feeding.last.since, 2);
  });

  it('goes on from an answer that it did not show', async () => {
    const { feeding } = await shownOne();
    for (const version of [2, 3]) feeding.feed.changed(version);
    await feeding.last.answer(patchTo(2));
    assert.deepEqual(feeding.shown, [`${a} 1`], 'version 3 is known of');
    assert.equal(feeding.last.since, 2);
    await feeding.last.answer(patchTo(3));
    assert.deepEqual(feeding.shown, [`${a} 1`, `${a} 3`]);
  });

  it('asks for everything after a patch of another view, and after a failure', async () => {
    const { feeding } = await shownOne();
    feeding.feed.changed(9);
    await feeding.last.answer(patchTo(9));
    assert.deepEqual(feeding.shown, [`${a} 1`]);
    assert.equal(feeding.last.since, undefined);
    await feeding.last.answer(viewAt(a, 9));
    feeding.feed.changed(10);
    await feeding.last.fail();
    feeding.feed.changed(11);
    assert.equal(feeding.last.since, undefined);
  });

  it('asks for nothing while nobody looks, and catches up once somebody does', async () => {
    const { feeding } = await shownOne();
    feeding.feed.look([]);
    for (const version of [2, 3]) feeding.feed.changed(version);
    assert.equal(feeding.asked.length, 1);
    feeding.feed.look(['summary']);
    assert.equal(feeding.asked.length, 2);
    await feeding.last.answer(viewAt(a, 3));
    assert.deepEqual([feeding.shown, feeding.asked.length], [[`${a} 1`, `${a} 3`], 2]);
  });
});

async function shownOne(): Promise<{ readonly feeding: Feeding }> {
  const feeding = new Feeding();
  feeding.feed.look(['summary']);
  await feeding.last.answer(viewAt(a, 1));
  return { feeding };
}
