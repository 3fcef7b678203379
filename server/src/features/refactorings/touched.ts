import type { Plan, PlanNode } from '../../model/plan';
import type { Snapshot } from '../../model/snapshot';
import { pathAt, type PathAt, type PathStep } from '../../parse/path-at';
import type { SyntaxTree } from '../../parse/syntax-tree';
import type { PlanDiagnostic } from '../../rules/run-rules';
import { fieldAt, type Field } from '../../schema/fields';
import { intersects, type Position, type Range } from '../../text/source-text';
import type { PlanDocument } from '../document';

/** What the cursor, or the start of a selection, stands on. */
export interface Touched {
  readonly document: PlanDocument;
  readonly snapshot: Snapshot;
  readonly tree: SyntaxTree;
  readonly plan: Plan;
  readonly position: Position;
  readonly path: PathAt;
  /** The innermost part of the plan; the plan itself where there is none. */
  readonly node: PlanNode;
  /** From the node's own entry down; empty on the dash or in a list of nodes. */
  readonly below: readonly PathStep[];
  /** The key of the node under which the place stands; undefined where `below` is empty. */
  readonly section: string | undefined;
  /** Findings that the range touches. */
  readonly diagnostics: readonly PlanDiagnostic[];
}

/** Undefined between entries, in comments and on lines that cannot be read. */
export function touchedAt(document: PlanDocument, range: Range): Touched | undefined {
  const { snapshot } = document;
  const { plan, tree, root } = snapshot;
  if (!plan || !root) return undefined;
  const position = onContent(tree, range.start);
  const path = pathAt(tree, position);
  if (!belongsTo(tree, path, position.line)) return undefined;
  const depth = path.steps.findLastIndex(
    ({ node }) => node.kind === 'map' && plan.nodeOf(node) !== undefined,
  );
  const map = path.steps[depth]?.node;
  const node = (map?.kind === 'map' ? plan.nodeOf(map) : undefined) ?? plan.root;
  const section = path.keys[depth];
  return {
    document,
    snapshot,
    tree,
    plan,
    position,
    path,
    node,
    below: path.steps.slice(depth + 1),
    section: typeof section === 'string' ? section : undefined,
    diagnostics: document.diagnostics.filter((each) => intersects(each.range, range)),
  };
}

/** A cursor before a line's first key or on its dashes is meant for what stands behind them. */
function onContent({ text }: SyntaxTree, { line, character }: Position): Position {
  const start = /^\uFEFF?\s*(?:-\s+)*/.exec(text.line(line))?.[0].length ?? 0;
  return { line, character: Math.max(character, start) };
}

/** What the path leads to has a part of itself on the line. */
function belongsTo(tree: SyntaxTree, { steps }: PathAt, line: number): boolean {
  const last = steps.at(-1);
  if (!last || steps.length < 2) return false;
  const { start } = last.entry ? tree.rangeOf(last.entry.key.span) : tree.extentOf(last.node);
  return start.line <= line && line <= tree.extentOf(last.node).end.line;
}

/** The field of the format at a step of the path. */
export function fieldOfStep({ path }: Touched, step: PathStep): Field | undefined {
  const index = path.steps.indexOf(step);
  return index < 1 ? undefined : fieldAt(path.keys.slice(0, index));
}
