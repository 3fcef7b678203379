import assert from 'node:assert/strict';
import type {
  PlanViewAnswer,
  PlanViewParams,
  ViewPatch,
  ViewTab,
  WholeView,
} from '../../server/src/protocol';
import { PlanFeeds, type Viewer } from '../../client/src/preview/plan-feeds';
import { viewOf } from '../views/view-of';

const a = 'file:///a.hanke.yaml';
const b = 'file:///b.hanke.yaml';
const plan = viewOf('plan: 1\ntitle: X\n');

/** A server that answers at once with a whole view, numbered as it was asked. */
class Server {
  readonly asked: PlanViewParams[] = [];
  knows = true;
  readonly feeds = new PlanFeeds((asked) => {
    this.asked.push(asked);
    return Promise.resolve(this.answer(asked.uri));
  });

  private answer(uri: string): PlanViewAnswer | null {
    return this.knows ? { ...plan, uri, version: 99, stamp: this.asked.length } : null;
  }
}

class Panel implements Viewer {
  readonly seen: string[] = [];
  readonly changes: (ViewPatch | undefined)[] = [];
  missing = 0;
  settled = 0;

  constructor(public looksAt: ViewTab | undefined) {}

  show(view: WholeView, change: ViewPatch | undefined): void {
    this.seen.push(`${view.uri} ${view.stamp}`);
    this.changes.push(change);
  }

  showMissing(): void {
    this.missing++;
  }

  settle(): void {
    this.settled++;
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await Promise.resolve();
}

describe('preview/plan-feeds', () => {
  it('asks once for all that look at a plan, for what they look at', async () => {
    const { feeds, asked } = new Server();
    const [first, second] = [new Panel('budget'), new Panel('roadmap')];
    feeds.join(first, a);
    await settled();
    feeds.join(second, a);
    await settled();
    assert.deepEqual(
      asked.map(({ uri, tabs }) => [uri, tabs]),
      [
        [a, ['budget']],
        [a, ['budget', 'roadmap']],
      ],
    );
    assert.deepEqual(first.seen, [`${a} 1`, `${a} 2`]);
    assert.deepEqual(second.seen, [`${a} 1`, `${a} 2`], 'first what is there already');
    feeds.changed({ uri: a, version: 2 });
    await settled();
    assert.equal(asked.length, 3);
    assert.deepEqual([first.seen.length, second.seen.length], [3, 3]);
  });

  it('keeps plans apart', async () => {
    const { feeds, asked } = new Server();
    const [first, second] = [new Panel('budget'), new Panel('budget')];
    feeds.join(first, a);
    feeds.join(second, b);
    await settled();
    feeds.changed({ uri: b, version: 2 });
    feeds.changed({ uri: 'file:///c.hanke.yaml', version: 2 });
    await settled();
    assert.deepEqual(
      asked.map(({ uri }) => uri),
      [a, b, b],
    );
    assert.deepEqual(first.seen, [`${a} 1`]);
    assert.deepEqual(second.seen, [`${b} 2`, `${b} 3`]);
  });

  it('knows for whom a picture is on its way, and tells when none is any more', async () => {
    const { feeds } = new Server();
    const [first, second] = [new Panel('budget'), new Panel('budget')];
    feeds.join(first, a);
    feeds.join(second, b);
    await settled();
    feeds.typed(a, 2);
    assert.deepEqual([feeds.isComing(first), feeds.isComing(second)], [true, false]);
    assert.equal(feeds.isComing(new Panel('budget')), false);
    await settled();
    assert.equal(feeds.isComing(first), false);
    assert.deepEqual([first.settled, second.settled], [2, 1]);
  });

  it('shows a plan to nobody who has turned to another', async () => {
    const { feeds, asked } = new Server();
    const panel = new Panel('budget');
    feeds.join(panel, a);
    feeds.join(panel, b);
    await settled();
    feeds.changed({ uri: a, version: 2 });
    await settled();
    assert.deepEqual(panel.seen, [`${b} 2`]);
    assert.deepEqual(
      asked.map(({ uri }) => uri),
      [a, b],
    );
  });

  it('asks for what those who see it look at, and rests while nobody does', async () => {
    const { feeds, asked } = new Server();
    const [first, second] = [new Panel('budget'), new Panel('roadmap')];
    feeds.join(first, a);
    feeds.join(second, a);
    await settled();
    first.looksAt = undefined;
    feeds.look(first);
    await settled();
    assert.deepEqual(asked.at(-1)?.tabs, ['roadmap']);
    second.looksAt = undefined;
    feeds.look(second);
    const before = asked.length;
    feeds.changed({ uri: a, version: 2 });
    await settled();
    assert.equal(asked.length, before);
    first.looksAt = 'logic';
    feeds.look(first);
    await settled();
    assert.deepEqual(asked.at(-1)?.tabs, ['logic']);
    assert.equal(first.seen.at(-1), `${a} ${asked.length}`);
    assert.notEqual(second.seen.at(-1), first.seen.at(-1), 'nobody sees it');
  });

  it('forgets a plan that nobody shows', async () => {
    const { feeds, asked } = new Server();
    const panel = new Panel('budget');
    feeds.join(panel, a);
    await settled();
    feeds.leave(panel);
    feeds.changed({ uri: a, version: 2 });
    await settled();
    assert.equal(asked.length, 1);
    feeds.join(new Panel('budget'), a);
    await settled();
    assert.equal(asked.at(-1)?.since, undefined);
  });

  it('says to all what is missing', async () => {
    const server = new Server();
    server.knows = false;
    const panels = [new Panel('budget'), new Panel('budget'), new Panel(undefined)];
    for (const each of panels) server.feeds.join(each, a);
    await settled();
    assert.deepEqual(
      panels.map(({ missing }) => missing),
      [1, 1, 0],
    );
  });
});
