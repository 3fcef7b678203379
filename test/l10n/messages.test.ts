import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { loadTexts, localeOfTag, speak, spoken, type Locale } from '../../server/src/l10n/speak';
import { rules } from '../../server/src/rules';
import type { PlanDiagnostic } from '../../server/src/rules/run-rules';
import { check, snapshotOf } from '../support/check';
import { readMarks } from '../support/marks';

const folder = path.join(__dirname, '../fixtures/rules');
const others = ['fi', 'sv'] as const;

describe('messages', () => {
  before(async () => {
    for (const locale of others) await loadTexts(locale);
  });

  for (const rule of rules) {
    it(`${rule.id} speaks Finnish and Swedish`, () => {
      const plans = badPlans(rule.id);
      assert.ok(plans.length > 0, `${rule.id} has no fixture`);
      for (const text of plans) {
        const english = told('en', text, rule.id);
        for (const locale of others) {
          const translated = told(locale, text, rule.id);
          assert.equal(translated.length, english.length, 'finds the same in any language');
          for (const [index, message] of translated.entries()) {
            assert.notEqual(message, english[index], `not in ${locale}`);
            assert.doesNotMatch(message, /\{\d+\}/, `something is not put in, in ${locale}`);
          }
        }
      }
    });
  }

  it('of a plan that is open follow the language, with all that they lead to', () => {
    const [text] = badPlans('schedule/order');
    const snapshot = snapshotOf(text ?? '');
    const saidIn = (locale: Locale): readonly string[] => {
      speak(locale);
      const found = check(snapshot).filter(({ rule }) => rule === 'schedule/order');
      return found.flatMap((each) => [
        ...each.related.map(({ message }) => message),
        ...titles(each),
      ]);
    };
    const english = saidIn('en');
    const finnish = saidIn('fi');
    assert.ok(english.includes('Starts later'));
    assert.equal(finnish.length, english.length);
    for (const [index, message] of finnish.entries()) assert.notEqual(message, english[index]);
    assert.deepEqual(saidIn('en'), english);
  });

  it('write figures as readers of their own language do, whatever the plan’s', () => {
    const text = `plan: 1
title: T
organisation: O
period: 2023
language: sv
budget: { personnel: 1690000, total: 1700000 }
workPackages:
  - { id: A, title: A, budget: { fte: 8.2, personnel: 1 } }
`;
    const mismatch = (locale: Locale): string =>
      told(locale, text, 'budget/total-mismatch').join(' ').replaceAll('\u00A0', ' ');
    assert.match(mismatch('en'), /€1,700,000.*€1,690,001/);
    assert.match(mismatch('fi'), /1 700 000 €.*1 690 001 €/);
    assert.match(mismatch('sv'), /1 700 000 €.*1 690 001 €/);
    const cost = (locale: Locale): string =>
      told(locale, text, 'budget/fte-cost').join(' ').replaceAll('\u00A0', ' ');
    assert.match(cost('en'), /8\.2 person-years/);
    assert.match(cost('fi'), /8,2 htv/);
    assert.match(cost('sv'), /8,2 /);
  });

  it('know which language is spoken', () => {
    assert.equal(spoken(), 'en');
    assert.equal(speak('sv'), 'sv');
    assert.equal(spoken(), 'sv');
  });

  it('read the languages of editors and systems', () => {
    const tags: readonly (readonly [string | undefined, Locale | undefined])[] = [
      ['fi', 'fi'],
      ['fi-FI', 'fi'],
      ['sv_SE.UTF-8', 'sv'],
      ['SV-FI', 'sv'],
      ['en-us', 'en'],
      ['fil', undefined],
      ['de', undefined],
      ['', undefined],
      [undefined, undefined],
    ];
    for (const [tag, locale] of tags) assert.equal(localeOfTag(tag), locale, tag);
  });
});

/** The fixtures in which the rule finds something, without their marks. */
function badPlans(rule: string): readonly string[] {
  const own = path.join(folder, rule);
  return fs
    .readdirSync(own)
    .filter((file) => file.startsWith('bad') && !file.includes('.fixed.'))
    .map((file) => readMarks(fs.readFileSync(path.join(own, file), 'utf8')).text);
}

/** The rule's messages, and the titles of its fixes, about a plan that is read anew. */
function told(locale: Locale, text: string, rule: string): readonly string[] {
  speak(locale);
  const found = check(snapshotOf(text)).filter((each) => each.rule === rule);
  assert.ok(found.length > 0, `${rule} finds nothing`);
  return found.flatMap((each) => [each.message, ...titles(each)]);
}

function titles(diagnostic: PlanDiagnostic): readonly string[] {
  return diagnostic.fixes().map(({ title }) => title);
}
