import type { PlanView } from '../../protocol/view-data';

/** Labels that tables in files have and the preview does not. */
export interface TableWords {
  readonly id: string;
  readonly level: string;
  readonly kind: string;
  /** What a row has beside the rows below it. */
  readonly own: string;
  /** The sheet with years and quarters. */
  readonly overTime: string;
  readonly note: string;
  /** When something is. */
  readonly when: string;
  readonly firstQuarter: string;
  readonly lastQuarter: string;
  /** What a line of the roadmap is: a period, an entry, a milestone. */
  readonly mark: string;
  readonly content: string;
  readonly type: string;
  readonly unit: string;
  readonly due: string;
  readonly direction: string;
  readonly missing: string;
  readonly band: string;
  readonly value: string;
  readonly statedPersonYears: string;
  readonly yes: string;
  /** `{0}` and `{1}` are the page and how many there are. */
  readonly page: string;
  readonly legend: string;
  /** How the plan stands: its status, and what the check says. */
  readonly status: string;
}

export const tableWords: Readonly<Record<PlanView['language'], TableWords>> = {
  en: {
    id: 'Id',
    level: 'Level',
    kind: 'Kind',
    own: 'Own costs',
    overTime: 'Over time',
    note: 'Note',
    when: 'When',
    firstQuarter: 'First quarter',
    lastQuarter: 'Last quarter',
    mark: 'Entry',
    content: 'Content',
    type: 'Type',
    unit: 'Unit',
    due: 'Due',
    direction: 'Direction',
    missing: 'To complete',
    band: 'Risk level',
    value: 'Result',
    statedPersonYears: 'Person-years stated',
    yes: 'yes',
    page: 'Page {0} of {1}',
    legend: 'Key',
    status: 'Status',
  },
  fi: {
    id: 'Tunnus',
    level: 'Taso',
    kind: 'Laji',
    own: 'Omat kustannukset',
    overTime: 'Ajoitus',
    note: 'Huomautus',
    when: 'Ajankohta',
    firstQuarter: 'Ensimmäinen neljännes',
    lastQuarter: 'Viimeinen neljännes',
    mark: 'Merkintä',
    content: 'Sisältö',
    type: 'Mittarin tyyppi',
    unit: 'Yksikkö',
    due: 'Määräaika',
    direction: 'Suunta',
    missing: 'Täydennettävää',
    band: 'Riskitaso',
    value: 'Tulos',
    statedPersonYears: 'Ilmoitetut henkilötyövuodet',
    yes: 'kyllä',
    page: 'Sivu {0} / {1}',
    legend: 'Merkkien selitykset',
    status: 'Tila',
  },
  sv: {
    id: 'Beteckning',
    level: 'Nivå',
    kind: 'Slag',
    own: 'Egna kostnader',
    overTime: 'Fördelning över tid',
    note: 'Anmärkning',
    when: 'Tidpunkt',
    firstQuarter: 'Första kvartalet',
    lastQuarter: 'Sista kvartalet',
    mark: 'Post',
    content: 'Innehåll',
    type: 'Typ av mätare',
    unit: 'Enhet',
    due: 'Tidsfrist',
    direction: 'Riktning',
    missing: 'Att komplettera',
    band: 'Risknivå',
    value: 'Resultat',
    statedPersonYears: 'Uppgivna årsverken',
    yes: 'ja',
    page: 'Sida {0} av {1}',
    legend: 'Teckenförklaring',
    status: 'Läge',
  },
};
