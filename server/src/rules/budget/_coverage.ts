import type { Plan, PlanNode, SummaryRow } from '../../model/plan';
import type { Figures } from '../../model/roll-up';
import type { Span } from '../../parse/syntax';

/** Something about a node that the cost table has wrong. */
export type Coverage = Gap | Twice;

/** Money of the node that is in no row. */
export interface Gap {
  readonly kind: 'gap';
  readonly node: PlanNode;
  /** Whose rows are missing: the node's own, or those of children beside others that have rows. */
  readonly missing: readonly PlanNode[];
  /** The node has costs of its own that rows of its children cannot hold. */
  readonly own: boolean;
}

export interface Twice {
  readonly kind: 'twice';
  readonly node: PlanNode;
  readonly at: Span;
  readonly above: PlanNode;
  readonly rowAbove: Span;
}

type Rows = ReadonlyMap<PlanNode, readonly SummaryRow[]>;

interface Seen {
  /** All of the node's money is in rows. */
  readonly whole: boolean;
  /** A row of the node or of something below it is there. */
  readonly some: boolean;
  readonly gaps: readonly Gap[];
}

const reported: ReadonlySet<PlanNode['kind']> = new Set(['pillar', 'investment', 'area']);

/**
 * Costed pillars, investments and areas that the table leaves out. A row, even one with a note only,
 * covers its node and all below it; rows of all costed children cover their parent as well, its
 * share of the administration included, which no row can name alone. Each gap is told once: of the
 * highest node that has no row in it, or of the node whose work packages lack theirs.
 */
export function uncovered(
  plan: Plan,
  rows: Rows,
  figures: (node: PlanNode) => Figures,
): readonly Gap[] {
  const look = (node: PlanNode): Seen => {
    if (rows.has(node)) return { whole: true, some: true, gaps: [] };
    const { figure, own } = figures(node);
    if (figure === undefined || figure === 0) return { whole: true, some: false, gaps: [] };
    const below = node.children.map((child) => ({ child, seen: look(child) }));
    const some = below.some(({ seen }) => seen.some);
    const hasOwn = [...own].some(([key, money]) => key !== 'administration' && money !== 0);
    const isReported = reported.has(node.kind);
    if (!some) {
      return { whole: false, some, gaps: isReported ? [gap(node, [node], false)] : [] };
    }
    const gaps = below.flatMap(({ seen }) => seen.gaps);
    const missing = below.filter(({ seen }) => !seen.whole && seen.gaps.length === 0);
    if (isReported && (missing.length > 0 || hasOwn)) {
      gaps.push(
        gap(
          node,
          missing.map(({ child }) => child),
          hasOwn,
        ),
      );
    }
    return { whole: !hasOwn && below.every(({ seen }) => seen.whole), some, gaps };
  };
  return plan.root.children.flatMap((node) => look(node).gaps);
}

function gap(node: PlanNode, missing: readonly PlanNode[], own: boolean): Gap {
  return { kind: 'gap', node, missing, own };
}

/** Pillars, investments and areas with a row of money that lie inside a node with another. */
export function* twiceCovered(plan: Plan, rows: Rows): Generator<Twice> {
  const money = (node: PlanNode): SummaryRow | undefined =>
    rows.get(node)?.find(({ total }) => total?.money !== undefined && total.money !== 0);
  for (const node of rows.keys()) {
    const row = money(node);
    if (!row?.of || !reported.has(node.kind)) continue;
    const above = plan.ancestorsOf(node).find(money);
    const rowAbove = above && money(above)?.of;
    if (rowAbove) {
      yield { kind: 'twice', node, at: row.of.at.span, above, rowAbove: rowAbove.at.span };
    }
  }
}
