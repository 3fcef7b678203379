import type { Words } from '../../protocol/words';
import type { PlanView } from '../../protocol/view-data';
import { english } from './common-en';
import { finnish } from './common-fi';
import { swedish } from './common-sv';
import { documentWords } from './document';
import { evaluationWords } from './evaluation';
import { logicWords } from './logic';
import { metricsWords } from './metrics';
import { readinessWords } from './readiness';
import { risksWords } from './risks';
import { roadmapWords } from './roadmap';
import { tabTitles } from './tabs';
import { timeWords } from './time';

export type { CommonWords, WordKey, Words } from '../../protocol/words';

const common = { en: english, fi: finnish, sv: swedish } as const;

/** What was made of a view hangs on its words: they are the same object each time. */
const tables = { en: tableOf('en'), fi: tableOf('fi'), sv: tableOf('sv') } as const;

function tableOf(language: PlanView['language']): Words {
  return {
    ...common[language],
    tabs: tabTitles[language],
    inLogic: logicWords[language],
    inMetrics: metricsWords[language],
    inRisks: risksWords[language],
    inEvaluation: evaluationWords[language],
    inReadiness: readinessWords[language],
    inDocument: documentWords[language],
    inRoadmap: roadmapWords[language],
    inTime: timeWords[language],
  };
}

/** The labels of preview and exports in a plan's language (plan-format §1.1 `language`). */
export function wordsOf(language: PlanView['language']): Words {
  return tables[language];
}
