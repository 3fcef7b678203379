import assert from 'node:assert/strict';
import { commandNames, helpOf, overview } from '../../server/src/cli/help';
import { locales } from '../../server/src/l10n/speak';
import { csvTables, exportFormats } from '../../server/src/protocol/documents';

const translated = ['fi', 'sv'] as const;

describe('help of the command line', () => {
  for (const command of commandNames) {
    for (const locale of translated) {
      it(`has the same options of ${command} in ${locale} as in English`, () => {
        const english = helpOf(command, 'en');
        const text = helpOf(command, locale);
        assert.deepEqual(optionsOf(text), optionsOf(english));
        assert.deepEqual(describedOptions(text), describedOptions(english));
        assert.deepEqual(valuesOf(text), valuesOf(english));
        assert.notEqual(text, english);
      });
    }

    it(`of ${command} is laid out for a terminal in every language`, () => {
      for (const locale of locales) {
        const text = helpOf(command, locale);
        assert.ok(text.startsWith(`planwright ${command}`), `${locale}: ${text.slice(0, 40)}`);
        assert.ok(text.endsWith('\n') && !text.endsWith('\n\n'));
        for (const line of text.split('\n')) {
          assert.ok(line.length <= 101, `${locale}, ${line.length} characters: ${line}`);
          assert.equal(line, line.trimEnd(), `${locale}: blanks end ${line}`);
        }
      }
    });
  }

  it('tells every exit status that the English page tells', () => {
    const exits = (text: string): readonly string[] => {
      const [last = ''] = text.split('\n\n').slice(-1);
      return [...last.replaceAll('\n', ' ').matchAll(/(?<=[:,] )[012](?= )/g)].map(
        ([status]) => status,
      );
    };
    assert.deepEqual(exits(helpOf('check', 'en')), ['0', '1', '2']);
    for (const command of commandNames) {
      for (const locale of translated) {
        assert.deepEqual(exits(helpOf(command, locale)), exits(helpOf(command, 'en')), command);
      }
    }
  });

  it('names all formats and tables that there are', () => {
    for (const locale of locales) {
      const text = helpOf('export', locale);
      for (const word of [...exportFormats, ...csvTables])
        assert.match(text, new RegExp(`\\b${word}\\b`));
    }
  });

  it('lists every command in one line, in every language', () => {
    for (const locale of locales) {
      const lines = overview(locale).split('\n');
      for (const name of commandNames) {
        const line = lines.find((each) => each.startsWith(`  ${name} `)) ?? '';
        assert.ok(line.length <= 100, `${locale}: ${line}`);
        assert.match(line.slice(2 + name.length), /^ +\p{Lu}.*[.).]$/u, `${locale}: ${name}`);
      }
    }
    assert.match(overview('fi'), /Käyttö/);
    assert.match(overview('sv'), /Användning/);
  });
});

/** All that are named anywhere, each once. */
function optionsOf(text: string): readonly string[] {
  return [...new Set(text.match(/(?<![\w-])(?:--[a-z][a-z-]*|-[a-z]\d?\b(?!-))/g))].sort();
}

/** Those that have a line of their own, in its order. */
function describedOptions(text: string): readonly string[] {
  return [...text.matchAll(/^ {2}(-.*?)(?: [^\s-][^\s]*)? {2}/gm)].map(
    ([, option]) => option ?? '',
  );
}

/** The words that options take, as they are typed; those that are words of prose too left out. */
function valuesOf(text: string): readonly string[] {
  const values =
    /\b(?:pretty|json|jsonl|sarif|github|junit|csv|svg|docx|xlsx|html|pdf|excel|generic|rrf-fi)\b(?=[ ,;:.(]|$)/gm;
  return [...new Set(text.match(values))].sort();
}
