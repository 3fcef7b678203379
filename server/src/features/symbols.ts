import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import type { NodeKind, Plan, PlanNode } from '../model/plan';
import type { Snapshot } from '../model/snapshot';
import { keyText, type Entry, type SyntaxNode } from '../parse/syntax';
import { objectType, planType } from '../schema/fields';
import { contains } from '../text/source-text';
import { joined, labelOf, termIn } from './node-label';
import { outlineItems, sectionsOf, type OutlineItem } from './outline-items';

/** What an editor is told that a node is: it shows a sign for it. */
export const nodeKinds: Readonly<Record<NodeKind, SymbolKind>> = {
  plan: SymbolKind.File,
  pillar: SymbolKind.Module,
  investment: SymbolKind.Package,
  area: SymbolKind.Namespace,
  workPackage: SymbolKind.Class,
};

/**
 * So many items of sections stand in an outline at most. A plan with more of them shows its nodes
 * alone: thousands of goals under each other help nobody, and an editor would wait for them.
 */
const mostItems = 4_000;

/**
 * The outline: the plan's chapters, and its nodes as `I1-TP2 Saatavuuden ydinprosessi` with total
 * and period beside them; in both the goals, metrics, risks and the like by their names. Never list
 * indexes.
 */
export function documentSymbols(snapshot: Snapshot): DocumentSymbol[] {
  const { plan, root } = snapshot;
  if (!plan || !root) return [];
  const outline: Outline = {
    snapshot,
    plan,
    withItems: outlineItems(plan.root).length <= mostItems,
  };
  return root.entries.flatMap((entry) => chapter(outline, entry));
}

interface Outline {
  readonly snapshot: Snapshot;
  readonly plan: Plan;
  readonly withItems: boolean;
}

function chapter(outline: Outline, entry: Entry): DocumentSymbol[] {
  const { plan } = outline;
  const key = keyText(entry);
  // Editors take no outline in which a name is blank.
  if (entry.value.kind === 'scalar' || key.trim() === '') return [];
  const nodes =
    entry.value.kind === 'list'
      ? entry.value.items.flatMap((item) => {
          const node = item.kind === 'map' ? plan.nodeOf(item) : undefined;
          return node ? [nodeSymbol(outline, node)] : [];
        })
      : [];
  const items = outline.withItems ? itemsUnder(outline, plan.root, entry) : [];
  return [
    underKey(outline, entry, termIn(plan.language, planType.fields.get(key)), [...nodes, ...items]),
  ];
}

function itemsUnder(outline: Outline, { at }: PlanNode, entry: Entry): DocumentSymbol[] {
  const section = sectionsOf(at).find((each) => each.entry === entry);
  return (section?.items ?? []).map((item) => itemSymbol(outline, item));
}

/** What stands under a key, with the key's term in the plan's language. */
function underKey(
  { snapshot: { tree } }: Outline,
  { key, value }: Entry,
  term: string | undefined,
  children: DocumentSymbol[],
): DocumentSymbol {
  const selection = tree.rangeOf(key.span);
  return {
    name: key.source,
    detail: term === undefined || term === key.source ? '' : term,
    kind: SymbolKind.Field,
    range: { start: selection.start, end: tree.extentOf(value).end },
    selectionRange: selection,
    children,
  };
}

function nodeSymbol(outline: Outline, node: PlanNode): DocumentSymbol {
  const { snapshot, plan, withItems } = outline;
  const { name, total, period } = labelOf(snapshot, node);
  const fields = objectType(node.kind)?.fields;
  const sections = withItems
    ? sectionsOf(node.at).map(({ entry, items }) =>
        underKey(
          outline,
          entry,
          termIn(plan.language, fields?.get(keyText(entry))),
          items.map((item) => itemSymbol(outline, item)),
        ),
      )
    : [];
  return {
    name,
    detail: joined([total, period]),
    kind: nodeKinds[node.kind],
    ...placeOf(outline, node.at, (node.id ?? node.title ?? node).at),
    children: [...sections, ...node.children.map((child) => nodeSymbol(outline, child))],
  };
}

function itemSymbol(
  outline: Outline,
  { name, kind, at, named, inner }: OutlineItem,
): DocumentSymbol {
  return {
    name,
    kind,
    ...placeOf(outline, at, named),
    children: inner.map((item) => itemSymbol(outline, item)),
  };
}

/** An editor takes no outline in which a name stands outside what it names. */
function placeOf(
  { snapshot: { tree } }: Outline,
  at: SyntaxNode,
  named: SyntaxNode,
): Pick<DocumentSymbol, 'range' | 'selectionRange'> {
  const range = tree.extentOf(at);
  const selection = tree.rangeOf(named.span);
  const isIn = contains(range, selection.start) && contains(range, selection.end);
  // Through an alias or a merge key a name is read that stands elsewhere in the text.
  return { range, selectionRange: isIn ? selection : { start: range.start, end: range.start } };
}
