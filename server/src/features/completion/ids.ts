import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Declaration } from '../../model/id-index';
import type { Item, PlanNode } from '../../model/plan';
import type { Snapshot } from '../../model/snapshot';
import { writeScalar } from '../../parse/edits';
import type { ScalarNode } from '../../parse/syntax';
import type { IdKind } from '../../schema/fields';
import { shorten } from '../../util/markdown';
import { keyOf, nodeAround } from './around';
import { inOrder, type Offer } from './offer';
import type { ItemPlace, ValuePlace } from './place';

/**
 * Ids of the kinds that the reference takes: those of the same part of the plan first, then those
 * of the parts around it, then the rest, each in the plan's order. Without those that stand in the
 * same list already, and, where something would come to depend on itself, without its own.
 */
export function idOffers(place: ValuePlace | ItemPlace): Offer[] {
  const { field, landing } = place;
  const { snapshot } = landing;
  const taken = idsBeside(place);
  const nodes = withThoseAround(snapshot, nodeAround(landing));
  const own = keyOf(landing) === 'dependsOn' ? nodes.flatMap(({ id }) => id?.value ?? []) : [];
  const groups = groupsOf(nodes);
  const seen = new Set<string>([...taken, ...own]);
  const offers: Offer[] = [];
  for (const declaration of snapshot.ids.declarations) {
    const { id, kind } = declaration;
    if (!field.refs.includes(kind) || seen.has(id)) continue;
    seen.add(id);
    const group = groups.get(declaration.at) ?? (isOfPlan(kind) ? 8 : 9);
    offers.push(toOffer(snapshot, declaration, inOrder(String(group), offers.length)));
  }
  return offers;
}

function toOffer(snapshot: Snapshot, declaration: Declaration, sort: string): Offer {
  const { id, at, title } = declaration;
  const name = title === undefined ? undefined : shorten(title, 80);
  const total = totalOf(snapshot, declaration);
  const about = [name, total].filter((part) => part !== undefined).join(' · ');
  return {
    label: id,
    kind: CompletionItemKind.Reference,
    newText: at.style === 'plain' ? id : writeScalar(id),
    description: about,
    detail: about,
    sort,
    alsoFoundBy: name,
  };
}

function totalOf(snapshot: Snapshot, { kind, owner }: Declaration): string | undefined {
  const node = kind === 'node' ? snapshot.plan?.nodeOf(owner) : undefined;
  if (!node) return undefined;
  const { stated, figure } = snapshot.figures(node);
  const total = stated ?? figure;
  return total === undefined ? undefined : snapshot.planFormat.money(total);
}

/** The other items of the list that the reference stands in. */
function idsBeside({ landing }: ValuePlace | ItemPlace): readonly string[] {
  const [list, last] = landing.path.steps.slice(-2);
  if (list?.node.kind !== 'list') return [];
  return list.node.items.flatMap((item) =>
    item.kind === 'scalar' && item !== last?.node ? item.source.trim() : [],
  );
}

function withThoseAround(snapshot: Snapshot, node: PlanNode | undefined): readonly PlanNode[] {
  return node ? [node, ...(snapshot.plan?.ancestorsOf(node) ?? [])] : [];
}

/** The ids that the nodes' own items bear, by how many levels out the node is. */
function groupsOf(nodes: readonly PlanNode[]): ReadonlyMap<ScalarNode, number> {
  const groups = new Map<ScalarNode, number>();
  for (const [level, { goals, measures, outputs, metrics }] of nodes.entries()) {
    const left: Item[] = [...goals, ...measures, ...outputs, ...metrics];
    for (let item = left.pop(); item; item = left.pop()) {
      if (item.id) groups.set(item.id.at, Math.min(level, 7));
      left.push(...item.items);
    }
  }
  return groups;
}

/** Given once for the whole plan; parts of the plan keep their order. */
function isOfPlan(kind: IdKind): boolean {
  return kind === 'mainGoal' || kind === 'benefit' || kind === 'targetGroup' || kind === 'node';
}
