/** What is only worked out for a preview; loaded with the first one. */
export { planView } from './plan-view';
export { forgetProblemRows } from './readiness-problems';
export { ViewSender } from './view-sender';
