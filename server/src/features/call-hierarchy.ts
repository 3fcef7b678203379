import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Position,
} from 'vscode-languageserver-types';
import type { Declaration } from '../model/id-index';
import type { Plan, PlanNode, Reference } from '../model/plan';
import type { Snapshot } from '../model/snapshot';
import { pathAt } from '../parse/path-at';
import { toLspRange, type PlanDocument } from './document';
import { idAt, placesOf, rangeOfText, usesOf } from './id-at';
import { joined, labelOf } from './node-label';
import { nodeKinds } from './symbols';

/**
 * Dependencies as a hierarchy of calls: `incoming` is what waits for a work package, `outgoing` what it
 * waits for. Any node may wait for any other (plan-format §1.2).
 */

/** The node that the id under the cursor names, else the one that the cursor is in. */
export function prepareCalls(
  { snapshot, uri }: PlanDocument,
  position: Position,
): CallHierarchyItem[] | null {
  const { plan } = snapshot;
  const node =
    plan && (nodeNamedAt(snapshot, plan, position) ?? nodeAround(snapshot, plan, position));
  return node ? [itemOf(snapshot, uri, node)] : null;
}

/** The nodes that depend on the item's, each with the places where they say so. */
export function incomingCalls(
  { snapshot, uri }: PlanDocument,
  item: CallHierarchyItem,
): CallHierarchyIncomingCall[] {
  const { plan, ids } = snapshot;
  const asked = plan && nodeOfItem(snapshot, plan, item);
  const declaration = asked && declarationOf(snapshot, asked);
  if (!plan || !declaration) return [];
  const naming = new Set(ids.referencesTo(declaration).map(({ at }) => at));
  if (naming.size === 0) return [];
  return plan.nodes.flatMap((node) => {
    const saying = node.dependsOn.filter(({ at }) => naming.has(at));
    return saying.length === 0
      ? []
      : [{ from: itemOf(snapshot, uri, node), fromRanges: rangesOf(snapshot, saying) }];
  });
}

/** The nodes that the item's depends on, in the order in which it names them. */
export function outgoingCalls(
  { snapshot, uri }: PlanDocument,
  item: CallHierarchyItem,
): CallHierarchyOutgoingCall[] {
  const { plan } = snapshot;
  const asked = plan && nodeOfItem(snapshot, plan, item);
  const said = new Map<PlanNode, Reference[]>();
  for (const reference of asked?.dependsOn ?? []) {
    const id = snapshot.ids.at(reference.at);
    const node = plan && id && bearerOf(plan, usesOf(snapshot, id).declaration);
    if (node) said.set(node, [...(said.get(node) ?? []), reference]);
  }
  return [...said].map(([node, references]) => ({
    to: itemOf(snapshot, uri, node),
    fromRanges: rangesOf(snapshot, references),
  }));
}

function rangesOf(
  { tree }: Snapshot,
  references: readonly Reference[],
): CallHierarchyItem['range'][] {
  return placesOf(
    tree,
    references.map(({ at }) => at),
  );
}

function itemOf(snapshot: Snapshot, uri: string, node: PlanNode): CallHierarchyItem {
  const { tree } = snapshot;
  const { name, total, period } = labelOf(snapshot, node);
  const named = node.id ?? node.title;
  const range = toLspRange(tree.extentOf(node.at));
  return {
    name,
    kind: nodeKinds[node.kind],
    detail: joined([total, period]),
    uri,
    range,
    selectionRange: named ? rangeOfText(tree, named.at) : { start: range.start, end: range.start },
    data: { id: node.id?.value },
  };
}

/** The item's node as the plan is now: by its id, and where several bear that, by its place. */
function nodeOfItem(
  snapshot: Snapshot,
  plan: Plan,
  { data, selectionRange }: CallHierarchyItem,
): PlanNode | undefined {
  const { id } = (data ?? {}) as { readonly id?: unknown };
  const bearers =
    typeof id === 'string'
      ? snapshot.ids.declared(id).flatMap((each) => bearerOf(plan, each) ?? [])
      : [];
  if (bearers.length === 1) return bearers[0];
  const there = nodeAround(snapshot, plan, selectionRange.start);
  return there && (bearers.includes(there) || typeof id !== 'string') ? there : bearers[0];
}

function nodeNamedAt(snapshot: Snapshot, plan: Plan, position: Position): PlanNode | undefined {
  const found = idAt(snapshot, position);
  return found && bearerOf(plan, usesOf(snapshot, found.id).declaration);
}

function nodeAround(
  { tree, text }: Snapshot,
  plan: Plan,
  position: Position,
): PlanNode | undefined {
  for (const { node } of pathAt(tree, text.clamp(position)).steps.toReversed()) {
    const found = node.kind === 'map' ? plan.nodeOf(node) : undefined;
    if (found) return found.kind === 'plan' ? undefined : found;
  }
  return undefined;
}

function bearerOf(plan: Plan, declaration: Declaration | undefined): PlanNode | undefined {
  return declaration?.kind === 'node' ? plan.nodeOf(declaration.owner) : undefined;
}

function declarationOf({ ids }: Snapshot, { id }: PlanNode): Declaration | undefined {
  return id && ids.declared(id.value).find(({ at }) => at === id.at);
}
