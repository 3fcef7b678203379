import assert from 'node:assert/strict';
import { Restarts } from '../client/src/restarts';

const minute = 60_000;

describe('a server that ended by itself', () => {
  it('is started again five times within three minutes', () => {
    const restarts = new Restarts();
    const answers = [0, 1, 2, 3, 4, 5].map((at) => restarts.mayStartAfter(at * 1_000));
    assert.deepEqual(answers, [true, true, true, true, true, false]);
  });

  it('is started again for ever where it ends seldom', () => {
    const restarts = new Restarts();
    for (let at = 0; at < 20; at++) assert.ok(restarts.mayStartAfter(at * minute));
  });

  it('has all its starts again once somebody has started it', () => {
    const restarts = new Restarts();
    for (let at = 0; at < 6; at++) restarts.mayStartAfter(at);
    restarts.forget();
    assert.ok(restarts.mayStartAfter(7));
  });
});
