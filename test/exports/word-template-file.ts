import { packed } from '../../server/src/exports/word/parts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A Word file as a Finnish Word writes one: its styles have Finnish ids, and its chapters count themselves. */
export const templateParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="emf" ContentType="image/x-emf"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${word}" xmlns:r="${office}"><w:body><w:p><w:r><w:t>Mallin oma teksti</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1700" w:right="1100" w:bottom="1200" w:left="1500" w:header="600" w:footer="500" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/theme" Target="theme/theme1.xml"/><Relationship Id="rId4" Type="${office}/header" Target="header3.xml"/></Relationships>`,
  'word/styles.xml': `<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="23"/><w:lang w:val="en-US" w:eastAsia="ja-JP"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normaali"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Otsikko1"><w:name w:val="heading 1"/><w:basedOn w:val="Normaali"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:color w:val="AA00BB"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Otsikko2"><w:name w:val="heading 2"/><w:basedOn w:val="Normaali"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Otsikko"><w:name w:val="Title"/><w:basedOn w:val="Normaali"/></w:style>
<w:style w:type="paragraph" w:styleId="Sisluet1"><w:name w:val="toc 1"/><w:basedOn w:val="Normaali"/></w:style>
<w:style w:type="character" w:styleId="Hyperlinkki"><w:name w:val="Hyperlink"/></w:style></w:styles>`,
  'word/theme/theme1.xml': `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Oma"><a:themeElements><a:clrScheme name="Oma"><a:dk1><a:srgbClr val="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="112233"/></a:dk2><a:lt2><a:srgbClr val="EEEEEE"/></a:lt2><a:accent1><a:srgbClr val="C0FFEE"/></a:accent1><a:accent2><a:srgbClr val="222222"/></a:accent2><a:accent3><a:srgbClr val="333333"/></a:accent3><a:accent4><a:srgbClr val="444444"/></a:accent4><a:accent5><a:srgbClr val="555555"/></a:accent5><a:accent6><a:srgbClr val="666666"/></a:accent6><a:hlink><a:srgbClr val="0000FF"/></a:hlink><a:folHlink><a:srgbClr val="800080"/></a:folHlink></a:clrScheme><a:fontScheme name="Oma"><a:majorFont><a:latin typeface="Georgia"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Georgia"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Oma"/></a:themeElements></a:theme>`,
  'word/header3.xml': `<w:hdr xmlns:w="${word}" xmlns:r="${office}"><w:p><w:r><w:t>Kunnan kirjelomake</w:t></w:r></w:p></w:hdr>`,
  'word/_rels/header3.xml.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/image" Target="media/logo.emf"/></Relationships>`,
  'word/media/logo.emf': 'no real picture, but its very bytes',
};

/** The file, with some of its parts in the place of others; those that are undefined are left out. */
export function templateFile(
  changed: Readonly<Record<string, string | Uint8Array | undefined>> = {},
): Uint8Array {
  const parts = Object.entries({ ...templateParts, ...changed }).flatMap(([name, part]) =>
    part === undefined
      ? []
      : [[name, typeof part === 'string' ? new TextEncoder().encode(part) : part] as const],
  );
  return packed(Object.fromEntries(parts));
}
