import assert from 'node:assert/strict';
import { QuietTurn } from '../server/src/quiet-turn';

/** An event loop that only turns when told. */
class Loop {
  private waiting: (() => void)[] = [];
  readonly next = (run: () => void): void => {
    this.waiting.push(run);
  };

  turn(): void {
    const due = this.waiting;
    this.waiting = [];
    for (const run of due) run();
  }

  isIdle(): boolean {
    return this.waiting.length === 0;
  }
}

describe('waiting for a quiet turn', () => {
  it('works once after a burst, and not before it is over', () => {
    const loop = new Loop();
    const worked: string[] = [];
    const quiet = new QuietTurn((uri) => worked.push(uri), loop.next);
    for (let key = 0; key < 20; key++) {
      quiet.schedule('a');
      loop.turn();
    }
    assert.deepEqual(worked, []);
    while (!loop.isIdle()) loop.turn();
    assert.deepEqual(worked, ['a']);
  });

  it('keeps documents apart and forgets cancelled ones', () => {
    const loop = new Loop();
    const worked: string[] = [];
    const quiet = new QuietTurn((uri) => worked.push(uri), loop.next);
    quiet.schedule('a');
    quiet.schedule('b');
    quiet.cancel('a');
    while (!loop.isIdle()) loop.turn();
    assert.deepEqual(worked, ['b']);
    quiet.schedule('a');
    while (!loop.isIdle()) loop.turn();
    assert.deepEqual(worked, ['b', 'a']);
  });
});
