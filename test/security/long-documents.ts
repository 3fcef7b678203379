/** Word files as long as a plan may be, and longer. */
import { docx, documentXml, relationship, relationshipsXml } from './hostile-zip';

const words = [
  ...[
    'palvelu',
    'asiakas',
    'kuntoutus',
    'digitaalinen',
    'toimintamalli',
    'yhteistyö',
    'henkilöstö',
  ],
  ...['vaikutus', 'mittari', 'tavoite', 'osallistuminen', 'järjestö', 'hyvinvointialue'],
];

const some = (count: number, from: number): string =>
  Array.from({ length: count }, (_, index) => words[(from + index * 5) % words.length]).join(' ');

const looks =
  '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:color w:val="000000"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="fi-FI"/></w:rPr>';
const session = 'w:rsidR="00A72B11" w:rsidRDefault="00C45A11" w:rsidP="00E21B0F"';
const run = (text: string): string =>
  `<w:proofErr w:type="spellStart"/><w:r w:rsidRPr="00BB1203">${looks}<w:t xml:space="preserve">${text} </w:t></w:r><w:proofErr w:type="spellEnd"/>`;

/** As a word processor writes it after many sittings: in runs of a few words. */
const paragraph = (runs: number, nth: number, style = 'Normal'): string =>
  `<w:p ${session}><w:pPr><w:pStyle w:val="${style}"/><w:spacing w:after="120"/><w:jc w:val="both"/>${looks}</w:pPr><w:bookmarkStart w:id="${nth}" w:name="_Toc${nth}"/>${Array.from({ length: runs }, (_, index) => run(some(4, nth + index * 7))).join('')}<w:bookmarkEnd w:id="${nth}"/></w:p>`;

const borders = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:val="single"/>`);
const cell = (nth: number): string =>
  `<w:tc><w:tcPr><w:tcW w:w="1842" w:type="dxa"/><w:tcBorders>${borders.join('')}</w:tcBorders><w:vAlign w:val="center"/></w:tcPr>${paragraph(1, nth)}</w:tc>`;
const table = (rows: number, columns: number, nth: number): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="1842"/>'.repeat(columns)}</w:tblGrid>${Array.from({ length: rows }, (_, row) => `<w:tr ${session}><w:trPr><w:cantSplit/></w:trPr>${Array.from({ length: columns }, (_each, column) => cell(nth + row + column)).join('')}</w:tr>`).join('')}</w:tbl>`;

const picture = (nth: number): string =>
  `<w:p ${session}><w:r>${looks}<w:drawing><wp:inline distT="0" distB="0"><wp:extent cx="5" cy="5"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${nth}" name="Kuva ${nth}" descr="Kaavio ${nth}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="p"><pic:pic><pic:nvPicPr><pic:cNvPr id="${nth}" name="k.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId${nth}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5" cy="5"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

export const lastWord = 'Loppusanat on kirjoitettu viimeiseksi.';

/** Two hundred pages with tables on every third and five hundred pictures, as a word processor has them. */
export function longPlan(): Uint8Array {
  const parts: string[] = [];
  for (let page = 0; page < 200; page++) {
    parts.push(paragraph(2, page, 'Heading1'));
    if (page % 3 === 0) parts.push(table(22, 5, page));
    else for (let index = 0; index < 12; index++) parts.push(paragraph(8, page * 12 + index));
    for (let index = 0; index < 5; index++)
      if ((page + index) % 2 === 0) parts.push(picture(page * 5 + index));
  }
  parts.push(`<w:p><w:r><w:t>${lastWord}</w:t></w:r></w:p>`);
  const pictures = Array.from({ length: 1000 }, (_, index) =>
    relationship(`rId${index}`, 'image', `media/k${index}.png`),
  );
  return docx({
    'word/document.xml': documentXml(parts.join('')),
    'word/_rels/document.xml.rels': relationshipsXml(pictures.join('')),
  });
}

const bare = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const many = (count: number, make: (nth: number) => string): Uint8Array =>
  docx({
    'word/document.xml': documentXml(Array.from({ length: count }, (_, nth) => make(nth)).join('')),
  });

/** Near the bounds of what is read, each in a way of its own. */
export const nearlyTooLong: Readonly<Record<string, () => Uint8Array>> = {
  paragraphs: () => many(24_900, (nth) => bare(`kappale ${nth}, jossa on summa ${nth} €`)),
  'text in paragraphs': () => many(24_000, (nth) => bare(`${some(9, nth)} ${nth}`)),
  'empty paragraphs': () => many(199_000, () => '<w:p/>'),
};
