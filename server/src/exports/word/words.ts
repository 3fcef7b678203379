import type { PlanView } from '../../protocol/view-data';

type Language = PlanView['language'];

/** What stands in the Word file beside the texts of the plan and the labels of its views. */
export interface WordWords {
  /** Before the page number: `Sivu 3 / 40`. */
  readonly page: string;
  readonly roadmap: string;
  /** Under the heading of the roadmap: what its rows and cells are. */
  readonly roadmapLead: string;
  readonly part: string;
  readonly legend: string;
  /** Cells in which a part runs, and those in which its schedule has something. */
  readonly runs: string;
  readonly scheduled: string;
  /** Letters in the cells, and what they mean. */
  readonly milestoneMark: string;
  readonly milestone: string;
  readonly outputMark: string;
  readonly output: string;
  readonly finalReportMark: string;
  readonly finalReport: string;
  /** Before the schedule entries that have no place in the table. */
  readonly unplaced: string;
  /** Of a part that nothing says the time of. */
  readonly noTime: string;
}

export const wordWords: Readonly<Record<Language, WordWords>> = {
  en: {
    page: 'Page',
    roadmap: 'Schedule by quarter',
    roadmapLead: 'When each part of the plan runs, and what is due in which quarter.',
    part: 'Part of the plan',
    legend: 'Key',
    runs: 'the part runs',
    scheduled: 'the schedule has tasks',
    milestoneMark: 'M',
    milestone: 'milestone',
    outputMark: 'O',
    output: 'output due',
    finalReportMark: 'R',
    finalReport: 'final report',
    unplaced: 'Not in the table',
    noTime: 'no time given',
  },
  fi: {
    page: 'Sivu',
    roadmap: 'Aikataulu vuosineljänneksittäin',
    roadmapLead:
      'Milloin suunnitelman osat toteutetaan ja mitä missäkin vuosineljänneksessä valmistuu.',
    part: 'Suunnitelman osa',
    legend: 'Merkit',
    runs: 'osaa toteutetaan',
    scheduled: 'aikataulussa on tehtäviä',
    milestoneMark: 'V',
    milestone: 'virstanpylväs',
    outputMark: 'T',
    output: 'tuotos valmis',
    finalReportMark: 'L',
    finalReport: 'loppuraportti',
    unplaced: 'Taulukon ulkopuolella',
    noTime: 'aikaa ei ole sanottu',
  },
  sv: {
    page: 'Sida',
    roadmap: 'Tidtabell per kvartal',
    roadmapLead: 'När planens delar genomförs och vad som blir klart i vilket kvartal.',
    part: 'Del av planen',
    legend: 'Teckenförklaring',
    runs: 'delen genomförs',
    scheduled: 'tidtabellen har uppgifter',
    milestoneMark: 'M',
    milestone: 'milstolpe',
    outputMark: 'L',
    output: 'leverans klar',
    finalReportMark: 'S',
    finalReport: 'slutrapport',
    unplaced: 'Utanför tabellen',
    noTime: 'tiden är inte angiven',
  },
};

/** What Word hyphenates and checks the texts by. */
export const wordLanguage: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  fi: 'fi-FI',
  sv: 'sv-SE',
};
