import {
  docx,
  documentXml,
  hostileZip,
  paragraph,
  relationship,
  relationshipsXml,
  soundParts,
} from './hostile-zip';

const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

/** Declarations that an XML reader of little care would follow, and the reference that does. */
const declarations: Readonly<Record<string, readonly [before: string, inside: string]>> = {
  'an external entity': ['<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;'],
  'an external entity on the web': [
    '<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:9/x">]>',
    '&e;',
  ],
  'a DTD on the web': ['<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">', ''],
  'a parameter entity': ['<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]>', ''],
  'laughs by the billion': [
    `<!DOCTYPE x [<!ENTITY e0 "ha">${many(12, (at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`)}]>`,
    '&e12;',
  ],
  'quadratic entities': [
    `<!DOCTYPE x [<!ENTITY e "${'ha'.repeat(50_000)}">]>`,
    '&e;'.repeat(10_000),
  ],
};

function* withDeclarations(): Generator<readonly [string, () => Uint8Array]> {
  for (const part of Object.keys(soundParts)) {
    for (const [what, [before, inside]] of Object.entries(declarations)) {
      yield [
        `${what} in ${part}`,
        () => {
          const sound = soundParts[part] ?? '';
          const [head = '', ...rest] = sound.split('?>');
          const body = rest.join('?>');
          const text =
            part === 'word/document.xml'
              ? documentXml(paragraph(inside), before)
              : `${head}?>${before}${body}`;
          return docx({ [part]: text });
        },
      ];
    }
  }
}

const megabyte = 1_000_000;

/** Files of which each must be read or refused in a sentence, quickly and in little memory. */
export const cases: readonly (readonly [name: string, make: () => Uint8Array])[] = [
  ['a harmless one', () => docx()],
  [
    '32 MB of blanks in the text',
    () => docx({ 'word/document.xml': documentXml(paragraph(' '.repeat(32 * megabyte))) }),
  ],
  [
    '32 MB of empty paragraphs',
    () => docx({ 'word/document.xml': documentXml('<w:p/>'.repeat(5 * megabyte)) }),
  ],
  [
    '19 MB of paragraphs',
    () => docx({ 'word/document.xml': documentXml(paragraph('x').repeat(550_000)) }),
  ],
  [
    '32 MB of styles',
    () => docx({ 'word/styles.xml': `<w:styles>${'<w:style/>'.repeat(3 * megabyte)}</w:styles>` }),
  ],
  [
    '32 MB of relationships',
    () =>
      docx({
        'word/_rels/document.xml.rels': relationshipsXml(
          '<Relationship Id="a"/>'.repeat(1.5 * megabyte),
        ),
      }),
  ],
  [
    'relationships that never end',
    () => docx({ 'word/_rels/document.xml.rels': '<Relationship '.repeat(megabyte) }),
  ],
  [
    'shaded cells that never end',
    () => docx({ 'word/document.xml': documentXml('<w:shd '.repeat(megabyte)) }),
  ],
  [
    'a file that is no part, 101 MB',
    () => docx({}, [{ name: 'x.bin', content: Buffer.alloc(101 * megabyte) }]),
  ],
  [
    'a file that unpacks to more than it says',
    () => docx({}, [{ name: 'x.bin', content: Buffer.alloc(101 * megabyte), said: 10 }]),
  ],
  [
    'a document that unpacks to more than it says',
    () =>
      hostileZip([
        {
          name: 'word/document.xml',
          content: documentXml('<w:p/>'.repeat(1.5 * megabyte)),
          said: 10,
        },
      ]),
  ],
  [
    'a document that unpacks to less than it says',
    () => docx({}, [{ name: 'word/comments.xml', content: 'x', said: 90 * megabyte }]),
  ],
  [
    'entries that overlap',
    () =>
      docx({}, [
        { name: 'a.bin', content: Buffer.alloc(10 * megabyte) },
        ...Array.from({ length: 1000 }, (_, at) => ({
          name: `b${at}.bin`,
          content: Buffer.alloc(0),
          said: 10,
          isOverlapping: true,
        })),
      ]),
  ],
  [
    '60 000 entries',
    () =>
      docx(
        {},
        Array.from({ length: 60_000 }, (_, at) => ({ name: `x/${at}`, content: 'x' })),
      ),
  ],
  [
    'zips in zips',
    () => {
      let inner = docx();
      for (let level = 0; level < 20; level++)
        inner = hostileZip([
          { name: 'word/document.xml', content: inner },
          { name: '[Content_Types].xml', content: 'x' },
        ]);
      return inner;
    },
  ],
  [
    'names that lead out',
    () =>
      docx(
        {},
        [
          '../../planwright-out',
          '/planwright-out',
          'C:\\planwright-out',
          '..\\planwright-out',
          'word/../../planwright-out',
        ].map((name) => ({ name, content: 'x' })),
      ),
  ],
  [
    'names of prototypes',
    () =>
      docx(
        {},
        ['__proto__', 'constructor', 'toString', '__proto__/polluted'].map((name) => ({
          name,
          content: 'x',
        })),
      ),
  ],
  [
    'the same name twice',
    () => docx({}, [{ name: 'word/document.xml', content: documentXml(paragraph('Toinen')) }]),
  ],
  [
    'an encrypted entry',
    () =>
      docx({}, [{ name: 'word/comments.xml', content: 'xxxxxxxxxxxx', flags: 1, isStored: true }]),
  ],
  [
    'an encrypted document',
    () => hostileZip([{ name: 'word/document.xml', content: 'xxxxxxxxxxxxxxx', flags: 1 }]),
  ],
  ['an unknown method', () => docx({}, [{ name: 'word/comments.xml', content: 'x', method: 99 }])],
  [
    'a method that is none',
    () =>
      hostileZip(
        Object.entries(soundParts).map(([name, content]) => ({ name, content, method: 12 })),
      ),
  ],
  [
    'zip64 by its marks',
    () => docx({}, [{ name: 'x', content: 'x', said: 0xffffffff, saidPacked: 0xffffffff }]),
  ],
  ['zip64 by its count', () => docx({}, [], { count: 0xffff, start: 0xffffffff })],
  ['a directory beyond the end', () => docx({}, [], { start: 0x7fffffff })],
  ['a directory that says more', () => docx({}, [], { count: 5000 })],
  ['a directory that says less', () => docx({}, [], { count: 1 })],
  [
    'an end in the comment',
    () => docx({}, [], { comment: `PK\u0005\u0006${'\u0000'.repeat(18)}` }),
  ],
  ['nothing but the first mark', () => Buffer.from('PK\u0003\u0004')],
  ['a cut in the middle', () => docx().slice(0, 900)],
  ['a cut before the end', () => docx().slice(0, -5)],
  [
    'macros under another name',
    () =>
      docx(
        {
          '[Content_Types].xml': (soundParts['[Content_Types].xml'] ?? '').replace(
            '</Types>',
            '<Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
          ),
        },
        [{ name: 'word/vbaProject.bin', content: 'Attribute VB_Name' }],
      ),
  ],
  [
    'pictures and templates elsewhere',
    () =>
      docx({
        'word/document.xml': documentXml(
          `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rId9" r:embed="rId8"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:hyperlink r:id="rId7"><w:r><w:t>linkki</w:t></w:r></w:hyperlink></w:p>`,
        ),
        'word/_rels/document.xml.rels': relationshipsXml(
          [
            relationship('rId9', 'image', 'http://127.0.0.1:9/x.png', 'TargetMode="External"'),
            relationship('rId8', 'image', 'file:///etc/passwd', 'TargetMode="External"'),
            relationship(
              'rId7',
              'hyperlink',
              'command:workbench.action.quit',
              'TargetMode="External"',
            ),
            relationship(
              'rId6',
              'attachedTemplate',
              '\\\\127.0.0.1\\jako\\x.dotm',
              'TargetMode="External"',
            ),
            relationship('rId5', 'styles', '../../../../etc/passwd'),
          ].join(''),
        ),
      }),
  ],
  [
    '10 000 nested runs',
    () =>
      docx({
        'word/document.xml': documentXml(
          `<w:p>${'<w:r>'.repeat(10_000)}<w:t>x</w:t>${'</w:r>'.repeat(10_000)}</w:p>`,
        ),
      }),
  ],
  [
    '10 000 nested insertions',
    () =>
      docx({
        'word/document.xml': documentXml(
          `<w:p>${'<w:ins>'.repeat(10_000)}<w:r><w:t>x</w:t></w:r>${'</w:ins>'.repeat(10_000)}</w:p>`,
        ),
      }),
  ],
  [
    '3 000 nested tables',
    () =>
      docx({
        'word/document.xml': documentXml(
          `${'<w:tbl><w:tr><w:tc>'.repeat(3_000)}${paragraph('x')}${'</w:tc></w:tr></w:tbl>'.repeat(3_000)}`,
        ),
      }),
  ],
  [
    '100 nested tables',
    () =>
      docx({
        'word/document.xml': documentXml(
          `${'<w:tbl><w:tr><w:tc>'.repeat(100)}${paragraph('x')}${'</w:tc></w:tr></w:tbl>'.repeat(100)}`,
        ),
      }),
  ],
  [
    'elements that never end',
    () => docx({ 'word/document.xml': documentXml('<w:p>'.repeat(200_000)) }),
  ],
  [
    'a table of 10 000 cells',
    () =>
      docx({
        'word/document.xml': documentXml(
          `<w:tbl>${many(500, () => `<w:tr>${`<w:tc>${paragraph('1')}</w:tc>`.repeat(20)}</w:tr>`)}</w:tbl>`,
        ),
      }),
  ],
  [
    'a row of 20 000 cells',
    () =>
      docx({
        'word/document.xml': documentXml(
          `<w:tbl><w:tr>${`<w:tc>${paragraph('1')}</w:tc>`.repeat(20_000)}</w:tr></w:tbl>`,
        ),
      }),
  ],
  [
    'cells that span a billion',
    () =>
      docx({
        'word/document.xml': documentXml(
          `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/><w:vMerge w:val="restart"/></w:tcPr>${paragraph('Tavoite')}</w:tc><w:tc><w:tcPr><w:gridSpan w:val="-5"/><w:vMerge/></w:tcPr>${paragraph('x')}</w:tc></w:tr>`.repeat(3)}</w:tbl>`,
        ),
      }),
  ],
  [
    'lists a billion deep',
    () =>
      docx({
        'word/document.xml': documentXml(
          `<w:p><w:pPr><w:numPr><w:ilvl w:val="1000000000"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`.repeat(
            3,
          ),
        ),
      }),
  ],
  [
    'headings a billion deep',
    () =>
      docx({
        'word/document.xml': documentXml(
          `<w:p><w:pPr><w:pStyle w:val="Heading9"/><w:outlineLvl w:val="1000000000"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`.repeat(
            3,
          ),
        ),
      }),
  ],
  [
    '100 000 attributes',
    () =>
      docx({ 'word/document.xml': documentXml(`<w:p ${many(100_000, (at) => `a${at}="x" `)}/>`) }),
  ],
  [
    '100 000 names of name spaces',
    () =>
      docx({
        'word/document.xml': documentXml(`<w:p ${many(50_000, (at) => `xmlns:a${at}="x" `)}/>`),
      }),
  ],
  [
    'a word of 5 MB',
    () => docx({ 'word/document.xml': documentXml(paragraph('x'.repeat(5 * megabyte))) }),
  ],
  [
    '1 MB of brackets',
    () => docx({ 'word/document.xml': documentXml(paragraph('(['.repeat(500_000))) }),
  ],
  [
    'styles that are based on themselves',
    () =>
      docx({
        'word/styles.xml':
          '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style></w:styles>',
      }),
  ],
  [
    'notes that note themselves',
    () =>
      docx({
        'word/document.xml': documentXml('<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'),
        'word/footnotes.xml':
          '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:t>x</w:t><w:footnoteReference w:id="2"/></w:r></w:p></w:footnote></w:footnotes>',
      }),
  ],
  [
    'numbers that number themselves',
    () =>
      docx({
        'word/numbering.xml':
          '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="A"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        'word/styles.xml':
          '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="numbering" w:styleId="A"><w:name w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>',
        'word/document.xml': documentXml(
          '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>',
        ),
      }),
  ],
  [
    'text that is no UTF-8',
    () =>
      docx({
        'word/document.xml': Buffer.concat([
          Buffer.from(documentXml(paragraph('x')).slice(0, -30)),
          Buffer.from([0xff, 0xfe, 0x00]),
        ]),
      }),
  ],
  ['no XML at all', () => docx({ 'word/document.xml': '\u0000\u0001{[}]' })],
  ['an empty document', () => docx({ 'word/document.xml': '' })],
  [
    'characters by number',
    () =>
      docx({
        'word/document.xml': documentXml(
          paragraph('&#0;&#xD800;&#x110000;&#99999999999;&#x1F600;'),
        ),
      }),
  ],
  ...withDeclarations(),
];
