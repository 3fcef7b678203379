import assert from 'node:assert/strict';
import fc from 'fast-check';
import { patched } from '../../client/src/preview/apply-patch';
import type { Patch, PlanViewAnswer, WholeView } from '../../server/src/protocol';
import { patchOf } from '../../server/src/views/view-patch';
import { ViewSender } from '../../server/src/views/view-sender';
import { viewOf } from './view-of';

const base = viewOf('plan: 1\ntitle: Koe\n');

/** What arrives on the other side: properties that are undefined do not. */
function sent<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** `before` with the patch to `after`, as a panel that got both as messages has it. */
function led(before: unknown, after: unknown): unknown {
  const patch = patchOf({ ...base, data: before }, { ...base, data: after });
  const change = sent({ kind: 'patch' as const, since: base.stamp, stamp: 2, patch });
  const view = patched(sent({ ...base, data: before }), change);
  assert.ok(view);
  return (view as WholeView & { readonly data?: unknown }).data;
}

describe('views/view-patch', () => {
  const row = (key: string, value: unknown = 0) => ({ key, value });

  it('is nothing between equal values, whether an undefined one is written or not', () => {
    const data = { rows: [row('a'), row('b', undefined)], years: [{ year: 1 }], none: undefined };
    assert.equal(patchOf(data, sent(data)), undefined);
    assert.equal(patchOf(sent(data), data), undefined);
    assert.equal(patchOf([], []), undefined);
  });

  it('names what changed in an object, and leaves out the rest', () => {
    assert.deepEqual(patchOf({ a: 1, b: { c: 2, d: 3 } }, { a: 1, b: { c: 2, d: 4 } }), {
      kind: 'parts',
      parts: {
        b: { kind: 'parts', parts: { d: { kind: 'value', value: 4 } } },
      },
    } satisfies Patch);
    assert.deepEqual(patchOf({ a: 1 }, {}), { kind: 'parts', parts: { a: { kind: 'value' } } });
  });

  it('keeps the runs of a list, and sends new rows as a whole and of others what is other', () => {
    const before = ['a', 'b', 'c', 'd', 'e'].map((key) => row(key));
    const after = [row('a'), row('x'), row('b'), row('c', 1), row('d'), row('e')];
    assert.deepEqual(patchOf(before, after), {
      kind: 'list',
      steps: [
        { kind: 'keep', from: 0, count: 1 },
        { kind: 'new', items: [row('x')] },
        { kind: 'keep', from: 1, count: 1 },
        {
          kind: 'change',
          at: 2,
          patch: { kind: 'parts', parts: { value: { kind: 'value', value: 1 } } },
        },
        { kind: 'keep', from: 3, count: 2 },
      ],
    } satisfies Patch);
  });

  it('finds rows that were moved', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((key) => row(key));
    assert.deepEqual(patchOf([a, b, c], [c, a, b]), {
      kind: 'list',
      steps: [
        { kind: 'keep', from: 2, count: 1 },
        { kind: 'keep', from: 0, count: 2 },
      ],
    } satisfies Patch);
  });

  it('leads from any data to any other', () => {
    const value = fc.oneof(fc.nat(2), fc.constant(undefined), fc.constantFrom('', 'x'));
    const rows = fc.uniqueArray(
      fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), value }),
      {
        selector: ({ key }) => key,
      },
    );
    const data = fc.record({ rows, years: fc.array(fc.record({ year: fc.nat(2) })), value });
    const any = fc.oneof(data, fc.record({ deeper: data, value }), rows, value);
    fc.assert(
      fc.property(any, any, (before, after) => {
        assert.deepEqual(sent({ data: led(before, after) }), sent({ data: after }));
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves what it does not name the same object', () => {
    const view = viewOf('plan: 1\ntitle: Koe\nworkPackages:\n  - { id: A, title: a }\n');
    const patch = patchOf(view, { ...view, version: 2 });
    const next = patched(view, { kind: 'patch', since: view.stamp, stamp: 2, patch });
    assert.equal(next?.version, 2);
    assert.equal(next.views, view.views);
    assert.equal(next.words, view.words);
  });
});

describe('views/view-sender', () => {
  const kinds = (answers: readonly PlanViewAnswer[]): readonly string[] =>
    answers.map(({ kind }) => kind);

  it('sends everything to a panel that has nothing, or another view than the last', () => {
    const sender = new ViewSender();
    const first = sender.answer(base, undefined);
    const second = sender.answer(base, undefined);
    assert.deepEqual(kinds([first, second]), ['whole', 'whole']);
    assert.equal(sender.answer(base, first.stamp).kind, 'whole', 'the second was the last');
  });

  it('sends to a panel that has the last view what became other', () => {
    const sender = new ViewSender();
    const { stamp } = sender.answer(base, undefined);
    const answer = sender.answer({ ...base, version: 2 }, stamp);
    assert.deepEqual(answer, {
      kind: 'patch',
      since: stamp,
      stamp: stamp + 1,
      patch: { kind: 'parts', parts: { version: { kind: 'value', value: 2 } } },
    });
  });

  it('takes nothing for its own that a server before it has sent', () => {
    const before = new ViewSender().answer(base, undefined);
    const { now } = Date;
    try {
      Date.now = () => now() + 1_000;
      const sender = new ViewSender();
      sender.answer(base, undefined);
      assert.equal(sender.answer(base, before.stamp).kind, 'whole');
    } finally {
      Date.now = now;
    }
  });

  it('keeps documents apart, and knows nothing of one that was closed', () => {
    const sender = new ViewSender();
    const other = { ...base, uri: 'file:///other.projectplan.yaml' };
    const first = sender.answer(base, undefined);
    const second = sender.answer(other, undefined);
    assert.equal(sender.answer(base, second.stamp).kind, 'whole', 'that is the other one');
    assert.equal(sender.answer(other, second.stamp).kind, 'patch');
    assert.notEqual(first.stamp, second.stamp);
    const last = sender.answer(base, undefined);
    sender.forget(base.uri);
    assert.equal(sender.answer(base, last.stamp).kind, 'whole');
  });
});
