import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { helpOf, commandNames, overview } from '../../server/src/cli/help';
import { pageWords } from '../../server/src/exports/html/words';
import { roadmapPictureWords } from '../../server/src/exports/svg/words';
import { tableWords } from '../../server/src/exports/excel/words';
import { wordWords } from '../../server/src/exports/word/words';
import { wordsOf } from '../../server/src/l10n/words';

const root = path.join(__dirname, '../..');
const languages = ['fi', 'sv'] as const;
type Language = (typeof languages)[number];

const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const data = (file: string): unknown => JSON.parse(read(file)) as unknown;

describe('docs/terms.md', () => {
  const [ofSchema = [], spoken = []] = tablesOf(read('docs/terms.md'));

  it('has the terms of the schema, as they stand there', () => {
    assert.ok(ofSchema.length > 30);
    for (const [key = '', , finnish, swedish] of ofSchema) {
      const titles = titlesOf(key.replaceAll('`', ''));
      assert.deepEqual({ fi: finnish, sv: swedish }, titles, key);
    }
  });

  for (const language of languages) {
    const texts = textsOf(language);

    it(`is kept by every text in ${language}`, () => {
      assert.ok(texts.length > 1500, `only ${texts.length} texts were found`);
      const found = [...ofSchema, ...spoken].flatMap((row) => {
        const term = row.at(language === 'fi' ? -3 : -2) ?? '';
        return forbiddenIn(language, row.at(-1) ?? '').flatMap((variant) => {
          const begins = new RegExp(`(?<!\\p{L})${variant}`, 'iu');
          const uses = texts.filter((text) => begins.test(proseOf(text)));
          return uses.map((text) => `${variant} (say ${term}): ${text}`);
        });
      });
      assert.deepEqual(found, []);
    });
  }

  it('names something to look for in both languages', () => {
    const all = [...ofSchema, ...spoken].map((row) => row.at(-1) ?? '');
    for (const language of languages) {
      assert.ok(all.flatMap((cell) => forbiddenIn(language, cell)).length > 15);
    }
    assert.deepEqual(forbiddenIn('sv', 'fi: a, b; sv: c d, e'), ['c d', 'e']);
  });
});

/** The rows of each table, without its head; cells trimmed. */
function tablesOf(markdown: string): readonly (readonly (readonly string[])[])[] {
  return [...markdown.matchAll(/(?:^\|.*\n)+/gm)].map(([table]) =>
    table
      .trimEnd()
      .split('\n')
      .slice(2)
      .map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      ),
  );
}

/** `fi: a, b; sv: c` → the variants of one language. */
function forbiddenIn(language: Language, cell: string): readonly string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${language}: `))
    .flatMap((part) => part.slice(4).split(','))
    .map((variant) => variant.trim());
}

type Schema = Readonly<Record<string, unknown>>;

/** `metric.baseline`, or a key or definition alone; a term begins with a small letter. */
function titlesOf(key: string): Readonly<Record<Language, string>> {
  const schema = data('schemas/plan.schema.json') as Schema;
  const [first = '', second] = key.split('.');
  const properties = (of: Schema): Schema => of['properties'] as Schema;
  const definitions = schema['definitions'] as Schema;
  const found =
    second === undefined
      ? (properties(schema)[first] ?? definitions[first])
      : properties(definitions[first] as Schema)[second];
  assert.ok(found, `${key} is not in the schema`);
  const small = (name: string): string => {
    const title = String((found as Schema)[name]);
    return title.charAt(0).toLowerCase() + title.slice(1);
  };
  return { fi: small('x-fi'), sv: small('x-sv') };
}

/** Without code, commands and paths, which are the same in every language. */
function proseOf(text: string): string {
  return text.replaceAll(/`[^`]*`|\(command:[^)]*\)|\bdocs\/\S+/g, '');
}

/** All that the product says in a language. */
function textsOf(language: Language): readonly string[] {
  return [
    ...stringsIn(data(`l10n/bundle.l10n.${language}.json`)),
    ...stringsIn(data(`l10n/rules.${language}.json`)),
    ...stringsIn(data(`package.nls.${language}.json`)),
    ...stringsIn(wordsOf(language)),
    ...[pageWords, roadmapPictureWords, tableWords, wordWords].flatMap((words) =>
      stringsIn(words[language]),
    ),
    ...schemaTexts(data('schemas/plan.schema.json'), `x-${language}`),
    overview(language),
    ...commandNames.map((name) => helpOf(name, language)),
  ];
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function schemaTexts(value: unknown, name: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === name ? stringsIn(inner) : schemaTexts(inner, name),
  );
}
