import assert from 'node:assert/strict';
import type { PlanViewAnswer, ViewPatch, WholeView } from '../../server/src/protocol';
import { ViewFeed } from '../../client/src/preview/view-feed';
import { viewOf } from '../views/view-of';

const a = 'file:///a.hanke.yaml';
const b = 'file:///b.hanke.yaml';
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
  readonly answer: (view: PlanViewAnswer | null) => Promise<void>;
  readonly fail: () => Promise<void>;
}

/** A feed over a server that answers when it is told to. */
class Feeding {
  readonly asked: Asked[] = [];
  readonly shown: string[] = [];
  /** What led to each view that was shown. */
  readonly changes: (ViewPatch | undefined)[] = [];
  readonly missing: string[] = [];
  readonly feed = new ViewFeed({
    request: (uri, since) =>
      new Promise((resolve, reject) => {
        this.asked.push({
          uri,
          since,
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
    missing: (uri) => this.missing.push(uri),
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
  it('asks for the plan that it is to follow, once', async () => {
    const { feed, asked, shown, ...rest } = new Feeding();
    feed.follow(a);
    feed.follow(a);
    assert.equal(asked.length, 1);
    await asked[0]?.answer(viewAt(a, 1));
    assert.deepEqual(shown, [`${a} 1`]);
    assert.deepEqual(rest.missing, []);
  });

  it('asks again when the plan changes, and not when another does', async () => {
    const feeding = new Feeding();
    feeding.feed.follow(a);
    await feeding.last.answer(viewAt(a, 1));
    feeding.feed.changed({ uri: b, version: 9 });
    assert.equal(feeding.asked.length, 1);
    feeding.feed.changed({ uri: a, version: 2 });
    assert.equal(feeding.asked.length, 2);
    await feeding.last.answer(viewAt(a, 2));
    assert.deepEqual(feeding.shown, [`${a} 1`, `${a} 2`]);
  });

  it('has one request under way, drops what is stale and asks once more', async () => {
    const feeding = new Feeding();
    feeding.feed.follow(a);
    for (const version of [2, 3, 4]) feeding.feed.changed({ uri: a, version });
    assert.equal(feeding.asked.length, 1);
    await feeding.last.answer(viewAt(a, 3));
    assert.deepEqual(feeding.shown, [], 'version 4 is known of');
    assert.equal(feeding.asked.length, 2);
    await feeding.last.answer(viewAt(a, 4));
    assert.deepEqual(feeding.shown, [`${a} 4`]);
    assert.equal(feeding.asked.length, 2);
  });

  it('drops the answer for a plan that is no longer followed', async () => {
    const feeding = new Feeding();
    feeding.feed.follow(a);
    const first = feeding.last;
    feeding.feed.follow(b);
    await first.answer(viewAt(a, 1));
    assert.deepEqual([feeding.shown, feeding.last.uri], [[], b]);
    await feeding.last.answer(viewAt(b, 1));
    assert.deepEqual(feeding.shown, [`${b} 1`]);
  });

  it('takes a document that is opened anew, whose versions begin anew', async () => {
    const feeding = new Feeding();
    feeding.feed.follow(a);
    await feeding.last.answer(viewAt(a, 40));
    feeding.feed.changed({ uri: a, version: 1 });
    await feeding.last.answer(viewAt(a, 1));
    assert.deepEqual(feeding.shown, [`${a} 40`, `${a} 1`]);
  });

  it('says what is missing when the server does not know it or is not there, and goes on', async () => {
    const feeding = new Feeding();
    feeding.feed.follow(a);
    await feeding.last.answer(null);
    feeding.feed.changed({ uri: a, version: 1 });
    await feeding.last.fail();
    assert.deepEqual(feeding.missing, [a, a]);
    feeding.feed.changed({ uri: a, version: 2 });
    await feeding.last.answer(viewAt(a, 2));
    assert.deepEqual(feeding.shown, [`${a} 2`]);
  });

  it('asks for what changed since the view that it has, and puts the two together', async () => {
    const feeding = new Feeding();
    feeding.feed.follow(a);
    assert.equal(feeding.last.since, undefined);
    await feeding.last.answer(viewAt(a, 1));
    feeding.feed.changed({ uri: a, version: 2 });
    assert.equal(feeding.last.since, 1);
    const patch = patchTo(2);
    await feeding.last.answer(patch);
    assert.deepEqual(feeding.shown, [`${a} 1`, `${a} 2`]);
    assert.deepEqual(feeding.changes, [undefined, patch]);
    feeding.feed.changed({ uri: a, version: 3 });
    assert.equal(feeding.last.since, 2);
  });

  it('goes on from an answer that it did not show', async () => {
    const feeding = new Feeding();
    feeding.feed.follow(a);
    await feeding.last.answer(viewAt(a, 1));
    for (const version of [2, 3]) feeding.feed.changed({ uri: a, version });
    await feeding.last.answer(patchTo(2));
    assert.deepEqual(feeding.shown, [`${a} 1`], 'version 3 is known of');
    assert.equal(feeding.last.since, 2);
    await feeding.last.answer(patchTo(3));
    assert.deepEqual(feeding.shown, [`${a} 1`, `${a} 3`]);
  });

  it('asks for everything after a patch of another view, another plan, and a failure', async () => {
    const feeding = new Feeding();
    feeding.feed.follow(a);
    await feeding.last.answer(viewAt(a, 1));
    feeding.feed.changed({ uri: a, version: 9 });
    await feeding.last.answer(patchTo(9));
    assert.deepEqual(feeding.shown, [`${a} 1`]);
    assert.equal(feeding.last.since, undefined);
    await feeding.last.answer(viewAt(a, 9));
    feeding.feed.changed({ uri: a, version: 10 });
    await feeding.last.fail();
    feeding.feed.changed({ uri: a, version: 11 });
    assert.equal(feeding.last.since, undefined);
    await feeding.last.answer(viewAt(a, 11));
    feeding.feed.follow(b);
    assert.equal(feeding.last.since, undefined);
  });

  it('asks for nothing while it rests, and catches up once on waking', async () => {
    const feeding = new Feeding();
    feeding.feed.rest();
    feeding.feed.follow(a);
    feeding.feed.changed({ uri: a, version: 2 });
    assert.equal(feeding.asked.length, 0);
    feeding.feed.wake();
    assert.equal(feeding.asked.length, 1);
    await feeding.last.answer(viewAt(a, 2));
    assert.equal(feeding.asked.length, 1);
  });
});
