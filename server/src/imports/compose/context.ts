import type { Remarks } from '../draft';
import type { Efforts } from '../outline/effort-tables';
import type { Ids } from '../outline/ids';

export type Language = 'fi' | 'sv' | 'en';

/** What composing a part of the plan needs to know of the whole. */
export interface Context {
  readonly language: Language;
  readonly ids: Ids;
  readonly remarks: Remarks;
  /** What a table of the whole project says of the work that a node takes. */
  readonly efforts: Efforts;
  /** The target groups that the plan says are those of a node, by its id. */
  readonly serves: Map<string, readonly string[]>;
}

/** Words that the importer writes itself, where the source has none. */
interface OwnWords {
  readonly workPackages: string;
  readonly estimate: string;
  readonly wholeProject: string;
  readonly personMonths: string;
  /** What ids begin with. */
  readonly targetGroup: string;
  readonly mainGoal: string;
  readonly goal: string;
  readonly risk: string;
}

const words: Readonly<Record<Language, OwnWords>> = {
  fi: {
    workPackages: 'Työpaketit',
    estimate: 'Kustannusarvio',
    wholeProject: 'Koko hanke',
    personMonths: 'htkk',
    targetGroup: 'KR',
    mainGoal: 'PT',
    goal: 'T',
    risk: 'RISKI-',
  },
  sv: {
    workPackages: 'Arbetspaket',
    estimate: 'Kostnadsberäkning',
    wholeProject: 'Hela projektet',
    personMonths: 'personmånader',
    targetGroup: 'MG',
    mainGoal: 'HM',
    goal: 'M',
    risk: 'RISK-',
  },
  en: {
    workPackages: 'Work packages',
    estimate: 'Cost estimate',
    wholeProject: 'Whole project',
    personMonths: 'person-months',
    targetGroup: 'TG',
    mainGoal: 'G',
    goal: 'G',
    risk: 'RISK-',
  },
};

export function ownWords({ language }: Pick<Context, 'language'>): OwnWords {
  return words[language];
}
