import type { PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { quickPages } from './quick-pages';

const estimate = estimatePageNumbersWith({ guess: true });

/**
 * On which pages the headings are, for the contents: worked out as Word lays the text out, so that it
 * need not ask at the opening whether it may count them. Our headings have their numbers in their
 * texts, and are not asked for those of lists.
 */
const counted: PageNumberEstimator = (body, context) => estimate(body, context);

/** Some 2 000 lines of a plan: to lay out more takes longer than all the rest of the work. */
const mostBlocks = 600;

/** Every document has page numbers; those of a long one are further from what Word counts. */
export function pageNumbers(blocks: number): PageNumberEstimator {
  return blocks > mostBlocks ? quickPages : counted;
}
