import assert from 'node:assert/strict';
import { byId, plain, rangeIn, textAt, viewsOf } from './view-of';

const plan = `plan: 1
title: Koe
language: fi
pillars:
  - id: P1
    title: Pilari
    budget:
      administration: 100
      total: 1100
    workPackages:
      - id: TP1
        title: Eka
        budget:
          personnel: 600
          travel: 50.50
          fte: 1.45
          total: 650.50
      - id: TP2
        title: Toka
        budget:
          parts:
            - title: Osa yksi
              other: 200
              fte: 2.5
            - title: Osa kaksi
              total: 149.50
          total: 349.50
      - id: TP3
        title: Ilman rahaa
`;

describe('views/budget', () => {
  const { rows, columns, currency } = viewsOf(plan).budget;

  it('shows the plan, its nodes and the parts of budgets as a tree in document order', () => {
    assert.deepEqual(
      rows.map(({ key, kind, depth, hasChildren }) => [key, kind, depth, hasChildren]),
      [
        ['#plan', 'plan', 0, true],
        ['P1', 'pillar', 1, true],
        ['TP1', 'workPackage', 2, false],
        ['TP2', 'workPackage', 2, true],
        ['TP2#part0', 'part', 3, false],
        ['TP2#part1', 'part', 3, false],
        ['TP3', 'workPackage', 2, false],
      ],
    );
  });

  it('has the cost lines that occur, in the format’s order, and money without lines last', () => {
    assert.deepEqual(
      columns.map(({ key }) => key),
      ['personnel', 'travel', 'other', 'administration', 'unspecified'],
    );
    assert.equal(currency, '€');
  });

  it('adds up lines, totals and person-years exactly', () => {
    const pillar = byId(rows, 'P1');
    assert.equal(pillar.composed?.cents, 110_000);
    assert.equal(pillar.stated?.cents, 110_000);
    assert.equal(pillar.difference, undefined);
    assert.equal(pillar.lines['travel']?.cents, 5050);
    assert.equal(pillar.lines['unspecified']?.cents, 14_950);
    assert.equal(pillar.personYears.composed?.hundredths, 395);
  });

  it('writes figures in the plan’s language, with and without the currency', () => {
    const { composed, personYears } = byId(rows, 'TP1');
    assert.equal(plain(composed?.text), '650,50 €');
    assert.equal(composed?.figure, '650,50');
    assert.equal(plain(personYears.composed?.text), '1,45 htv');
    assert.equal(personYears.composed?.figure, '1,45');
  });

  it('gives shares of the plan’s figure', () => {
    assert.deepEqual(byId(rows, 'TP1').share?.percent, 59.1);
    assert.equal(plain(byId(rows, 'TP1').share?.text), '59,1 %');
    assert.equal(byId(rows, 'TP3').share, undefined);
  });

  it('leads to what is written, and not from sums', () => {
    const first = byId(rows, 'TP1');
    assert.equal(textAt(plan, first.range), 'Eka');
    assert.equal(textAt(plan, first.stated?.range), '650.50');
    assert.equal(textAt(plan, first.lines['personnel']?.range), '600');
    assert.equal(textAt(plan, first.personYears.stated?.range), '1.45');
    assert.equal(first.composed?.range, undefined);
    const pillar = byId(rows, 'P1');
    assert.equal(textAt(plan, pillar.lines['administration']?.range), '100');
    assert.equal(pillar.lines['personnel']?.range, undefined, 'a sum of those below');
  });

  it('knows the text of each row, of the plan only its budget', () => {
    const [first, second, third, pillar] = ['TP1', 'TP2', 'TP3', 'P1'].map((id) =>
      rangeIn(plan, byId(rows, id).extent),
    );
    assert.ok(first && second && third && pillar);
    assert.equal(first.end.line, second.start.line - 1);
    assert.deepEqual(pillar.end, third.end);
    assert.equal(textAt(plan, byId(rows, '#plan').extent), 'Koe');
  });
});

describe('views/budget: differences', () => {
  it('blames the lowest node, and says of those above that it comes from below', () => {
    const { rows } = viewsOf(`plan: 1
title: Koe
pillars:
  - id: P1
    title: Pilari
    budget:
      total: 900
    workPackages:
      - id: TP1
        title: Eka
        budget: { personnel: 1000, total: 900 }
`).budget;
    const { difference } = byId(rows, 'TP1');
    assert.equal(difference?.cents, -10_000);
    assert.equal(plain(difference.text), '−100 €');
    assert.equal(difference.blamed, true);
    assert.equal(byId(rows, 'P1').difference?.blamed, false);
  });

  it('shows a larger stated figure with a plus, in English too', () => {
    const { rows } = viewsOf(`plan: 1
title: Trial
language: en
currency: SEK
budget: { travel: 10, total: 12 }
`).budget;
    assert.equal(plain(rows[0]?.difference?.text), '+SEK 2');
    assert.equal(rows[0]?.difference?.figure, '+2');
  });

  it('has none where an amount cannot be read, and says so', () => {
    const { rows } = viewsOf(`plan: 1
title: Koe
workPackages:
  - id: TP1
    title: Eka
    budget:
      personnel: paljon
      travel: 10
      total: 500
`).budget;
    for (const id of ['#plan', 'TP1']) {
      assert.equal(byId(rows, id).difference, undefined);
      assert.equal(byId(rows, id).incomplete, true);
    }
  });

  it('marks a difference of person-years', () => {
    const { rows } = viewsOf(`plan: 1
title: Koe
budget: { fte: 3 }
workPackages:
  - id: TP1
    title: Eka
    budget: { personnel: 1000, fte: 4.5 }
`).budget;
    const { stated, composed, difference } = byId(rows, '#plan').personYears;
    assert.deepEqual([stated?.hundredths, composed?.hundredths], [300, 450]);
    assert.deepEqual([difference?.hundredths, difference?.figure], [-150, '−1,5']);
    assert.equal(difference?.blamed, true);
    assert.equal(byId(rows, 'TP1').personYears.difference, undefined);
  });
});

describe('views/budget: project administration', () => {
  const withAdministration = (administration: string): string => `plan: 1
title: Koe
workPackages:
  - id: TP1
    title: Eka
    budget: { personnel: 1000${administration} }
administration:
  budget:
    personnel: 80
    other: 20
    total: 100
`;

  it('is a row of its own where no node carries any, all of it in its column', () => {
    const { rows } = viewsOf(withAdministration('')).budget;
    const own = byId(rows, '#administration');
    assert.equal(rows.at(-1), own);
    assert.deepEqual(Object.keys(own.lines), ['administration']);
    assert.equal(own.lines['administration']?.cents, 10_000);
    assert.equal(byId(rows, '#plan').composed?.cents, 110_000);
  });

  it('is not added again where nodes carry it', () => {
    const { rows } = viewsOf(withAdministration(', administration: 100')).budget;
    assert.ok(rows.every(({ kind }) => kind !== 'projectAdministration'));
    assert.equal(byId(rows, '#plan').composed?.cents, 110_000);
  });
});

describe('views/budget: keys', () => {
  it('stay apart where ids are missing or double', () => {
    const { rows } = viewsOf(`plan: 1
title: Koe
workPackages:
  - title: Nimellä
  - id: X
    title: Eka
  - id: X
    title: Toka
  - id: __proto__
    title: Kolmas
`).budget;
    assert.deepEqual(
      rows.map(({ key }) => key),
      ['#plan', '#plan#workPackage0', 'X', 'X~2', '__proto__'],
    );
  });
});

describe('views/budget: a row without a figure', () => {
  const text = `plan: 1
title: Koe
pillars:
  - id: P
    title: Pilari
    budget: { personnel: 100 }
    workPackages:
      - { id: A, title: a }
      - { id: B, title: b, costShare: Kunta maksaa, workPackages: [{ id: B1, title: bb }] }
      - { id: C, title: c, budget: { other: 10 } }
  - id: R
    title: Toinen
    budget: { total: 500 }
    workPackages:
      - { id: D, title: d }
`;
  const elsewhereOf = (id: string) => byId(viewsOf(text).budget.rows, id).elsewhere;

  it('names the part above that has the cost lines', () => {
    const found = elsewhereOf('A');
    assert.ok(found?.kind === 'above');
    assert.deepEqual([found.id, found.title], ['P', 'Pilari']);
    assert.equal(textAt(text, found.range), 'Pilari');
  });

  it('says who bears the costs, also of what is in it', () => {
    for (const id of ['B', 'B1']) {
      const found = elsewhereOf(id);
      assert.ok(found?.kind === 'costShare');
      assert.deepEqual([found.text, textAt(text, found.range)], ['Kunta maksaa', 'Kunta maksaa']);
    }
  });

  it('says nothing where the costs are nowhere, as the rule budget/missing finds', () => {
    assert.equal(elsewhereOf('D'), undefined);
  });

  it('is no row that has one', () => {
    assert.deepEqual([elsewhereOf('C'), elsewhereOf('P')], [undefined, undefined]);
  });
});
