import type { Range } from '../../text/source-text';
import type { PlanDocument } from '../document';
import { addHere } from './add-work-package/offer';
import { identify } from './identify';
import { moveFromHere } from './move-amount/offer';
import { rateOrAmount } from './rate-or-amount';
import type { Offering, Refactoring } from './refactoring';
import { shareOfFunding } from './share-of-funding';
import { shiftHere } from './shift/offer';
import { sortSchedule } from './sort-schedule';
import { splitCost } from './split-cost';
import { splitText } from './split-text';
import { spreadDifference } from './spread';
import { touchedAt } from './touched';

const offerings: readonly Offering[] = [
  spreadDifference,
  moveFromHere,
  splitCost,
  rateOrAmount,
  shareOfFunding,
  splitText,
  identify,
  shiftHere,
  sortSchedule,
  addHere,
];

/** The rearrangements of editor.md §1 that apply at the start of the range; none keeps from undoing. */
export function refactorings(document: PlanDocument, range: Range): readonly Refactoring[] {
  const touched = touchedAt(document, range);
  if (!touched) return [];
  return offerings.flatMap((offer) =>
    [...offer(touched)].filter((each) => each.command !== undefined || each.edits.length > 0),
  );
}
