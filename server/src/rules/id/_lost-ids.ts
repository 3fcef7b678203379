import { keyText, type SyntaxNode } from '../../parse/syntax';
import { perNode } from '../../schema/per-node';

/**
 * Ids under keys that the format does not know, such as `otputs`: schema/unknown-key tells of the
 * key, and what refers to them names something.
 */
export const lostIds = perNode<string>((add) => ({
  object: (map, type) => {
    if (type.freeKeys) return;
    for (const entry of map.entries) {
      if (!type.fields.has(keyText(entry))) collect(entry.value, add);
    }
  },
}));

function collect(node: SyntaxNode, add: (id: string) => void): void {
  if (node.kind === 'list') for (const item of node.items) collect(item, add);
  if (node.kind !== 'map') return;
  for (const entry of node.entries) {
    if (keyText(entry) === 'id' && entry.value.kind === 'scalar') add(entry.value.source.trim());
    else collect(entry.value, add);
  }
}
