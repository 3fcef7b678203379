import assert from 'node:assert/strict';
import { readProfile } from '../../server/src/model/own-profile';
import { profileOf } from '../../server/src/model/profile';

const generic = profileOf('generic');

describe('readProfile', () => {
  it('reads what the file says', () => {
    const profile = readProfile(
      JSON.stringify({
        id: 'oma',
        requiredSections: ['need'],
        limits: [{ category: 'administration', percent: 10, of: 'total', source: 'Opas' }],
        personYearCost: { min: 1, max: 2 },
        riskScale: { size: 4, threshold: 8 },
      }),
    );
    assert.equal(profile?.id, 'oma');
    assert.deepEqual(profile.requiredSections, ['need']);
    assert.deepEqual(profile.limits, [{ category: 'administration', percent: 10, of: 'total' }]);
    assert.deepEqual(profile.personYearCost, { min: 1, max: 2 });
    assert.equal(profile.riskScale.size, 4);
    assert.equal(profile.riskScale.threshold, 8);
  });

  it('is as the generic profile in what the file leaves out or gets wrong', () => {
    const odd = {
      id: 7,
      requiredSections: 'need',
      limits: [{ category: 'palkat', percent: 10, of: 'total' }, { category: 'other' }, null],
      personYearCost: { min: -1, max: 'paljon' },
      riskScale: [],
    };
    for (const text of ['{}', JSON.stringify(odd)]) {
      const profile = readProfile(text);
      assert.equal(profile?.id, generic.id);
      assert.deepEqual(profile.requiredSections, []);
      assert.deepEqual(profile.limits, []);
      assert.equal(profile.personYearCost.min, generic.personYearCost.min);
      assert.equal(profile.personYearCost.max, generic.personYearCost.max);
      assert.equal(profile.riskScale.threshold, generic.riskScale.threshold);
    }
  });

  it('is none where the text is no set of keys', () => {
    for (const text of ['', '[]', 'null', '"generic"', '{ "id": ']) {
      assert.equal(readProfile(text), undefined, text);
    }
  });
});
