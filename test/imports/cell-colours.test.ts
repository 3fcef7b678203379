import assert from 'node:assert/strict';
import { Document, Packer, Paragraph, ShadingType, Table, TableCell, TableRow } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { lightOf } from '../../server/src/imports/readers/word-shading';
import { imported, type PlanData } from './imported';

const head = [
  ...['Tulostavoite', 'Prosessitavoite', 'Toimenpide', 'Hyötytavoite', 'Mittari'],
  ...['Mittarin tulos', 'Toimenpiteen eteneminen'],
];

type Cell = string | { readonly text: string; readonly fill: string };

function cellOf(cell: Cell): TableCell {
  const text = typeof cell === 'string' ? cell : cell.text;
  const shading =
    typeof cell === 'string'
      ? {}
      : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: cell.fill } };
  return new TableCell({ children: [new Paragraph(text)], ...shading });
}

async function evaluation(...rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  const table = new Table({
    rows: [head, ...rows].map((cells) => new TableRow({ children: cells.map(cellOf) })),
  });
  const document = new Document({ sections: [{ children: [new Paragraph('Arviointi'), table] }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Changes the text of the document in a Word file. */
function changed(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  return zipSync({ ...files, 'word/document.xml': strToU8(change(xml)) });
}

/** Outcome and progress of each row. */
async function lightsOf(bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  const { plan } = await imported('arviointi.docx', bytes);
  const { results } = plan['evaluation'] as { readonly results: readonly PlanData[] };
  return results
    .flatMap(({ processes }) => processes as readonly PlanData[])
    .map(({ outcome, progress }) => [outcome, progress]);
}

const row = (...lights: readonly Cell[]): readonly Cell[] => [
  ...['Tulos', 'Prosessi', 'Toimi', '1, 2', 'Mittari on tämä', ...lights],
];

describe('lights told by the colour of their cells', () => {
  it('are read where the cell says none in words', async () => {
    const bytes = await evaluation(
      row({ text: '', fill: '00B050' }, { text: 'Siirtyi syksyyn', fill: 'FFEB9C' }),
      row({ text: '–', fill: 'FF0000' }, { text: 'Vihreä: valmis', fill: 'FF0000' }),
      row({ text: 'Ei arvioitu', fill: 'C6EFCE' }, '🟡 kesken'),
      row({ text: 'Harmaa', fill: 'D9D9D9' }, 'Ilman väriä'),
    );
    assert.deepEqual(await lightsOf(bytes), [
      ['green', { status: 'yellow', note: 'Siirtyi syksyyn' }],
      ['red', { status: 'green', note: 'valmis' }],
      [undefined, { status: 'yellow', note: 'kesken' }],
      [{ note: 'Harmaa' }, { note: 'Ilman väriä' }],
    ]);
  });

  it('are no lights where the row is coloured as a whole', async () => {
    const cells = row('', 'Valmis').map((cell) => ({
      text: typeof cell === 'string' ? cell : cell.text,
      fill: 'C6EFCE',
    }));
    assert.deepEqual(await lightsOf(await evaluation(cells)), [[undefined, { note: 'Valmis' }]]);
  });

  it('may be colours of the theme, and patterns that are full', async () => {
    const bytes = await evaluation(row({ text: '', fill: '00B050' }, { text: '', fill: 'FF0000' }));
    const themed = changed(bytes, (xml) =>
      xml
        .replace(
          /<w:shd [^<>]*w:fill="00B050"[^<>]*\/>/,
          '<w:shd w:val="clear" w:themeFill="accent6"/>',
        )
        .replace(
          /<w:shd [^<>]*w:fill="FF0000"[^<>]*\/>/,
          '<w:shd w:val="solid" w:color="FFC000" w:fill="auto"/>',
        ),
    );
    assert.deepEqual(await lightsOf(themed), [['green', 'yellow']]);
  });

  it('are not those that a cell had before a change, nor those of its paragraphs', async () => {
    const bytes = await evaluation(
      row({ text: 'a', fill: '00B050' }, { text: 'b', fill: 'FF0000' }),
    );
    const moved = changed(bytes, (xml) =>
      xml
        .replace(
          /<w:shd ([^<>]*w:fill="00B050"[^<>]*)\/>/,
          '<w:tcPrChange w:id="1" w:author="A"><w:tcPr><w:shd $1/></w:tcPr></w:tcPrChange>',
        )
        .replace(/<w:shd [^<>]*w:fill="FF0000"[^<>]*\/>/, '')
        .replace(
          '<w:p><w:r><w:t xml:space="preserve">b',
          '<w:p><w:pPr><w:shd w:val="clear" w:fill="FF0000"/></w:pPr><w:r><w:t xml:space="preserve">b',
        ),
    );
    assert.ok(
      strFromU8(unzipSync(moved)['word/document.xml'] ?? new Uint8Array()).includes(
        '<w:pPr><w:shd',
      ),
    );
    assert.deepEqual(await lightsOf(moved), [[{ note: 'a' }, { note: 'b' }]]);
  });

  it('are the hues of a traffic light, pale or full', () => {
    const colours: readonly (readonly [string, string | undefined])[] = [
      ...[['00B050', 'green'] as const, ['C6EFCE', 'green'] as const, ['92D050', 'green'] as const],
      ...[
        ['FFFF00', 'yellow'] as const,
        ['FFC000', 'yellow'] as const,
        ['FFF2CC', 'yellow'] as const,
      ],
      ...[['FF0000', 'red'] as const, ['C00000', 'red'] as const, ['FFC7CE', 'red'] as const],
      ...[
        ['FFFFFF', undefined] as const,
        ['D9D9D9', undefined] as const,
        ['000000', undefined] as const,
      ],
      ...[
        ['4472C4', undefined] as const,
        ['ED7D31', undefined] as const,
        ['7030A0', undefined] as const,
      ],
    ];
    for (const [hex, light] of colours) assert.equal(lightOf(hex), light, hex);
  });
});
