/** The views that are asked for later than the others: they arrive when the first picture is there. */
export { DocumentOf } from './document/document';
export { Evaluation } from './evaluation/evaluation';
export { Logic } from './logic/logic';
export { Metrics } from './metrics/metrics';
export { Risks } from './risks/risks';
