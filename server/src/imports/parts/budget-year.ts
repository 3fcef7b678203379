import { fillers } from '../../values/cost-words';
import { readLabel, type BudgetLabel } from './budget-label';
import type { BudgetElement } from './budget-scan';
import { hasWords } from './passage';

export interface Labelled {
  readonly label: BudgetLabel;
  /** The year that the amount is of, where it is no part of a name. */
  readonly year: string | undefined;
}

const yearInFront =
  /(?<!\p{L})(?:(?:vuonna|vuodelle|vuodeksi|vuosi|vuoden|år|in|for|för|year)\s*)?(?:19|20)\d{2}\s*[:=]?\s*$/iu;

/** `Vuonna 2024 kustannukset ovat`. */
const yearAlone = /^[\s,;.]*(?:vuonna|vuodelle|år|in)?\s*((?:19|20)\d{2})[\s,;.:]*$/iu;

/** The label of an amount, without the year that it may end with. */
export function labelOf({ label: written, year, years }: BudgetElement): Labelled {
  const whole = readLabel(written);
  // Of a row that says each year, a year in its name is only a name.
  if (years) return { label: whole, year: undefined };
  if (year === undefined) {
    const alone = yearAlone.exec(written.replace(fillers, ''))?.[1];
    return { label: alone === undefined ? whole : { ...whole, title: '', more: '' }, year: alone };
  }
  const label = readLabel(written.replace(yearInFront, ''));
  const isNamed = label.meaning !== undefined || !hasWords(label.title.replace(fillers, ''));
  if (isNamed) return { label, year };
  const isInName = yearInFront.test(written);
  return {
    label: isInName ? whole : { ...whole, title: `${whole.title} ${year}` },
    year: undefined,
  };
}
