/** Periods: points in time and ranges, how planners write them, and how they lie to each other. */
export { dayToIso, type Day, type Granularity } from './period/calendar';
export type { PeriodProblemKind } from './period/choice';
export {
  clampTo,
  comparePeriods,
  extendTo,
  isInside,
  overlaps,
  startsBefore,
  unionOf,
} from './period/compare';
export { describePeriod, formatDate, parseDate } from './period/dates';
export { parsePeriod, type PeriodProblem, type PeriodText } from './period/parse-period';
export {
  formatQuarter,
  lengthInMonths,
  quarterOf,
  quarterPeriod,
  quartersOf,
  yearsOf,
  type Quarter,
} from './period/quarters';
export { shiftPeriod } from './period/shift';
export { shownPeriod } from './period/shown';
export type { Period, PeriodEnd } from './period/span';
