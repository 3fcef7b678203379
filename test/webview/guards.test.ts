import assert from 'node:assert/strict';
import fc from 'fast-check';
import { patched } from '../../client/src/preview/apply-patch';
import { once } from '../../client/webview/guards/parts';
import { isToPage, pageStateFrom } from '../../client/webview/guards/messages';
import { firstState } from '../../client/webview/state/model';
import { patchOf } from '../../server/src/views/view-patch';
import { exampleText, viewOf } from '../views/view-of';

/** What arrives on the other side: properties that are undefined do not. */
function sent(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('webview/guards: messages', () => {
  const view = sent(viewOf(exampleText()));

  it('let every view of the server through', () => {
    assert.ok(isToPage({ type: 'view', view }));
    for (const text of [
      '',
      'plan: 1\ntitle: "auki\n',
      'plan: 1\ntitle: X\nworkPackages: [{id: A}]\n',
    ]) {
      assert.ok(isToPage({ type: 'view', view: sent(viewOf(text)) }), text);
      assert.ok(isToPage({ type: 'view', view: viewOf(text) }), text);
    }
  });

  it('let every patch of the server through', () => {
    const before = viewOf(exampleText());
    const after = viewOf(exampleText().replace('12 382', '12 383').replace('title: ', 'title: X'));
    const patch = patchOf(before, after);
    const change = { kind: 'patch', since: 1, stamp: 2, patch };
    assert.equal(patch?.kind, 'parts');
    for (const kind of ['keep', 'change', 'value']) {
      assert.ok(JSON.stringify(patch).includes(`"kind":"${kind}"`), kind);
    }
    assert.ok(isToPage(sent({ type: 'patch', change })));
    assert.ok(isToPage({ type: 'patch', change: { ...change, patch: undefined } }));
    for (const junk of [
      { ...change, patch: { kind: 'other' } },
      { ...change, patch: { kind: 'parts', parts: { words: 3 } } },
      { ...change, patch: { kind: 'list', steps: [{ kind: 'keep', from: '0', count: 1 }] } },
      { ...change, patch: { kind: 'list', steps: [{ kind: 'new', items: 'x' }] } },
      { ...change, patch: { kind: 'list', steps: [{ kind: 'change', at: 0 }] } },
      { ...change, patch: { kind: 'list', steps: [{ kind: 'change', at: 0, patch: {} }] } },
      { ...change, since: undefined },
    ]) {
      assert.ok(!isToPage({ type: 'patch', change: junk }), JSON.stringify(junk));
    }
  });

  it('look once into a row, and anew into one that took its place', () => {
    let looks = 0;
    const guard = once((value): value is { readonly a: number } => {
      looks++;
      return typeof value === 'object' && value !== null && 'a' in value;
    });
    const row = { a: 1 };
    assert.ok(guard(row) && guard(row));
    assert.equal(looks, 1);
    assert.ok(guard({ ...row }) && !guard({}));
    assert.equal(looks, 3);
  });

  it('let the other messages through', () => {
    const position = { line: 1, character: 0 };
    assert.ok(isToPage({ type: 'reveal', range: { start: position, end: position } }));
    assert.ok(isToPage({ type: 'empty', message: 'Avaa suunnitelma.' }));
    assert.ok(isToPage({ type: 'pinned', pinned: true }));
  });

  it('stop what is no message', () => {
    for (const junk of [
      ...[undefined, null, 1, 'view', [], {}],
      ...[{ type: 'view' }, { type: 'view', view: null }, { type: 'open', uri: 'x' }],
      ...[{ type: 'pinned' }, { type: 'pinned', pinned: 'yes' }],
      ...[{ type: 'empty' }, { type: 'reveal' }, { type: 'reveal', range: { start: 1, end: 2 } }],
    ]) {
      assert.ok(!isToPage(junk), JSON.stringify(junk));
    }
  });

  it('stop whatever is made up, and never throw', () => {
    const junk = fc.anything({ withNullPrototype: true });
    const type = fc.constantFrom('view', 'patch', 'reveal', 'pinned', 'empty', '__proto__');
    const near = fc.record(
      { type, view: junk, change: junk, range: junk, pinned: junk, message: junk },
      { requiredKeys: ['type'] },
    );
    fc.assert(
      fc.property(fc.oneof(junk, near), (message) => {
        if (!isToPage(message)) return;
        // What is let through can be drawn: no view and no patch is made up that well.
        if (message.type === 'pinned') assert.equal(typeof message.pinned, 'boolean');
        else if (message.type === 'empty') assert.equal(typeof message.message, 'string');
        else assert.fail(`${message.type} was let through`);
      }),
      { numRuns: 3000 },
    );
  });

  it('stop a patch that reaches for more than the view', () => {
    const proto: unknown = JSON.parse('{"__proto__": {"kind": "value", "value": {"polluted": 1}}}');
    const before = viewOf(exampleText());
    const change = { kind: 'patch', since: 1, stamp: 2, patch: { kind: 'parts', parts: proto } };
    const message: unknown = { type: 'patch', change };
    assert.ok(isToPage(message) && message.type === 'patch');
    const after = patched(before, message.change);
    assert.equal(Object.getPrototypeOf(after), Object.prototype);
    assert.equal(({} as { readonly polluted?: number }).polluted, undefined);
  });

  it('stop a view with any one value of another kind', () => {
    let checked = 0;
    for (const path of leaves(view)) {
      const message = { type: 'view', view: withAt(view, path, { not: 'this' }) };
      assert.ok(!isToPage(message), `a wrong value at ${path.join('.')} was let through`);
      checked++;
    }
    assert.ok(checked > 100, 'the example has many values');
  });
});

describe('webview/guards: state', () => {
  const left = {
    tab: 'budget',
    closed: ['P3'],
    scroll: { budget: 120 },
    choices: { unit: 'year' },
    uri: 'file:///p',
    pinned: true,
  } as const;

  it('reads what the page leaves', () => {
    assert.deepEqual(pageStateFrom(left), left);
    assert.deepEqual(pageStateFrom(sent(left)), left);
    assert.deepEqual(pageStateFrom(sent(firstState)), firstState);
  });

  it('begins anew where nothing is left', () => {
    for (const junk of [undefined, null, 'budget', 7, []]) {
      assert.deepEqual(pageStateFrom(junk), firstState, JSON.stringify(junk));
    }
  });

  it('keeps of the state of another version what can be read', () => {
    const { choices, ...older } = left;
    assert.deepEqual(pageStateFrom(older), { ...older, choices: {} });
    assert.deepEqual(choices, { unit: 'year' });
    for (const [key, junk] of [
      ['tab', 'tab'],
      ['closed', [1]],
      ['scroll', { budget: '120' }],
      ['scroll', { budget: NaN }],
      ['choices', { unit: 1 }],
      ['uri', 3],
    ] as const) {
      const expected = { ...left, [key]: firstState[key] };
      assert.deepEqual(pageStateFrom({ ...left, [key]: junk }), expected, JSON.stringify(junk));
    }
    const { pinned, ...unpinned } = left;
    assert.deepEqual(pageStateFrom({ ...left, pinned: 'yes' }), unpinned);
    assert.ok(pinned);
  });
});

type Path = readonly (string | number)[];

/** Paths to values: of lists the first item stands for all, but for the rows of the budget. */
function leaves(value: unknown, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) {
    const some: readonly unknown[] = path.at(-1) === 'rows' ? value : value.slice(0, 1);
    return some.slice(0, 12).flatMap((item, index) => leaves(item, [...path, index]));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
  }
  return [path];
}

function withAt(value: unknown, [step, ...rest]: Path, replacement: unknown): unknown {
  if (step === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      index === step ? withAt(item, rest, replacement) : item,
    );
  }
  const entries = Object.entries(value as Record<string, unknown>);
  return Object.fromEntries(
    entries.map(([key, item]) => [key, key === step ? withAt(item, rest, replacement) : item]),
  );
}
