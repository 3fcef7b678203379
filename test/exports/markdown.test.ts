import assert from 'node:assert/strict';
import prettier from 'prettier';
import { parsers } from 'prettier/plugins/markdown';
import { markdownFile } from '../../server/src/exports/markdown';
import { tableOf } from '../../server/src/exports/markdown/table';
import type { DocumentView } from '../../server/src/protocol';
import { ExportRefused } from '../../server/src/exports/refused';
import { ownWork } from '../support/own-work';
import {
  documentOf,
  exampleFiles,
  exampleSource,
  litPlan,
  nastyPlan,
  nastyTexts,
  plainWords,
  sourceOf,
  textsAmiss,
} from './html-source';

interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly lang?: string;
  readonly depth?: number;
  readonly children?: readonly MarkdownNode[];
}

async function parsed(markdown: string): Promise<MarkdownNode> {
  const options = { originalText: markdown } as Parameters<typeof parsers.markdown.parse>[1];
  return (await parsers.markdown.parse(markdown, options)) as MarkdownNode;
}

function all(node: MarkdownNode): readonly MarkdownNode[] {
  return [node, ...(node.children ?? []).flatMap(all)];
}

/** What a reader sees. */
function seenIn(node: MarkdownNode): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'break' || node.type === 'html') return ' ';
  const inside = (node.children ?? []).map(seenIn).join('');
  // A fact's name ends in a colon that is not the plan's.
  if (node.type === 'strong') return inside.replace(/:$/, '');
  return node.type === 'link' ? inside : `${inside}\n`;
}

/** Without the contents and the chapters that are not of the document. */
function documentIn(root: MarkdownNode, source: ReturnType<typeof sourceOf>): string {
  const { inTime, inDocument } = source.view.words;
  const others = [inTime.years, 'Aikataulu vuosineljänneksittäin', 'Schedule by quarter'];
  let isOther = false;
  const blocks = (root.children ?? []).filter((block, index, blocks) => {
    const before = blocks[index - 1];
    if (block.type === 'heading' && block.depth === 2)
      isOther = others.includes(seenIn(block).trim());
    const isContents =
      block.type === 'list' && seenIn(before ?? block).trim() === inDocument.contents;
    return !isOther && !isContents;
  });
  return blocks.map(seenIn).join('\n').replace(/[•↳] /g, ' ');
}

/** The title heads the file: what stands over it on the cover comes behind it. */
function titleFirst(cover: DocumentView['cover']): DocumentView['cover'] {
  return cover.map((block) =>
    block.kind === 'title'
      ? {
          ...block,
          lines: block.lines.toSorted(
            (a, b) => Number(b.role === 'title') - Number(a.role === 'title'),
          ),
        }
      : block,
  );
}

/** Formatting widens a column to its longest cell, whatever its length. */
function withoutPadding(markdown: string): string {
  return markdown.replace(/^\|.*\|$/gm, (row) =>
    row.replace(/ +(?=\|)|(?<=\|) +/g, ' ').replace(/-{3,}/g, '---'),
  );
}

describe('exports: Markdown', () => {
  it('lines columns up as far as 80 letters: one long text does not widen all rows', () => {
    const title = 'a'.repeat(5000);
    const table = tableOf(
      [
        { title: 'Nimi', align: 'start' },
        { title: 'Määrä', align: 'end' },
      ],
      [
        [title, '5'],
        ['Lyhyt', '1 000'],
      ],
    );
    assert.deepEqual(table.split('\n'), [
      `| ${'Nimi'.padEnd(80)} | Määrä |`,
      `| ${'-'.repeat(80)} | ----: |`,
      `| ${title} |     5 |`,
      `| ${'Lyhyt'.padEnd(80)} | 1 000 |`,
    ]);
  });

  it('says of a part without a time that there is none, and draws no chart of names alone', () => {
    const markdown = markdownFile(
      sourceOf(
        [
          'plan: 1',
          'title: Koe',
          'period: 2023',
          'workPackages:',
          '  - id: A',
          '    title: Alku',
        ].join('\n'),
      ),
    );
    assert.match(markdown, /\| \*\*A\*\* Alku +\| aikaa ei ole sanottu \|/);
    assert.doesNotMatch(markdown, /mermaid/);
  });

  for (const file of exampleFiles) {
    it(`has every text of the document once, in its order: ${file}`, async () => {
      const source = exampleSource(file);
      const seen = documentIn(await parsed(markdownFile(source)), source);
      const document = documentOf(source);
      assert.deepEqual(textsAmiss({ ...document, cover: titleFirst(document.cover) }, seen), []);
    });

    it(`stays as it is where it is formatted, but for wide columns, and ends in one line break: ${file}`, async () => {
      const markdown = markdownFile(exampleSource(file));
      const formatted = await prettier.format(markdown, { parser: 'markdown' });
      assert.equal(withoutPadding(formatted), withoutPadding(markdown));
      assert.match(markdown, /[^\n]\n$/);
    });

    it(`leads from the contents to its headings: ${file}`, async () => {
      const root = await parsed(markdownFile(exampleSource(file)));
      const slugs = all(root)
        .filter(({ type }) => type === 'heading')
        .map((heading) =>
          seenIn(heading)
            .trim()
            .toLowerCase()
            .replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '')
            .replaceAll(' ', '-'),
        );
      const links = all(root).flatMap(({ type, url = '' }) =>
        type === 'link' && url.startsWith('#') ? [decodeURI(url.slice(1))] : [],
      );
      assert.ok(links.length > 5);
      for (const link of links) {
        const [, name = link, count] = /^(.*?)(?:-(\d+))?$/.exec(link) ?? [];
        const same = slugs.filter((slug) => slug === name).length;
        assert.ok(slugs.includes(link) || same > Number(count), link);
      }
    });
  }

  it('shows every text as text, whatever is in it', async () => {
    const source = sourceOf(nastyPlan);
    const markdown = markdownFile(source);
    const root = await parsed(markdown);
    const nodes = all(root);
    const kinds = new Set(nodes.map(({ type }) => type));
    const expected =
      'root heading paragraph text strong list listItem link break table tableRow tableCell html code';
    assert.deepEqual(
      [...kinds].filter((kind) => !expected.split(' ').includes(kind)),
      [],
    );
    assert.deepEqual(
      new Set(nodes.flatMap(({ type, value }) => (type === 'html' ? [value] : []))),
      new Set(['<br>']),
    );
    assert.deepEqual(
      nodes.flatMap(({ type, lang }) => (type === 'code' ? [lang] : [])),
      ['mermaid'],
    );
    const links = nodes.filter(({ type }) => type === 'link');
    assert.deepEqual(
      links.filter(({ url = '' }) => !url.startsWith('#')),
      [],
    );
    const seen = plainWords(documentIn(root, source)).replaceAll(/[\u202C\u2069]/g, '');
    for (const text of nastyTexts) {
      const count = seen.split(plainWords(text)).length - 1;
      assert.ok(count >= 4, `${count} times: ${text}`);
    }
    // Marks of direction are counted as letters by some, which makes columns of tables wider.
    const narrow = (text: string): string => text.replace(/ {2,}/g, ' ').replace(/-{3,}/g, '---');
    assert.equal(narrow(await prettier.format(markdown, { parser: 'markdown' })), narrow(markdown));
  });

  it('ends what turns the direction of writing where the text ends', () => {
    const markdown = markdownFile(sourceOf('plan: 1\ntitle: Koe\nneed: "a \\u202Eb \\u2067c"\n'));
    assert.ok(markdown.includes('a \u202Eb \u2067c\u2069\u202C'));
  });

  it('keeps the breaks of the author, and links to web addresses', () => {
    const markdown = markdownFile(
      sourceOf('plan: 1\ntitle: Koe\nneed: |\n  Eka rivi\n  > toka rivi https://a.fi/x_(y)?z=1\n'),
    );
    assert.ok(
      markdown.includes(
        'Eka rivi\\\n\\> toka rivi [https\\://a.fi/x\\_(y)?z=1](https://a.fi/x_%28y%29?z=1)',
      ),
      markdown,
    );
  });

  it('has the roadmap as a chart and as a table', () => {
    const markdown = markdownFile(exampleSource('starter.projectplan.yaml'));
    assert.ok(markdown.includes('```mermaid\ngantt\n  dateFormat YYYY-MM-DD\n'));
    assert.ok(markdown.includes('  TP1 Palveluauto :2026-01-01, 2027-07-01\n'));
    assert.ok(markdown.includes('  ◆ Toimintamalli valmis :milestone, 2027-06-30, 0d\n'));
    assert.match(
      markdown,
      /\| \*\*TP2\*\* Etävastaanotto kirjastossa<br>Riippuu osasta TP1 \| Q2\/2026–Q4\/2027 \| {9}\| █ {7}\|/,
    );
  });

  it('charts no text that the chart would take for its own', () => {
    const chart = /```mermaid\n([\s\S]*?)\n```/.exec(markdownFile(sourceOf(nastyPlan)))?.[1] ?? '';
    const lines = chart.split('\n').slice(1);
    assert.ok(lines.length > nastyTexts.length);
    for (const line of lines) {
      assert.match(
        line,
        /^ {2}(?:dateFormat YYYY-MM-DD|axisFormat %m\/%Y|section [^:;#%`]+|[^:;#%`]+ :\d{4}-\d\d-01, \d{4}-\d\d-01)$/,
      );
    }
    const named = markdownFile(
      sourceOf(
        'plan: 1\nperiod: 2024..2025\nworkPackages:\n  - {id: section, title: x, period: 2024}\n',
      ),
    );
    assert.ok(named.includes('  – section x :2024-01-01, 2025-01-01'));
  });

  it('shows lights as words with a sign', () => {
    const markdown = markdownFile(sourceOf(litPlan));
    for (const lit of ['🟢 **Vihreä**', '🟡 **Keltainen**', '🔴 **Punainen**']) {
      assert.ok(new RegExp(`^\\|.* ${lit.replaceAll('*', '\\*')} `, 'mu').test(markdown), lit);
    }
    assert.ok(/\| \*\*TP1\*\* Ensimmäinen +\| [^|]+\| 🟢 Vihreä +\|/u.test(markdown));
  });

  it('holds texts of any length', () => {
    const long = 'a~'.repeat(50_000);
    const seconds = ownWork();
    const rows = Array.from({ length: 200 }, (_, index) => `  - {text: r${index}, likelihood: 1}`);
    const markdown = markdownFile(
      sourceOf(`plan: 1\ntitle: Koe\nrisks:\n  - text: ${long}\n${rows.join('\n')}\n`),
    );
    assert.ok(seconds() < 5);
    assert.ok(markdown.includes('a\\~'.repeat(50_000)));
    // The other rows are not filled up to the width of the longest.
    assert.ok(markdown.length < 400_000);
  });

  it('stands where there is little, and is refused where there is no plan', () => {
    assert.match(markdownFile(sourceOf('plan: 1\n', 'nimi_1')), /^# nimi_1\n\n/);
    const source = sourceOf('plan: 1\n');
    assert.throws(
      () => markdownFile({ ...source, view: { ...source.view, views: undefined } }),
      ExportRefused,
    );
  });
});
