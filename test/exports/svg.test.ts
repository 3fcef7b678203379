import assert from 'node:assert/strict';
import { ExportRefused } from '../../server/src/exports/refused';
import { roadmapPages, roadmapSvg } from '../../server/src/exports/svg';
import { linesIn, widthOf } from '../../server/src/exports/svg/measure';
import { endedTurns } from '../../server/src/exports/svg/xml-text';
import { ownWork } from '../support/own-work';
import { all, parseXml, type XmlElement } from './excel-xml';
import { exampleSource, litPlan, nastyPlan, nastyTexts, plainWords, sourceOf } from './html-source';

function drawn(text: string, width?: number): XmlElement {
  return parseXml(roadmapSvg(sourceOf(text), width === undefined ? {} : { width }));
}

/** The texts of an element, in the order drawn, each line by itself. */
function textsIn(element: XmlElement): readonly string[] {
  return all(element, 'text').map((text) =>
    [...all(text, 'tspan').map((part) => part.text), text.text].join(''),
  );
}

function titlesIn(element: XmlElement): readonly string[] {
  return all(element, 'title').map(({ text }) => text);
}

function rowsIn(svg: XmlElement): readonly XmlElement[] {
  return all(svg, 'g').filter(({ attributes }) => attributes['role'] === 'listitem');
}

function numberOf(element: XmlElement, name: string): number {
  return Number(element.attributes[name]);
}

const allowed = ['svg', 'title', 'desc', 'g', 'rect', 'path', 'text', 'tspan'];

function everything(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(everything)];
}

describe('exports: SVG of the roadmap', () => {
  it('needs nothing but itself, and says what it is', () => {
    const svg = parseXml(roadmapSvg(exampleSource('pohjois-savo.projectplan.yaml')));
    assert.equal(svg.attributes['xmlns'], 'http://www.w3.org/2000/svg');
    assert.equal(svg.attributes['lang'], 'fi');
    assert.deepEqual(
      everything(svg).filter(({ name }) => !allowed.includes(name)),
      [],
    );
    for (const { attributes } of everything(svg)) {
      for (const [name, value] of Object.entries(attributes)) {
        assert.doesNotMatch(name, /^on|^style$|href/i);
        assert.doesNotMatch(value, /url\(|javascript:/);
      }
    }
    const [title, desc] = svg.children;
    assert.equal(title?.text, 'Kestävää hyvinvointia Pohjois-Savoon: Aikataulu');
    assert.equal(svg.attributes['aria-labelledby'], title.attributes['id']);
    assert.equal(desc?.text, 'Rivejä 33. Alkaa Q1/2023, päättyy Q4/2025.');
    assert.equal(svg.attributes['aria-describedby'], desc.attributes['id']);
  });

  it('has a row for each row of the view, with its whole name and all its entries', () => {
    const source = exampleSource('pohjois-savo.projectplan.yaml');
    const svg = parseXml(roadmapSvg(source));
    const roadmap = source.view.views?.roadmap;
    assert.ok(roadmap);
    const rows = rowsIn(svg);
    assert.equal(rows.length, roadmap.rows.length);
    roadmap.rows.forEach((row, index) => {
      const drawnRow = rows[index];
      assert.ok(drawnRow);
      const [name = '', ...entries] = titlesIn(drawnRow);
      assert.ok(name.startsWith(`${row.id ?? row.kindTitle} ${row.title}`), name);
      assert.equal(entries.length, row.entries.length);
      row.entries.forEach((entry, at) => {
        for (const text of [entry.period, entry.title ?? '', ...entry.tasks]) {
          assert.ok(entries[at]?.includes(plainWords(text)), text);
        }
      });
      const written = plainWords(textsIn(drawnRow).join(' '));
      assert.ok(written.startsWith(`${row.id ?? ''} ${row.title}`.trim()), written);
    });
    assert.ok(textsIn(svg).includes('Kuvan ulkopuolella'));
    assert.ok(textsIn(svg).some((text) => text.startsWith('I1-TP2-SHA: Q1-2024')));
  });

  it('draws boxes over the quarters of their entries', () => {
    const svg = drawn(
      'plan: 1\nperiod: 2024..2025\nworkPackages:\n  - title: Työ\n    schedule:\n      - {period: 2024-Q1, tasks: [A]}\n      - {period: 2025-Q3..2025-Q4, tasks: [B]}\n',
    );
    const [row] = rowsIn(svg);
    assert.ok(row);
    const [first, second] = all(row, 'rect');
    assert.ok(first && second);
    const one = numberOf(first, 'width');
    assert.ok(Math.abs(numberOf(second, 'width') - 2 * one) < 6);
    assert.ok(Math.abs(numberOf(second, 'x') - numberOf(first, 'x') - 6 * (one + 4)) < 4);
  });

  it('says in words and shapes what it shows in colours', () => {
    const svg = drawn(litPlan);
    const [first, second, third] = rowsIn(svg);
    assert.ok(first && second && third);
    assert.ok(textsIn(first).includes('Vihreä'));
    assert.ok(textsIn(third).includes('Punainen'));
    const shapes = [first, third].map((row) =>
      all(row, 'g')
        .filter(({ attributes }) => attributes['aria-hidden'] === 'true')
        .flatMap((light) => all(light, 'path').map(({ attributes }) => attributes['d'])),
    );
    assert.ok(shapes[0] && shapes[0].length > 0 && shapes[1] && shapes[1].length > 0);
    assert.notDeepEqual(shapes[0], shapes[1]);
    assert.ok(textsIn(second).includes('Riippuu osasta TP1'));
    assert.ok(textsIn(svg).some((text) => text.includes('Liian myöhään')));
  });

  it('leads an arrow from a bar to the one that needs it, dashed where it comes too early', () => {
    const plan = (period: string): string =>
      `plan: 1\nperiod: 2024..2025\nworkPackages:\n  - {id: A, title: A, period: 2024-Q3..2024-Q4}\n  - {id: B, title: B, period: ${period}, dependsOn: [A]}\n`;
    const arrowsOf = (period: string): readonly XmlElement[] =>
      drawn(plan(period)).children.filter(({ attributes: { class: name = '' } }) =>
        /^[fs]-(?:arrow|warning)$/.test(name),
      );
    const good = arrowsOf('2025');
    assert.deepEqual(
      good.map(({ attributes }) => attributes['class']),
      ['s-arrow', 'f-arrow'],
    );
    assert.equal(good[0]?.attributes['stroke-dasharray'], undefined);
    const early = arrowsOf('2024-Q1..2025-Q4');
    assert.deepEqual(
      early.map(({ attributes }) => attributes['class']),
      ['s-warning', 'f-warning'],
    );
    assert.ok(early[0]?.attributes['stroke-dasharray'] !== undefined);
  });

  it('shows every text as text, and keeps it in its room', () => {
    for (const width of [500, 1200]) {
      const svg = drawn(nastyPlan, width);
      assert.deepEqual(
        everything(svg).filter(({ name }) => !allowed.includes(name)),
        [],
      );
      const titles = titlesIn(svg).map((title) => title.replaceAll(/[\u202C\u2069]/g, ''));
      for (const text of nastyTexts) {
        assert.ok(titles.filter((title) => title.includes(plainWords(text))).length >= 2, text);
      }
      for (const text of all(svg, 'text')) {
        const [line = ''] = textsIn({ name: '', attributes: {}, children: [text], text: '' });
        const x = numberOf(text, 'x');
        const long = widthOf(line, numberOf(text, 'font-size'));
        const start = text.attributes['text-anchor'] === 'end' ? x - long : x;
        assert.ok(
          start > -1 &&
            start + (text.attributes['text-anchor'] === undefined ? long : 0) < width + 1,
          line,
        );
      }
    }
  });

  it('grows downwards, not sideways', () => {
    const plan = (count: number): string =>
      `plan: 1\nperiod: 2020..2039\nworkPackages:\n${Array.from({ length: count }, (_, index) => `  - {id: T${index}, title: Työ ${index}, period: 2021}`).join('\n')}\n`;
    const [few, many] = [drawn(plan(3)), drawn(plan(600))];
    assert.equal(few.attributes['width'], '1200');
    assert.equal(many.attributes['width'], '1200');
    assert.ok(numberOf(many, 'height') > 50 * numberOf(few, 'height'));
    // Eighty quarters have no room for their names: their years have.
    const heads = textsIn(few);
    assert.ok(heads.includes('2020') && heads.includes('2039') && !heads.includes('Q1'));
    assert.equal(drawn(plan(1), 700).attributes['width'], '700');
  });

  it('holds texts of any length', () => {
    const long = 'ää'.repeat(50_000);
    const seconds = ownWork();
    const svg = drawn(
      `plan: 1\ntitle: ${long}\nperiod: 2024\nworkPackages:\n  - id: ${long}\n    title: ${long}\n    schedule:\n      - {period: 2024-Q1, title: ${long}}\n`,
    );
    assert.ok(seconds() < 5);
    assert.ok(numberOf(svg, 'height') < 1000);
    assert.ok(titlesIn(svg).some((title) => title.includes(long)));
  });

  it('is refused with a way out where there is nothing to draw', () => {
    for (const text of ['plan: 1\ntitle: Koe\n', 'plan: 1\nperiod: 2024\n']) {
      assert.throws(() => drawn(text), ExportRefused);
    }
  });

  it('comes in parts for sheets, each with its head, all rows once', () => {
    const { view } = exampleSource('pohjois-savo.projectplan.yaml');
    const pages = roadmapPages(view, { width: 1060, height: 680, heading: 60 }).map(parseXml);
    assert.ok(pages.length > 2);
    const names = pages.flatMap(rowsIn).map((row) => titlesIn(row)[0] ?? '');
    assert.deepEqual(
      names.map((name) => name.split(' ')[0]),
      view.views?.roadmap?.rows.map(({ id }) => id),
    );
    const ids = pages.map((page) => page.attributes['aria-labelledby']);
    assert.equal(new Set(ids).size, pages.length);
    pages.forEach((page, index) => {
      assert.ok(numberOf(page, 'height') <= 680 - (index === 0 ? 60 : 0));
      assert.ok(textsIn(page).includes('2023'));
    });
    assert.deepEqual(
      roadmapPages(exampleSource('etela-pohjanmaa.hanke.yaml').view, {
        width: 1060,
        height: 680,
        heading: 0,
      }),
      [],
    );
  });
});

describe('exports: room for text', () => {
  const room = { width: 100, size: 10, lines: 99 };

  it('breaks texts between words, and loses none', () => {
    const text = 'Palvelujen saatavuutta parannetaan kaikissa kunnissa koko hankkeen ajan';
    const lines = linesIn(text, room);
    assert.equal(lines.join(' '), text);
    for (const line of lines) assert.ok(widthOf(line, 10) <= 100, line);
  });

  it('breaks words that are longer than a line where a syllable begins, with a hyphen', () => {
    const lines = linesIn('Toimenpidesuunnitelmaluonnos', { ...room, width: 60 });
    assert.deepEqual(lines, ['Toimenpi-', 'desuunni-', 'telmaluon-', 'nos']);
    assert.deepEqual(linesIn('asiakas-asukas', { ...room, width: 60 }), ['asiakas-', 'asukas']);
  });

  it('cuts what does not fit into its lines, and says so', () => {
    const lines = linesIn('yksi kaksi kolme neljä viisi kuusi', { ...room, width: 50, lines: 2 });
    assert.equal(lines.length, 2);
    assert.ok(lines[1]?.endsWith('…'));
    for (const line of lines) assert.ok(widthOf(line, 10) <= 50, line);
    assert.deepEqual(linesIn('', room), []);
  });

  it('breaks no letter, however it is made', () => {
    const family = '👨‍👩‍👧';
    const lines = linesIn(family.repeat(12), { ...room, width: 60 });
    assert.ok(lines.length > 1);
    for (const line of lines) assert.equal(line.replaceAll(family, ''), '');
  });

  it('ends marks of direction in their text', () => {
    assert.equal(endedTurns('a\u202Eb'), 'a\u202Eb\u202C');
    assert.equal(endedTurns('\u2067a\u202Ab\u2069'), '\u2067a\u202Ab\u2069');
    assert.equal(endedTurns('\u2067a\u202Ab'), '\u2067a\u202Ab\u202C\u2069');
    assert.equal(endedTurns('a\u202Eb\u202C c'), 'a\u202Eb\u202C c');
  });
});
