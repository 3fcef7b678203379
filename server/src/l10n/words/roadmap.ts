import type { RoadmapWords } from '../../protocol/roadmap-view';
import type { InLanguages } from './in-languages';

export const roadmapWords: InLanguages<RoadmapWords> = {
  en: {
    dependsOn: 'Depends on',
    dependsOnSeveral: 'Depends on',
    dependencies: 'Dependencies',
    early: 'starts before the part that it depends on',
    circle: 'the dependencies run in a circle',
    self: 'depends on itself',
    unknown: 'there is no such part',
    scheduleAbove: 'Schedule in the part',

    show: 'Show',
    wholePlan: 'The whole project',
    cursorIn: 'The cursor is in',
    notShown: ', which is not shown now.',
    showIt: 'Show it',

    agenda: 'What starts, ends and is due',
    quarter: 'Quarter',
    chosen: 'chosen',
    starts: 'Starts',
    ends: 'Ends',
    due: 'Due',
    nothing: 'Nothing',

    startsEarlier: 'starts before the roadmap',
    endsLater: 'goes on after the roadmap',

    noPeriods:
      'The roadmap appears when the plan says when: write the project’s time in `period`, such as 2026-Q1..2027-Q4.',
    noRows:
      'The roadmap has a row for each work package: write the first one under `workPackages`.',
  },
  fi: {
    dependsOn: 'Riippuu osasta',
    dependsOnSeveral: 'Riippuu osista',
    dependencies: 'Riippuvuudet',
    early: 'alkaa ennen osaa, josta se riippuu',
    circle: 'riippuvuudet kiertävät kehää',
    self: 'riippuu itsestään',
    unknown: 'tällaista osaa ei ole',
    scheduleAbove: 'Aikataulu osassa',

    show: 'Näytä',
    wholePlan: 'Koko hanke',
    cursorIn: 'Kohdistin on osassa',
    notShown: ', joka ei nyt ole näkyvissä.',
    showIt: 'Näytä se',

    agenda: 'Mitä alkaa, päättyy ja valmistuu',
    quarter: 'Vuosineljännes',
    chosen: 'valittu',
    starts: 'Alkaa',
    ends: 'Päättyy',
    due: 'Valmistuu',
    nothing: 'Ei mitään',

    startsEarlier: 'alkaa jo ennen kuvan alkua',
    endsLater: 'jatkuu kuvan lopun jälkeen',

    noPeriods:
      'Aikataulu syntyy, kun suunnitelma sanoo, milloin: kirjoita hankeaika kohtaan `period`, esimerkiksi 2026-Q1..2027-Q4.',
    noRows:
      'Aikataulussa on rivi jokaiselle työpaketille: kirjoita ensimmäinen kohtaan `workPackages`.',
  },
  sv: {
    dependsOn: 'Är beroende av delen',
    dependsOnSeveral: 'Är beroende av delarna',
    dependencies: 'Beroenden',
    early: 'börjar före den del som den är beroende av',
    circle: 'beroendena går i en cirkel',
    self: 'är beroende av sig själv',
    unknown: 'det finns ingen sådan del',
    scheduleAbove: 'Tidtabellen finns i delen',

    show: 'Visa',
    wholePlan: 'Hela projektet',
    cursorIn: 'Markören står i',
    notShown: ', som inte visas nu.',
    showIt: 'Visa den',

    agenda: 'Vad som börjar, slutar och blir klart',
    quarter: 'Kvartal',
    chosen: 'valt',
    starts: 'Börjar',
    ends: 'Slutar',
    due: 'Blir klart',
    nothing: 'Ingenting',

    startsEarlier: 'börjar redan före bildens början',
    endsLater: 'fortsätter efter bildens slut',

    noPeriods:
      'Tidtabellen visas när planen säger när: skriv projekttiden i `period`, till exempel 2026-Q1..2027-Q4.',
    noRows: 'Tidtabellen har en rad för varje arbetspaket: skriv det första under `workPackages`.',
  },
};
