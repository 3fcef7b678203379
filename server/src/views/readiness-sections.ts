import type { PlanNode } from '../model/plan';
import { keyText, type SyntaxNode } from '../parse/syntax';
import type { Place } from '../protocol/view-data';
import { comparePositions, type Position } from '../text/source-text';
import { lastAtMost } from '../util/last-at-most';
import type { Drawing } from './drawing';
import type { LabelledNode } from './nodes';
import { placeOf, placeOfRange } from './places';
import { firstKey, partsKey, sectionOf, sectionTable } from './readiness-table';

/** A section as it stands in the plan, before anything is found in it. */
export interface WrittenSection {
  readonly key: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly written: boolean;
  readonly required: boolean;
  readonly range: Place | undefined;
  readonly extents: readonly Place[];
}

/** The sections of the table, with a section for each topmost part of the plan. */
export function writtenSections(drawing: Drawing): readonly WrittenSection[] {
  const { snapshot, words } = drawing;
  const written = writtenKeys(drawing);
  const required = new Set(snapshot.profile.requiredSections.map((path) => path.split('.')[0]));
  return sectionTable.flatMap((section): readonly WrittenSection[] => {
    const parts = section.key === partsKey ? topmost(drawing.nodes) : [];
    const isRequired = section.keys.some((key) => required.has(key));
    if (parts.length > 0) return parts.map((part) => partSection(part, isRequired));
    const found = written.get(section.key);
    return [
      {
        key: section.key,
        id: undefined,
        title: words.inReadiness[section.key],
        written: found?.hasText ?? false,
        required: isRequired,
        range: found?.range,
        extents: found?.extents ?? [],
      },
    ];
  });
}

function topmost(nodes: readonly LabelledNode[]): readonly LabelledNode[] {
  return nodes.filter(({ depth }) => depth === 1);
}

export function partSectionKey({ key }: LabelledNode): string {
  return `${partsKey}:${key}`;
}

function partSection(labelled: LabelledNode, required: boolean): WrittenSection {
  const { id, title, range, extent } = labelled;
  const key = partSectionKey(labelled);
  return { key, id, title, written: true, required, range, extents: [extent] };
}

interface WrittenKeys {
  hasText: boolean;
  /** Of the first key. */
  readonly range: Place;
  /** A stretch for keys that follow one another. */
  readonly extents: Place[];
}

function writtenKeys({ snapshot, plan }: Drawing): ReadonlyMap<string, WrittenKeys> {
  const { tree } = snapshot;
  const found = new Map<string, WrittenKeys>();
  let last: string | undefined;
  for (const entry of plan.root.at.entries) {
    const section = sectionOf(keyText(entry))?.key;
    if (section === undefined) continue;
    const start = placeOf(entry.key.span);
    const { end } = placeOfRange(tree, tree.extentOf(entry.value));
    const before = found.get(section);
    const keys = before ?? { hasText: false, range: start, extents: [] };
    found.set(section, keys);
    keys.hasText ||= hasText(entry.value);
    const open = last === section ? keys.extents.pop() : undefined;
    keys.extents.push({ start: open?.start ?? start.start, end });
    last = section;
  }
  return found;
}

function hasText(node: SyntaxNode): boolean {
  switch (node.kind) {
    case 'scalar':
      return node.value !== null && node.source.trim() !== '';
    case 'list':
      return node.items.some(hasText);
    case 'map':
      return node.entries.some(({ value }) => hasText(value));
  }
}

/** The section of a place in the text, by what it stands in. */
export function sectionAt(
  drawing: Drawing,
): (position: Position, inside: LabelledNode | undefined) => string {
  const { snapshot, plan, nodes } = drawing;
  const tops = topmostOf(nodes);
  const starts = plan.root.at.entries.map((entry) => ({
    section: sectionOf(keyText(entry))?.key,
    start: snapshot.tree.rangeOf(entry.key.span).start,
  }));
  const order = starts.map(({ start }) => inOrder(start));
  const [firstPart] = topmost(nodes);
  return (position, inside) => {
    const top = inside && tops.get(inside.node);
    if (top) return partSectionKey(top);
    const last = starts[lastAtMost(order, inOrder(position))];
    const isBehind = last !== undefined && comparePositions(last.start, position) <= 0;
    const section = isBehind ? last.section : undefined;
    // All parts together are no section where each has one.
    if (section === partsKey && firstPart) return partSectionKey(firstPart);
    return section ?? firstKey;
  };
}

/** Positions as numbers in the same order. */
function inOrder({ line, character }: Position): number {
  return line * 0x1_0000_0000 + character;
}

/** The topmost part that each node is in; the plan is in none. */
function topmostOf(nodes: readonly LabelledNode[]): ReadonlyMap<PlanNode, LabelledNode> {
  const found = new Map<PlanNode, LabelledNode>();
  let top: LabelledNode | undefined;
  for (const labelled of nodes) {
    if (labelled.depth === 1) top = labelled;
    if (top) found.set(labelled.node, top);
  }
  return found;
}

/** The section of a key that a profile names; a dot leads to an inner one. */
export function sectionOfPath(path: string): string {
  const [key = ''] = path.split('.');
  return sectionOf(key)?.key ?? firstKey;
}
