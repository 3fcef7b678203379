/** A plan with the layouts that planners mix: comments, block texts, flush and indented lists. */
export const planText = `# Sote-hanke 2026
plan: 1
title: Digipalvelut lähelle
language: fi
organisation: Esimerkin hyvinvointialue # hakija
period: 2026-01..2027-12
currency: EUR

summary: |
  Hanke kokoaa palvelut yhteen.

  workPackages: tämä rivi on tekstiä
need: >-
  Asiakkaat odottavat
  liian pitkään.

goals:
  - id: G1
    text: "Hoitoon pääsy: alle 7 päivää"
    effects:
      - jonot lyhenevät
      - 'palaute on "hyvä"'
  - id: G2 # toinen
    text: Henkilöstö pysyy

benefits: [{ id: K1, title: Saatavuus }, { id: K2, title: Laatu }]

# Pilarit
pillars:
  - id: P1
    title: Saatavuus
    investments:
      # ensimmäinen
      - id: I1
        title: Etävastaanotto
        areas:
        - id: A1
          title: Teknologia
          workPackages:
          - id: 1
            title: Hankinta
            budget:
              personnel: 120000.50
              fte: 1.5 # htv
              total: 120000.50
            schedule:
              - { period: 2026-Q1, tasks: [Kilpailutus, Sopimus] }
              - period: 2026-Q2
                tasks: Käyttöönotto
          # toinen paketti
          - id: 2
            title: Koulutus
            dependsOn: [1]
        - id: A2
          title: Viestintä
        budget:
          total: 200000
      - id: I2
        costShare: osatoteuttaja maksaa
    risks:
      - Hankinta viivästyy
      - id: R1
        text: Avainhenkilö lähtee
        likelihood: 2
        impact: 4
  - id: P2
    title: Laatu

workPackages:
  - id: 9
    title: Hallinto 😀
    budget: { total: 50000, note: "ks. liite" }
  # ei vielä sovittu
  - id: 10
    title:

risks: []
abbreviations:
  htv: henkilötyövuosi
  SOTE: sosiaali- ja terveydenhuolto
`;
