import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tableIn } from '../../client/src/typing/html-table';
import { rowsOfTabs, tabText } from '../../client/src/typing/tab-text';

describe('a table on the clipboard: HTML', () => {
  it('is read as a spreadsheet writes it', () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<style><!--td {color:black;}--></style></head><body link="#0563C1"><table border=0 width=64>
<!--StartFragment--><col width=64 style='width:48pt'>
<tr height=20><td>Riski &amp; haitta</td><td align=right x:num="12">1&nbsp;200,50&nbsp;&#8364;</td></tr>
<tr><td>Yksi<br style='mso-data-placement:same-cell;'>Kaksi</td><td></td></tr>
<!--EndFragment--></table></body></html>`;
    assert.deepEqual(tableIn(html), {
      rows: [
        ['Riski & haitta', '1 200,50 €'],
        ['Yksi\nKaksi', ''],
      ],
      hasMore: false,
    });
  });

  it('is read as a text processor writes it: paragraphs, bullets and end tags left out', () => {
    const html = `<table><tr><td><p class=MsoNormal>Haku<o:p></o:p></p><p>alkaa
      heti</p></td><td><p><![if !supportLists]><span>·<span>&nbsp;&nbsp; </span></span><![endif]>Piste</p>
      <tr><td>a<td>b</table>`;
    assert.deepEqual(tableIn(html)?.rows, [
      ['Haku\nalkaa heti', 'Piste'],
      ['a', 'b'],
    ]);
  });

  it('has merged cells in each row that they reach into', () => {
    const html = `<table><tr><th rowspan=3>A</th><th colspan="2">B</th></tr>
      <tr><td>1</td><td rowspan=2>2</td></tr><tr><td>3</td></tr><tr><td>C</td></tr></table>`;
    assert.deepEqual(tableIn(html)?.rows, [
      ['A', 'B', ''],
      ['A', '1', '2'],
      ['A', '3', '2'],
      ['C'],
    ]);
  });

  it('is told from words with a table among them, from several tables and from none', () => {
    const table = '<table><tr><td>a</td><td>b</td></tr></table>';
    assert.equal(tableIn(`<p>Ennen</p>${table}`)?.hasMore, true);
    assert.equal(tableIn(`<div>\n&nbsp;${table}</div>`)?.hasMore, false);
    assert.equal(tableIn(table + table), undefined);
    assert.equal(tableIn('<p>Ei taulukkoa</p>'), undefined);
    const inner = `<table><tr><td>x ${table}</td><td>y</td></tr></table>`;
    assert.deepEqual(tableIn(inner)?.rows, [['x\na b', 'y']]);
  });

  it('stops where there is too much of it', () => {
    assert.equal(
      tableIn(`<table><tr>${'<td colspan=9999>a</td>'.repeat(20)}</tr></table>`),
      undefined,
    );
    assert.equal(
      tableIn(`<table>${'<tr><td rowspan=99999>a'.repeat(200)}</table>`)?.rows.length,
      200,
    );
  });

  it('never throws, whatever stands in it', () => {
    const part = fc.constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '<td rowspan=2 colspan=3>',
      '</td>',
      '<',
      '>',
      '&#99999999;',
      '&x;',
      '<!--',
      '-->',
      '"',
      'a',
      '<style>',
      '<td a="',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const found = tableIn(`<table>${parts.join('')}`);
        assert.ok(found === undefined || found.rows.length > 0);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});

describe('a table on the clipboard: tabs', () => {
  it('has lines of a cell in quotation marks', () => {
    assert.equal(
      tabText([
        ['a', 'b\nc'],
        ['"d"', 'e'],
      ]),
      'a\t"b\nc"\r\n"""d"""\te',
    );
    assert.equal(rowsOfTabs('yksi\nkaksi'), undefined);
    assert.deepEqual(rowsOfTabs('a\t5" putki\nb\t\n'), [['a', '5" putki'], ['b', ''], ['']]);
  });

  it('is read as it was written', () => {
    const cell = fc
      .array(fc.constantFrom('a', 'b', '"', '\t', '\n', ' ', "'"), { maxLength: 5 })
      .map((all) => all.join(''));
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(rows, (all) => {
        assert.deepEqual(rowsOfTabs(tabText(all)), all);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
