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
  afterEach(() => {
    speak('en');
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

  it('write figures as the readers of the plan do', () => {
    const [text] = badPlans('budget/total-mismatch');
    const figures = (locale: Locale): readonly string[] =>
      told(locale, text ?? '', 'budget/total-mismatch').flatMap(
        (message) => message.match(/\d[\d\u00A0]*\u00A0€/g) ?? [],
      );
    assert.ok(figures('en').length > 0);
    assert.deepEqual(figures('fi').toSorted(), figures('en').toSorted());
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
