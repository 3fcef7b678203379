import assert from 'node:assert/strict';
import { profileFrom } from '../../server/src/model/own-profile';
import { genericProfile as generic } from '../../server/src/model/profile';

describe('profileFrom', () => {
  it('reads what the file says', () => {
    const profile = profileFrom({
      id: 'oma',
      title: { fi: 'Oma' },
      requiredSections: ['need'],
      costCategories: ['personnel', 'other'],
      rates: [{ line: 'indirect', percent: 25, of: 'direct', without: ['purchasedServices'] }],
      limits: [{ category: 'administration', percent: 10, of: 'total', source: 'Opas' }],
      personYearCost: { min: 1, max: 2 },
      riskScale: { size: 4, threshold: 8, bands: [{ name: 'low', from: 1, to: 16 }] },
      trafficLights: { green: { fi: 'Valmis' } },
    });
    assert.equal(profile.id, 'oma');
    assert.deepEqual(profile.title, { fi: 'Oma' });
    assert.deepEqual(profile.requiredSections, ['need']);
    assert.deepEqual(profile.costCategories, ['personnel', 'other']);
    assert.deepEqual(profile.rates, [
      { line: 'indirect', percent: 25, of: 'direct', without: ['purchasedServices'] },
    ]);
    assert.deepEqual(profile.limits, [{ category: 'administration', percent: 10, of: 'total' }]);
    assert.deepEqual(profile.personYearCost, { min: 1, max: 2 });
    assert.deepEqual(profile.riskScale, {
      size: 4,
      bands: [{ name: 'low', from: 1, to: 16 }],
      threshold: 8,
    });
    assert.deepEqual(profile.trafficLights.green, { fi: 'Valmis' });
    assert.deepEqual(profile.trafficLights.red, generic.trafficLights.red);
  });

  it('is as the generic profile in what the file leaves out or gets wrong', () => {
    const odd = {
      id: 7,
      title: 'Oma',
      requiredSections: 'need',
      costCategories: ['palkat'],
      rates: 25,
      limits: [{ category: 'palkat', percent: 10, of: 'total' }, { category: 'other' }, null],
      personYearCost: { min: -1, max: 'paljon' },
      riskScale: [],
      trafficLights: { green: 'Valmis' },
    };
    for (const data of [{}, odd, undefined, 'generic', [1]]) {
      const { id, requiredSections, costCategories, limits, personYearCost, riskScale } = generic;
      assert.deepEqual(profileFrom(data), {
        id,
        title: {},
        requiredSections,
        costCategories,
        limits,
        personYearCost: { min: personYearCost.min, max: personYearCost.max },
        riskScale: { size: riskScale.size, bands: riskScale.bands, threshold: riskScale.threshold },
        trafficLights: generic.trafficLights,
      });
    }
  });

  it('takes an empty list of rates as none allowed', () => {
    assert.deepEqual(profileFrom({ rates: [] }).rates, []);
    assert.equal(profileFrom({}).rates, undefined);
  });

  it('does not take a range that is upside down', () => {
    const { personYearCost } = profileFrom({ personYearCost: { min: 9, max: 1 } });
    assert.deepEqual(personYearCost, generic.personYearCost);
  });
});
