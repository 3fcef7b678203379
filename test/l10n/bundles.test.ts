import * as l10n from '@vscode/l10n';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { bundlePath, differences, saidTexts, translated } from '../../scripts/l10n-keys.mjs';

const said = saidTexts();

/** Words that no Finnish or Swedish sentence has; what stands between marks is no sentence. */
const englishWord =
  /\b(?:the|and|of|this|these|that|with|are|has|have|not|which|its|from|here|there|where|correct|write|remove|insert|should|must)\b/i;

/** What stands between backticks for any key, value or name, so that it is translated. */
const samples: ReadonlySet<string> = new Set(['key: value', '&name']);

describe('l10n/bundle', () => {
  it('has what the sources say to translate', () => {
    assert.ok(said.size > 300, `only ${said.size} texts were found in the sources`);
  });

  for (const locale of translated) {
    describe(locale, () => {
      const bundle = readBundle(locale);
      const texts = Object.entries(bundle);

      it('has every text of the sources and no other, in the order of the alphabet', () => {
        const { missing, unused } = differences(said.keys(), bundle);
        const remedy = 'npm run l10n-keys sorts the bundle, and says what is to be translated';
        assert.deepEqual({ missing, unused }, { missing: [], unused: [] }, remedy);
        assert.deepEqual(Object.keys(bundle), [...said.keys()], remedy);
      });

      it('puts in whatever the English text does, and nothing else', () => {
        for (const [english, text] of texts) {
          assert.deepEqual(placeholders(text), placeholders(english), `"${english}": "${text}"`);
          assert.doesNotMatch(text.replace(/\{\d+\}/g, ''), /[{}]/, `"${english}": "${text}"`);
        }
      });

      it('names the keys of the format as the English text does', () => {
        for (const [english, text] of texts) {
          const keys = new Set(codes(text));
          for (const key of codes(english)) {
            if (samples.has(key)) continue;
            assert.ok(keys.has(key), `"${english}" says \`${key}\`, but "${text}" does not`);
          }
        }
      });

      it('is written cleanly', () => {
        for (const [english, text] of texts) {
          assert.notEqual(text.trim(), '', `"${english}" has no text`);
          assert.doesNotMatch(text, / {2}|\t|\n/, `"${text}" has odd space`);
          assert.equal(/^\s/.test(text), /^\s/.test(english), `"${text}" starts otherwise`);
          assert.equal(/\s$/.test(text), /\s$/.test(english), `"${text}" ends otherwise`);
          assert.equal(text.at(-1) === '.', english.endsWith('.'), `"${text}" ends otherwise`);
          assert.equal(text.at(-1) === '?', english.endsWith('?'), `"${text}" ends otherwise`);
        }
      });

      it('leaves no English in', () => {
        for (const [english, text] of texts) {
          const plain = text.replace(/`[^`]*`|“[^”]*”|”[^”]*”|"[^"]*"/g, '');
          assert.doesNotMatch(plain, englishWord, `"${english}": "${text}"`);
        }
      });
    });
  }

  it('is looked up by the text that stands in the source', () => {
    try {
      for (const locale of translated) {
        const bundle = readBundle(locale);
        l10n.config({ contents: { ...bundle } });
        assert.equal(l10n.t('a work package'), bundle['a work package']);
      }
    } finally {
      l10n.config({ contents: {} });
    }
  });
});

function readBundle(locale: string): Readonly<Record<string, string>> {
  const read = JSON.parse(fs.readFileSync(bundlePath(locale), 'utf8')) as unknown;
  assert.ok(typeof read === 'object' && read !== null);
  for (const text of Object.values(read)) assert.equal(typeof text, 'string');
  return read as Readonly<Record<string, string>>;
}

/** Each once, sorted: a text may say a figure again where another language need not. */
function placeholders(text: string): readonly string[] {
  return [...new Set(text.match(/\{\d+\}/g))].sort();
}

/** What stands between backticks. */
function codes(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]*)`/g)].flatMap(([, code]) => (code === undefined ? [] : [code]));
}
