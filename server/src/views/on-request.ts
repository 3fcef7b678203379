/** What is only worked out for a preview; loaded with the first one. */
export { planView } from './plan-view';
export { ViewSender } from './view-sender';
