import type { Snapshot } from '../../model/snapshot';
import { isEmpty, keyText, type SyntaxNode } from '../../parse/syntax';
import { perNode } from '../../schema/per-node';
import { marker } from './probe';

/** Keys whose texts recur in a plan, by what they name: who, in what, from where, how often. */
type Group =
  'who' | 'unit' | 'funder' | 'source' | 'frequency' | 'state' | 'role' | 'programme' | 'cost';

/** The group that a key belongs to in an object of this type; undefined for free texts. */
export function groupOf(type: string, key: string): Group | undefined {
  switch (key) {
    case 'owner':
    case 'lead':
      return 'who';
    case 'unit':
    case 'frequency':
    case 'programme':
      return key;
    case 'source':
      return type === 'fundingRow' ? 'funder' : 'source';
    case 'funder':
      return 'funder';
    case 'status':
      return type === 'scheduleEntry' ? 'state' : undefined;
    case 'name':
      return type === 'contact' ? 'who' : undefined;
    case 'title':
      return type === 'costItem' ? 'cost' : undefined;
    case 'role':
      return type === 'contact' || type === 'partner' ? 'role' : undefined;
    default:
      return undefined;
  }
}

const textsOfGroups = perNode<readonly [Group, string]>((add) => ({
  object: (map, type) => {
    for (const entry of map.entries) {
      const group = groupOf(type.name, keyText(entry));
      if (group) for (const text of textsOf(entry.value)) add([group, text]);
    }
    return true;
  },
}));

/**
 * Texts of the group that the plan uses, most used first, then in the plan's order.
 * @param current the one under the cursor, which counts only where it stands elsewhere too
 */
export function usedTexts({ root }: Snapshot, group: Group, current: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const [of, text] of textsOfGroups(root).all) {
    if (of === group) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  if (counts.get(current) === 1) counts.delete(current);
  return [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
}

/** One text or a list of them; several lines are no name that anyone picks from a list. */
function textsOf(value: SyntaxNode): readonly string[] {
  const nodes = value.kind === 'list' ? value.items : [value];
  return nodes.flatMap((node) => {
    if (node.kind !== 'scalar' || isEmpty(node)) return [];
    const text = node.source.trim();
    const isName = text !== '' && text !== marker && text.length <= 100 && !text.includes('\n');
    return isName ? [text] : [];
  });
}
