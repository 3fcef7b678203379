import assert from 'node:assert/strict';
import { isFromPage, uriOfState } from '../../client/src/preview/messages';
import { previewPage } from '../../client/src/preview/page';

const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } };

describe('preview/messages', () => {
  it('lets through what the page says', () => {
    assert.ok(isFromPage({ type: 'ready' }));
    assert.ok(isFromPage({ type: 'open', uri: 'file:///a.hanke.yaml', range }));
  });

  it('stops all else', () => {
    const at = (line: unknown): unknown => ({ start: { line, character: 0 }, end: range.end });
    for (const junk of [
      ...[undefined, null, 'ready', 7, [], {}, { type: 'run' }, { type: 'open' }],
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

  it('finds the plan in the state of an earlier page, where there is one', () => {
    assert.equal(uriOfState({ uri: 'file:///a' }), 'file:///a');
    for (const state of [undefined, null, 3, {}, { uri: 3 }])
      assert.equal(uriOfState(state), undefined);
  });
});

describe('preview/page', () => {
  const page = previewPage({
    cspSource: 'https://webview.test',
    script: 'https://webview.test/preview.js?a=1&b="2"',
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
    assert.match(page, /<script nonce="abc123" src="[^"]+"><\/script>/);
    assert.doesNotMatch(page, /style=|<style|unsafe|\son\w+=/);
  });

  it('writes what it is given as text', () => {
    assert.match(page, /<title>Plan &lt;1&gt;<\/title>/);
    assert.match(page, /preview\.js\?a=1&amp;b=&quot;2&quot;/);
  });
});
