import type { TimeWords } from '../../protocol/time-view';
import type { InLanguages } from './in-languages';

export const timeWords: InLanguages<TimeWords> = {
  en: {
    sections: 'Show the budget',
    rollUp: 'Roll-up',
    byYear: 'By year',
    byQuarter: 'By quarter',
    years: 'Budget by year',
    quarters: 'Budget by quarter',
    untimed: 'No time given',
    spread:
      'Where the plan does not say what each year costs, the money of a part is spread evenly over the quarters of its schedule; without a schedule, over its own period or the time that its parts take; without these, as in the part above.',
    written: 'Years as written in the plan',
    unreadable: 'a period cannot be read, so when the money is used is uncertain',
    outside:
      'a year or a schedule lies outside the period of the part or the project, so when the money is used is uncertain',
    assumed: 'the years of the parts are spread evenly',
    costAbove: 'Costs in the part',
    columnTotal: 'Sum of the parts',
    differences: 'Difference of the written years',
    same: 'Agrees',
    noTime:
      'Nothing tells when the money is used. Write the period of the project (period: 2024..2026), or the schedules of its work packages.',
  },
  fi: {
    sections: 'Näytä budjetti',
    rollUp: 'Kooste',
    byYear: 'Vuosittain',
    byQuarter: 'Neljänneksittäin',
    years: 'Budjetti vuosittain',
    quarters: 'Budjetti vuosineljänneksittäin',
    untimed: 'Ajoittamatta',
    spread:
      'Jos suunnitelma ei kerro vuosien summia, osan rahat on jaettu tasan niille vuosineljänneksille, joille sen aikataulussa on tekemistä; ilman aikataulua koko osan toteutusajalle tai ajalle, jonka sen osat kestävät, ja ilman näitäkin kuten ylemmässä osassa.',
    written: 'Vuosisummat on annettu suunnitelmassa',
    unreadable: 'ajankohtaa ei voi lukea, joten rahojen ajoitus on epävarma',
    outside:
      'vuosi tai aikataulu on osan tai hankkeen toteutusajan ulkopuolella, joten rahojen ajoitus on epävarma',
    assumed: 'osien vuodet on jaettu tasan',
    costAbove: 'Kustannukset osassa',
    columnTotal: 'Osat yhteensä',
    differences: 'Annettujen vuosien ero',
    same: 'Täsmää',
    noTime:
      'Suunnitelma ei kerro, milloin rahat käytetään. Kirjoita hankkeen toteutusaika (period: 2024..2026) tai työpakettien aikataulut.',
  },
  sv: {
    sections: 'Visa budgeten',
    rollUp: 'Sammanställning',
    byYear: 'Per år',
    byQuarter: 'Per kvartal',
    years: 'Budget per år',
    quarters: 'Budget per kvartal',
    untimed: 'Utan tidpunkt',
    spread:
      'Om planen inte anger årens belopp är en dels pengar jämnt fördelade på de kvartal som finns i dess tidtabell; utan tidtabell på hela delens egen period eller den tid som dess delar tar, och utan dessa som i den överordnade delen.',
    written: 'Årsbeloppen är angivna i planen',
    unreadable: 'en tidpunkt kan inte läsas, så det är osäkert när pengarna används',
    outside:
      'ett år eller en tidtabell ligger utanför delens eller projektets period, så det är osäkert när pengarna används',
    assumed: 'delarnas år är jämnt fördelade',
    costAbove: 'Kostnaderna finns i delen',
    columnTotal: 'Delarna totalt',
    differences: 'Skillnad i de angivna åren',
    same: 'Stämmer',
    noTime:
      'Planen anger inte när pengarna används. Skriv projektets period (period: 2024..2026) eller arbetspaketens tidtabeller.',
  },
};
