import assert from 'node:assert/strict';
import { dump, load } from 'js-yaml';
import { wordFile } from '../../server/src/exports/word';
import { exportedViewOf } from '../views/view-of';
import { imported, type PlanData } from './imported';
import { randomPlan } from './random-plan';
import { said } from './same-plan';

/** Plans of other seeds: `ROUND_TRIPS=2000 ROUND_TRIP_SEED=1`. */
const trips = Number(process.env['ROUND_TRIPS'] ?? 40);
const firstSeed = Number(process.env['ROUND_TRIP_SEED'] ?? 1);

/** The plan that comes back of a plan that is exported to Word. */
async function comesBack(yaml: string): Promise<PlanData> {
  const view = exportedViewOf(yaml);
  assert.ok(view.views);
  const bytes = await wordFile({ name: 'plan', view, value: load(yaml) }, {});
  return (await imported('plan.docx', bytes)).plan;
}

const head = 'plan: 1\ntitle: Koe\norganisation: Alue\nperiod: 2023..2025\n';

describe('a plan → Word → the same plan', () => {
  it('knows every id that the format allows, wherever it stands', async () => {
    const plan = `${head}targetGroups:
  - { id: viestinta, title: Nuoret }
  - { title: 2024 aloittavat }
goals:
  - { id: ABC, text: Jono lyhenee }
pillars:
  - id: PORTAALI
    title: Portaali
    investments:
      - id: _
        title: Yhteensä
        areas:
          - id: a
            title: Alue
            targetGroups: [viestinta]
            contributesTo: [ABC]
            workPackages:
              - id: htv
                title: 'Työpaketti I1: ei tämä'
                dependsOn: [PORTAALI, _]
                metrics:
                  - { id: x.y, text: 12 kk ilman jonoa, target: 5, unit: kpl }
                  - { text: K1 ilman tunnusta, target: 6, unit: kpl }
                risks:
                  - { id: r, text: Kiire, likelihood: 2, impact: 3 }
                  - { text: R2 ei ole tunnus, likelihood: 2, impact: 3, score: 6 }
                workPackages:
                  - id: B
                    title: Alla
                    workPackages:
                      - id: C
                        title: Syvällä
                        workPackages:
                          - { id: D, title: Syvimmällä }
costSummary:
  - { of: PORTAALI, title: Portaali, total: 5 }
  - { title: I1 muu, note: ei vielä }
evaluation:
  results:
    - id: T
      goal: 'Tulos: yksi'
      processes:
        - { id: p, goal: Jono, measure: Malli, benefits: [ABC], node: htv, outcome: green }
        - { goal: Toinen, measure: Malli, measureRef: htv, outcome: { note: vihreä } }
`;
    assert.deepEqual(said(await comesBack(plan)), said(load(plan)));
  });

  it('keeps the years of budgets, sums only where they are stated, and amounts that cannot be read', async () => {
    const plan = `${head}currency: SEK
profile: omat/rahoittaja & muu.json
workPackages:
  - id: A
    title: Työ
    budget:
      personnel: 1234.56
      travel: noin 500
      indirect: { rate: 12.5, of: personnel }
      byYear: { 2023: 1000, 2024: 234.56 }
      parts:
        - title: Yhteensä
          purchasedServices: { amount: 30, items: [{ title: '2024', amount: 10 }], complete: false }
          fte: 1.5
          byYear: { 2025: 30 }
          parts:
            - { title: Sisempi, other: 5, note: 'Henkilötyövuodet: kysytään' }
        - { title: Muu, total: 7 }
    costShare: Loput kantaa alue.
administration:
  budget: { personnel: 5, fte: 0.25, byYear: { 2023: 5 } }
budget: { total: 99, byYear: { 2023: 99 }, note: Arvio }
`;
    assert.deepEqual(said(await comesBack(plan)), said(load(plan)));
  });
});

describe('any plan → Word → the same plan', () => {
  for (let seed = firstSeed; seed < firstSeed + trips; seed += 20) {
    const last = Math.min(seed + 20, firstSeed + trips) - 1;
    it(`of the seeds ${seed} to ${last}`, async function () {
      this.timeout(120_000);
      for (let each = seed; each <= last; each++) await roundTrip(each);
    });
  }
});

async function roundTrip(seed: number): Promise<void> {
  const value = randomPlan(seed);
  const view = exportedViewOf(dump(value));
  assert.ok(view.views, `seed ${seed} is a plan`);
  const bytes = await wordFile({ name: 'plan', view, value }, {});
  const { plan, report } = await imported('plan.docx', bytes);
  assert.deepEqual(said(plan), said(value), `seed ${seed}`);
  assert.equal(report.sentences.kept, 0, `seed ${seed} keeps no text`);
}
