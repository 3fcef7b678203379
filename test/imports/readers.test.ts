import assert from 'node:assert/strict';
import { readSource } from '../../server/src/imports/readers';
import type { SourceBlock } from '../../server/src/imports/source';
import { imported, refusal } from './imported';

const utf8 = new TextEncoder();

async function blocksOf(text: string, name = 'plan.txt'): Promise<readonly SourceBlock[]> {
  const source = await readSource({ name, bytes: utf8.encode(text) });
  assert.ok(source.kind === 'source');
  return source.document.blocks;
}

/** Paragraphs as `line text`, with level, depth and marker in front; tables as their rows. */
async function shown(text: string, name?: string): Promise<readonly string[]> {
  return (await blocksOf(text, name)).flatMap((block) => {
    if (block.kind === 'table') {
      return block.rows.map((row) => row.map((cell) => cell.text).join('|'));
    }
    const { level, depth, marker } = block;
    const marks = `${level === undefined ? '' : '#'.repeat(level)}${depth === undefined ? '' : '*'.repeat(depth + 1)}${marker ?? ''}`;
    return [[String(block.line), marks, block.text].filter((part) => part !== '').join(' ')];
  });
}

describe('reading a document: what kind of file it is', () => {
  const plan =
    'Hankesuunnitelma\n\n1 Hankkeen tarve\n\nAsukkaat tarvitsevat hoitoa lähellä, ääkköset mukana.';
  const utf16 = (isLittle: boolean, mark: boolean): Uint8Array => {
    const text = mark ? `\uFEFF${plan}` : plan;
    const bytes = new Uint8Array(text.length * 2);
    for (let at = 0; at < text.length; at++) {
      new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), isLittle);
    }
    return bytes;
  };
  const windows = Uint8Array.from(plan, (character) => character.charCodeAt(0));

  for (const [name, bytes] of [
    ['UTF-8', utf8.encode(plan)],
    ['UTF-8 with a mark', utf8.encode(`\uFEFF${plan}`)],
    ['UTF-16 LE', utf16(true, true)],
    ['UTF-16 BE', utf16(false, true)],
    ['UTF-16 LE without a mark', utf16(true, false)],
    ['UTF-16 BE without a mark', utf16(false, false)],
    ['Windows-1252', windows],
    ['line ends of Windows', utf8.encode(plan.replaceAll('\n', '\r\n'))],
    ['line ends of old Macs', utf8.encode(plan.replaceAll('\n', '\r'))],
  ] as const) {
    it(`reads text in ${name}`, async () => {
      const { plan: made } = await imported('plan.txt', bytes);
      assert.equal(made['need'], 'Asukkaat tarvitsevat hoitoa lähellä, ääkköset mukana.');
    });
  }

  it('reads the dashes, bullets and euros of Windows-1252 as what they are', async () => {
    // Some runtimes give control characters for them.
    const signs = Uint8Array.of(0x96, 0x20, 0x95, 0x20, 0x80, 0x20, 0x9e);
    const head = Uint8Array.from('Hanke\n\nHankkeen tarve\n\nTarve ', (each) => each.charCodeAt(0));
    const { plan: made } = await imported('plan.txt', new Uint8Array([...head, ...signs, 0xe4]));
    assert.equal(made['need'], 'Tarve – • € žä');
  });

  it('refuses what is no text and no .docx, and says what to save it as', async () => {
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    assert.match(await refusal('a.doc', old), /^a\.doc is a file of an old Word.*\.docx/);
    assert.match(await refusal('a.pdf', utf8.encode('%PDF-1.7\n')), /^a\.pdf is a PDF: .*\.txt/);
    assert.match(await refusal('a.rtf', utf8.encode('{\\rtf1 x}')), /rich text.*\.docx/);
    const odt = utf8.encode('PK\u0003\u0004xxxxmimetypeapplication/vnd.oasis.opendocument.text');
    assert.match(await refusal('a.odt', odt), /OpenDocument.*\.docx/);
    assert.match(await refusal('a.txt', Uint8Array.of(1, 2, 0xff, 0xfe, 3, 0, 9)), /is not text/);
    assert.match(await refusal('a.txt', new Uint8Array()), /is empty/);
    assert.match(
      await refusal('a.docx', utf8.encode('PK\u0003\u0004 and no more')),
      /cannot be read/,
    );
    assert.match(await refusal('a.txt', utf8.encode('\n \n')), /has no text/);
  });

  it('refuses what is text but no document, by its name', async () => {
    for (const name of ['a.projectplan.yaml', 'a.yml', 'a.json', 'a.CSV', 'a.html', 'a.xml'])
      assert.match(
        await refusal(name, utf8.encode(plan)),
        /^a\.\S+ is no document of a word processor: give a Word file \(\.docx\), plain text/,
      );
    // Its ending says little, or it has none: what it holds counts.
    for (const name of ['suunnitelma', 'suunnitelma v1.2', 'A.TXT', 'a.markdown'])
      assert.ok((await blocksOf(plan, name)).length > 0, name);
  });
});

describe('reading a document: paragraphs', () => {
  it('puts a sentence together that the end of a page cut', async () => {
    const start =
      'Hankkeessa rakennetaan yhteistä mallia, jossa ammattilaiset ja asukkaat kulkevat';
    assert.deepEqual(await shown(`${start}\n\n\nsamaa polkua alusta loppuun.\n\nUusi kappale.`), [
      `1 ${start} samaa polkua alusta loppuun.`,
      '6 Uusi kappale.',
    ]);
  });

  it('keeps short lines apart', async () => {
    assert.deepEqual(await shown('Hakija Oy\nPäivitetty 1.1.2024\npienellä alkava'), [
      '1 Hakija Oy',
      '2 Päivitetty 1.1.2024',
      '3 pienellä alkava',
    ]);
  });

  it('keeps a hyphen that belongs to the word', async () => {
    const long =
      'Palvelut kootaan yhteen siten, että asiakas saa tuekseen tiimin, jossa on sosiaali-';
    assert.deepEqual(await shown(`${long}\nja terveydenhuollon ammattilaisia.`), [
      `1 ${long} ja terveydenhuollon ammattilaisia.`,
    ]);
    const team = 'Työ tehdään moniammatillisesti ja siihen kootaan asiakkaan tueksi alueen mt-';
    assert.deepEqual(await shown(`${team}\n\npalvelut.`), [`1 ${team}palvelut.`]);
  });

  it('puts lines of a wrapped text together, and broken words', async () => {
    const text = [
      'Työssä kehitetään palveluja, joilla asukas saa avun silloin, kun hän sen',
      'tarvitsee. Apua annetaan verkossa ja vastaanotolla, ja molemmissa hyvin-',
      'vointi on yhteinen tavoite. Palvelut arvioidaan puolivuosittain yhdessä',
      'asukkaiden kanssa.',
      'Toinen kappale alkaa tästä, ja se on myös jaettu usealle riville niin, että',
      'rivit ovat yhtä pitkiä.',
    ].join('\n');
    const [first, second] = await shown(text);
    assert.match(first ?? '', /hän sen tarvitsee\. Apua .* hyvinvointi on .*asukkaiden kanssa\.$/);
    assert.match(second ?? '', /^5 Toinen kappale .* rivit ovat yhtä pitkiä\.$/);
  });

  it('leaves out page numbers and heads that run on every page', async () => {
    const page = (number: number, text: string): string =>
      `${text}\n\n${number}\n\fHanke X – suunnitelma\n\n`;
    const text = `${page(1, 'Alku.')}${page(2, 'Keskikohta.')}${page(3, 'Jatko.')}Loppu 2024.`;
    assert.deepEqual(
      (await shown(text)).map((line) => line.replace(/^\d+ /, '')),
      ['Alku.', 'Keskikohta.', 'Jatko.', 'Loppu 2024.'],
    );
  });

  it('keeps a number that is no page’s', async () => {
    assert.deepEqual(await shown('Asiakkaita vuodessa\n\n300\n\nTavoite'), [
      '1 Asiakkaita vuodessa',
      '3 300',
      '5 Tavoite',
    ]);
  });

  it('takes out the table of contents', async () => {
    const text =
      'Sisällys\n\n1\tTarve.....\t3\n2\tRiskit\t4\n2.1 Kaikki muu ........ 5\n\n1 Tarve\n\nTeksti.';
    assert.deepEqual(await shown(text), ['7 1 Tarve', '9 Teksti.']);
  });

  it('reads marks of Markdown and HTML as what they are about', async () => {
    assert.deepEqual(
      await shown(
        '### **Otsikko**\n\n<u>hva</u> ja **500 €**, [sivu](https://a.fi), [kuollut \\(a.fi\\)](#)',
      ),
      ['1 ### Otsikko', '3 hva ja 500 €, sivu (https://a.fi), kuollut (a.fi)'],
    );
  });

  it('reads items with their markers and depths', async () => {
    assert.deepEqual(await shown('1. Yksi\n - Ala\n2) Kaksi\n- 3. Kolme\n  - Syvä\n• Luoti'), [
      '1 *1. Yksi',
      '2 ** Ala',
      '3 *2) Kaksi',
      '4 *3. Kolme',
      '5 ** Syvä',
      '6 * Luoti',
    ]);
  });
});

describe('reading a document: tables', () => {
  it('reads rows of tabs, blank lines and broken cells between them', async () => {
    assert.deepEqual(await shown('A\tB\tC\n1\t\t3\n\n\n4\t5\tpitkä\nsolu jatkuu\n7\t8\t9'), [
      'A|B|C',
      '1||3',
      '4|5|pitkä solu jatkuu',
      '7|8|9',
    ]);
  });

  it('reads tables of pipes', async () => {
    assert.deepEqual(await shown('| A | B |\n|---|:-:|\n| 1 | a \\| b |', 'a.md'), [
      'A|B',
      '1|a | b',
    ]);
  });

  it('takes a line with one tab for text', async () => {
    assert.deepEqual(await shown('Hakija:\tJärvialue'), ['1 Hakija: Järvialue']);
    assert.deepEqual(await shown('1)\tEnsimmäinen'), ['1 *1) Ensimmäinen']);
  });

  it('reads lists in a cell as its text', async () => {
    assert.deepEqual(await shown('A\tB\tC\n1\tovat <ul><li>x</li> <li>y</li></ul>\t<br>z'), [
      'A|B|C',
      '1|ovat • x • y|z',
    ]);
  });
});
