import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire, Module } from 'node:module';
import { Document, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type * as layout from 'docx/layout';
import { quickLayout } from '../../scripts/quick-layout.cjs';

const file = createRequire(__filename).resolve('docx/layout');
const published = fs.readFileSync(file, 'utf8');

type Layout = typeof layout;

interface Loaded {
  readonly exports: Layout;
  _compile(code: string, file: string): void;
}

function loaded(code: string): Layout {
  const module = new Module(file) as unknown as Loaded;
  module._compile(code, file);
  return module.exports;
}

const fonts = [
  'Calibri',
  'calibri',
  'Arial',
  'Cambria',
  'Times New Roman',
  'Courier New',
  'Roboto',
];
const eastAsian = ['MS Mincho', 'ＭＳ 明朝', 'Yu Gothic', 'SimSun', 'Source Han Sans'];
const texts = [
  'Hankesuunnitelma: 1 234 567 €, 12,5 % ja työpaketin TP1 tavoitteet vuosina 2026–2027.',
  'https://esimerkki.test/pitkä/osoite/jolla/ei/ole/välejä?ja=mitä&tahansa=12345678901234567890',
  '→ ≥ ✓ ★ Д ½ 漢字とかな กขค אבג لا العربية 😀 é́',
];
const faces = [{}, { bold: true }, { italics: true }, { bold: true, italics: true }];
const settings = [{}, { kern: 8 }, { characterSpacing: 20 }, { size: 31 }];

/** Texts in every font, face and setting, in lines as wide as the page and in narrow cells. */
function document(): Document {
  const runs = [...fonts, ...eastAsian].flatMap((font) =>
    faces.map((face, index) => ({ font, ...face, ...settings[(index + font.length) % 4] })),
  );
  const paragraphs = runs.map(
    (run, index) =>
      new Paragraph({
        children: [new TextRun({ ...run, text: texts[index % texts.length] ?? '' })],
      }),
  );
  const narrow = runs
    .slice(0, 6)
    .map((run) => new Paragraph({ children: [new TextRun({ ...run, text: texts.join(' ') })] }));
  const row = new TableRow({ children: [new TableCell({ children: narrow })] });
  return new Document({
    sections: [{ children: [...paragraphs, new Table({ rows: [row], columnWidths: [1500] })] }],
  });
}

describe('docx/layout made quick', () => {
  it('lays out as it is published, whatever the font', () => {
    const [given, wanted] = [quickLayout(published), published].map((code) =>
      loaded(code).layoutDocument(document(), { guess: true }),
    );
    assert.ok(given && given.pages.length > 1);
    assert.deepEqual(given, wanted);
  });

  it('says where the library is written in another way', () => {
    const other = published.replace('var measuresOf = (', 'var measurementsOf = (');
    assert.throws(() => quickLayout(other), /another way/);
  });
});
