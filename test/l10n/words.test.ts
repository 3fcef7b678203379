import assert from 'node:assert/strict';
import { wordsOf, type WordKey } from '../../server/src/l10n/words';
import { costKeys } from '../../server/src/model/plan';
import { objectType, planType } from '../../server/src/schema/fields';

const languages = ['fi', 'sv', 'en'] as const;

describe('l10n/words', () => {
  it('leave no label empty', () => {
    for (const language of languages) {
      const table: Readonly<Record<string, unknown>> = { ...wordsOf(language) };
      for (const [key, words] of Object.entries(table)) {
        const all = typeof words === 'object' ? Object.values({ ...words }) : [words];
        for (const word of all) assert.notEqual(word, '', `${language}: empty word in ${key}`);
      }
    }
  });

  it('are the schema’s own for cost lines and nodes, so that text and preview agree', () => {
    const budget = objectType('budget');
    for (const key of costKeys) {
      const field = budget?.fields.get(key);
      assert.ok(field, key);
      assert.equal(wordsOf('fi')[key], field.fi, 'write it as schemas/plan.schema.json does');
      assert.equal(wordsOf('sv')[key], field.sv, 'write it as schemas/plan.schema.json does');
    }
    const named: readonly (readonly [WordKey, string])[] = [
      ['organisation', 'organisation'],
      ['programme', 'programme'],
      ['funder', 'funder'],
      ['updated', 'updated'],
      ['period', 'period'],
      ['workPackages', 'workPackages'],
      ['costTable', 'costSummary'],
    ];
    for (const [word, key] of named) {
      assert.equal(wordsOf('fi')[word], planType.fields.get(key)?.fi, key);
      assert.equal(wordsOf('sv')[word], planType.fields.get(key)?.sv, key);
    }
  });

  it('are the schema’s own for the status', () => {
    const choices = planType.fields.get('status')?.choices ?? [];
    assert.equal(choices.length, 5);
    const keys: Readonly<Record<string, WordKey>> = {
      draft: 'statusDraft',
      submitted: 'statusSubmitted',
      approved: 'statusApproved',
      running: 'statusRunning',
      ended: 'statusEnded',
    };
    for (const { value, fi, sv, en } of choices) {
      const key = keys[value];
      assert.ok(key, `no word for the status ${value}`);
      for (const [language, word] of [
        ['fi', fi],
        ['sv', sv],
        ['en', en],
      ] as const) {
        const shown: string = wordsOf(language)[key];
        assert.equal(shown.toLowerCase(), word.toLowerCase(), `${key} in ${language}`);
      }
    }
  });
});
