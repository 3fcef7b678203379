import type { Operator } from '../slip';
import { budgetLines } from './budget-lines';
import { budgetSums } from './budget-sums';
import { budgetTables } from './budget-tables';
import { content } from './content';
import { ids } from './ids';
import { judgements } from './judgements';
import { metrics } from './metrics';
import { schedulePeriods } from './schedule-periods';
import { scheduleWork } from './schedule-work';
import { structure } from './structure';
import { yaml } from './yaml';

/** Every kind of slip that is planted. */
export const operators: readonly Operator[] = [
  ...yaml,
  ...structure,
  ...ids,
  ...budgetSums,
  ...budgetTables,
  ...budgetLines,
  ...schedulePeriods,
  ...scheduleWork,
  ...metrics,
  ...content,
  ...judgements,
];

/** Rules of which no slip can be planted in a plan alone, with the reason. */
export const notPlantable: ReadonlyMap<string, string> = new Map();
