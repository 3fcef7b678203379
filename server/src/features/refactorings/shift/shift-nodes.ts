import type { PlanNode, Plan } from '../../../model/plan';
import type { Snapshot } from '../../../model/snapshot';
import { raw, replaceValue, type TextEdit } from '../../../parse/edits';
import type { ScalarNode } from '../../../parse/syntax';
import type { SyntaxTree } from '../../../parse/syntax-tree';
import { boundAbove, type Bound } from '../../../rules/_nodes';
import { objectType } from '../../../schema/fields';
import { walkFields } from '../../../schema/walk';
import { isInside, parsePeriod, shiftPeriod, type Period } from '../../../values/period';

/** Something moved would leave a period that does not move. */
export interface OutOfBound {
  readonly kind: 'outside';
  readonly node: PlanNode;
  readonly moved: Period;
  readonly bound: Bound;
}

export interface Moved {
  readonly kind: 'moved';
  /** The node itself, then what depends on it, what stands in these not told again. */
  readonly nodes: readonly PlanNode[];
  /** How many periods cannot be read, and so stay. */
  readonly unread: number;
  readonly edits: readonly TextEdit[];
}

export type Shifted = Moved | OutOfBound | { readonly kind: 'nothing' };

/**
 * Moves a part of the plan by so many quarters, later or (below zero) earlier: its period, schedule,
 * dues and the periods of all that stands in it, each in its own notation; and so everything that
 * depends on it, directly or not.
 */
export function shiftNodes(snapshot: Snapshot, node: PlanNode, quarters: number): Shifted {
  const { plan, tree } = snapshot;
  if (!plan || node.kind === 'plan' || quarters === 0) return { kind: 'nothing' };
  const nodes = withDependants(plan, node);
  const edits: TextEdit[] = [];
  let unread = 0;
  for (const each of nodes) {
    const bound = boundAbove(plan, each);
    for (const at of periodsIn(each)) {
      const text = shiftPeriod(at.source.trim(), quarters);
      const edit = text === undefined ? undefined : written(tree, at, text);
      if (text === undefined || !edit) {
        unread++;
        continue;
      }
      const moved = periodOf(text);
      const before = periodOf(at.source.trim());
      const limit = bound?.value.period;
      if (bound && limit && moved && before && isInside(before, limit) && !isInside(moved, limit)) {
        return { kind: 'outside', node: each, moved, bound };
      }
      edits.push(edit);
    }
  }
  return edits.length === 0 ? { kind: 'nothing' } : { kind: 'moved', nodes, unread, edits };
}

/** Topmost nodes only: what stands in them moves along. Nothing above the node itself moves. */
function withDependants(plan: Plan, node: PlanNode): readonly PlanNode[] {
  const waiting = new Map<string, PlanNode[]>();
  for (const each of plan.nodes) {
    for (const { value } of each.dependsOn) {
      const before = waiting.get(value);
      if (before) before.push(each);
      else waiting.set(value, [each]);
    }
  }
  const above = new Set(plan.ancestorsOf(node));
  const moved = new Set<PlanNode>();
  const left = [node];
  for (let each = left.shift(); each; each = left.shift()) {
    if (moved.has(each) || above.has(each)) continue;
    moved.add(each);
    left.push(...each.children, ...(each.id ? (waiting.get(each.id.value) ?? []) : []));
  }
  return [...moved].filter((each) => !plan.ancestorsOf(each).some((up) => moved.has(up)));
}

function periodsIn({ at, kind }: PlanNode): readonly ScalarNode[] {
  const found: ScalarNode[] = [];
  const value = (each: ScalarNode): void => {
    if (each.source.trim() !== '') found.push(each);
  };
  walkFields(
    at,
    {
      value: (each, field) => {
        if (field.kind === 'period' && each.kind === 'scalar') value(each);
      },
    },
    objectType(kind),
  );
  return found;
}

function periodOf(text: string): Period | undefined {
  const parsed = parsePeriod(text);
  return parsed.ok ? parsed.value.period : undefined;
}

/** In the quotation marks that are there; undefined where the words stand elsewhere. */
function written(tree: SyntaxTree, at: ScalarNode, text: string): TextEdit | undefined {
  const { piece, start, end } = at.span;
  const here = piece.text.slice(start, end);
  if (at.style === 'plain')
    return here.startsWith('*') ? undefined : replaceValue(tree, at, raw(text));
  const isQuoted = at.style === 'single' || at.style === 'double';
  if (!isQuoted || here.slice(1, -1) !== at.source) return undefined;
  return { range: tree.rangeOf({ piece, start: start + 1, end: end - 1 }), newText: text };
}
