import type { Snapshot } from '../../model/snapshot';
import { entryOf, type Entry, type MapNode, type SyntaxNode } from '../../parse/syntax';
import { fieldAt, objectTypeAt, type Field } from '../../schema/fields';
import { isWrittenOtherwise } from '../_nodes';

/** A section that the funder's profile requires, and that nobody has written. */
export interface LackingSection {
  /** As the profile names it: keys of the plan, a dot leads to an inner one. */
  readonly path: string;
  readonly field: Field;
  /** What stands there with nothing in it; undefined where the section is absent. */
  readonly empty: Entry | undefined;
}

/**
 * The required sections that are absent or empty, in the profile's order. One whose key is just being
 * written, or whose value is of another shape, is not among them: schema/type reports it. Neither is
 * one that a line stands for that cannot be read, nor what a profile asks for and no plan can have.
 */
export function lackingSections({ root, plan, profile }: Snapshot): readonly LackingSection[] {
  if (!plan || !root || root.entries.length === 0) return [];
  return profile.requiredSections.flatMap((path) => {
    const field = fieldAt(path.split('.'));
    const place = field && look(root, path.split('.'), field);
    if (!field || !place || place.kind === 'written') return [];
    return [{ path, field, empty: place.kind === 'empty' ? place.entry : undefined }];
  });
}

type Place =
  | { readonly kind: 'absent' }
  | { readonly kind: 'written' }
  | { readonly kind: 'empty'; readonly entry: Entry };

function look(root: MapNode, path: readonly string[], field: Field): Place {
  let map = root;
  for (const [depth, key] of path.entries()) {
    const entry = entryOf(map, key);
    if (!entry) {
      const isLost = isWrittenOtherwise(map, key, objectTypeAt(path.slice(0, depth)));
      return { kind: isLost ? 'written' : 'absent' };
    }
    const { value } = entry;
    if (depth === path.length - 1) {
      const isEmpty = fits(value, field) && isBlank(value);
      return isEmpty ? { kind: 'empty', entry } : { kind: 'written' };
    }
    if (value.kind !== 'map') break;
    map = value;
  }
  return { kind: 'written' };
}

function fits({ kind }: SyntaxNode, { shapes }: Field): boolean {
  return shapes.includes(kind === 'list' ? 'array' : kind === 'map' ? 'object' : 'string');
}

/** Written, with nothing in it: `""`, `[]`, `{}`, or nothing but these. */
function isBlank(node: SyntaxNode): boolean {
  switch (node.kind) {
    case 'scalar':
      return typeof node.value === 'string' && node.value.trim() === '';
    case 'list':
      return node.items.every(isBlank);
    case 'map':
      return (node.torn ?? []).length === 0 && node.entries.every(({ value }) => isBlank(value));
  }
}

/** The texts in a section, at any depth. */
export function textsIn(node: SyntaxNode): readonly SyntaxNode[] {
  switch (node.kind) {
    case 'scalar':
      return [node];
    case 'list':
      return node.items.flatMap(textsIn);
    case 'map':
      return node.entries.flatMap(({ value }) => textsIn(value));
  }
}
