import assert from 'node:assert/strict';
import { isPageState, isToPage } from '../../client/webview/guards';
import { firstState } from '../../client/webview/model';
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

  it('let the other messages through', () => {
    const position = { line: 1, character: 0 };
    assert.ok(isToPage({ type: 'reveal', range: { start: position, end: position } }));
    assert.ok(isToPage({ type: 'empty', message: 'Avaa suunnitelma.' }));
  });

  it('stop what is no message', () => {
    for (const junk of [
      ...[undefined, null, 1, 'view', [], {}],
      ...[{ type: 'view' }, { type: 'view', view: null }, { type: 'open', uri: 'x' }],
      ...[{ type: 'empty' }, { type: 'reveal' }, { type: 'reveal', range: { start: 1, end: 2 } }],
    ]) {
      assert.ok(!isToPage(junk), JSON.stringify(junk));
    }
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
  it('lets through what the page leaves', () => {
    assert.ok(isPageState(firstState));
    const left = {
      tab: 'budget',
      closed: ['P3'],
      scroll: { budget: 120 },
      uri: 'file:///p',
    } as const;
    assert.ok(isPageState(left));
    assert.ok(isPageState(sent(firstState)));
  });

  it('stops all else', () => {
    for (const junk of [
      undefined,
      { tab: 'tab', closed: [], scroll: {} },
      { tab: 'budget', closed: [1], scroll: {} },
      { tab: 'budget', closed: [], scroll: { budget: '120' } },
      { tab: 'budget', closed: [], scroll: { budget: NaN } },
    ]) {
      assert.ok(!isPageState(junk), JSON.stringify(junk));
    }
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
