import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import type { DocumentBlock, DocumentLine, DocumentText } from '../../server/src/protocol';
import { exampleText, plain } from '../views/view-of';
import {
  cellText,
  example,
  sourceOf,
  wordOf,
  type WordDocument,
  type WordParagraph,
} from './word-file';

const folder = path.join(__dirname, '../../examples');
const evaluationText = fs.readFileSync(path.join(folder, 'etela-pohjanmaa.hanke.yaml'), 'utf8');
const starterText = fs.readFileSync(path.join(folder, 'starter.projectplan.yaml'), 'utf8');

function textOf(text: DocumentText): string {
  return text.map((run) => run.text).join('');
}

function documentOf(text: string) {
  const document = sourceOf(text).view.views?.document;
  assert.ok(document);
  return document;
}

function linesOf(lines: readonly DocumentLine[]): readonly string[] {
  return lines.length > 0 ? lines.map((line) => textOf(line.text)) : [''];
}

/** What a block says, a text for each paragraph, in the order of print. */
function said(block: DocumentBlock, numbers: ReadonlyMap<string, string>): readonly string[] {
  switch (block.kind) {
    case 'title':
      return block.lines.map((line) => textOf(line.text));
    case 'heading': {
      const number = block.inContents ? numbers.get(block.key) : undefined;
      const lead = block.lead === undefined ? '' : `${block.lead}: `;
      return [`${number === undefined ? '' : `${number}\t`}${lead}${textOf(block.text)}`];
    }
    case 'paragraph':
      return [textOf(block.text)];
    case 'list':
      return block.items.flatMap(({ marker, text, notes }) => [
        `${marker === undefined ? '' : `${marker}\t`}${textOf(text)}`,
        ...notes.map((line) => textOf(line.text)),
      ]);
    case 'terms':
      return block.items.flatMap(({ term, details }) => [
        textOf(term),
        ...(block.layout === 'facts' ? linesOf(details) : details.map((line) => textOf(line.text))),
      ]);
    case 'table':
      return [
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap(({ cells }) => cells.flatMap(linesOf)),
      ];
    case 'figure':
      return [
        `${block.label === undefined ? '' : `${block.label}. `}${textOf(block.text)}`,
        ...block.notes.map((line) => textOf(line.text)),
      ];
  }
}

// Without a style are the cells that a head of the roadmap reaches over.
const beside = new Set(['', 'PlanwrightAfterTable', 'PlanwrightCaption', 'PlanwrightContents']);

function isOfDocument({ style, xml }: WordParagraph): boolean {
  return (
    !beside.has(style) && !style.startsWith('PlanwrightRoadmap') && !xml.includes('RoadmapTitle')
  );
}

function numbersOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    documentOf(text).contents.flatMap(({ key, number }) =>
      number === undefined ? [] : [[key, number] as const],
    ),
  );
}

describe('a plan as a Word file', function () {
  for (const [name, text] of [
    ['the project plan', exampleText()],
    ['the evaluation', evaluationText],
    ['the starter', starterText],
  ] as const) {
    describe(name, () => {
      const document = documentOf(text);
      let word: WordDocument;
      before(async () => {
        word = text === exampleText() ? await example() : await wordOf(text);
      });

      it('says every text of the document once, in its order', () => {
        const numbers = numbersOf(text);
        const wanted = [...document.cover, ...document.blocks].flatMap((block) =>
          said(block, numbers),
        );
        assert.deepEqual(
          word.paragraphs.filter(isOfDocument).map((paragraph) => paragraph.text),
          wanted,
        );
      });

      it('has chapters and parts as headings of their levels, with their numbers', () => {
        const wanted = document.blocks.flatMap((block) =>
          block.kind === 'heading' && block.inContents
            ? [[`Heading${Math.min(6, block.level)}`, said(block, numbersOf(text))[0]]]
            : [],
        );
        const headings = word.paragraphs
          .filter(isOfDocument)
          .filter(({ style }) => style.startsWith('Heading'));
        assert.deepEqual(
          headings.map((heading) => [heading.style, heading.text]),
          wanted,
        );
      });

      it('has them in its contents, each with a page and a place to go to', () => {
        const entries = word.contents.filter((entry) => entry.text !== '');
        const own = entries.filter((entry) => !/^Aikataulu vuosi/.test(entry.text));
        assert.deepEqual(
          own.map((entry) => [entry.style, entry.text.replace(/\t\d+$/, '')]),
          document.contents.map(({ level, number, title }) => [
            `TOC${Math.min(6, level)}`,
            `${number === undefined ? '' : `${number} `}${title}`,
          ]),
        );
        const pages = entries.map((entry) => Number(/\t(\d+)$/.exec(entry.text)?.[1]));
        assert.deepEqual(
          pages,
          pages.toSorted((a, b) => a - b),
        );
        assert.ok(pages.every((page) => page > 1));
        for (const { xml } of entries) {
          const anchor = /w:anchor="([^"]*)"/.exec(xml)?.[1] ?? '';
          assert.ok(word.xml.includes(`w:name="${anchor}"`), `${anchor} is in the text`);
        }
      });

      it('has its tables with heads that are repeated, rows that stay whole and a name to hear', () => {
        const wanted = document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
        const tables = word.tables.filter(({ heads }) => heads === 1);
        assert.deepEqual(
          tables.map((table) => [table.caption, table.rows.length]),
          wanted.map((table) => [table.caption, table.rows.length + 1]),
        );
        for (const { xml, rows } of tables) {
          assert.equal(xml.match(/<w:cantSplit/g)?.length, rows.length);
        }
      });
    });
  }

  it('has every figure of the cost table where it stands', async () => {
    const word = await example();
    const table = word.tables.find(({ caption }) => caption === 'Kustannustaulukko');
    assert.ok(table);
    const view = sourceOf(exampleText()).view.views?.budget?.costTable;
    assert.ok(view);
    const rows = table.rows.slice(1).map((row) => row.map((cell) => plain(cellText(cell)) ?? ''));
    assert.equal(rows.length, view.rows.length + 1);
    for (const [index, { stated, note }] of view.rows.entries()) {
      assert.equal(rows[index]?.[1], plain([stated?.figure, note].filter(Boolean).join('\n')));
    }
    assert.deepEqual(rows.at(-1), ['Yhteensä', plain(view.total?.figure ?? '')]);
    const last = table.rows.at(-1)?.[1];
    assert.match(last?.xml ?? '', /<w:jc w:val="end"\/>/, 'figures stand under each other');
    assert.match(last?.xml ?? '', /<w:b\/>/, 'a sum is told apart');
  });

  it('tells groups, details and sums from rows', async () => {
    const word = await example();
    const tables = documentOf(exampleText()).blocks.flatMap((block) =>
      block.kind === 'table' ? [block] : [],
    );
    const drawn = word.tables.filter(({ heads }) => heads === 1);
    const looks = new Map<string, Set<string>>();
    for (const [index, { rows }] of tables.entries()) {
      for (const [at, { kind }] of rows.entries()) {
        const cell = drawn[index]?.rows[at + 1]?.[0];
        assert.ok(cell);
        const look = [
          cell.fill === undefined ? '' : 'shaded',
          cell.xml.includes('<w:b/>') ? 'bold' : '',
          cell.xml.includes('<w:ind w:left="227"/>') ? 'inside' : '',
          cell.xml.includes('<w:top ') ? 'line' : '',
        ].join(' ');
        looks.set(kind, (looks.get(kind) ?? new Set()).add(look.trim()));
      }
    }
    assert.deepEqual(Object.fromEntries([...looks].map(([kind, found]) => [kind, [...found]])), {
      row: [''],
      detail: ['inside'],
      sum: ['bold  line'],
      group: ['shaded bold'],
    });
  });

  it('shows the score of a risk with the colour of its band', async () => {
    const word = await example();
    const risks = sourceOf(exampleText()).view.views?.risks?.rows.filter(({ score }) => score);
    const table = word.tables.find(({ caption }) => caption.startsWith('Riskit'));
    assert.ok(risks && table);
    const scores = table.rows.slice(1).map((row) => [row[3] && cellText(row[3]), row[3]?.fill]);
    const tints = { low: 'E2F3E5', medium: 'FFF4CC', high: 'FBD9B5', critical: 'F6BDB8' };
    assert.deepEqual(
      scores,
      risks
        .filter(({ node }) => node === undefined)
        .map(({ score }) => [`${score?.value}`, score?.band && tints[score.band]]),
    );
  });
});
