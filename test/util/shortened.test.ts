import assert from 'node:assert/strict';
import { shortened } from '../../server/src/util/shortened';

describe('a message that quotes a very long text', () => {
  it('keeps what it begins and ends with', () => {
    const message = `"${'x'.repeat(100_000)}" is no period. Write 2026-Q1.`;
    const short = shortened(message);
    assert.ok(short.length <= 1_003, `${short.length}`);
    assert.match(short, /^"xxx.* … x+" is no period\. Write 2026-Q1\.$/);
  });

  it('tears no character apart', () => {
    for (const start of ['', 'x']) {
      const short = shortened(start + '😀'.repeat(5_000));
      assert.equal(Buffer.from(short).toString(), short);
    }
  });

  it('is as it was where people can read it', () => {
    const message = 'x'.repeat(1_000);
    assert.equal(shortened(message), message);
  });
});
