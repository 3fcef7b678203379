import assert from 'node:assert/strict';
import { lookAlikes, withoutLookAlikes } from '../../server/src/parse/look-alikes';

describe('look-alikes', () => {
  const meant: readonly (readonly [written: string, plain: string])[] = [
    ['\u00A0 a: 1', '  a: 1'],
    ['-\u00A0a: 1', '- a: 1'],
    ['  -\u2003- a', '  - - a'],
    ['\u3000- a', ' - a'],
    ['a:\u00A01', 'a: 1'],
    ['a\u202F: 1', 'a : 1'],
    ['a\uFF1A1', 'a: 1'],
    ['a\uFF1A 1', 'a: 1'],
    ['a\uFF1A\u30001', 'a: 1'],
    ['a\uFF1A', 'a:'],
    ['- a\uFF1A1 000\u00A0€', '- a: 1 000\u00A0€'],
  ];
  for (const [written, plain] of meant) {
    it(`${JSON.stringify(written)} is meant as ${plain}`, () => {
      assert.equal(withoutLookAlikes(written), plain);
      assert.deepEqual(lookAlikes(plain), []);
    });
  }

  const fine = ['a: 1\u00A0000', 'a: \u00A0b', 'a b\uFF1A c', '# \u00A0', 'a:b', '\uFEFFa: 1', ''];
  for (const line of fine) {
    it(`${JSON.stringify(line)} is as it is meant`, () => {
      assert.deepEqual(lookAlikes(line), []);
    });
  }
});
