import { keyText, type Entry, type MapNode, type SyntaxNode } from '../parse/syntax';
import { planType, type Field, type ObjectType } from './fields';

export interface Visitor {
  /** An object of the format; return false to leave out what is in it. */
  readonly object?: (map: MapNode, type: ObjectType) => boolean;
  /** A value with the field it belongs to; list items come with the item's field. */
  readonly value?: (value: SyntaxNode, field: Field, entry: Entry | undefined) => void;
}

/** Walks a plan, or a part of it, along the field table; unknown keys are passed over. */
export function walkFields(root: SyntaxNode, visitor: Visitor, type: ObjectType = planType): void {
  if (root.kind === 'map') walkObject(root, type, visitor);
}

function walkObject(map: MapNode, type: ObjectType, visitor: Visitor): void {
  if (visitor.object?.(map, type) === false) return;
  for (const entry of map.entries) {
    const field = type.fields.get(keyText(entry)) ?? type.freeKeys;
    if (field) walkValue(entry.value, field, entry, visitor);
  }
}

function walkValue(
  value: SyntaxNode,
  field: Field,
  entry: Entry | undefined,
  visitor: Visitor,
): void {
  visitor.value?.(value, field, entry);
  if (value.kind === 'map' && field.object) walkObject(value, field.object, visitor);
  if (value.kind === 'list' && field.item) {
    for (const item of value.items) walkValue(item, field.item, undefined, visitor);
  }
}
