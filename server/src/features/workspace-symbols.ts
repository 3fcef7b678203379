import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Declaration } from '../model/id-index';
import type { Plan } from '../model/plan';
import type { Snapshot } from '../model/snapshot';
import type { MapNode, ScalarNode } from '../parse/syntax';
import type { IdKind } from '../schema/fields';
import { shorten } from '../util/markdown';
import type { PlanDocument } from './document';
import { rangeOfText } from './id-at';
import { nodeKinds } from './symbols';

const itemKinds: Readonly<Record<Exclude<IdKind, 'node'>, SymbolKind>> = {
  mainGoal: SymbolKind.Constant,
  goal: SymbolKind.Constant,
  benefit: SymbolKind.Constant,
  measure: SymbolKind.Method,
  output: SymbolKind.Object,
  metric: SymbolKind.Number,
  risk: SymbolKind.Key,
  targetGroup: SymbolKind.Interface,
  result: SymbolKind.Struct,
  process: SymbolKind.Struct,
};
const longestName = 80;

/** One version of a document is asked for again and again while a name is typed. */
const known = new WeakMap<Snapshot, WorkspaceSymbol[]>();
/** What bears an id is the same as long as its text is; mostly it stands where it stood, too. */
const symbols = new WeakMap<MapNode, WorkspaceSymbol>();

/**
 * The plan by its title, its nodes, and all else in it that bears an id: what stands in the plan itself
 * before what stands in its nodes.
 */
export function planSymbols({ snapshot, uri }: PlanDocument): WorkspaceSymbol[] {
  let all = known.get(snapshot);
  if (!all) {
    const { plan } = snapshot;
    all = plan ? symbolsOf(snapshot, plan, uri) : [];
    known.set(snapshot, all);
  }
  return all;
}

function symbolsOf(snapshot: Snapshot, plan: Plan, uri: string): WorkspaceSymbol[] {
  const { tree, ids } = snapshot;
  const { title: ofPlan, at } = plan.root;
  const containerName = ofPlan ? shorten(ofPlan.value, longestName) : fileName(uri);
  const symbol = (name: string, kind: SymbolKind, place: ScalarNode): WorkspaceSymbol => ({
    name,
    kind,
    containerName,
    location: { uri, range: rangeOfText(tree, place) },
  });
  const start = { line: tree.rangeOf(at.span).start.line, character: 0 };
  return [
    ofPlan
      ? { ...symbol(containerName, nodeKinds.plan, ofPlan.at), containerName: fileName(uri) }
      : {
          name: containerName,
          kind: nodeKinds.plan,
          location: { uri, range: { start, end: start } },
        },
    ...ids.declarations.map((each) => {
      const kind = kindOf(plan, each);
      const before = symbols.get(each.owner);
      const now = symbol(before?.name ?? nameOf(each), kind, each.at);
      const made = before && isSame(before, now) ? before : now;
      symbols.set(each.owner, made);
      return made;
    }),
    ...plan.nodes.flatMap(({ id, title: name, kind }) =>
      !id && name ? [symbol(shorten(name.value, longestName), nodeKinds[kind], name.at)] : [],
    ),
  ];
}

function nameOf({ id, title }: Declaration): string {
  return title === undefined ? id : `${id} ${shorten(title, longestName)}`;
}

function kindOf(plan: Plan, { kind, owner }: Declaration): SymbolKind {
  return kind === 'node' ? nodeKinds[plan.nodeOf(owner)?.kind ?? 'workPackage'] : itemKinds[kind];
}

function isSame(a: WorkspaceSymbol, b: WorkspaceSymbol): boolean {
  if (!('range' in a.location) || !('range' in b.location)) return false;
  const [one, other] = [a.location, b.location];
  return (
    one.uri === other.uri &&
    a.containerName === b.containerName &&
    a.kind === b.kind &&
    one.range.start.line === other.range.start.line &&
    one.range.start.character === other.range.start.character
  );
}

function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
