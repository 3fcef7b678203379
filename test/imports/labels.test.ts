import assert from 'node:assert/strict';
import { chapterOf, nodeHeadingOf, partLabelOf } from '../../server/src/imports/label-match';
import { numbersOf } from '../../server/src/imports/outline/numbers';
import { wordsOf } from '../../server/src/l10n/words';

describe('labels of parts', () => {
  const cases: readonly (readonly [string, string, string | undefined, string])[] = [
    ['Työpaketin 1 tavoitteet: 1) A', 'goals', '1', '1) A'],
    ['Työpakettin 2 toimenpiteet: a', 'measures', '2', 'a'],
    ['Työpakettin tuotokset: a', 'outputs', undefined, 'a'],
    ['Työpaketin 3 tuotos: a', 'outputs', '3', 'a'],
    ['Työpaketti 3 aikataulu: Q1/2023: a', 'schedule', '3', 'Q1/2023: a'],
    ['Työpaketin karkea aikataulu: a', 'schedule', undefined, 'a'],
    ['Työpakettien 1–3 kustannusarvio: a', 'budget', '1–3', 'a'],
    [
      'Työpakettien 1-3 yhteinen kustannusarvio 1/2023 - 6/2025 Palkat 5 €',
      'budget',
      '1-3',
      '1/2023 - 6/2025 Palkat 5 €',
    ],
    ['Työpaketin 1 kustannukset: a', 'budget', '1', 'a'],
    ['Työpaketti 1 b (Verkko) kustannusarvio: a', 'budget', '1 b', 'a'],
    ['Työpaketti 1 mahdollisia riskejä ovat a, b', 'risks', '1', 'a, b'],
    ['Työpakettien 2 mittarit: a', 'metrics', '2', 'a'],
    ['Mittarit/kriteeristö, peilataan tavoitteisiin: a', 'metrics', undefined, 'a'],
    ['Mittarit', 'metrics', undefined, ''],
    ['Arbetspaket 2 mål: a', 'goals', '2', 'a'],
    ['Åtgärder: a', 'measures', undefined, 'a'],
    ['Preliminär tidtabell: a', 'schedule', undefined, 'a'],
    ['Work package 1 outputs: a', 'outputs', '1', 'a'],
    ['Cost estimate: a', 'budget', undefined, 'a'],
  ];
  for (const [text, kind, numbers, rest] of cases) {
    it(`reads "${text}"`, () => {
      const label = partLabelOf(text);
      assert.deepEqual([label?.kind, label?.numbers, label?.rest], [kind, numbers, rest]);
    });
  }

  it('takes no sentence for a label', () => {
    for (const text of [
      'Tavoitteena on muotoilla malli: se kestää.',
      'Mittareita jatkotyöstetään.',
      'Toimenpiteet toteutetaan yhdessä kuntien kanssa.',
      'Aikataulussa on pysytty: hyvä.',
      'Målen är många.',
    ]) {
      assert.equal(partLabelOf(text), undefined, text);
    }
  });

  it('knows every label of a part that an export prints', () => {
    const parts = [
      'background',
      'description',
      'cooperation',
      'ownGoals',
      'measures',
      'schedule',
      'outputs',
      'metrics',
      'budget',
      'ownRisks',
      'links',
      'figures',
    ] as const;
    for (const language of ['fi', 'sv', 'en'] as const) {
      const words = wordsOf(language).inDocument;
      for (const part of parts) {
        assert.ok(partLabelOf(words[part]), `${language}: add "${words[part]}" to partLabels`);
      }
    }
  });
});

describe('headings', () => {
  it('reads nodes by their words, numbers and marks', () => {
    const read = (text: string, isHeading = false): unknown => {
      const { kind, number, title } = nodeHeadingOf(text, isHeading) ?? {};
      return [kind, number, title];
    };
    assert.deepEqual(read('4.1 PILARI 3: Työ'), ['pillar', '3', 'Työ']);
    assert.deepEqual(read('Investointi 2 – Apu'), ['investment', '2', 'Apu']);
    assert.deepEqual(read('Työpaketti 1 b: Verkko'), ['workPackage', '1 b', 'Verkko']);
    assert.deepEqual(read('Työpaketti 1b: Verkko'), ['workPackage', '1b', 'Verkko']);
    assert.deepEqual(read('TP1: Verkko'), ['workPackage', '1', 'Verkko']);
    assert.deepEqual(read('Arbetspaket 3. Vård'), ['workPackage', '3', 'Vård']);
    assert.deepEqual(read('WP 2 – Care'), ['workPackage', '2', 'Care']);
    assert.deepEqual(read('Pelare III: Vård'), ['pillar', 'III', 'Vård']);
    assert.deepEqual(read('Työpaketti I1-TP2: Verkko'), ['workPackage', 'I1-TP2', 'Verkko']);
    assert.deepEqual(read('Työpaketti 1 Verkko', true), ['workPackage', '1', 'Verkko']);
    assert.equal(nodeHeadingOf('Työpaketti 2 mittareita jatkotyöstetään.'), undefined);
    assert.equal(nodeHeadingOf('Investointi 2 tukee tätä työtä'), undefined);
  });

  it('knows every chapter that an export prints', () => {
    const chapters = [
      'summary',
      'need',
      'targetGroups',
      'goals',
      'benefits',
      'impact',
      'effects',
      'people',
      'competition',
      'relatedProjects',
      'management',
      'organising',
      'costs',
      'communication',
      'monitoring',
      'risks',
      'abbreviations',
      'links',
      'figures',
      'evaluation',
      'evaluationSummary',
      'results',
      'contents',
    ] as const;
    for (const language of ['fi', 'sv', 'en'] as const) {
      const words = wordsOf(language).inDocument;
      for (const chapter of chapters) {
        assert.ok(
          chapterOf(words[chapter]),
          `${language}: add "${words[chapter]}" to chapterLabels`,
        );
      }
    }
  });

  it('reads what funders call chapters', () => {
    assert.equal(chapterOf('1 Hankkeen tarve'), 'need');
    assert.equal(chapterOf('7.5 Riskit ja niihin varautuminen'), 'risks');
    assert.equal(chapterOf('Projektets budget'), 'costs');
    assert.equal(chapterOf('Hankkeen nimi'), undefined);
  });
});

describe('numbers of a label', () => {
  it('reads ranges and lists', () => {
    assert.deepEqual(numbersOf('1–3'), ['1', '2', '3']);
    assert.deepEqual(numbersOf('1, 2 ja 4'), ['1', '2', '4']);
    assert.deepEqual(numbersOf('1 b'), ['1 b']);
    assert.deepEqual(numbersOf('3-1'), ['3', '1']);
  });
});
