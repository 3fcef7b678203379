import type { CostElsewhere, HeldAbove } from '../protocol/view-data';
import { hasLinesWithin } from '../rules/budget/_lines';
import type { LabelledNode } from './nodes';
import { placeOf } from './places';

/** That what a row lacks stands in this part. */
export function heldIn({ id, title, range }: LabelledNode): HeldAbove {
  return { kind: 'above', id, title, range };
}

/**
 * Where the costs of a part without a figure are: with who bears them (`costShare`), or in the
 * nearest part above that has either. Undefined where they are nowhere, as the rule budget/missing
 * has it.
 * @param above what its parent gives its parts
 */
export function costOf(
  { node }: LabelledNode,
  above: CostElsewhere | undefined,
): CostElsewhere | undefined {
  const { costShare } = node;
  if (!costShare) return above;
  return { kind: 'costShare', text: costShare.value, range: placeOf(costShare.at.span) };
}

/** The same for what stands below it. */
export function costBelow(
  labelled: LabelledNode,
  above: CostElsewhere | undefined,
): CostElsewhere | undefined {
  return hasLinesWithin(labelled.node.budget) ? heldIn(labelled) : costOf(labelled, above);
}
