import { deflateRawSync } from 'node:zlib';

/** An entry of a zip, and where what the zip says of it is not so. */
export interface Entry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Stored as it is. */
  readonly isStored?: boolean;
  /** What the zip says that it unpacks to, in bytes. */
  readonly said?: number;
  /** What it says that it takes packed. */
  readonly saidPacked?: number;
  readonly method?: number;
  readonly flags?: number;
  /** Has the bytes of the entry before it. */
  readonly isOverlapping?: boolean;
}

interface Lies {
  /** How many entries the directory says that it has. */
  readonly count?: number;
  /** Where it says that it begins. */
  readonly start?: number;
  readonly comment?: string;
}

const empty = deflateRawSync(Buffer.alloc(0));
const single = Array.from({ length: 256 }, (_, byte) => deflateRawSync(Buffer.of(byte)));

/** Of many thousand entries nearly all hold a sign or none. */
function deflated(content: Buffer): Buffer {
  const [first] = content;
  if (first === undefined) return empty;
  // However well it is packed, as much comes out.
  return (
    (content.length === 1 ? single[first] : undefined) ?? deflateRawSync(content, { level: 1 })
  );
}

/** A zip as it would never be written in good faith. */
export function hostileZip(entries: readonly Entry[], lies: Lies = {}): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  let last = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const content = Buffer.from(entry.content);
    const packed = entry.isStored === true ? content : deflated(content);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(entry.flags ?? 0, 2);
    about.writeUInt16LE(entry.method ?? (entry.isStored === true ? 0 : 8), 4);
    about.writeUInt32LE(entry.saidPacked ?? packed.length, 14);
    about.writeUInt32LE(entry.said ?? content.length, 18);
    about.writeUInt16LE(name.length, 22);
    if (entry.isOverlapping !== true) {
      last = at;
      parts.push(Buffer.from('PK\u0003\u0004'), about, name, packed);
      at += 30 + name.length + packed.length;
    }
    const place = Buffer.alloc(14);
    place.writeUInt32LE(last, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), about, place, name);
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Math.min(lies.count ?? entries.length, 0xffff), 4);
  end.writeUInt16LE(Math.min(lies.count ?? entries.length, 0xffff), 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(lies.start ?? at, 12);
  const comment = Buffer.from(lies.comment ?? '');
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...parts, listed, Buffer.from('PK\u0005\u0006'), end, comment]);
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const names = `xmlns:w="${word}" xmlns:r="${office}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;

/** @param inside of its body */
export function documentXml(inside: string, before = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document ${names}><w:body>${inside}</w:body></w:document>`;
}

export function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** @param inside of the relationships of the document */
export function relationshipsXml(inside: string, before = ''): string {
  return `<?xml version="1.0"?>${before}<Relationships xmlns="${relationships}">${inside}</Relationships>`;
}

/** The relationship of a kind of Office's. */
export function relationship(id: string, kind: string, target: string, more = ''): string {
  return `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}" ${more}/>`;
}

/** A whole, harmless Word file as entries. */
export const soundParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>`,
  '_rels/.rels': relationshipsXml(relationship('rId1', 'officeDocument', 'word/document.xml')),
  'word/document.xml': documentXml(paragraph('Hankkeen tarve on suuri')),
  'word/_rels/document.xml.rels': relationshipsXml(
    relationship('rId1', 'styles', 'styles.xml') +
      relationship('rId2', 'numbering', 'numbering.xml') +
      relationship('rId3', 'footnotes', 'footnotes.xml') +
      relationship('rId4', 'header', 'header1.xml') +
      relationship('rId5', 'theme', 'theme/theme1.xml'),
  ),
  'word/styles.xml': `<?xml version="1.0"?><w:styles ${names}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
  'word/numbering.xml': `<?xml version="1.0"?><w:numbering ${names}/>`,
  'word/footnotes.xml': `<?xml version="1.0"?><w:footnotes ${names}/>`,
  'word/header1.xml': `<?xml version="1.0"?><w:hdr ${names}>${paragraph('Kirjelomake')}</w:hdr>`,
  'word/theme/theme1.xml': `<?xml version="1.0"?><a:theme ${names} name="x"/>`,
};

/** The harmless file with some of its parts in the place of others, and more behind them. */
export function docx(
  changed: Readonly<Record<string, string | Uint8Array>> = {},
  more: readonly Entry[] = [],
  lies: Lies = {},
): Uint8Array {
  const parts = Object.entries({ ...soundParts, ...changed });
  return hostileZip([...parts.map(([name, content]) => ({ name, content })), ...more], lies);
}
