import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { textIn } from './read-zip';
import { wordOf, type WordDocument } from './word-file';
import { templateFile, templateParts } from './word-template-file';

const starter = fs.readFileSync(
  path.join(__dirname, '../../examples/starter.projectplan.yaml'),
  'utf8',
);

function styleIn({ files }: WordDocument, id: string): string | undefined {
  const all = textIn(files, 'word/styles.xml').matchAll(/<w:style [\s\S]*?<\/w:style>/g);
  return [...all].map(([style]) => style).find((style) => style.includes(`w:styleId="${id}"`));
}

function firstTag({ xml }: WordDocument, name: string): string {
  return new RegExp(`<w:${name}[^>]*>`).exec(xml)?.[0] ?? '';
}

describe('a Word file after a template', () => {
  let word: WordDocument;
  before(async () => {
    word = await wordOf(starter, { template: templateFile() });
  });

  it('has its styles, fonts and colours, and writes with them', () => {
    assert.match(styleIn(word, 'Otsikko1') ?? '', /AA00BB/);
    assert.match(textIn(word.files, 'word/styles.xml'), /<w:rFonts w:ascii="Georgia"/);
    assert.match(textIn(word.files, 'word/theme/theme1.xml'), /C0FFEE/);
    const styleOf = (text: string) => word.paragraphs.find((each) => each.text === text)?.style;
    assert.equal(styleOf('Lähipalvelut liikkeelle'), 'Otsikko');
    assert.equal(styleOf('1\tKohderyhmät'), 'Otsikko1');
    assert.equal(styleOf('3.1\tTyöpaketti TP1: Palveluauto'), 'Otsikko2');
    assert.match(styleIn(word, 'PlanwrightCell') ?? '', /<w:basedOn w:val="Normaali"\/>/);
    assert.equal(
      word.contents.find(({ text }) => text.startsWith('Tiivistelmä'))?.style,
      'Sisluet1',
    );
    assert.ok(!word.xml.includes('Mallin oma teksti'), 'its text is not taken');
  });

  it('has what the template lacks on top of its style for running text, and nothing twice', () => {
    assert.match(styleIn(word, 'Heading3') ?? '', /<w:basedOn w:val="Normaali"\/>/);
    assert.equal(styleIn(word, 'Heading1'), undefined);
    assert.equal(styleIn(word, 'Normal'), undefined);
    const styles = textIn(word.files, 'word/styles.xml');
    const names = [...styles.matchAll(/w:type="(\w+)"[^>]*><w:name w:val="([^"]*)"/g)].map(
      ([, type, name = '']) => `${type} ${name.toLowerCase()}`,
    );
    assert.deepEqual(names, [...new Set(names)]);
    // The first is known to every Word without a style.
    const found = [...styles.matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id);
    const ids = new Set(['DefaultParagraphFont', ...found]);
    const used = [
      ...(styles + word.xml).matchAll(/<w:(?:basedOn|next|link|pStyle|rStyle) w:val="([^"]*)"/g),
    ];
    assert.deepEqual(
      used.map(([, id]) => id).filter((id) => !ids.has(id)),
      [],
    );
  });

  it('counts its headings once, in the language of the plan', () => {
    const styles = textIn(word.files, 'word/styles.xml');
    assert.doesNotMatch(styles, /w:numPr/);
    assert.deepEqual(styles.match(/<w:lang [^>]*>/g), ['<w:lang w:val="fi-FI"/>']);
  });

  it('has its page, and its letterhead with the picture in it on every page', () => {
    assert.match(firstTag(word, 'pgSz'), /w:w="12240" w:h="15840"/);
    assert.match(
      firstTag(word, 'pgMar'),
      /w:top="1700" w:right="1100" w:bottom="1200" w:left="1500"/,
    );
    assert.doesNotMatch(word.xml, /<w:titlePg\/>/);
    assert.equal(word.xml.match(/<w:headerReference/g)?.length, 1, 'later sections have it too');
    const [name = ''] = [...word.files.keys()].filter((each) =>
      /^word\/header\d+\.xml$/.test(each),
    );
    assert.match(textIn(word.files, name), /Kunnan kirjelomake/);
    const rels = textIn(word.files, name.replace('word/', 'word/_rels/').concat('.rels'));
    assert.match(rels, /Target="media\/logo\.emf"/);
    assert.equal(textIn(word.files, 'word/media/logo.emf'), templateParts['word/media/logo.emf']);
    assert.match(
      textIn(word.files, '[Content_Types].xml'),
      /Extension="emf" ContentType="image\/x-emf"/,
    );
    const footers = [...word.files.keys()].filter((each) => each.startsWith('word/footer'));
    assert.ok(
      footers.some((each) => textIn(word.files, each).includes('NUMPAGES')),
      'our numbers below',
    );
  });

  it('leaves a letterhead behind that is made of more than text and pictures', async () => {
    const rels = (templateParts['word/_rels/header3.xml.rels'] ?? '').replace(
      '/image"',
      '/oleObject"',
    );
    const template = templateFile({ 'word/_rels/header3.xml.rels': rels });
    const plainWord = await wordOf(starter, { template });
    assert.ok(![...plainWord.files.keys()].some((name) => name.includes('logo')));
    assert.ok(
      [...plainWord.files.keys()].some(
        (name) => /header/.test(name) && textIn(plainWord.files, name).includes('Lähipalvelut'),
      ),
    );
    assert.match(plainWord.xml, /<w:titlePg\/>/);
  });

  it('has the language where a template has no defaults, or none for text', async () => {
    const styles = templateParts['word/styles.xml'] ?? '';
    const defaults = /<w:docDefaults>[\s\S]*<\/w:docDefaults>/;
    for (const other of [
      '',
      '<w:docDefaults><w:rPrDefault/></w:docDefaults>',
      '<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>',
    ]) {
      const template = templateFile({ 'word/styles.xml': styles.replace(defaults, other) });
      const { files } = await wordOf(starter, { template });
      assert.equal(
        textIn(files, 'word/styles.xml').match(/<w:lang w:val="fi-FI"\/>/g)?.length,
        1,
        other,
      );
    }
  });

  const zeros = new Uint8Array(60 * 1_048_576);
  const refused: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
    ['no zip', () => new TextEncoder().encode('plan: 1\n'), /no Word file/],
    ['nothing', () => new Uint8Array(), /no Word file/],
    ['a file cut short', () => templateFile().slice(0, 900), /no Word file/],
    ['a workbook', () => templateFile({ 'word/document.xml': undefined }), /no Word file/],
    ['an old or locked file', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /password|2007/],
    ['one without styles', () => templateFile({ 'word/styles.xml': undefined }), /no styles/],
    [
      'one that is huge when it is unpacked',
      () => templateFile({ 'word/media/x.emf': zeros }),
      /50 MB/,
    ],
    [
      'one of the strict kind',
      () =>
        templateFile({
          'word/document.xml':
            '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>',
        }),
      /Strict/,
    ],
  ];
  for (const [name, make, message] of refused) {
    it(`is refused in a sentence for ${name}`, async () => {
      await assert.rejects(wordOf(starter, { template: make() }), {
        name: 'ExportRefused',
        message,
      });
    });
  }
});
