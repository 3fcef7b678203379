import { keyText, type SyntaxNode } from '../../parse/syntax';
import { perNode } from '../../schema/per-node';

/**
 * Words that may be meant as references but are not read as such: a text or a set of keys where a
 * list of ids belongs, and what stands under keys that the format does not know. schema/type and
 * schema/unknown-key tell of the slip; what is named there is not left out.
 */
export const meantIds = perNode<string>((add) => ({
  object: (map, type) => {
    if (type.freeKeys) return;
    for (const entry of map.entries) {
      if (!type.fields.has(keyText(entry))) collect(entry.value, add);
    }
  },
  value: (value, { kind, item }) => {
    const isList = item?.kind === 'ref' && value.kind !== 'list';
    if (isList || (kind === 'ref' && value.kind !== 'scalar')) collect(value, add);
  },
}));

function collect(node: SyntaxNode, add: (word: string) => void): void {
  if (node.kind === 'list') for (const item of node.items) collect(item, add);
  if (node.kind === 'map') for (const { value } of node.entries) collect(value, add);
  if (node.kind !== 'scalar') return;
  const text = node.source.trim();
  add(text);
  // Several in one text: `PT1, PT2`.
  const words = text.split(/[\s,;]+/);
  if (words.length > 1) for (const word of words) if (word !== '') add(word);
}
