import type { PlanView } from '../../protocol/view-data';

/** What stands in an HTML or a Markdown file beside the texts of the plan and the labels of its views. */
export interface PageWords {
  /** Leads past the contents. */
  readonly skip: string;
  /** Heads the roadmap. */
  readonly roadmap: string;
  /** Heads what is scheduled and has no place in the roadmap. */
  readonly unplaced: string;
  /** Columns of the roadmap as a table. */
  readonly part: string;
  readonly time: string;
  readonly light: string;
  /** What happens in the quarters that are named with it. */
  readonly scheduled: string;
  readonly due: string;
}

export const pageWords: Readonly<Record<PlanView['language'], PageWords>> = {
  en: {
    skip: 'To the text of the plan',
    roadmap: 'Schedule by quarter',
    unplaced: 'Not in the schedule',
    part: 'Part of the plan',
    time: 'Period',
    light: 'Evaluation',
    scheduled: 'Schedule',
    due: 'Milestones and outputs',
  },
  fi: {
    skip: 'Siirry suunnitelman tekstiin',
    roadmap: 'Aikataulu vuosineljänneksittäin',
    unplaced: 'Aikataulun ulkopuolella',
    part: 'Suunnitelman osa',
    time: 'Toteutusaika',
    light: 'Arviointi',
    scheduled: 'Aikataulu',
    due: 'Virstanpylväät ja tuotokset',
  },
  sv: {
    skip: 'Till planens text',
    roadmap: 'Tidtabell per kvartal',
    unplaced: 'Utanför tidtabellen',
    part: 'Del av planen',
    time: 'Genomförandetid',
    light: 'Utvärdering',
    scheduled: 'Tidtabell',
    due: 'Milstolpar och leveranser',
  },
};
