import assert from 'node:assert/strict';
import mammoth from 'mammoth';
import { wordFile } from '../../server/src/exports/word';
import type { ExportSource } from '../../server/src/exports/source';
import type { DocumentBlock, DocumentText } from '../../server/src/protocol';
import { exampleText } from '../views/view-of';
import { textIn } from './read-zip';
import { cellText, example, sourceOf, wordOf, type WordCell } from './word-file';

const evaluated = `
plan: 1
title: Yhteinen päivystys
benefits:
  - { id: H1, title: Apua saa samana päivänä }
workPackages:
  - id: TP1
    title: Puhelin
    period: Q1-Q4/2024
    schedule:
      - { period: Q1-Q2/2024, tasks: [Hankitaan keskus] }
      - { period: Q3/2024, tasks: [Otetaan käyttöön], milestone: true }
      - { period: Q4/2024, tasks: [Loppuraportti] }
  - id: TP2
    title: Koulutus
    period: 2024-Q3..2025-Q1
    dependsOn: [TP1]
evaluation:
  date: 2024-10-01
  results:
    - id: T1
      goal: Puhelimeen vastataan
      processes:
        - id: T1.1
          goal: Jono lyhenee
          measure: Uusi keskus
          node: TP1
          outcome: { status: red, value: 40 min, note: Jono kasvoi kesällä. }
          progress: green
        - id: T1.2
          goal: Henkilöstö riittää
          measure: Koulutus
          outcome: yellow
`;

/** The example with something of its view put in the place of another thing. */
function withBlocks(blocks: readonly DocumentBlock[], text = evaluated): ExportSource {
  const source = sourceOf(text);
  const { view } = source;
  const { views } = view;
  assert.ok(views?.document);
  const document = { ...views.document, blocks };
  return { ...source, view: { ...view, views: { ...views, document } } };
}

const nowhere = {
  start: [0, 0, 0],
  end: [0, 0, 0],
} as const;

function paragraph(text: DocumentText): DocumentBlock {
  return { kind: 'paragraph', key: 'p', text, range: nowhere, extent: nowhere };
}

const nameOf = (style: string): string => style.replaceAll(' ', '');

describe('the parts of a Word file', () => {
  describe('roadmap', () => {
    it('shades the quarters of each row as its bar and its schedule say', async () => {
      const { tables } = await example();
      const view = sourceOf(exampleText()).view.views?.roadmap;
      const table = tables.find(({ heads }) => heads === 2);
      assert.ok(view && table);
      assert.deepEqual(
        table.rows[1]?.slice(2).map(cellText),
        view.quarters.map(({ quarter }) => `Q${quarter}`),
      );
      assert.equal(table.rows.length, view.rows.length + 2);
      for (const [index, { bar, entries, title, id }] of view.rows.entries()) {
        const row: readonly WordCell[] = table.rows[index + 2] ?? [];
        const [name, time] = row;
        assert.ok(name && time && cellText(name).startsWith(`${id ?? ''} ${title}`));
        assert.ok(bar === undefined || cellText(time).startsWith(bar.text));
        for (const [column, cell] of row.slice(2).entries()) {
          const isIn = (what: { from: number; to: number }): boolean =>
            what.from <= column && column <= what.to;
          const filled = (bar && isIn(bar)) === true || entries.some(isIn);
          assert.equal(cell.fill !== undefined, filled, `${id} ${column}`);
          const reports = entries.some(({ finalReport, to }) => finalReport && to === column);
          assert.equal(cellText(cell) === 'L', reports, `${id} ${column}`);
        }
      }
    });

    it('has letters for what is due, their meanings, and what has no place', async () => {
      const { tables, paragraphs } = await wordOf(evaluated);
      const table = tables.find(({ heads }) => heads === 2);
      assert.deepEqual(
        table?.rows.slice(2).map((row) => row.map(cellText)),
        [
          ['TP1 Puhelin\nVihreä', 'Q1–Q4/2024', '•', '•', 'V', 'L', ''],
          ['TP2 Koulutus\nRiippuu osasta TP1', 'Q3/2024–Q1/2025', '', '', '', '', ''],
        ],
      );
      const legend = paragraphs.find(({ text }) => text.startsWith('Merkit:'));
      assert.match(legend?.text ?? '', /\u00A0V\u00A0+virstanpylväs.*\u00A0L\u00A0+loppuraportti$/);
      assert.doesNotMatch(legend?.text ?? '', /tuotos/, 'no letter that the table does not have');
      const whole = await example();
      assert.ok(
        whole.paragraphs.some(({ text }) => /^I3-TP3: 1-Q4\/2025 .*\(ajankohtaa ei voi/.test(text)),
      );
    });

    it('stands on its side behind the parts, and at the end where there are none', async () => {
      const { xml } = await example();
      const [, before = '', after = ''] = /^([\s\S]*)RoadmapTitle([\s\S]*)$/.exec(xml) ?? [];
      assert.ok(before.includes('I4-TP5') && !before.includes('Vaikutukset ja vaikuttavuus'));
      assert.match(/<w:pgSz [^>]*>/.exec(after)?.[0] ?? '', /w:orient="landscape"/);
      assert.match(after, /Vaikutukset ja vaikuttavuus/);
      const alone = await wordOf(withBlocks([paragraph([{ text: 'Vain tämä.' }])]));
      assert.ok(alone.xml.indexOf('Vain tämä.') < alone.xml.indexOf('RoadmapTitle'));
    });

    it('goes on in another table after six years', async () => {
      const { tables } = await wordOf(
        evaluated.replace('period: 2024-Q3..2025-Q1', 'period: 2024-Q3..2031-Q4'),
      );
      const heads = tables
        .filter((table) => table.heads === 2)
        .map(({ rows }) => rows[0]?.map(cellText));
      assert.deepEqual(heads, [
        ['Suunnitelman osa', 'Ajankohta', '2024', '2025', '2026', '2027', '2028', '2029'],
        ['Suunnitelman osa', 'Ajankohta', '2030', '2031'],
      ]);
    });
  });

  describe('evaluation', () => {
    it('says the lights in words, in cells of their colours', async () => {
      const { tables } = await wordOf(evaluated);
      const table = tables.find(({ caption }) => caption === 'Puhelimeen vastataan');
      const lights = table?.rows
        .slice(1)
        .map((row) => row.slice(-2).map((cell) => [cellText(cell), cell.fill]));
      assert.deepEqual(lights, [
        [
          ['Punainen\n40 min\nJono kasvoi kesällä.', 'FBE0DE'],
          ['Vihreä', 'E2F3E5'],
        ],
        [
          ['Keltainen', 'FFF4CC'],
          ['', undefined],
        ],
      ]);
      const [cell] = table?.rows[1]?.slice(-2) ?? [];
      assert.match(cell?.xml ?? '', /<w:left w:val="single" w:color="B3261E"/);
    });
  });

  describe('pages', () => {
    it('are A4, with the title above and their number of all below, but for the title page', async () => {
      const { xml, files } = await example();
      const sizes = [...xml.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)].map(
        ([, w, h]) => `${w}x${h}`,
      );
      assert.deepEqual([...new Set(sizes)].toSorted(), ['11906x16838', '16838x11906']);
      const [first = ''] = /<w:sectPr>[\s\S]*?<\/w:sectPr>/.exec(xml) ?? [];
      assert.match(first, /<w:titlePg\/>/);
      const edges = [...files.keys()].filter((name) => /^word\/(?:header|footer)\d/.test(name));
      const texts = edges.map((name) => [name, textIn(files, name)] as const);
      const headers = texts.filter(
        ([name, text]) => name.includes('header') && text.includes('<w:t '),
      );
      assert.equal(headers.length, sizes.length);
      for (const [, text] of headers) assert.match(text, />Kestävää hyvinvointia Pohjois-Savoon</);
      const footers = texts.filter(
        ([name, text]) => name.includes('footer') && text.includes('<w:t '),
      );
      assert.equal(footers.length, sizes.length);
      for (const [, text] of footers) {
        assert.match(
          text,
          /Pohjois-Savon hyvinvointialue[\s\S]*Sivu [\s\S]*PAGE[\s\S]* \/ [\s\S]*NUMPAGES/,
        );
      }
    });

    it('have the language of the plan, and the file its title and organisation', async () => {
      const tags = { fi: 'fi-FI', sv: 'sv-SE', en: 'en-GB' };
      for (const [language, tag] of Object.entries(tags)) {
        const { files } = await wordOf(`${evaluated}language: ${language}\n`);
        assert.match(textIn(files, 'word/styles.xml'), new RegExp(`<w:lang w:val="${tag}"/>`));
      }
      const { files } = await example();
      const core = textIn(files, 'docProps/core.xml');
      assert.match(core, /<dc:title>Kestävää hyvinvointia Pohjois-Savoon<\/dc:title>/);
      assert.match(core, /<dc:creator>Pohjois-Savon hyvinvointialue<\/dc:creator>/);
      assert.match(
        textIn(files, 'docProps/app.xml'),
        /<Company>Pohjois-Savon hyvinvointialue<\/Company>/,
      );
    });

    it('do not make Word ask at the opening', async () => {
      const { files, xml, contents } = await example();
      assert.doesNotMatch(textIn(files, 'word/settings.xml'), /updateFields/);
      assert.doesNotMatch(xml + contents.map((entry) => entry.xml).join(''), /w:dirty/);
    });

    it('lie on their side for wide tables of the whole plan, and for no small ones', async () => {
      const orientationAfter = (xml: string, text: string): string | undefined =>
        /<w:pgSz [^>]*w:orient="(\w+)"/.exec(xml.slice(xml.indexOf(`>${text}<`)))?.[1];
      const large = await example();
      assert.equal(orientationAfter(large.xml, 'Riskit ja niihin varautuminen'), 'landscape');
      assert.equal(orientationAfter(large.xml, 'Lyhenteet'), 'portrait');
      const small = await wordOf(
        `${evaluated}risks: [{ text: Kiire, likelihood: 2, impact: 3 }]\n`,
      );
      assert.equal(orientationAfter(small.xml, 'Kiire'), 'portrait');
    });

    it('are reckoned for a text that takes long to lay out too', async () => {
      const heading: DocumentBlock = {
        kind: 'heading',
        level: 1,
        lead: undefined,
        inContents: true,
        numbered: false,
        breakBefore: true,
        key: 'h',
        text: [{ text: 'Luku' }],
        range: nowhere,
        extent: nowhere,
      };
      const { contents } = await wordOf(
        withBlocks([
          heading,
          ...Array.from({ length: 3001 }, () => paragraph([{ text: 'a' }])),
          { ...heading, key: 'i', text: [{ text: 'Loppu' }] },
        ]),
      );
      const [entry, last] = contents;
      // Some 36 paragraphs of a line stand on a page.
      const page = Number(last?.text.split('\t')[1]);
      assert.ok(page > 75 && page < 100, last?.text);
      assert.equal(entry?.text, 'Luku\t3');
      assert.doesNotMatch(entry.xml, /w:dirty/);
    });

    it('call a plan without a title by its file', async () => {
      const word = await wordOf(sourceOf('plan: 1\nsummary: Lyhyesti.\n', 'kevätsuunnitelma'));
      const [title] = word.paragraphs;
      assert.deepEqual([title?.style, title?.text], ['Title', 'kevätsuunnitelma']);
    });
  });

  describe('texts', () => {
    it('have links to the web and to mail, and to nothing else', async () => {
      const { files, paragraphs } = await wordOf(
        withBlocks([
          paragraph([
            { text: 'Verkossa ' },
            { text: 'sivulla', href: 'https://example.fi/a?b=1&c="2"' },
          ]),
          paragraph([{ text: 'posti', href: 'mailto:a@example.fi' }]),
          paragraph([{ text: 'ansa', href: 'javascript:alert(1)' }]),
          paragraph([{ text: 'tiedosto', href: 'file:///etc/passwd' }]),
        ]),
      );
      const rels = textIn(files, 'word/_rels/document.xml.rels');
      const targets = [
        ...rels.matchAll(
          /Target="([^"]*)" TargetMode="External"|TargetMode="External"[^>]*Target="([^"]*)"/g,
        ),
      ];
      assert.deepEqual(
        targets.map(([, a, b]) => a ?? b),
        ['https://example.fi/a?b=1&amp;c=&quot;2&quot;', 'mailto:a@example.fi'],
      );
      const linked = paragraphs
        .filter(({ xml }) => xml.includes('<w:hyperlink'))
        .map(({ text }) => text);
      assert.deepEqual(linked, ['Verkossa sivulla', 'posti']);
      assert.ok(paragraphs.some(({ text }) => text === 'ansa'));
    });

    it('mark what is said again, so that it is not read twice', async () => {
      const { paragraphs } = await example();
      const fact = paragraphs.find(({ text }) => text === 'PT2');
      assert.match(fact?.xml ?? '', /<w:rStyle w:val="PlanwrightReferenceId"\/>/);
      const named = paragraphs.find(({ text }) => text.startsWith('KR-P4-ASUKKAAT Asukkaat'));
      assert.ok(named);
    });

    it('leave out what no XML may hold, and keep breaks, tabs, marks of direction and markup as text', async () => {
      const text = 'a\u0000\u0007b\uFFFF\uD800c\nd\te \u2067שלום\u2069 <b>&amp;</b> ]]> {{x}} 😀';
      const { paragraphs } = await wordOf(withBlocks([paragraph([{ text }])]));
      assert.ok(
        paragraphs.some(
          (found) => found.text === 'abc\nd\te \u2067שלום\u2069 <b>&amp;</b> ]]> {{x}} 😀',
        ),
      );
    });

    it('may be long', async () => {
      const text = 'Pitkä teksti jatkuu. '.repeat(5000);
      const { paragraphs } = await wordOf(withBlocks([paragraph([{ text }])]));
      assert.ok(paragraphs.some((found) => found.text === text));
    });

    it('keep the markers of lists, and have the bullets of Word', async () => {
      const { paragraphs, files } = await wordOf(
        evaluated.replace(
          'benefits:',
          'summary: |\n  - luoti\n    1) alakohta\n  a) kirjain\nbenefits:',
        ),
      );
      const items = paragraphs.filter(({ style }) => style === 'PlanwrightItem');
      assert.deepEqual(
        items.map(({ text }) => text),
        ['luoti', '1)\talakohta', 'a)\tkirjain', 'H1\tApua saa samana päivänä'],
      );
      const levels = items.map(({ xml }) =>
        /<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/.exec(xml),
      );
      assert.deepEqual(
        levels.map((found) => found?.[1]),
        ['0', '1', '0', '0'],
      );
      const [bullet, marked] = levels.map((found) => found?.[2]);
      const numbering = textIn(files, 'word/numbering.xml');
      const formatOf = (id = '') => {
        const abstract = new RegExp(
          `<w:num w:numId="${id}"[^>]*><w:abstractNumId w:val="(\\d+)"`,
        ).exec(numbering)?.[1];
        return new RegExp(`w:abstractNumId="${abstract}"[\\s\\S]*?<w:numFmt w:val="(\\w+)"`).exec(
          numbering,
        )?.[1];
      };
      assert.deepEqual([formatOf(bullet), formatOf(marked)], ['bullet', 'none']);
    });
  });

  it('come back through mammoth: headings, tables, lists and our styles', async () => {
    const source = sourceOf(exampleText());
    const { bytes } = await example();
    const own = ['Term', 'Detail', 'Fact Term', 'Cell', 'Label', 'Caption', 'Roadmap'];
    const styleMap = own.map(
      (name) => `p[style-name='Planwright ${name}'] => p.${nameOf(name)}:fresh`,
    );
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap },
    );
    assert.deepEqual(
      messages.filter(({ type }) => type === 'error'),
      [],
    );
    assert.match(
      value,
      /<h5>(?:<a id="_Toc\d+"><\/a>)?Työpaketti I1-TP2: Saatavuuden ydinprosessi/,
    );
    assert.match(value, /<h3>(?:<a id="_Toc\d+"><\/a>)?4\.1\.1\tOsa-alue P3-TK: /);
    assert.match(value, /<li>Yksi yhteydenotto riittää/);
    const blocks = source.view.views?.document?.blocks ?? [];
    const tables = blocks.filter(
      (block) => block.kind === 'table' || (block.kind === 'terms' && block.layout === 'facts'),
    );
    // With the facts of the title page and the roadmap.
    assert.equal(value.match(/<table>/g)?.length, tables.length + 2);
    for (const name of own) assert.ok(value.includes(`<p class="${nameOf(name)}">`), name);
  });

  it('are the same each time but for the time of their making', async () => {
    const masked = async () => {
      const { files } = await wordOf(evaluated.replace('Koulutus', 'https://a.example/b'));
      return [...files].map(([name, bytes]) => [
        name,
        new TextDecoder()
          .decode(bytes)
          .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$1'),
      ]);
    };
    const first = await masked();
    await wordOf(evaluated);
    assert.deepEqual(await masked(), first);
  });

  it('are told of while they are made, and the work ends when it is told to', async () => {
    const told: number[] = [];
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    try {
      await wordFile(sourceOf(exampleText()), {}, (done, all) => told.push(done / all));
    } finally {
      clearInterval(timer);
    }
    assert.ok(told.length > 4);
    assert.deepEqual(
      told,
      told.toSorted((a, b) => a - b),
    );
    assert.equal(told.at(-1), 1);
    assert.ok(turns >= told.length - 2, 'others had their turn in between');
    const stop = new Error('stopped');
    await assert.rejects(
      wordFile(sourceOf(exampleText()), {}, () => {
        throw stop;
      }),
      stop,
    );
  });

  it('are refused for a file that holds no plan', async () => {
    const source = sourceOf('plan: 1\n');
    const empty = { ...source, view: { ...source.view, views: undefined } };
    await assert.rejects(wordFile(empty), { name: 'ExportRefused' });
  });
});
