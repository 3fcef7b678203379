import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Snapshot } from '../../server/src/model/snapshot';
import { SourceText } from '../../server/src/text/source-text';
import { planText } from '../parse/plan-text';
import { changed, changes } from '../parse/random-change';
import { check, snapshotOf } from '../support/check';

/** All that is said of a plan, without what it is said with. */
function told(snapshot: Snapshot): unknown {
  const { plan, ids } = snapshot;
  const findings = check(snapshot).map(({ rule, severity, message, range, related }) => ({
    rule,
    severity,
    message,
    range,
    related,
  }));
  return {
    findings,
    ids: ids.declarations.map(({ id, kind }) => [id, kind]),
    references: ids.references.map(({ id, kinds }) => [id, kinds]),
    figures: plan?.nodes.map((node) => {
      const { stated, composed, figure, inOrder } = snapshot.figures(node);
      return [node.id?.value, stated, composed, figure, inOrder];
    }),
  };
}

/** By the text: most lines that go come back. */
const toldAlone = new Map<string, unknown>();

function aloneOf(text: SourceText): unknown {
  const whole = text.lines.join('\n');
  if (!toldAlone.has(whole)) toldAlone.set(whole, told(snapshotOf(whole)));
  return toldAlone.get(whole);
}

/** Each text is made of the one before; what is said of it must be what is said of it alone. */
function assertSame(texts: readonly SourceText[]): void {
  const [first, ...rest] = texts;
  assert.ok(first);
  let snapshot = snapshotOf(first.toString());
  told(snapshot);
  for (const text of rest) {
    snapshot = snapshot.update(text);
    assert.deepEqual(told(snapshot), aloneOf(text), text.toString());
  }
}

/** What stands above matters below: periods, lists, main goals, person-years, budgets, shares. */
const layered = `plan: 1
title: Kerroksia
organisation: Esimerkin hyvinvointialue
language: fi
currency: EUR
period: 2024..2026
profile: rrf-fi
need: TODO
goals:
  - id: PT1
    text: Palvelut lähellä
benefits:
  - id: 1
    title: Saatavuus
  - id: 2
    title: Oikea-aikaisuus
targetGroups:
  - id: KR1
    title: Asukkaat
pillars:
  - id: P1
    title: Pilari
    period: 2024..2025
    metrics:
      - text: Jonotusaika
        baseline: 5
        target: 3
        due: 2027
    investments:
      - id: I1
        title: Investointi
        contributesTo: [PT1, 1]
        schedule:
          - period: 2024-Q1
            tasks: Valmistelu
          - period: 2024-Q2..2024-Q3
            tasks: Toteutus
        budget:
          fte: 3
          total: 400
        workPackages:
          - id: TP1
            title: Ensimmäinen
            period: 2024
            dependsOn: [TP2]
            goals:
              - id: TP1-T1
                text: 1) Tavoite
            measures:
              - 1) Eka
              - 1) Toinen eka
            schedule:
              - period: 2024-Q4
                tasks: Loppuraportti
            budget:
              personnel: 100
              byYear: { 2024: 60, 2026: 40 }
              total: 100
          - id: TP2
            title: Toinen
            period: 2025
            metrics:
              - text: Vastaanotot
                goals: [TP1-T1]
                target: 9
            budget:
              personnel: 200
              administration: 50
          - id: TP3
            title: Kolmas
            costShare: Toinen hanke
            outputs:
              - text: Raportti
                due: 2026-Q3
      - id: I2
        title: Toinen investointi
        targetGroups: [KR1]
        workPackages:
          - id: TP4
            title: Neljäs
  - id: P2
    title: Toinen pilari
    costShare: Kunnat maksavat
    contributesTo: [2]
    goals: [Yhteinen tavoite]
    measures: [Yhteinen toimenpide]
    outputs: [Yhteinen tuotos, TBD]
    workPackages:
      - id: TP5
        title: Viides
        workPackages:
          - id: TP5-A
            title: Osahanke
            contributesTo: [2]
  - id: P3
    title: Kolmas pilari
    budget:
      personnel: 90
      other: 5
    workPackages:
      - id: TP6
        title: Kuudes
        budget:
          fte: 1
administration:
  budget:
    personnel: 50
    fte: 1
costSummary:
  - of: I1
    total: 350
  - of: I2
    total: 10
funding:
  - source: Valtio
    rate: 80
  - source: Oma
    amount: 70
`;

describe('Snapshot.update', () => {
  const inner = `
    title: A
    areas:
      - id: B
        title: B
        period: 2025..2024
        dependsOn: [X]
`;
  const steps: readonly (readonly [what: string, ...texts: string[]])[] = [
    [
      'a list of nodes becomes one of another kind, whose nodes hold other lists',
      `plan: 1\nworkPackages:\n  - id: A${inner}`,
      `plan: 1\ninvestments:\n  - id: A${inner}`,
      `plan: 1\nworkPackages:\n  - id: A${inner}`,
      `plan: 1\nnothing:\n  - id: A${inner}`,
    ],
    [
      'a line slips to the left edge and back',
      planText,
      planText.replace('            title: Koulutus', 'title: Koulutus'),
      planText.replace('            title: Koulutus', '      title: Koulutus'),
      planText,
    ],
    [
      'an alias comes, its anchor comes, and goes',
      planText,
      planText.replace('Viestintä', '*x'),
      planText.replace('Viestintä', '*x').replace('Teknologia', '&x Teknologia'),
      planText.replace('Viestintä', '*x'),
    ],
  ];
  for (const [what, ...texts] of steps) {
    it(`says what a fresh look says: ${what}`, () => {
      assertSame(texts.map((text) => SourceText.from(text)));
    });
  }

  const wholePlan = SourceText.from(layered);
  const lines = layered.split('\n');
  /** A line with all that stands deeper below it. */
  const blockEnd = (line: number): number => {
    const indent = (lines[line] ?? '').search(/\S/);
    const next = lines.findIndex((each, at) => at > line && each.search(/\S/) <= indent);
    return next < 0 ? lines.length : next;
  };
  it('says what a fresh look says when any line goes and comes back', () => {
    const without = lines.map((_, line) => SourceText.from(lines.toSpliced(line, 1).join('\n')));
    assertSame(without.flatMap((text) => [wholePlan, text]));
  });

  it('says what a fresh look says when any part goes and comes back', () => {
    const without = lines.map((_, line) =>
      SourceText.from(lines.toSpliced(line, blockEnd(line) - line).join('\n')),
    );
    assertSame(without.flatMap((text) => [wholePlan, text]));
  });

  it('says what a fresh look says, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 6 }), (all) => {
        const texts = [SourceText.from(planText)];
        for (const change of all) {
          const before = texts.at(-1);
          if (before) texts.push(changed(before, change));
        }
        assertSame(texts);
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 120) },
    );
  });
});
