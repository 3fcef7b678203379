import type { PlanNode } from '../../model/plan';
import { setEntry } from '../../parse/edits';
import { nodeKeyOrder } from '../../schema/order';
import { defineRule, type Rule } from '../rule';
import { lacksList, nameOf, nameSpan, toFillIn, type SharedList } from '../_nodes';
import type { Surroundings } from '../_surroundings';

interface MissingList {
  readonly key: SharedList;
  readonly isAbove: (around: Surroundings) => boolean;
  readonly message: (name: string) => string;
  /** Of the fix. */
  readonly title: () => string;
}

/** A work package without such a list, where neither a node above it nor one inside it has any. */
export function missingList({ key, isAbove, message, title }: MissingList): Rule {
  return defineRule<PlanNode>({
    id: `content/missing-${key}`,
    severity: 'warning',
    message: (node) => message(nameOf(node)),

    *checkNode({ node, around }) {
      if (lacksList(node, key, isAbove(around))) yield { at: nameSpan(node), data: node };
    },

    *fix({ data: node }, { tree }) {
      const edits = setEntry(tree, node.at, key, [toFillIn], nodeKeyOrder);
      yield { title: title(), edits, preferred: true };
    },
  });
}
