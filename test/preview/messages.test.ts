import assert from 'node:assert/strict';
import fc from 'fast-check';
import { viewTabs, type FromPage } from '../../server/src/protocol';
import { isFromPage, leftByPage } from '../../client/src/preview/messages';
import { previewPage } from '../../client/src/preview/page';

const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } };

describe('preview/messages', () => {
  it('lets through what the page says', () => {
    assert.ok(isFromPage({ type: 'ready', tab: 'summary' }));
    assert.ok(isFromPage({ type: 'ready', tab: 'summary', stamp: 3 }));
    assert.ok(isFromPage({ type: 'tab', tab: 'document' }));
    assert.ok(isFromPage({ type: 'fix', uri: 'file:///a.hanke.yaml', range }));
    assert.ok(isFromPage({ type: 'open', uri: 'file:///a.hanke.yaml', range }));
  });

  it('stops all else', () => {
    const at = (line: unknown): unknown => ({ start: { line, character: 0 }, end: range.end });
    for (const junk of [
      ...[
        undefined,
        null,
        'ready',
        7,
        [],
        {},
        { type: 'run' },
        { type: 'open' },
        { type: 'ready' },
      ],
      ...[
        { type: 'tab', tab: 'problems' },
        { type: 'ready', tab: 'summary', stamp: '3' },
        { type: 'fix', uri: 'x' },
      ],
      ...[
        { type: 'open', uri: 1, range },
        { type: 'open', uri: 'x', range: null },
      ],
      ...[-1, 1.5, '1', NaN, Infinity, undefined].map((line) => ({
        type: 'open',
        uri: 'x',
        range: at(line),
      })),
    ]) {
      assert.ok(!isFromPage(junk), JSON.stringify(junk));
    }
  });

  it('finds in the state of an earlier page what a panel needs to go on', () => {
    const uri = 'file:///a';
    assert.deepEqual(leftByPage({ uri, tab: 'logic', pinned: true }), {
      uri,
      tab: 'logic',
      isPinned: true,
    });
    const nothing = { uri: undefined, tab: 'summary', isPinned: false };
    for (const state of [undefined, null, 3, [], {}, { uri: 3, tab: 'problems', pinned: 'yes' }]) {
      assert.deepEqual(leftByPage(state), nothing);
    }
    assert.deepEqual(leftByPage({ pinned: true }), nothing, 'no plan to stay with');
  });

  it('stops whatever is made up, and never throws', () => {
    const junk = fc.oneof(fc.anything({ withNullPrototype: true }), fc.json().map(parsed));
    const range = fc.oneof(fc.anything(), fc.record({ start: junk, end: junk }));
    const near = fc.record(
      {
        type: fc.oneof(fc.constantFrom('ready', 'tab', 'open', 'fix'), junk),
        tab: fc.oneof(fc.constantFrom('budget', '__proto__', 'constructor', 'length'), junk),
        uri: fc.oneof(fc.string(), junk),
        range,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(junk, near), (message) => {
        if (isFromPage(message)) assertWhole(message);
        leftByPage(message);
      }),
      { numRuns: 2000 },
    );
  });
});

function parsed(text: string): unknown {
  return JSON.parse(text);
}

/** Whatever is let through can be acted upon. */
function assertWhole(message: FromPage): void {
  if (message.type === 'ready' || message.type === 'tab') {
    assert.ok(viewTabs.includes(message.tab));
    return;
  }
  assert.equal(typeof message.uri, 'string');
  for (const { line, character } of [message.range.start, message.range.end]) {
    assert.ok(Number.isSafeInteger(line) && line >= 0);
    assert.ok(Number.isSafeInteger(character) && character >= 0);
  }
}

describe('preview/page', () => {
  const page = previewPage({
    cspSource: 'https://webview.test',
    script: 'https://webview.test/preview.js?a=1&b="2"',
    preload: 'https://webview.test/preview-chunk.js?a=1&b="2"',
    style: 'https://webview.test/preview.css',
    nonce: 'abc123',
    title: 'Plan <1>',
  });

  it('allows its own style sheet and its one script, and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    assert.deepEqual(policy?.split('; '), [
      `default-src 'none'`,
      'style-src https://webview.test',
      `script-src 'nonce-abc123'`,
      `base-uri 'none'`,
      `form-action 'none'`,
    ]);
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.match(page, /<link rel="modulepreload" nonce="abc123" href="[^"]+">/);
    assert.match(page, /<script type="module" nonce="abc123" src="[^"]+"><\/script>/);
    assert.doesNotMatch(page, /style=|<style|unsafe|\son\w+=/);
  });

  it('writes what it is given as text', () => {
    assert.match(page, /<title>Plan &lt;1&gt;<\/title>/);
    assert.match(page, /preview\.js\?a=1&amp;b=&quot;2&quot;/);
  });
});
