import assert from 'node:assert/strict';
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type ISectionOptions,
} from 'docx';
import { check } from '../support/check';
import { imported, nodeAt, nodesOf, refusal, type PlanData } from './imported';

const heading = (level: 1 | 2 | 3 | 4, text: string): Paragraph =>
  new Paragraph({ text, heading: HeadingLevel[`HEADING_${level}`] });
const text = (said: string): Paragraph => new Paragraph(said);
const item = (said: string): Paragraph => new Paragraph({ text: said, bullet: { level: 0 } });
const numbered = (said: string): Paragraph =>
  new Paragraph({ text: said, numbering: { reference: 'luettelo', level: 0 } });
const table = (...rows: readonly (readonly string[])[]): Table =>
  new Table({
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: cells.map((cell) => new TableCell({ children: [text(cell)] })),
        }),
    ),
  });

async function docx(children: ISectionOptions['children']): Promise<Uint8Array> {
  const document = new Document({
    footnotes: { 1: { children: [text('Lähde: alueen oma seuranta 2023.')] } },
    numbering: {
      config: [
        {
          reference: 'luettelo',
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }],
        },
      ],
    },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

describe('import of a Word file', () => {
  it('reads headings by their styles, lists, tables, notes and captions', async () => {
    const bytes = await docx([
      new Paragraph({ text: 'Lähellä kotona', heading: HeadingLevel.TITLE }),
      text('Hakija: Rannikon hyvinvointialue'),
      text('Hankeaika: 1.1.2024–31.12.2025'),
      heading(1, 'Hankkeen tarve'),
      new Paragraph({
        children: [new TextRun('Kotiin annettava apu on hajallaan.'), new FootnoteReferenceRun(1)],
      }),
      heading(1, 'Päätavoitteet'),
      numbered('Apu tulee kotiin samana päivänä.'),
      numbered('Asukas tuntee auttajansa.'),
      heading(1, 'Työpaketit'),
      heading(2, 'Työpaketti 1: Yhteinen tiimi (TIIMI)'),
      text('Tiimi kootaan kolmesta yksiköstä.'),
      heading(3, 'Tavoitteet'),
      item('Tiimi tavoittaa jokaisen'),
      heading(3, 'Toimenpiteet'),
      numbered('Tiimi rekrytoidaan'),
      numbered('Tiimi koulutetaan'),
      heading(3, 'Tuotokset'),
      item('Toimiva tiimi'),
      heading(3, 'Aikataulu'),
      table(
        ['Ajankohta', 'Tehtävät'],
        ['Q1/2024', 'Rekrytointi'],
        ['Q2/2024–Q4/2025', 'Toiminta ja loppuraportti'],
      ),
      heading(3, 'Kustannusarvio'),
      table(
        ['Kustannuslaji', 'Kustannukset, €'],
        ['Henkilöstökulut', '120 000,50'],
        ['Muut kulut', '4 999,50'],
        ['Yhteensä', '125 000'],
      ),
      heading(3, 'Mittarit'),
      item('Kotikäyntien määrä'),
      text('Kuva 1. Tiimin paikka organisaatiossa'),
      heading(1, 'Riskit'),
      table(
        ['Riski', 'Todennäköisyys', 'Vaikutus', 'Pisteet', 'Toimenpiteet', 'Vastuu'],
        ['Tiimi ei täyty', '3', '4', '12', 'Haku alkaa varhain', 'Hankejohto'],
      ),
    ]);
    const { plan, report } = await imported('suunnitelma.docx', bytes);
    assert.deepEqual(
      [plan['title'], plan['organisation'], plan['period']],
      ['Lähellä kotona', 'Rannikon hyvinvointialue', '1.1.2024–31.12.2025'],
    );
    assert.equal(
      plan['need'],
      'Kotiin annettava apu on hajallaan.\nLähde: alueen oma seuranta 2023.',
    );
    assert.deepEqual(
      [...nodesOf(plan)].map(([at]) => at),
      ['TP1'],
    );
    const node = nodeAt(plan, 'TP1');
    assert.deepEqual(node['measures'], ['Tiimi rekrytoidaan', 'Tiimi koulutetaan']);
    assert.deepEqual(node['budget'], { personnel: 120000.5, other: 4999.5, total: 125000 });
    assert.deepEqual(node['schedule'], [
      { period: 'Q1/2024', tasks: ['Rekrytointi'] },
      { period: 'Q2/2024–Q4/2025', tasks: ['Toiminta ja loppuraportti'] },
    ]);
    assert.deepEqual(node['figures'], [{ title: 'Kuva 1. Tiimin paikka organisaatiossa' }]);
    assert.equal((plan['risks'] as readonly PlanData[])[0]?.['score'], 12);
    assert.equal(report.sentences.kept, 0);
  });

  it('makes a plan in which the rules find no error', async () => {
    const bytes = await docx([
      new Paragraph({ text: 'Pieni hanke', heading: HeadingLevel.TITLE }),
      text('Hakija: Rannikon hyvinvointialue'),
      text('Hankeaika: 2024–2025'),
      heading(1, 'Tarve'),
      text('Tarve on suuri.'),
    ]);
    const { yaml } = await imported('a.docx', bytes);
    assert.deepEqual(
      check(yaml).filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('says that pictures stood there', async () => {
    const bytes = await docx([heading(1, 'Tarve'), text('Teksti.'), text('Kuva. Jonojen kehitys')]);
    const { plan } = await imported('a.docx', bytes);
    assert.deepEqual(plan['figures'], [{ title: 'Jonojen kehitys' }]);
  });
});

describe('import of a damaged or dangerous Word file', () => {
  it('refuses one that is cut off', async () => {
    const bytes = await docx([text('Teksti')]);
    assert.match(await refusal('a.docx', bytes.slice(0, bytes.length / 2)), /cannot be read/);
  });

  it('refuses a zip of something else', async () => {
    assert.match(await refusal('a.docx', zip('hello.txt', new Uint8Array(10))), /cannot be read/);
  });

  it('refuses one that says that it unpacks to more than 100 MB', async () => {
    const bytes = zip('word/document.xml', new Uint8Array(10), 101_000_000);
    assert.match(await refusal('a.docx', bytes), /more than 100 MB/);
  });

  it('refuses one that unpacks to more than it says', async () => {
    const { deflateRawSync } = await import('node:zlib');
    const packed = deflateRawSync(Buffer.alloc(101_000_000));
    assert.ok(packed.length < 200_000);
    const bytes = zip('word/document.xml', packed, 1000, 8);
    assert.match(await refusal('a.docx', bytes), /more than 100 MB/);
  });
});

/** A zip of one entry, whose directory says what it is told to. */
function zip(name: string, content: Uint8Array, unpacked = content.length, method = 0): Uint8Array {
  const title = new TextEncoder().encode(name);
  const fields = (mark: number, rest: readonly (readonly [2 | 4, number])[]): Uint8Array => {
    const bytes = new DataView(new ArrayBuffer(4 + rest.reduce((sum, [size]) => sum + size, 0)));
    bytes.setUint32(0, mark, true);
    let at = 4;
    for (const [size, value] of rest) {
      if (size === 2) bytes.setUint16(at, value, true);
      else bytes.setUint32(at, value, true);
      at += size;
    }
    return new Uint8Array(bytes.buffer);
  };
  const common: readonly (readonly [2 | 4, number])[] = [
    [2, 20],
    [2, 0],
    [2, method],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, content.length],
    [4, unpacked],
    [2, title.length],
    [2, 0],
  ];
  const local = fields(0x04034b50, common);
  const entry = fields(0x02014b50, [[2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, 0]]);
  const at = local.length + title.length + content.length;
  const end = fields(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, 1],
    [2, 1],
    [4, entry.length + title.length],
    [4, at],
    [2, 0],
  ]);
  return Uint8Array.from([...local, ...title, ...content, ...entry, ...title, ...end]);
}
