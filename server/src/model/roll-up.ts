/**
 * The roll-up of plan-format §2: what every node states, what its parts and children add up to,
 * and whether the two agree. Exact: integer cents and hundredths of a person-year.
 */
export { rangesOf, type Sums } from './reachable-sums';
export { itemsSum } from './roll-up-lines';
export type { Lines, RateFigure } from './roll-up-rate';
export { yearsSum, type Addend, type Figures } from './roll-up-node';
export type { PersonYearAddend, PersonYearFigures } from './roll-up-person-years';
export type { AdministrationShare, CarriedAdministration, RollUp } from './roll-up-plan';
export { rollUpOf } from './roll-up-of-profile';
