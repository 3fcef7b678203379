import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import type { NodeKind, Plan, PlanNode } from '../model/plan';
import type { Snapshot } from '../model/snapshot';
import { keyText, type Entry } from '../parse/syntax';
import { planType } from '../schema/fields';

const kinds: Readonly<Record<NodeKind, SymbolKind>> = {
  plan: SymbolKind.File,
  pillar: SymbolKind.Module,
  investment: SymbolKind.Package,
  area: SymbolKind.Namespace,
  workPackage: SymbolKind.Class,
};

/**
 * The outline: the plan's chapters, and its nodes as `I1-TP2 Saatavuuden ydinprosessi` with total
 * and period beside them. Never list indexes.
 */
export function documentSymbols(snapshot: Snapshot): DocumentSymbol[] {
  const { plan, root } = snapshot;
  if (!plan || !root) return [];
  return root.entries.flatMap((entry) => chapter(snapshot, plan, entry));
}

function chapter(snapshot: Snapshot, plan: Plan, entry: Entry): DocumentSymbol[] {
  const { tree } = snapshot;
  const key = keyText(entry);
  if (entry.value.kind === 'scalar' || key === '') return [];
  const selection = tree.rangeOf(entry.key.span);
  const end = tree.extentOf(entry.value).end;
  const children =
    entry.value.kind === 'list'
      ? entry.value.items.flatMap((item) => {
          const node = item.kind === 'map' ? plan.nodeOf(item) : undefined;
          return node ? [nodeSymbol(snapshot, node)] : [];
        })
      : [];
  const term = planType.fields.get(key)?.[plan.language === 'en' ? 'key' : plan.language] ?? key;
  return [
    {
      name: key,
      detail: term === key ? '' : term,
      kind: SymbolKind.Field,
      range: { start: selection.start, end },
      selectionRange: selection,
      children,
    },
  ];
}

function nodeSymbol(snapshot: Snapshot, node: PlanNode): DocumentSymbol {
  const { tree } = snapshot;
  const { name, detail } = labelOf(snapshot, node);
  return {
    name,
    detail,
    kind: kinds[node.kind],
    range: tree.extentOf(node.at),
    selectionRange: tree.rangeOf((node.id ?? node.title ?? node).at.span),
    children: node.children.map((child) => nodeSymbol(snapshot, child)),
  };
}

interface Label {
  readonly name: string;
  readonly detail: string;
  readonly language: Plan['language'];
}

/** A node is the same object as long as its text is, and the plan's currency. */
const labels = new WeakMap<PlanNode, Label>();

function labelOf(snapshot: Snapshot, node: PlanNode): Label {
  const language = snapshot.plan?.language ?? 'fi';
  let label = labels.get(node);
  if (label?.language !== language) {
    const { id, title, kind } = node;
    const name = [id?.value, title?.value].filter((part) => part !== undefined).join(' ');
    label = { name: name === '' ? kind : name, detail: nodeDetail(snapshot, node), language };
    labels.set(node, label);
  }
  return label;
}

/** `2 192 920 € · 2023-01-01..2025-12-31` */
function nodeDetail(snapshot: Snapshot, node: PlanNode): string {
  const { stated, figure } = snapshot.figures(node);
  const total = stated ?? figure;
  return [
    total === undefined ? undefined : snapshot.planFormat.money(total),
    node.period?.period?.canonical,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
