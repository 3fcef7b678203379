import { removeItem, type TextEdit } from '../../parse/edits';
import { valueOf } from '../../parse/syntax';
import type { SyntaxTree } from '../../parse/syntax-tree';
import { comparePositions } from '../../text/source-text';
import { startsBefore } from '../../values/period';
import { takeOutItem, takesComments } from '../_take-out';
import { startOf, type Dependency } from './_dependencies';

/** Of a long circle only the first dependencies are offered. */
const mostRemovals = 5;

/** Those without which the rest of the circle runs with time: one that runs against it, if any. */
export function removableFrom(circle: readonly Dependency[]): readonly Dependency[] {
  const against = circle.filter(({ from, to }) => {
    const start = startOf(from)?.period;
    const needed = startOf(to)?.period;
    return start !== undefined && needed !== undefined && startsBefore(start, needed);
  });
  if (against.length > 1) return [];
  return against.length === 1 ? against : circle.slice(0, mostRemovals);
}

/** The comments around it stay; no edits where one of them could not. */
export function removal({ from, at }: Dependency, tree: SyntaxTree): readonly TextEdit[] {
  const list = valueOf(from.at, 'dependsOn');
  if (list?.kind !== 'list') return [];
  const edits = removeItem(tree, list, list.items.indexOf(at));
  if (!takesComments(tree, edits)) return edits;
  const lines = list.flow ? undefined : takeOutItem(tree, at);
  // The brackets of a list that is empty now are put in without taking anything away.
  const brackets = edits.filter(({ range: { start, end } }) => comparePositions(start, end) === 0);
  return lines && brackets.length === edits.length - 1 ? [...brackets, lines] : [];
}
