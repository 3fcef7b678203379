import assert from 'node:assert/strict';
import { hasAll, type Need } from '../server/src/request-params';
import { requests } from '../server/src/requests';

const position = { line: 0, character: 0 };
const range = { start: position, end: position };

/** What is asked, and whether it is taken. */
const cases: readonly (readonly [needs: readonly Need[], params: unknown, taken: boolean])[] = [
  [['textDocument'], { textDocument: { uri: 'x' } }, true],
  [['textDocument'], { textDocument: 'x' }, false],
  [['textDocument'], [], false],
  [['textDocument'], undefined, false],
  [['position'], { position }, true],
  [['position'], { position: { line: -1, character: 0 } }, false],
  [['position'], { position: { line: 0.5, character: 0 } }, false],
  [['position'], {}, false],
  [['position?'], {}, true],
  [['position?'], { position: null }, true],
  [['position?'], { position: 'x' }, false],
  [['range'], { range }, true],
  [['range'], { range: { start: position } }, false],
  [['positions'], { positions: [position, position] }, true],
  [['positions'], { positions: [position, null] }, false],
  [['rows'], { rows: [['a'], []] }, true],
  [['rows'], { rows: [['a', 1]] }, false],
];

describe('what requests take', () => {
  for (const [needs, params, taken] of cases) {
    it(`${needs.join()}: ${JSON.stringify({ params })}: ${taken ? 'taken' : 'not taken'}`, () => {
      assert.equal(hasAll(params, needs), taken);
    });
  }

  it('is nothing at all for none of them', () => {
    for (const [method, { takes }] of requests) assert.equal(takes(undefined), false, method);
  });
});
