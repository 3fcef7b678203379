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
      'Money is spread evenly over the quarters in which something is scheduled; without a schedule, over the period.',
    written: 'Years as written in the plan',
    columnTotal: 'Sum of the parts',
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
      'Rahat on jaettu tasan niille vuosineljänneksille, joille on aikataulutettu tekemistä; ilman aikataulua koko toteutusajalle.',
    written: 'Vuosisummat on annettu suunnitelmassa',
    columnTotal: 'Osat yhteensä',
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
      'Pengarna är jämnt fördelade på de kvartal då något är schemalagt; utan tidsplan på hela perioden.',
    written: 'Årsbeloppen är angivna i planen',
    columnTotal: 'Delarna totalt',
    same: 'Stämmer',
    noTime:
      'Planen anger inte när pengarna används. Skriv projektets period (period: 2024..2026) eller arbetspaketens tidsplaner.',
  },
};
