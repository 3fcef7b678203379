import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';

type Texts = Readonly<Record<string, string>>;

const root = path.join(__dirname, '../..');
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const textsIn = (file: string): Texts => JSON.parse(read(file)) as Texts;
const english = textsIn('package.nls.json');

/** Properties of what the manifest contributes whose words people see. */
const shown = new Set([
  'category',
  'description',
  'enumDescriptions',
  'enumItemLabels',
  'label',
  'markdownDescription',
  'markdownEnumDescriptions',
  'shortTitle',
  'title',
]);

/** The same in every language. */
const names = ['Planwright', 'English', 'suomi', 'svenska'];

describe('package.nls', () => {
  for (const locale of ['fi', 'sv'] as const) {
    const texts = textsIn(`package.nls.${locale}.json`);

    it(`has every text in ${locale}, in the same order, and no other`, () => {
      assert.deepEqual(Object.keys(texts), Object.keys(english));
    });

    it(`leads to the same commands, and leaves no text as it is, in ${locale}`, () => {
      const commands = (text: string): readonly string[] =>
        [...text.matchAll(/\(command:[^)]*\)/g)].map(([command]) => command);
      for (const [key, text] of Object.entries(texts)) {
        assert.notEqual(text.trim(), '', key);
        assert.deepEqual(commands(text), commands(english[key] ?? ''), key);
      }
      const same = Object.keys(texts).filter((key) => texts[key] === english[key]);
      // `Plan` is Swedish too.
      assert.deepEqual(same, locale === 'sv' ? ['category'] : []);
    });

    it(`names the same settings and files in ${locale}`, () => {
      const codes = (text: string): readonly string[] =>
        [...text.matchAll(/`(\.?[a-z][\w.-]*)`/g)].map(([, code]) => code ?? '').sort();
      for (const [key, text] of Object.entries(texts)) {
        assert.deepEqual(codes(text), codes(english[key] ?? ''), key);
      }
    });
  }

  it('has all that the manifest shows', () => {
    const literal = [...shownIn(manifest.contributes)].filter(
      (text) => !/^%[\w.]+%$/.test(text) && !names.includes(text),
    );
    assert.deepEqual(
      literal,
      [],
      'write %key% in package.json, and the texts in package.nls*.json',
    );
  });

  it('shows the walkthrough in pictures of each language, and no other', () => {
    const named = ['', '.fi', '.sv'].flatMap((ending) =>
      Object.entries(textsIn(`package.nls${ending}.json`))
        .filter(([key]) => /^walkthrough\.\w+\.image$/.test(key))
        .map(([key, file]) => {
          assert.equal(file, `media/walkthrough/${key.split('.')[1] ?? ''}${ending}.webp`);
          return path.basename(file);
        }),
    );
    const there = fs.readdirSync(path.join(root, 'media/walkthrough'));
    assert.deepEqual(
      there.filter((file) => file.endsWith('.webp')).sort(),
      named.sort(),
      'npm run screenshots takes them',
    );
    assert.ok(named.length > 0);
  });

  it('has the page of the walkthrough too, with the same configuration in it', () => {
    const blocks = (text: string): readonly string[] =>
      [...text.matchAll(/^```[\s\S]*?^```$/gm)].map(([block]) => block);
    const page = blocks(read('media/walkthrough/team.md'));
    for (const locale of ['fi', 'sv']) {
      const translated = blocks(read(`media/walkthrough/team.nls.${locale}.md`));
      assert.equal(translated.length, page.length);
      assert.equal(translated[0], page[0]);
    }
  });
});

/** Every text at a property that is shown, at any depth. */
function* shownIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (shown.has(key)) {
      for (const text of [inner].flat()) if (typeof text === 'string') yield text;
    }
    yield* shownIn(inner);
  }
}
