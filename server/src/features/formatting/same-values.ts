import type { SyntaxNode } from '../../parse/syntax';

/**
 * Whether two texts say the same: every value, how it is written, and every key in its place. Nodes
 * that both have in common are not looked into.
 */
export function saysTheSame(a: SyntaxNode, b: SyntaxNode): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case 'scalar':
      return (
        b.kind === 'scalar' &&
        Object.is(a.value, b.value) &&
        a.source === b.source &&
        a.style === b.style
      );
    case 'list':
      return (
        b.kind === 'list' &&
        a.flow === b.flow &&
        a.items.length === b.items.length &&
        a.items.every((item, index) => {
          const other = b.items[index];
          return other !== undefined && saysTheSame(item, other);
        })
      );
    case 'map':
      return (
        b.kind === 'map' &&
        a.flow === b.flow &&
        a.entries.length === b.entries.length &&
        a.entries.every(({ key, value }, index) => {
          const other = b.entries[index];
          return (
            other !== undefined && saysTheSame(key, other.key) && saysTheSame(value, other.value)
          );
        })
      );
  }
}
