import assert from 'node:assert/strict';
import { laneCells } from '../../client/webview/render/roadmap/lanes';
import {
  linesOf,
  linesOfOlder,
  onSelectedLine,
  rangeOf,
  selectedIn,
  type Selected,
} from '../../client/webview/state/places';
import { softHyphens } from '../../client/webview/render/parts/soft-hyphens';
import type { Place, SourceRange } from '../../server/src/protocol';

const lines = (from: number, to: number): SourceRange => ({
  start: { line: from, character: 2 },
  end: { line: to, character: 9 },
});

describe('webview/lanes', () => {
  it('cover every column once, with empty stretches between', () => {
    const items = [
      { from: 1, to: 2 },
      { from: 3, to: 3 },
      { from: 6, to: 7 },
    ];
    assert.deepEqual(
      laneCells(items, 10).map(({ from, span, item }) => [from, span, item !== undefined]),
      [
        [0, 1, false],
        [1, 2, true],
        [3, 1, true],
        [4, 2, false],
        [6, 2, true],
        [8, 2, false],
      ],
    );
  });

  it('are one empty stretch without items, and none without columns', () => {
    assert.deepEqual(laneCells([], 4), [{ from: 0, span: 4, item: undefined }]);
    assert.deepEqual(laneCells([], 0), []);
  });
});

/** Blocks of ten lines; a place from a line to a line of the text. */
const blocks = [0, 1, 2].map((key) => ({ key, lines: 10 }));
const place = (from: number, to: number): Place => ({
  start: [Math.floor(from / 10), from % 10, 2],
  end: [Math.floor(to / 10), to % 10, 9],
});
const selection = (range: SourceRange | undefined): Selected => ({ range, lines: linesOf(blocks) });

describe('webview/places', () => {
  const pillar = { key: 'pillar', extent: place(0, 20) };
  const inside = { key: 'inside', extent: place(5, 8) };
  const next = { key: 'next', extent: place(9, 12) };

  it('move with their block', () => {
    assert.deepEqual(rangeOf(place(9, 12), linesOf(blocks)), lines(9, 12));
    const moved = [{ key: 7, lines: 3 }, ...blocks];
    assert.deepEqual(rangeOf(place(9, 12), linesOf(moved)), lines(12, 15));
    assert.equal(rangeOf(place(9, 12), linesOf([{ key: 1, lines: 10 }])), undefined);
  });

  it('are where they were once their block is gone', () => {
    const newest = [
      { key: 7, lines: 3 },
      { key: 1, lines: 10 },
    ];
    const older = linesOfOlder(blocks, newest);
    assert.deepEqual(rangeOf(place(10, 11), older), lines(3, 4));
    assert.deepEqual(rangeOf(place(4, 5), older), lines(4, 5));
  });

  it('find the innermost thing that holds the selection’s start', () => {
    const all = [pillar, inside, next];
    assert.equal(selectedIn(all, selection(lines(6, 15))), inside);
    assert.equal(selectedIn(all, selection(lines(15, 15))), pillar);
    assert.equal(selectedIn(all, selection(lines(21, 22))), undefined);
    assert.equal(selectedIn(all, selection(undefined)), undefined);
    const gone = { extent: { start: [9, 0, 0], end: [9, 99, 0] } } as const;
    assert.equal(selectedIn([gone], selection(lines(6, 6))), undefined);
  });

  it('count both ends in, and what stands before on the same line out', () => {
    const before = { start: { line: 5, character: 1 }, end: { line: 5, character: 1 } };
    assert.equal(selectedIn([inside], selection(before)), undefined);
    const atEnd = { start: { line: 8, character: 9 }, end: { line: 8, character: 9 } };
    assert.equal(selectedIn([inside], selection(atEnd)), inside);
  });

  it('find what is written on the selected line', () => {
    const first = { range: place(3, 3) };
    const long = { range: place(5, 7) };
    assert.equal(onSelectedLine([first, long], selection(lines(6, 6))), long);
    assert.equal(onSelectedLine([first, long], selection(lines(4, 4))), undefined);
  });
});

describe('webview/soft-hyphens', () => {
  const shown = (text: string, language: 'fi' | 'sv' | 'en' = 'fi'): string =>
    softHyphens(text, language).replaceAll('\u00AD', '·');

  it('break long Finnish compounds between their parts', () => {
    const words =
      'hyvinvointi·alueen hyvinvointi·alue terveys·asemalle selviämis·hoito·asema ' +
      'yhteis·työ·alueen palvelu·verkko·alueella vastuu·alueittain asiantuntija·yhteis·työn ' +
      'viestintä·asiantuntija kokemus·asiantuntijuus yhteis·asiakkuuksien asiakas·ohjausta ' +
      'palvelu·ohjauksessa päihde·ongelmia työkyky·ohjelman ennalta·ehkäisy etävastaan·otto ' +
      'etävastaan·ottoja käyttöön·otosta yhteyden·otolla valtion·avustus laatu·kriteereihin ' +
      'vaikuttavuus·perusteisen kypsyys·arviointi kustannus·arvio kaiken·ikäisille ' +
      'moni·ammatillinen työkyvyttömyys·eläkettä työllisyys·asteen viestintä·organisaation ' +
      'riskin·arviointi pitkä·aikais·sairaita itse·arvioinnissa elintapa·ohjaus ' +
      'rakenne·uudistus·hankkeessa toiminta·ympäristöön palvelu·yksiköissä vuode·osastojen ' +
      'yliopisto·sairaalan yliopisto·klinikka aikuis·psykiatria mielen·terveys·strategian ' +
      'toteuttamis·suunnitelma perus·terveyden·huollon sosiaali·huollon työn·tekijöiden ' +
      'kehittämis·hanke asiakas·tyytyväisyys kohtaamis·paikkoja vaikuttavuus·keskus ' +
      'vertais·tuki·palveluja palvelu·tarjotin';
    for (const word of words.split(' ')) assert.equal(shown(word.replaceAll('·', '')), word);
  });

  it('break other long Finnish words after open syllables, or rather nowhere', () => {
    const words =
      'järjestelmälli·sesti työllisty·misen mahdolli·suudet vaikutta·vuuden ammatti·lai·sille ' +
      'yhdenvertai·sesti organi·saa·tioiden rakenteellisen maakunnallista segmentoinnista ' +
      'päätöksenteossa kiireettö·missä';
    for (const word of words.split(' ')) assert.equal(shown(word.replaceAll('·', '')), word);
    assert.equal(shown('Tiedolla johtaminen'), 'Tiedolla johtaminen');
  });

  it('break Swedish compounds behind the s that joins them', () => {
    assert.equal(shown('uppföljningsfrekvens', 'sv'), 'uppföljnings·frekvens');
    assert.equal(shown('organisationsförändring', 'sv'), 'organisations·förändring');
    assert.equal(shown('kostnadseffektivitet', 'sv'), 'kostnadseffektivitet');
  });

  it('hold a hyphen to the word that it stands before', () => {
    const held = (text: string): string => softHyphens(text, 'sv').replaceAll('\u2060', '+');
    assert.equal(held('Vastaanotto -hanke (-malli)'), 'Vastaanotto -+hanke (-+malli)');
    assert.equal(held('sote-keskus, 2 - 3, -4'), 'sote-keskus, 2 - 3, -4');
  });

  it('leave other languages and all letters as they are', () => {
    assert.equal(shown('responsibilities', 'en'), 'responsibilities');
    const word = 'kustannusvaikuttavuus';
    assert.equal(softHyphens(word, 'fi').replaceAll('\u00AD', ''), word);
  });
});
