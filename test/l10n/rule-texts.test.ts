import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parseRulePage } from '../../server/src/cli/rule-page';
import { withShortTexts, type RuleTexts } from '../../server/src/protocol/rule-texts';
import { rules } from '../../server/src/rules';
import { severities } from '../../server/src/rules/rule';

const root = path.join(__dirname, '../..');

describe('short texts of the rule pages', () => {
  for (const locale of ['fi', 'sv'] as const) {
    describe(locale, () => {
      const file = path.join(root, `l10n/rules.${locale}.json`);
      const texts = JSON.parse(fs.readFileSync(file, 'utf8')) as RuleTexts;

      it('are there for every rule and for no other, by id', () => {
        assert.deepEqual(
          Object.keys(texts.rules),
          rules.map(({ id }) => id),
        );
      });

      for (const { id } of rules) {
        it(`of ${id} say what the page says`, () => {
          const page = pageOf(id);
          const text = texts.rules[id];
          assert.ok(text);
          assert.match(text.summary, /^\p{Lu}.*\.$/u);
          assert.notEqual(text.summary, page.summary);
          assert.equal(text.fixes === undefined, page.fixes === 'none', 'what the fixes do');
          const isPlain = severities.some((severity) => severity === page.severity);
          assert.equal(text.severity === undefined, isPlain, 'a severity of more than one word');
          for (const code of codesOf(page.summary)) {
            assert.ok(codesOf(text.summary).includes(code) || isNamed(text.summary, code), code);
          }
          assert.deepEqual(codesOf(text.fixes ?? ''), codesOf(page.fixes));
        });
      }

      it('begin a page whose rest stays as it is', () => {
        const written = markdownOf('schedule/gap');
        const shown = withShortTexts(written, 'schedule/gap', texts);
        const page = parseRulePage(shown);
        assert.equal(page.summary, texts.rules['schedule/gap']?.summary);
        assert.equal(page.severity, texts.page.severities['information']);
        assert.equal(page.fixes, texts.rules['schedule/gap']?.fixes);
        assert.deepEqual([...page.sections], [...parseRulePage(written).sections]);
        assert.ok(shown.includes(texts.page.rest));
      });

      it('say so where a rule has no quick fixes, and know every severity', () => {
        const shown = withShortTexts(markdownOf('budget/fte-cost'), 'budget/fte-cost', texts);
        assert.equal(parseRulePage(shown).fixes, texts.page.none);
        assert.deepEqual(Object.keys(texts.page.severities).sort(), [...severities].sort());
      });

      it('leave a page alone that they know nothing of', () => {
        assert.equal(withShortTexts('# own/rule\n', 'own/rule', texts), '# own/rule\n');
        assert.equal(withShortTexts('# x\n', 'constructor', texts), '# x\n');
      });
    });
  }
});

function markdownOf(id: string): string {
  const text = fs.readFileSync(path.join(root, `docs/rules/${id}.md`), 'utf8');
  return text.replaceAll('\r\n', '\n');
}

function pageOf(id: string): ReturnType<typeof parseRulePage> {
  return parseRulePage(markdownOf(id));
}

/** What stands between backticks: keys and values, which no language changes. */
function codesOf(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]*)`/g)].map(([, code]) => code ?? '').sort();
}

/** A key may be told by its name in the language instead. */
function isNamed(text: string, code: string): boolean {
  return code === 'total' && /loppusumma/i.test(text);
}
