import type { PlanView } from '../../protocol/view-data';

/** What the pictures of the roadmap say beside the labels of the preview. */
export interface RoadmapPictureWords {
  /** {0} rows, from {1} to {2}: what those hear who do not see the picture. */
  readonly describes: string;
  /** Before what is scheduled and has no place in the picture. */
  readonly unplaced: string;
  /** Quarters in which the schedule of a part has something, and in which it only runs. */
  readonly scheduled: string;
  readonly runs: string;
  /** Of characters that stand for several quarters: {0} how many. */
  readonly together: string;
}

export const roadmapPictureWords: Readonly<Record<PlanView['language'], RoadmapPictureWords>> = {
  en: {
    describes: 'Rows: {0}. From {1} to {2}.',
    unplaced: 'Not in the picture',
    scheduled: 'tasks in the schedule',
    runs: 'runs',
    together: 'One character stands for {0} quarters.',
  },
  fi: {
    describes: 'Rivejä {0}. Alkaa {1}, päättyy {2}.',
    unplaced: 'Kuvan ulkopuolella',
    scheduled: 'aikataulussa tehtäviä',
    runs: 'käynnissä',
    together: 'Yksi merkki on {0} vuosineljännestä.',
  },
  sv: {
    describes: 'Rader: {0}. Från {1} till {2}.',
    unplaced: 'Utanför bilden',
    scheduled: 'uppgifter i tidtabellen',
    runs: 'pågår',
    together: 'Ett tecken står för {0} kvartal.',
  },
};
