/** What is read of a Word file, so that long ones are read whole and endless ones not at all. */
import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { importPlan } from '../../server/src/imports';
import { slimXml } from '../../server/src/imports/readers/slim-xml';
import { textParts } from '../../server/src/imports/readers/text-parts';
import { docx, documentXml } from './hostile-zip';
import { lastWord, longPlan } from './long-documents';

const slim = (xml: string): string => strFromU8(slimXml(strToU8(xml)).bytes);

describe('what nobody reads of a Word file', () => {
  for (const [what, given, wanted] of [
    [
      'looks',
      '<w:r><w:rPr><w:sz w:val="2"/><w:b/></w:rPr><w:t>a</w:t></w:r>',
      '<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>',
    ],
    [
      'what is empty then',
      '<w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:t>a</w:t></w:r>',
      '<w:r><w:t>a</w:t></w:r>',
    ],
    [
      'all that it holds',
      'a<w:tabs><w:tab w:val="x"/><w:tabs><w:t>b</w:t></w:tabs></w:tabs>c',
      'ac',
    ],
    [
      'sessions',
      '<w:p w:rsidR="00A1" w14:paraId="3B" w:x="1"><w:t>a</w:t></w:p>',
      '<w:p w:x="1"><w:t>a</w:t></w:p>',
    ],
    [
      'ends of runs',
      '<w:r><w:t>a </w:t></w:r><w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:t xml:space="preserve">b</w:t></w:r><w:r><w:t>c</w:t></w:r>',
      '<w:r><w:t>a bc</w:t></w:r>',
    ],
    [
      'ends of runs with more in them',
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r><w:r><w:t>c</w:t></w:r>',
      '<w:r><w:t>a</w:t><w:tab/><w:t>bc</w:t></w:r>',
    ],
  ] as const) {
    it(`is left out: ${what}`, () => {
      assert.equal(slim(given), wanted);
    });
  }

  for (const [what, xml] of [
    ['tabs of the text', '<w:r><w:t>a</w:t><w:tab/></w:r><w:r><w:t>b</w:t></w:r>'],
    ['shades of cells', '<w:tc><w:tcPr><w:shd w:fill="FF0000"/></w:tcPr></w:tc>'],
    [
      'runs that look otherwise',
      '<w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r>',
    ],
    [
      'runs behind one that looks otherwise',
      '<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>',
    ],
    [
      'runs of two paragraphs',
      '<w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>',
    ],
    ['comments and data as they are', '<!-- <w:sz> --><w:t><![CDATA[<w:sz>a]]></w:t><?x <w:sz>?>'],
    ['marks in values', '<w:t a="<w:sz>" b=\'>"\'>a > b</w:t>'],
    ['names that only begin so', '<w:szX/><w:tabsolute/><x:sz/>'],
    ['what is cut off', '<w:p><w:t>a</w:t'],
    ['a value that never ends', '<w:p a="x><w:sz/>'],
  ] as const) {
    it(`stays: ${what}`, () => {
      assert.equal(slim(xml), xml);
    });
  }

  it('is told from what is written in them', () => {
    const { tags, text } = slimXml(strToU8('<w:p><w:r><w:t x="1">äb</w:t></w:r></w:p>'));
    assert.deepEqual({ tags, text }, { tags: 7, text: 3 });
  });
});

describe('long Word files', () => {
  it('a plan of two hundred pages with five hundred pictures is read, to its last word', async () => {
    const bytes = longPlan();
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    assert.ok(xml.split('<w:drawing').length > 500 && xml.length > 8_000_000);
    const result = await importPlan({ name: 'pitkä.docx', bytes });
    assert.ok(result.kind === 'plan');
    assert.ok(result.yaml.includes(lastWord));
    assert.ok(result.yaml.length > 500_000);
  });

  const refused = {
    'marks without end': '<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(34_000),
    'text without end': `<w:p><w:r><w:t>${'sana '.repeat(601_000)}</w:t></w:r></w:p>`,
    'one mark that says very much': `<w:p ${Array.from({ length: 201_000 }, (_, index) => `a${index}=""`).join(' ')}/>`,
    'looks without end': '<w:proofErr w:type="spellStart"/>'.repeat(1_250_000),
  };
  for (const [what, body] of Object.entries(refused)) {
    it(`are refused: ${what}`, async () => {
      assert.equal(
        (await textParts(docx({ 'word/document.xml': documentXml(body) }))).kind,
        'long',
      );
    });
  }
});
