/**
 * The roll-up of plan-format §2: what every node states, what its parts and children add up to,
 * and whether the two agree. Exact: integer cents and hundredths of a person-year.
 */
export type { Sums } from './reachable-sums';
export { itemsSum, type Lines, type RateFigure } from './roll-up-lines';
export { budgetFigures, figuresOf, yearsSum, type Addend, type Figures } from './roll-up-node';
export type { PersonYearAddend, PersonYearFigures } from './roll-up-person-years';
export {
  carriedAdministration,
  nodesAdministration,
  planFigures,
  type AdministrationShare,
  type CarriedAdministration,
} from './roll-up-plan';
