import { objectType, planType } from './fields';

/** Keys in the format's order, for edits that insert one at its place. */
export function keyOrder(type: string): readonly string[] {
  return [...(objectType(type)?.fields.keys() ?? [])];
}

export const planKeyOrder: readonly string[] = [...planType.fields.keys()];
export const budgetKeyOrder: readonly string[] = keyOrder('budget');
export const nodeKeyOrder: readonly string[] = keyOrder('workPackage');
