import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { htmlFile } from '../../server/src/exports/html';
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

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** What a reader sees of elements; elements that are lines of their own keep their texts apart. */
function seenIn(html: string): string {
  return html
    .replace(/<(?:wbr|\/?(?:span|a)(?: [^>]*)?)>/g, (tag) => (tag.includes('"line') ? ' ' : ''))
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);
}

/** The document alone: without head, contents, roadmap and budget over time. */
function documentIn(html: string): string {
  const body = html.slice(html.indexOf('<body>'));
  return body
    .replace(/<nav[\s\S]*?<\/nav>/, '')
    .replace(
      /<div class="stretch(?: wide)?">\n<h2 id="(?:schedule|budget-\w+)"[\s\S]*?\n<\/div>(?=\n<div class="stretch|\n<\/main>)/g,
      '',
    );
}

/** A starting tag with its attributes, of which the values may hold anything but quotes. */
const tags = /<([a-z][a-z0-9]*)((?: [\w:-]+="[^"]*")*)\s*\/?>/gi;

function attributesNamed(html: string, name: string): readonly string[] {
  return [...html.matchAll(new RegExp(`<[a-z][^<>]* ${name}="([^"]*)"`, 'gi'))].map(
    ([, value = '']) => value,
  );
}

describe('exports: HTML', () => {
  for (const file of exampleFiles) {
    it(`has every text of the document once, in its order: ${file}`, async () => {
      const source = exampleSource(file);
      const html = await htmlFile(source);
      assert.deepEqual(textsAmiss(documentOf(source), seenIn(documentIn(html))), []);
    });

    it(`links only to what is there, and names nothing twice: ${file}`, async () => {
      const html = await htmlFile(exampleSource(file));
      const ids = attributesNamed(html, 'id');
      assert.deepEqual(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        [],
      );
      const links = attributesNamed(html, 'href');
      const inside = links.filter((href) => href.startsWith('#'));
      assert.ok(inside.length > 5);
      assert.deepEqual(
        inside.filter((href) => !ids.includes(decodeURIComponent(href.slice(1)))),
        [],
      );
      assert.deepEqual(
        links.filter((href) => !/^(?:#|https?:\/\/|mailto:)/.test(href)),
        [],
      );
    });
  }

  it('is one whole file that loads and runs nothing, as its policy says', async () => {
    const html = await htmlFile(exampleSource('pohjois-savo.projectplan.yaml'));
    assert.ok(html.startsWith('<!DOCTYPE html>\n<html lang="fi">\n'));
    assert.ok(html.endsWith('</html>\n'));
    const [style = '', ...others] = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
      ([, text = '']) => text,
    );
    assert.deepEqual(others, []);
    const hash = createHash('sha256').update(style, 'utf8').digest('base64');
    assert.ok(
      html.includes(
        `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
      ),
    );
    assert.doesNotMatch(style, /@import|url\(/);
    const names = new Set([...html.matchAll(tags)].map(([, name = '']) => name.toLowerCase()));
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'form', 'image', 'use']) {
      assert.ok(!names.has(name), name);
    }
    for (const [tag] of html.matchAll(tags)) {
      assert.doesNotMatch(tag, / (?:style|src|on\w+|xlink:href)="/i);
    }
  });

  it('shows every text as text, whatever is in it', async () => {
    const source = sourceOf(nastyPlan);
    const html = await htmlFile(source);
    assert.deepEqual(textsAmiss(documentOf(source), seenIn(documentIn(html))), []);
    const body = html.slice(html.indexOf('<body>'));
    assert.doesNotMatch(body, /<script|<img|<b>|onerror=alert\(1\)>/);
    // A sign between tags that belongs to no tag would be markup of the plan's.
    assert.doesNotMatch(body.replace(tags, '').replace(/<\/[a-z][a-z0-9]*>/gi, ''), /[<>]/);
    const title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? '';
    assert.equal(plainWords(seenIn(title)), nastyTexts[0]);
    assert.equal([...html.matchAll(/<\/style>/g)].length, 1);
  });

  it('follows web and e-mail addresses alone, whatever the view says', async () => {
    const source = sourceOf(
      'plan: 1\ntitle: Koe\nneed: Ks. https://esimerkki.fi/a?b=1&c=2 tänään\n',
    );
    const good = await htmlFile(source);
    assert.ok(good.includes('<a href="https://esimerkki.fi/a?b=1&amp;c=2" rel="noreferrer">'));
    const document = documentOf(source);
    const turned = JSON.parse(
      JSON.stringify(document).replaceAll(/"href":"[^"]*"/g, '"href":"javascript:alert(1)"'),
    ) as typeof document;
    const views = source.view.views;
    assert.ok(views);
    const bad = await htmlFile({
      ...source,
      view: { ...source.view, views: { ...views, document: turned } },
    });
    assert.doesNotMatch(bad, /javascript:/);
  });

  it('holds texts of any length, with places to break where they have none', async () => {
    const long = 'a'.repeat(100_000);
    const seconds = ownWork();
    const html = await htmlFile(
      sourceOf(`plan: 1\ntitle: ${long}\nneed: ${long}\nworkPackages:\n  - title: ${long}\n`),
    );
    assert.ok(seconds() < 5);
    assert.ok(seenIn(html).includes(long));
    const main = html.slice(html.indexOf('<main'));
    assert.doesNotMatch(main.replace(/<[^>]*>/g, '\n'), /a{41}/);
  });

  it('names parts by their ids, so that links last', async () => {
    const html = await htmlFile(exampleSource('pohjois-savo.projectplan.yaml'));
    const ids = attributesNamed(html, 'id');
    for (const id of ['need', 'P3', 'I1-TP2', 'risks', 'PT1', 'schedule', 'budget-years']) {
      assert.ok(ids.includes(id), id);
    }
    assert.ok(html.includes('<a class="ref" href="#PT1">PT1</a>'));
  });

  it('has headings one below the other, the title first', async () => {
    for (const file of exampleFiles) {
      const html = await htmlFile(exampleSource(file));
      const ranks = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, rank]) => Number(rank));
      assert.equal(ranks.filter((rank) => rank === 1).length, 1);
      assert.equal(ranks[0], 1);
      ranks.forEach((rank, index) => {
        assert.ok(rank <= (ranks[index - 1] ?? 1) + 1, `${file}: ${ranks.join(' ')}`);
      });
    }
  });

  it('has the budget by year and by quarter, with the figures of the view', async () => {
    const source = exampleSource('pohjois-savo.projectplan.yaml');
    const html = await htmlFile(source);
    const time = source.view.views?.budget?.time;
    assert.ok(time?.total);
    for (const unit of ['years', 'quarters'] as const) {
      const from = html.indexOf(`<h2 id="budget-${unit}"`);
      const table = html.slice(from, html.indexOf('</table>', from));
      const rows = [...table.matchAll(/<tr class="(row|sum)[^>]*>(.*?)<\/tr>/g)];
      const own = rows.filter(([row]) => row.includes('>Omat kustannukset<')).length;
      assert.equal(rows.length, time.rows.length + own + 1);
      const cells = (row: string): readonly string[] =>
        [...row.matchAll(/<td class="end">(.*?)<\/td>/g)].map(([, figure = '']) => figure);
      const [, , last = ''] = rows.at(-1) ?? [];
      const wanted: readonly string[] = [
        ...time[unit].map(({ key }) => time.total?.[unit][key]?.figure ?? ''),
        time.total.total.figure,
      ];
      assert.deepEqual(cells(last), wanted);
    }
  });

  it('has lights as words beside their shapes', async () => {
    const html = await htmlFile(sourceOf(litPlan));
    for (const [light, word] of [
      ['green', 'Vihreä'],
      ['yellow', 'Keltainen'],
      ['red', 'Punainen'],
    ] as const) {
      const marked = new RegExp(
        `<span class="line light"><svg class="light ${light}"[^>]* aria-hidden="true">[^\\n]*?</svg>${word}`,
      );
      assert.ok(marked.test(html), light);
    }
  });

  it('stands where there is little, and is refused where there is no plan', async () => {
    const html = await htmlFile(sourceOf('plan: 1\n', 'pelkkä nimi'));
    assert.match(html, /<h1 class="title">pelkkä nimi<\/h1>/);
    assert.doesNotMatch(html, /<nav/);
    const source = sourceOf('plan: 1\n');
    const { views, ...none } = source.view;
    assert.ok(views);
    await assert.rejects(
      htmlFile({ ...source, view: { ...none, views: undefined } }),
      ExportRefused,
    );
  });
});
